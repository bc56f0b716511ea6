"""From the text of a body to a tree that is the same for every channel.

Headings begin at h2 and skip no level; ids are unique, begin with ``s-`` and
stand on headings and footnotes only; nothing is empty, and every element stands
where HTML lets it stand.
"""

from generator.markdown import guard
from generator.markdown.convert import convert
from generator.markdown.footnotes import settle_footnotes
from generator.markdown.headings import settle_headings
from generator.markdown.nesting import settle_nesting
from generator.markdown.tree import Element, parse, walk


def read(text: str) -> Element:
    """Give the tree of a body.  Raises ``TooDeep``."""
    text = guard.tidy_text(text)
    guard.check(text)
    root = parse(convert(text))
    clean_texts(root)
    settle_footnotes(root)
    settle_nesting(root)
    settle_headings(root)
    return root


def clean_texts(root: Element) -> None:
    """Drop the control characters that were hidden in entities such as ``&#1;``."""
    for element in (root, *walk(root)):
        element.attributes = {name: guard.remove_unseen(value) for name, value in element.attributes.items()}
        element.children = [
            guard.remove_unseen(child) if isinstance(child, str) else child for child in element.children
        ]


def target_of(root: Element, address: str) -> str:
    """Give the id that ``#fragment`` points at within the body, or nothing."""
    ids = {element.attributes["id"] for element in walk(root) if "id" in element.attributes}
    fragment = address.removeprefix("#")
    return next((name for name in (fragment, f"s-{fragment}") if name in ids), "")
