"""Every file of a site, read and checked one by one; what it refers to comes later."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Generic, TypeVar
from zoneinfo import ZoneInfo

from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.load.kinds import Place, is_for_people, near, place_of
from generator.load.sources import Sources
from generator.yaml.characters import clean
from generator.yaml.document import Document
from generator.yaml.front_matter import FrontMatter, split
from generator.yaml.reader import read

if TYPE_CHECKING:
    from generator.load.headers.fields import Header

__all__ = ["Parsed", "parse", "parse_text"]

H = TypeVar("H", bound="Header", covariant=True)


@dataclass(frozen=True, slots=True)
class Parsed(Generic[H]):
    """One file of content.

    Attributes:
        path: Below the site's folder.
        header: Checked by itself; what it refers to is not looked up yet.
        document: Where each value stands.
        body: Markdown below the header; empty for YAML files.
        body_line: The line of the file on which the body begins.
    """

    path: str
    place: Place
    header: H
    document: Document
    body: str = ""
    body_line: int = 1


def parse(sources: Sources, zone: ZoneInfo, language: str) -> "tuple[list[Parsed[Header]], list[Diagnostic]]":
    """Read every text of a site, in order of path; broken ones are told of and left out."""
    found: list[Parsed[Header]] = []
    findings: list[Diagnostic] = []
    for path, text in sources.texts.items():
        if path in sources.unread:
            continue
        parsed, more = parse_text(path, text, sources.name(path), zone, language)
        findings += more
        if parsed is not None:
            found.append(parsed)
    return found, findings


def parse_text(
    path: str, text: str, name: str, zone: ZoneInfo, language: str
) -> "tuple[Parsed[Header] | None, tuple[Diagnostic, ...]]":
    """Read one text; what comes out depends on these arguments alone, and can be pickled.

    Args:
        path: Below the site's folder; it says what kind of file this is.
        text: As it was written.
        name: The path as diagnostics name it.
        zone: For clock times without one.
        language: Of the site; it decides how dates are read.
    """
    place = place_of(path)
    if is_for_people(path):
        return None, ()
    if place is None:
        return None, tuple(_stray(path, name))
    front, findings = split(text, name) if place.kind.markdown else _whole(text, name)
    if front is None:
        return None, findings
    findings += tuple(_merge_fields(text, name, None if place.kind.name == "issue" else front.body_line))
    from generator.load.schema import validate  # pydantic's import is dear, and an edit of a body needs none of it

    header, more = validate(front.document, place.kind.header, zone=zone, language=language)
    if header is None:
        return None, (*findings, *more)
    return Parsed(path, place, header, front.document, front.body, front.body_line), (*findings, *more)


def _whole(text: str, name: str) -> tuple[FrontMatter | None, tuple[Diagnostic, ...]]:
    """Read a YAML file: all of it is header."""
    document, findings = read(text, name)
    return (FrontMatter(document, "", 1) if document else None), findings


def _merge_fields(text: str, name: str, body_line: int | None) -> Iterator[Diagnostic]:
    """Tell of words that a mailing service would replace, in what newsletters show: an issue, the header of others."""
    fields, signs = _merge_words()
    if not any(sign in text for sign in signs):
        return
    for field in fields:
        if field in text:
            lines = clean(text).split("\n")
            for number, line in enumerate(lines[: body_line - 1 if body_line and body_line > 1 else None], 1):
                if field in line:
                    yield diagnostic("merge-field", Location(name, number, line.index(field) + 1), line, field=field)


@cache
def _merge_words() -> tuple[tuple[str, ...], frozenset[str]]:
    """Give the merge fields, and the two signs with which any of them begins: far fewer to look for."""
    from generator.mail.services import merge_fields

    return merge_fields(), frozenset(field[:2] for field in merge_fields())


def _stray(path: str, name: str) -> Iterator[Diagnostic]:
    """Tell of a text that is no content, unless it is plainly meant for people or for reuse."""
    lies = PurePosixPath(path)
    if is_for_people(lies.name.upper()):
        return
    if "files" in lies.parts[:-1]:  # files that notes hand out lie in a folder of that name
        return
    yield diagnostic("source-stray", Location(name), places=", ".join(near(path)))
