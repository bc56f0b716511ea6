"""The register of outputs, in the order in which they are planned and built.

Explicit on purpose: the order is visible, search finds it, and nothing is discovered by magic.
"""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.outputs.base import Output

    OUTPUTS: tuple[Output, ...]

__all__ = ["NAMES", "OUTPUTS", "output"]

NAMES = (
    "home",
    "networks",
    "stories",
    "members",
    "events",
    "ideas",
    "knowledge",
    "policies",
    "pages",
    "redirects",
    "follow",
    "newsletters",
    "press",
    "mail",
    "feeds",
    "calendar",
    "opml",
    "sitemap",
    "hosting",
    "notfound",
    "admin",
    "styles",
    "pictures",
    "files",
)


@cache
def output(name: str) -> "Output":
    """Give one output; its module is imported now: an edit of one story asks for two or three of them."""
    found: Output = import_module(f"generator.outputs.{name}").OUTPUT
    return found


def __getattr__(name: str) -> "tuple[Output, ...]":
    if name == "OUTPUTS":
        return tuple(map(output, NAMES))
    raise AttributeError(name)
