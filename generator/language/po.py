"""Reads gettext catalogues (``.po``): the few things of the format that catalogues of words have, and fast.

https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html; tools read and write them with Babel.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

__all__ = ["Entry", "read_catalogue"]

# A line with a text in quotes, behind a keyword or going on; comments and obsolete entries (#~) are no such lines.
_LINE = re.compile(r'^[ \t]*(?:(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)[ \t]*)?"(.*)"[ \t\r]*$', re.MULTILINE)
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}


@dataclass(slots=True)
class Entry:
    """One msgid.

    Attributes:
        parts: Its texts by keyword: ``msgid``, ``msgid_plural``, ``msgstr``, ``msgstr[0]``, ``msgstr[1]``.
    """

    parts: dict[str, str] = field(default_factory=dict)

    @property
    def msgid(self) -> str:
        """The sentence in English; empty for the catalogue's header."""
        return self.parts.get("msgid", "")

    @property
    def single(self) -> str:
        """The translation of a sentence that does not count; empty where there is none."""
        return self.parts.get("msgstr", "")

    @property
    def plural(self) -> tuple[str, str] | None:
        """The translations for one and for many; None where either is lacking."""
        one, many = self.parts.get("msgstr[0]", ""), self.parts.get("msgstr[1]", "")
        return (one, many) if one and many else None


def read_catalogue(text: str) -> Iterator[Entry]:
    """Give the entries of a catalogue in their order; what is no line of one is passed over."""
    entry, keyword = Entry(), ""
    for match in _LINE.finditer(text):
        word, value = match.groups()
        if word and (word == "msgctxt" or (word == "msgid" and "msgid" in entry.parts)):
            yield entry
            entry = Entry()
        if word:
            keyword = word
            entry.parts[keyword] = ""
        if "\\" in value:
            value = _ESCAPE.sub(lambda found: _ESCAPED.get(found[1], found[1]), value)
        if keyword:
            entry.parts[keyword] += value
    yield entry
