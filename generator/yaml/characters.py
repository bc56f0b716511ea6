"""The characters of a source: one form of newline and letter, nothing that cannot be seen."""

import re
from unicodedata import normalize

from generator.diagnostics import Diagnostic, Location, diagnostic

__all__ = ["clean", "printable", "unprintable"]

_NEWLINE = re.compile(r"\r\n?")
# Control characters but tab and newline, half surrogate pairs, non-characters: what YAML 1.2 (5.1) forbids.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Bytes of UTF-8 that are never part of such a character: to look for others first is three times as quick.
_HARMLESS = bytes({9, 10, *range(32, 256)} - {0x7F, 0xC2, 0xED, 0xEF})


def clean(text: str) -> str:
    r"""Give ``text`` in Unicode's form NFC with ``\n`` between lines and without byte order marks."""
    if "\r" in text:
        text = _NEWLINE.sub("\n", text)
    return normalize("NFC", text.replace("\ufeff", ""))


def printable(text: str) -> str:
    """Give ``clean`` text without the characters that ``unprintable`` tells of, as it can be written to a source."""
    return _UNPRINTABLE.sub("", clean(text))


def unprintable(text: str, path: str, first_line: int = 1) -> tuple[Diagnostic, ...]:
    """Find characters that nobody can see or type: one finding a line, at the first of them."""
    if not text.encode("utf-8", "surrogatepass").translate(None, _HARMLESS) or not _UNPRINTABLE.search(text):
        return ()
    return tuple(
        diagnostic(
            "yaml-character",
            Location(path, number, match.start() + 1),
            excerpt=_UNPRINTABLE.sub("\ufffd", line),
            character=f"U+{ord(match[0]):04X}",
        )
        for number, line in enumerate(text.split("\n"), first_line)
        if (match := _UNPRINTABLE.search(line))
    )
