"""From the text of a body to a tree that is the same for every channel.

Headings begin at h2 and skip no level; ids are unique, begin with ``s-`` and
stand on headings and footnotes only; nothing is empty, and every element stands
where HTML lets it stand.
"""

from generator.markdown import guard
from generator.markdown.bare import link_bare_addresses
from generator.markdown.convert import convert
from generator.markdown.footnotes import settle_footnotes
from generator.markdown.headings import ID_PREFIX, settle_headings
from generator.markdown.lists import align_lists
from generator.markdown.nesting import settle_nesting
from generator.markdown.tree import Element, parse, walk
from generator.markdown.types import PYTHON_MARKDOWN


def read(text: str, dialect: str) -> Element:
    """Give the tree of a body.  Raises ``TooDeep``."""
    if dialect != PYTHON_MARKDOWN:
        raise ValueError(dialect)
    text = guard.tidy_text(text)
    guard.check(text)
    root = parse(convert(align_lists(text)))
    clean_texts(root)
    settle_footnotes(root)
    link_bare_addresses(root)
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


def targets(root: Element) -> dict[str, str]:
    """Give what ``#fragment`` may say within the body -> the id that it means.

    Authors need not know of our prefix: both ``#kontakt`` and ``#s-kontakt`` find a heading "Kontakt".
    """
    ids = [element.attributes["id"] for element in walk(root) if "id" in element.attributes]
    return {f"#{name.removeprefix(ID_PREFIX)}": name for name in ids} | {f"#{name}": name for name in ids}
