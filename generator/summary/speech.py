"""What every part of the summary says alike: headings, and how many more there are."""

from collections.abc import Sequence

from generator.language.catalogue import Words
from generator.summary.markdown import plain

__all__ = ["MOST", "at_most", "heading", "sentence"]

MOST = 20  # of one kind that are named; the others are counted


def heading(own: Words, msgid: str) -> list[str]:
    """Give a heading of the third level."""
    return [f"### {plain(own.gettext(msgid))}", ""]


def sentence(text: str) -> list[str]:
    """Give a paragraph of one line."""
    return [plain(text), ""]


def at_most(own: Words, lines: Sequence[str], most: int = MOST, indent: str = "") -> list[str]:
    """Give the first lines of a list, and a last one that counts those that were left out."""
    if len(lines) <= most:
        return list(lines)
    others = own.ngettext("and {n} more", "and {n} more", len(lines) - most)
    return [*lines[:most], f"{indent}- {plain(others)}"]
