"""One text of content by itself: its header checked, its body drafted.  Pure, dear, and worth remembering."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo

from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.load.context import Terms
from generator.load.guards.settings import Guards
from generator.load.guards.texts import guard_text
from generator.load.parse import Parsed, parse_text
from generator.load.sources import Sources
from generator.markdown import Draft, Link, TooDeep, draft, hints

if TYPE_CHECKING:
    from generator.load.headers.fields import Header

__all__ = ["Reader", "Reading", "read_here", "read_text"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one text says.

    Attributes:
        parsed: The header, or None where it cannot be read; the body's text is left out.
        findings: What is wrong with the text by itself.
        has_body: Whether there is a text below the header, or within it.
        links: Of the body, in the order of the source.
        tangled: Line of the body where it is too much to render; 0 where it is not.
    """

    parsed: Parsed[Header] | None
    findings: tuple[Diagnostic, ...] = ()
    has_body: bool = False
    links: tuple[Link, ...] = ()
    tangled: int = 0


class Reader(Protocol):
    """Reads a site's texts, or remembers what they say."""

    def read(self, sources: Sources, terms: Terms) -> Iterator[Reading]:
        """Give what each text says, in order of path."""
        ...

    def draft(self, path: str) -> Draft:
        """Give the draft of a text that was read and has a body."""
        ...


def read_text(path: str, text: str, name: str, terms: Terms) -> tuple[Reading, Draft | None]:
    """Read one text; the draft is None where there is no body, or none that can be rendered.

    Args:
        path: Below the site's folder.
        name: The path as messages name it.
    """
    parsed, findings = parse_text(path, text, name, ZoneInfo(terms.zone), terms.language)
    findings += _guarded(parsed, path, text, name, terms.guards)
    if parsed is None:
        return Reading(None, findings), None
    bare = replace(parsed, body="")
    body = body_text(parsed)
    if not body.strip():
        return Reading(bare, findings), None
    language = getattr(parsed.header, "language", None) or terms.language
    try:
        drafted = draft(body, language=language, dialect=terms.dialect)
    except TooDeep as error:
        return Reading(bare, findings, True, (), error.line), None
    findings += tuple(_hints(body, parsed, name, terms.dialect))
    return Reading(bare, findings, True, drafted.links), drafted


def _guarded(parsed: Parsed[Header] | None, path: str, text: str, name: str, guards: Guards) -> tuple[Diagnostic, ...]:
    """Find what must not stand in a public text."""
    found = guard_text(path, text, name, guards)
    if guards.phones and parsed is not None:
        from generator.load.guards.phones import guard_fields, guard_prose  # few sites ask for it

        fields = guard_fields(parsed, text, guards.allow)
        return (*found, *fields, *guard_prose(parsed.body, name, parsed.body_line, guards.allow))
    return found


def _hints(body: str, parsed: Parsed[Header], name: str, dialect: str) -> Iterator[Diagnostic]:
    for hint in hints(body, dialect):
        at = Location(name, parsed.body_line + hint.line - 1)
        code = "body-dialect" if hint.raw else "body-preview"
        yield diagnostic(code, at, "", read=hint.written, dialect=dialect)


def body_text(parsed: Parsed[Header]) -> str:
    """Give the Markdown of a text: below its header, or in it."""
    return parsed.body if parsed.place.kind.markdown else getattr(parsed.header, "text", "")


class _Here:
    """Reads every text anew, in this process."""

    def __init__(self) -> None:
        self._drafts: dict[str, Draft] = {}

    def read(self, sources: Sources, terms: Terms) -> Iterator[Reading]:
        for path, text in sources.texts.items():
            if path in sources.unread:
                continue
            reading, draft = read_text(path, text, sources.name(path), terms)
            if draft is not None:
                self._drafts[path] = draft
            yield reading

    def draft(self, path: str) -> Draft:
        return self._drafts[path]


def read_here() -> Reader:
    """Give a reader that remembers nothing of former builds."""
    return _Here()
