"""The register of outputs, in the order in which they are planned and built.

Explicit on purpose: the order is visible, search finds it, and nothing is discovered by magic.
"""

from generator.outputs.base import Output

__all__ = ["OUTPUTS"]

OUTPUTS: tuple[Output, ...] = ()
