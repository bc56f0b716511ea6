"""The header of a Markdown file: the YAML between two lines of ``---`` at its very top."""

import re
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.yaml.characters import clean, unprintable
from generator.yaml.document import Document
from generator.yaml.reader import read

__all__ = ["FrontMatter", "split"]

_FENCE = re.compile(r"-{3,}[ \t\u00a0]*")
_DASHES = re.compile(r"[\u2010-\u2015\u2212-]{1,}[ \t\u00a0]*")  # what a word processor makes of three hyphens


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


def split(text: str, path: str) -> tuple[FrontMatter | None, tuple[Diagnostic, ...]]:
    """Divide a Markdown file into header and body.

    Blank lines above the header are skipped.  Without front matter in the answer there is at least one error;
    with it there can be errors too, so that all of a file's mistakes can be shown at once.
    """
    source = clean(text)
    if found := unprintable(source, path):
        return None, found
    lines = source.split("\n")
    top = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if not _FENCE.fullmatch(lines[top]):
        code = "header-dashes" if _DASHES.fullmatch(lines[top]) else "header-missing"
        return None, (diagnostic(code, Location(path, top + 1, 1), excerpt=lines[top]),)
    end = next((n for n in range(top + 1, len(lines)) if _FENCE.fullmatch(lines[n])), None)
    if end is None:
        return None, (diagnostic("header-open", Location(path, top + 1, 1), excerpt=lines[top]),)
    document, findings = read("\n".join(lines[top + 1 : end]), path, top + 2)
    if document is None:
        return None, tuple(_perhaps_open(finding, lines) for finding in findings)
    if document.value is None:
        document = Document({}, path, top + 2, document.places)
    if not isinstance(document.value, dict):
        shape = diagnostic("header-shape", document.at(()), excerpt=lines[document.at(()).line - 1])
        return None, (*findings, shape)
    return FrontMatter(document, "\n".join(lines[end + 1 :]), end + 2), findings


def _perhaps_open(finding: Diagnostic, lines: list[str]) -> Diagnostic:
    """Say that the header is not closed where a sentence stands below a blank line within it."""
    if finding.code == "yaml-no-colon" and not lines[finding.at.line - 2].strip():
        return diagnostic("header-open", finding.at, excerpt=finding.excerpt)
    return finding
