"""XML of other systems, element by element: repaired where real files are broken, and harmless whatever it holds.

No document type is taken, and so neither entities that grow to gigabytes nor such that read files.  Only the element
being read is in memory.
"""

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from html.entities import html5
from xml.parsers import expat

from generator.importers.items import BadSource, remark

__all__ = ["Element", "elements"]

MAX_DEPTH = 50
MAX_TEXT = 2_000_000  # characters of one element; what is longer is cut
_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_REFERENCE = re.compile(r"&(#[xX][0-9A-Fa-f]{1,8}|#[0-9]{1,9}|[A-Za-z][A-Za-z0-9]{1,30});")
_LONGEST_REFERENCE = 34
_ESCAPED = re.compile("[\udc80-\udcff]+")


@dataclass(slots=True)
class Element:
    """An element with what is in it.

    Attributes:
        tag: With its prefix as written: "wp:post_id".
        text: All text directly in it.
    """

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    text: str = ""
    children: list["Element"] = field(default_factory=list)

    def first(self, tag: str) -> str:
        """Give the text of the first child of a tag, trimmed; empty where there is none."""
        return next((child.text.strip() for child in self.children if child.tag == tag), "")

    def all(self, tag: str) -> list["Element"]:
        """Give the children of a tag."""
        return [child for child in self.children if child.tag == tag]


def elements(chunks: Iterable[bytes], wanted: frozenset[str], but: frozenset[str] = frozenset()) -> Iterator[Element]:
    """Give every element of the tags ``wanted``, whole, in the order in which they end.

    Args:
        chunks: The file, in pieces of any size.
        wanted: Tags that do not lie in one another; what else is on the way to them is passed over.
        but: Tags within them of which nothing is kept but that they are there.

    Raises:
        BadSource: The file is no XML, or none that can be trusted.
    """
    reader = _Reader(wanted, but)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.data
    try:
        for text in _texts(chunks):
            parser.Parse(text, False)
            yield from reader.take()
        parser.Parse("", True)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code) or ""
        raise BadSource(remark("source-xml", line=error.lineno, reason=reason)) from None
    yield from reader.take()


def _refuse(*_: object) -> None:
    raise BadSource(remark("source-doctype"))


@dataclass
class _Reader:
    wanted: frozenset[str]
    but: frozenset[str]
    depth: int = 0
    skipped: int = 0
    open: list[Element] = field(default_factory=list)
    parts: list[list[str]] = field(default_factory=list)
    done: list[Element] = field(default_factory=list)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise BadSource(remark("source-deep"))
        if self.skipped or (self.open and tag in self.but):
            self.skipped += 1
            if self.skipped == 1:
                self.open[-1].children.append(Element(tag))
        elif self.open or tag in self.wanted:
            self.open.append(Element(tag, attributes))
            self.parts.append([])

    def data(self, text: str) -> None:
        if self.parts and not self.skipped and sum(map(len, self.parts[-1])) < MAX_TEXT:
            self.parts[-1].append(text)

    def end(self, tag: str) -> None:
        self.depth -= 1
        if self.skipped:
            self.skipped -= 1
        elif self.open:
            element = self.open.pop()
            element.text = "".join(self.parts.pop())
            (self.open[-1].children if self.open else self.done).append(element)

    def take(self) -> list[Element]:
        done, self.done = self.done, []
        return done


def _texts(chunks: Iterable[bytes]) -> Iterator[str]:
    """Give the file as text without what no XML may hold; bytes that are no UTF-8 are taken for Windows-1252."""
    decoder, rest = None, ""
    for chunk in chunks:
        if decoder is None:
            encoding = _encoding(chunk)
            decoder = codecs.getincrementaldecoder(encoding)("replace" if encoding == "utf-16" else "surrogateescape")
            chunk = chunk.lstrip() if encoding != "utf-16" else chunk  # a PHP file too many puts lines above it
        text = rest + _ESCAPED.sub(_as_windows, decoder.decode(chunk))
        cut = text.rfind("&", max(0, len(text) - _LONGEST_REFERENCE))
        cut = len(text) if cut < 0 or ";" in text[cut:] else cut
        yield _repaired(text[:cut])
        rest = text[cut:]
    yield _repaired(rest + (_ESCAPED.sub(_as_windows, decoder.decode(b"", True)) if decoder else ""))


def _encoding(first: bytes) -> str:
    """Tell how a file is encoded by its first bytes."""
    if first.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    declared = re.match(rb"""(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,200}encoding=["']([A-Za-z0-9._-]{1,40})""", first)
    if declared and declared[1].lower() in (b"iso-8859-1", b"windows-1252", b"latin1"):
        return "cp1252"
    return "utf-8-sig"


def _as_windows(match: re.Match[str]) -> str:
    return match[0].encode("utf-8", "surrogateescape").decode("cp1252", "replace")


def _repaired(text: str) -> str:
    if "&" in text:
        text = _REFERENCE.sub(_known, text)
    return _CONTROL.sub("", text)


def _known(match: re.Match[str]) -> str:
    """Give a reference that XML does not know as the letter that it stands for, and none for what nothing may hold."""
    name = match[1]
    if name[0] != "#":
        letter = match[0] if name in _XML else html5.get(f"{name};", match[0])
        return letter if len(letter) > 1 else escape(letter)
    number = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    good = (
        number in (9, 10, 13) or 32 <= number <= 0xD7FF or 0xE000 <= number <= 0xFFFD or 0x10000 <= number <= 0x10FFFF
    )
    return match[0] if good else ""
