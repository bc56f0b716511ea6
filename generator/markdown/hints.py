"""Where a text reads otherwise in the other dialect, such as in the preview of a code host."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.markdown.guard import tidy_text
from generator.markdown.links import without_code
from generator.markdown.lists import is_no_item
from generator.markdown.types import COMMONMARK

__all__ = ["Hint", "hints"]


@dataclass(frozen=True, slots=True)
class Hint:
    """One way of writing that the two dialects read differently, at its first place in a body.

    Attributes:
        written: What stands there, shortened.
        line: 1-based line of the body.
        raw: Whether readers of the site see the signs themselves, since its dialect does not know them.
    """

    written: str
    line: int
    raw: bool


# Ways of writing that one dialect alone knows, each with signs of which one must be there.  A line feed stands before
# every line; a pattern that begins with one is quicker than ``^``.
_PYTHON_MARKDOWN: Final = (
    (("{",), re.compile(r"\{:[^}\n]*\}|\{ ?[#.][\w-][^}\n]*\}")),  # attributes: {: .big} and {#name}
    (("!!!",), re.compile(r"\n!!! ?\w.*")),  # a remark
    (("*[",), re.compile(r"\n {0,3}\*\[[^\]\n]+\]:.*")),  # an abbreviation
    (("\n:", "\n :", "\n  :", "\n   :"), re.compile(r"(?<=\S)\n {0,3}: {1,3}\S.*")),  # a definition
    (("\n##",), re.compile(r"\n##+[^\s#].*")),  # a heading without a space
)
_COMMONMARK: Final = (
    (("~~",), re.compile(r"(?<![~\\])~~(?=[^\s~])[^~\n]+~~(?!~)")),  # struck out
    (("[!",), re.compile(r"\n {0,3}> ?\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]", re.I)),  # a remark
    (("[ ] ", "[x] ", "[X] "), re.compile(r"\n[ \t]*(?:[-+*]|\d+[.)]) \[[ xX]\] .*")),  # a task
    (("\\\n",), re.compile(r"(?<!\\)\\\n(?=[ \t]*\S)")),  # a line break
)
_NUMBERED = re.compile(r" {0,3}(\d{1,9})[.)][ \t]+\S")
_SECOND = re.compile(r" {0,3}2[.)][ \t]")
_LED = re.compile(r"[ \t]*(?:[-+*>|<#]|\d+[.)][ \t])")
_LENGTH: Final = 40  # characters shown


def hints(text: str, dialect: str) -> tuple[Hint, ...]:
    """Give what in a body of a site with this dialect reads otherwise in the other, by line; each way once."""
    source = "\n" + without_code(tidy_text(text))
    is_commonmark = dialect == COMMONMARK
    found = list(_first(source, _PYTHON_MARKDOWN, raw=is_commonmark))
    if not is_commonmark:
        found += _first(source, _COMMONMARK, raw=True)
        found += _list_elsewhere(source.split("\n")[1:])
    return tuple(sorted(found, key=lambda hint: (hint.line, hint.written)))


_Ways = tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]


def _first(source: str, ways: _Ways, *, raw: bool) -> Iterator[Hint]:
    """Give the first place of each way of writing."""
    for signs, pattern in ways:
        match = pattern.search(source) if any(sign in source for sign in signs) else None
        if match:
            begin = match.start() + match[0].startswith("\n")
            yield Hint(_short(match[0]), source.count("\n", 0, begin), raw)


def _short(written: str) -> str:
    written = written.strip()
    return written if len(written) <= _LENGTH else written[: _LENGTH - 1].rstrip() + "…"


def _list_elsewhere(lines: list[str]) -> Iterator[Hint]:
    """Give the first line that CommonMark takes for a numbered item and this dialect for text: "5. maj", "1. x"."""
    for place, line in enumerate(lines):
        match = _NUMBERED.match(line)
        if not match:
            continue
        before = lines[place - 1] if place else ""
        follows = lines[place + 1] if place + 1 < len(lines) else ""
        under_text = bool(before.strip())
        if under_text and (match[1] != "1" or _LED.match(before)):
            continue
        if is_no_item(line) or (under_text and not _SECOND.match(follows)):
            yield Hint(_short(line), place + 1, raw=False)
            return
