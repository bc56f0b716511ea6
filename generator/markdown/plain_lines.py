"""The plain text of plain bodies: lines, lists, quotations."""

from collections.abc import Callable
from typing import Final

BREAK: Final = "\0"  # a line break, until its block is done; no text has this character


class NotPlain(Exception):
    """A body that has more in it than this module knows."""


def line_of(said: str) -> str:
    """Give a block in plain text: one line, but for the author's own breaks."""
    line = said.replace("\u00ad", "").replace("\n", " ")
    if "  " in line:  # the general way joins spaces text by text
        raise NotPlain
    if BREAK in line:
        line = "\n".join(part.strip(" \u00a0") for part in line.split(BREAK))
    line = line.strip(" \n\u00a0")
    if not line:  # soft hyphens alone
        raise NotPlain
    return line


def _quoted(items: list[str]) -> str:
    return "\n".join(f"> {line}".rstrip() for line in "\n\n".join(items).split("\n"))


def _bulleted(items: list[str]) -> str:
    return _listed([("- ", item) for item in items])


def _numbered(items: list[str]) -> str:
    return _listed([(f"{number}. ", item) for number, item in enumerate(items, 1)])


def _listed(items: list[tuple[str, str]]) -> str:
    lines = (mark + item.replace("\n", "\n" + " " * len(mark)) for mark, item in items)
    return "\n".join(line.rstrip() for item in lines for line in item.split("\n"))


LISTS: Final[dict[str, Callable[[list[str]], str]]] = {"ul": _bulleted, "ol": _numbered, "blockquote": _quoted}
