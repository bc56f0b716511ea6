"""Every file of a site, read and checked one by one; what it refers to comes later."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo

from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.load.headers.fields import Header
from generator.load.kinds import Place, place_of, places
from generator.load.schema import validate
from generator.load.sources import Sources
from generator.yaml.document import Document
from generator.yaml.front_matter import FrontMatter, split
from generator.yaml.reader import read

__all__ = ["Parsed", "parse"]

_FOR_PEOPLE = ("README", "LÆSMIG", "CONTRIBUTING", "LICENSE", "CHANGELOG")

H = TypeVar("H", bound=Header, covariant=True)


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


def parse(sources: Sources, zone: ZoneInfo, language: str) -> tuple[list[Parsed[Header]], list[Diagnostic]]:
    """Read every text of a site, in order of path; broken ones are told of and left out."""
    found: list[Parsed[Header]] = []
    findings: list[Diagnostic] = []
    for path, text in sources.texts.items():
        if path in sources.unread or PurePosixPath(path).stem in _FOR_PEOPLE:
            continue
        place = place_of(path)
        if place is None:
            findings += _stray(sources, path)
            continue
        front, more = _front_matter(place, text, sources.name(path))
        findings += more
        if front is None:
            continue
        header, more = validate(front.document, place.kind.header, zone=zone, language=language)
        findings += more
        if header is not None:
            found.append(Parsed(path, place, header, front.document, front.body, front.body_line))
    return found, findings


def _front_matter(place: Place, text: str, name: str) -> tuple[FrontMatter | None, tuple[Diagnostic, ...]]:
    if place.kind.markdown:
        return split(text, name)
    document, findings = read(text, name)
    return (FrontMatter(document, "", 1) if document else None), findings


def _stray(sources: Sources, path: str) -> Iterator[Diagnostic]:
    """Tell of a text that is no content, unless it is plainly meant for people or for reuse."""
    name = PurePosixPath(path)
    if name.stem.upper() in _FOR_PEOPLE:
        return
    if "files" in name.parts[:-1]:  # files that notes hand out lie in a folder of that name
        return
    suffix = ".md" if name.suffix.lower() == ".md" else ".yaml"
    yield diagnostic("source-stray", Location(sources.name(path)), places=", ".join(places(suffix)))
