"""Who is who: the lasting id of every file, and which of them are public."""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from generator.language.text import slug
from generator.load.desk import Desk
from generator.load.headers.fields import Header
from generator.load.kinds import is_for_people, place_of
from generator.load.parse import Parsed
from generator.load.visibility import held
from generator.model.library import Held
from generator.model.urls import RESERVED

__all__ = ["Entry", "entry_of", "note_broken", "register"]

_PLAIN = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_ID = re.compile(r"""(?m)^id:[ \t]*["']?([a-z0-9-]{1,80})""")
_LISTS = ("site", "meetings", "effects")  # single files that nothing refers to


@dataclass(frozen=True, slots=True)
class Entry:
    """A file with its id and the last part of its address.

    Attributes:
        held: Why it is not shown, or None.
    """

    id: str
    slug: str
    parsed: Parsed[Header]
    held: Held | None


def register(desk: Desk, files: Iterable[Parsed[Header]]) -> list[Entry]:
    """Give every file its id and slug, and enter the ids at the desk; what repeats is reported and left out."""
    entries: list[Entry] = []
    slugs: dict[tuple[str, str, str], str] = {}
    for parsed in files:
        kind = parsed.place.kind.name
        if kind in _LISTS:
            continue
        entry = entry_of(desk, parsed)
        if entry is None or not _unique(desk, entry, slugs):
            continue
        if entry.held:
            desk.held.setdefault(kind, {})[entry.id] = parsed.path
        else:
            desk.ids.setdefault(kind, {})[entry.id] = parsed.path
        entries.append(entry)
    return entries


def note_broken(desk: Desk, entries: Iterable[Entry]) -> None:
    """Note at the desk which files could not be read or take part, by the ids that they will have."""
    known = {entry.parsed.path for entry in entries}
    for path, text in desk.sources.texts.items():
        place = place_of(path)
        if place is None or path in known or place.kind.name in _LISTS or is_for_people(path):
            continue
        ids = [place.network] if place.kind.name == "network" else _ID.findall(text)
        with suppress(ValueError):  # a name that gives no id
            ids.append(_slug(place.stem))
        desk.broken.setdefault(place.kind.name, {}).update(dict.fromkeys(ids, path))


def entry_of(desk: Desk, parsed: Parsed[Header]) -> Entry | None:
    """Give a file its id and slug; None where it can have none, which is reported."""
    kind, place = parsed.place.kind.name, parsed.place
    if kind == "network":
        return _network(desk, parsed)
    if kind == "issue":
        year, _, number = place.stem.partition("-")
        if not (len(year) == 4 and year.isdecimal() and number.isdecimal() and place.stem.isascii()):
            desk.report("source-issue-name", parsed, (), name=place.stem)
            return None
        id = f"{place.network or 'joint'}-{year}-{int(number)}"
        return Entry(id, id, parsed, _held(desk, parsed))
    try:
        id = getattr(parsed.header, "id", "") or _slug(place.stem)
        last = getattr(parsed.header, "slug", "") or _slug(place.bare)
    except ValueError:
        desk.report("source-name", parsed, (), name=place.stem, example="2026-05-05-havnefest")
        return None
    if kind == "page" and last in RESERVED:
        desk.report("slug-reserved", parsed, ("slug",), slug=last)
        return None
    return Entry(id, last, parsed, _held(desk, parsed))


def _slug(name: str) -> str:
    """Give a file's name as an id; most names are one."""
    return name if _PLAIN.fullmatch(name) else slug(name)


def _network(desk: Desk, parsed: Parsed[Header]) -> Entry | None:
    """Take a network's folder for its id; it stands in addresses, style sheets and mails, so it must be plain."""
    id = parsed.place.network
    try:
        plain = slug(id)
    except ValueError:
        plain = "durup"
    if id != plain:
        desk.report("source-folder-name", parsed, (), name=id, example=plain)
        return None
    return Entry(id, getattr(parsed.header, "slug", "") or id, parsed, None)


def _held(desk: Desk, parsed: Parsed[Header]) -> Held | None:
    return None if desk.drafts else held(parsed, desk.now)


def _unique(desk: Desk, entry: Entry, slugs: dict[tuple[str, str, str], str]) -> bool:
    kind, path = entry.parsed.place.kind.name, entry.parsed.path
    known = desk.ids.get(kind, {}).get(entry.id) or desk.held.get(kind, {}).get(entry.id)
    if known is not None:
        desk.report("id-twice", entry.parsed, ("id",), id=entry.id, first=desk.sources.name(known))
        return False
    language = getattr(entry.parsed.header, "language", None) or desk.language
    first = slugs.setdefault((kind, language, entry.slug), path)
    if first != path:
        desk.report("slug-twice", entry.parsed, ("slug",), slug=entry.slug, first=desk.sources.name(first))
    return first == path
