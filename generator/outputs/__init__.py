"""The register of outputs, in the order in which they are planned and built.

Explicit on purpose: the order is visible, search finds it, and nothing is discovered by magic.
"""

from generator.outputs import (
    events,
    files,
    follow,
    home,
    ideas,
    knowledge,
    members,
    networks,
    notfound,
    pages,
    pictures,
    policies,
    stories,
    styles,
)
from generator.outputs.base import Output

__all__ = ["OUTPUTS"]

OUTPUTS: tuple[Output, ...] = (
    home.OUTPUT,
    networks.OUTPUT,
    stories.OUTPUT,
    members.OUTPUT,
    events.OUTPUT,
    ideas.OUTPUT,
    knowledge.OUTPUT,
    policies.OUTPUT,
    pages.OUTPUT,
    follow.OUTPUT,
    notfound.OUTPUT,
    styles.OUTPUT,
    pictures.OUTPUT,
    files.OUTPUT,
)
