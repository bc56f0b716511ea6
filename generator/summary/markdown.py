"""Anybody's words as GitHub-flavoured Markdown (GFM 0.29): shown as they are, and nothing more.

No word becomes a mark, a tag, a link or a mention, and none leaves its line or its cell.
"""

import re
from collections.abc import Iterable, Sequence
from html import escape
from unicodedata import category

from generator.language.text import shorten

__all__ = ["bold", "code", "folded", "plain", "table"]

_LONGEST = 1000  # characters; our own sentences are shorter
_TITLE = 160  # characters of a title, a subject, a line of a file
# What begins code, emphasis, a link, a tag, an entity, a cell, a formula or a heading; and an item at the beginning.
_MARKS = re.compile(r"[\\`*_\[\]<>&|~$#]|^[-+=]")
_JOINER = "\u2060"  # takes no room and breaks no line
# What GitHub makes mentions, links and pictures of, in text that is no link.
_LINKED = re.compile(r"(?<=[@#])|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=:)(?=[\w+-]+:)", re.IGNORECASE)
_TICKS = re.compile("`+")
_NUMBER = re.compile(r"^(\d{1,9})([.)])")  # of an ordered list


def plain(text: str, most: int = _LONGEST) -> str:
    """Give words on one line of at most ``most`` characters, every mark in them escaped.

    What nobody can see is left out.
    """
    return _NUMBER.sub(r"\1\\\2", _MARKS.sub(r"\\\g<0>", _LINKED.sub(_JOINER, _line(text, most))))


def bold(text: str) -> str:
    """Give a title in bold; where there is none, nothing."""
    shown = plain(text, _TITLE)
    return f"<b>{shown}</b>" if shown else ""


def code(text: str) -> str:
    """Give a path, an address or a part of a file, to be copied as it is; not for cells of tables."""
    line = _line(text, _TITLE)
    fence = "`" * (max(map(len, _TICKS.findall(line)), default=0) + 1)
    space = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{space}{line}{space}{fence}" if line else ""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Give the lines of a table whose cells are Markdown already."""
    lines = [list(head), ["---"] * len(head), *map(list, rows)]
    return [f"| {' | '.join(line)} |" for line in lines]


def folded(title: str, lines: Iterable[str]) -> list[str]:
    """Give lines that are shown when somebody presses the title, which is text of ours: no Markdown is read there."""
    return ["<details>", f"<summary>{escape(title)}</summary>", "", *lines, "", "</details>"]


def _line(text: str, most: int) -> str:
    """Give what can be seen of a text, on one line."""
    return shorten("".join(sign for sign in " ".join(text.split()) if category(sign)[0] != "C"), most)
