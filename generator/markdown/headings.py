"""Headings of a body: levels without gaps, ids without doubles."""

import re

from generator.language.text import slug
from generator.markdown.tree import HEADINGS, Element, text_of, walk

_SIGNS = re.compile("[^a-z0-9]+")

ID_PREFIX = "s-"  # keeps the ids of a body apart from those of the page round it
HIGHEST = 2  # the h1 of a page is its title


class Headings:
    """The headings of one body so far.

    A heading is one level below the nearest heading before it that was written as a
    higher one; the highest become h2.  Its id comes from ``{#name}``, else from its text by
    Danish rules; a second one of a name gets ``-2``.
    """

    def __init__(self) -> None:
        self.above: list[str] = []  # tags as written of the headings that the next one stands under
        self.used: dict[str, int] = {}  # id -> how often it was wished for

    def settle(self, tag: str, wished: str) -> tuple[str, str]:
        """Give the tag and the id of the next heading, from its tag and its name as written."""
        self.above = [written for written in self.above if written < tag]
        level = min(HIGHEST + len(self.above), 6)
        self.above.append(tag)
        return f"h{level}", _unused(ID_PREFIX + _slug(wished), self.used)


def settle_headings(root: Element) -> None:
    """Set the level and the id of every heading below ``root``."""
    headings = Headings()
    for heading in [element for element in walk(root) if element.is_a(*HEADINGS)]:
        wished = heading.attributes.get("id") or text_of(heading)
        heading.tag, heading.attributes["id"] = headings.settle(heading.tag, wished)


def heading_id(name: str) -> str:
    """Give the id of the heading that a link from another text means by ``#name``."""
    return name if name.startswith(ID_PREFIX) else ID_PREFIX + _slug(name)


def _slug(text: str) -> str:
    plain = text.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    if plain.isascii():  # what ``slug`` gives, at a fifth of the price
        return _SIGNS.sub("-", plain.replace("'", "")).strip("-") or "0"
    try:
        return slug(text)
    except ValueError:  # a heading of signs only
        return "0"


def _unused(name: str, used: dict[str, int]) -> str:
    """Give the name, or the first of ``name-2``, ``name-3`` that is free, and take it."""
    wished = name
    while name in used:
        used[wished] += 1
        name = f"{wished}-{used[wished]}"
    used[name] = 1
    return name
