"""Plain text, of mails and releases: lines of at most 72 columns, headings underlined, links never broken."""

import re
from unicodedata import category, east_asian_width

__all__ = ["WIDTH", "bullet", "columns", "heading", "link", "paragraphs", "wrap"]

WIDTH = 72  # columns: leaves room for the marks of a few replies within the usual 78 (RFC 5322 section 2.1.1)

RULES = {1: "=", 2: "-"}  # level of a heading -> what it is underlined with


def columns(text: str) -> int:
    """Give how many columns a text takes in a fixed-width font: wide signs two, combining ones none."""
    return sum(
        0 if category(sign) in ("Mn", "Me", "Cf") else 2 if east_asian_width(sign) in "WF" else 1 for sign in text
    )


def wrap(text: str, first: str = "", later: str = "") -> str:
    """Give a paragraph in lines of at most ``WIDTH`` columns, without a newline at the end.

    Words are never broken, so that an address that is longer than a line stands whole on its own.

    Args:
        text: One paragraph; white space in it counts as one blank, a no-break space stays.
        first: What the first line begins with, such as ``* ``.
        later: What the other lines begin with.
    """
    lines = [first]
    room = False  # whether the last line holds a word yet
    # White space by ASCII's rules: a no-break space is part of a word.
    for word in re.findall(r"[^ \t\n\r\f\v]+", text):
        if room and columns(lines[-1]) + 1 + columns(word) > WIDTH:
            lines.append(later)
            room = False
        lines[-1] += f" {word}" if room else word
        room = True
    return "\n".join(lines) if room else ""


def paragraphs(text: str) -> str:
    """Wrap a text of several paragraphs, one a line; a list's items keep their marks, blank lines stay."""
    return "\n".join(_line(line) for line in text.split("\n"))


def _line(line: str) -> str:
    mark, _, rest = line.partition(" ")
    if mark in ("-", "*", ">") or (mark[:-1].isdecimal() and mark.endswith(".")):
        return wrap(rest, f"{mark} ", f"{mark} " if mark == ">" else " " * (len(mark) + 1))
    return wrap(line)


def bullet(text: str, mark: str = "*") -> str:
    """Give an item of a list; its further lines stand below its first word."""
    return wrap(text, f"{mark} ", " " * (len(mark) + 1))


def heading(text: str, level: int = 2) -> str:
    """Give a heading underlined as wide as its longest line; from the third level on it has no rule."""
    lines = wrap(text)
    rule = RULES.get(level)
    return f"{lines}\n{rule * max(map(columns, lines.splitlines()), default=0)}" if rule else lines


def link(words: str, address: str) -> str:
    """Give a link as two lines: its words and its address; one line where they are the same."""
    same = words.strip() in ("", address, address.partition("://")[2])
    return address if same else f"{wrap(words)}\n{address}"
