"""The header of a Markdown file: the YAML between two lines of ``---`` at its very top."""

import re
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.yaml.characters import clean, unprintable
from generator.yaml.document import Document
from generator.yaml.reader import read

__all__ = ["FrontMatter", "Parts", "divide", "read_header", "split"]

_LINE = r"-{3,}[ \t\u00a0]*"
_TOP = re.compile(rf"(?:[^\S\n]*\n)*{_LINE}(?:\n|\Z)")
_FENCE = re.compile(rf"^{_LINE}$", re.MULTILINE)
_DASHES = re.compile(r"[\u2010-\u2015\u2212-]{1,}[ \t\u00a0]*")  # what a word processor makes of three hyphens


@dataclass(frozen=True, slots=True)
class Parts:
    r"""A Markdown file cut in two, with its header unread; all in NFC, ``\n`` between lines.

    Of two versions of a file with equal ``header`` and ``header_line``, the fields and their places are equal.

    Attributes:
        header: The YAML between the lines of hyphens, without its last line end.
        body: The Markdown below it; blank lines at the top are kept.
        header_line: The line of the file on which the header begins.
        body_line: The line of the file on which the body begins.
    """

    header: str
    body: str
    header_line: int
    body_line: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    r"""A Markdown file in its two parts.

    Attributes:
        document: The header; its value is always a dict.
        body: The Markdown below the header, in NFC, ``\n`` between lines; blank lines at the top are kept.
        body_line: The line of the file on which the body begins.
    """

    document: Document
    body: str
    body_line: int


def divide(text: str, path: str) -> tuple[Parts | None, tuple[Diagnostic, ...]]:
    """Cut a Markdown file into header and body without reading either; without parts there is one error.

    Blank lines above the header are skipped.
    """
    source = clean(text)
    if found := unprintable(source, path):
        return None, found
    top = _TOP.match(source)
    if top is None:
        lines = source.split("\n")
        number = next((number for number, line in enumerate(lines) if line.strip()), 0)
        code = "header-dashes" if _DASHES.fullmatch(lines[number]) else "header-missing"
        return None, (diagnostic(code, Location(path, number + 1, 1), excerpt=lines[number]),)
    start = top.end()
    end = _FENCE.search(source, start)
    first_line = source.count("\n", 0, start) + 1
    if end is None:
        line = top[0].removesuffix("\n")
        at = Location(path, line.count("\n") + 1, 1)
        return None, (diagnostic("header-open", at, excerpt=line.rpartition("\n")[2]),)
    header = source[start : max(start, end.start() - 1)]
    body_line = first_line + source.count("\n", start, end.start()) + 1
    return Parts(header, source[end.end() + 1 :], first_line, body_line), ()


def read_header(parts: Parts, path: str) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Read the header of a Markdown file; the document's value is a dict.

    Without a document there is at least one error; with it there can be errors too.
    """
    document, findings = read(parts.header, path, parts.header_line)
    if document is None:
        return None, tuple(_perhaps_open(finding, parts) for finding in findings)
    if document.value is None:
        document = Document({}, path, parts.header_line, document.places)
    if not isinstance(document.value, dict):
        at = document.at(())
        shape = diagnostic("header-shape", at, excerpt=parts.header.split("\n")[at.line - parts.header_line])
        return None, (*findings, shape)
    return document, findings


def split(text: str, path: str) -> tuple[FrontMatter | None, tuple[Diagnostic, ...]]:
    """Divide a Markdown file into header and body, and read the header.

    Without front matter in the answer there is at least one error; with it there can be errors too, so that all
    of a file's mistakes can be shown at once.
    """
    parts, findings = divide(text, path)
    if parts is None:
        return None, findings
    document, findings = read_header(parts, path)
    return (FrontMatter(document, parts.body, parts.body_line) if document else None), findings


def _perhaps_open(finding: Diagnostic, parts: Parts) -> Diagnostic:
    """Say that the header is not closed where a sentence stands below a blank line within it."""
    above = finding.at.line - parts.header_line - 1
    if finding.code == "yaml-no-colon" and above >= 0 and not parts.header.split("\n")[above].strip():
        return diagnostic("header-open", finding.at, excerpt=finding.excerpt)
    return finding
