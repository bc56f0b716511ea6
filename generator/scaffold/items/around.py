"""What is known of a site before something new is put into it, whatever state its other files are in."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from generator.language.catalogue import LANGUAGES
from generator.language.text import slug
from generator.load.kinds import Place, place_of
from generator.load.parse import parse_text
from generator.load.sources import Sources, read_sources
from generator.yaml.document import Value
from generator.yaml.reader import read

__all__ = ["Around", "Known", "look_around"]

_ZONE = "Europe/Copenhagen"
_NAMED = re.compile(r"^[\"']?(?:id|slug|language)[\"']?[ \t]*:", re.MULTILINE)  # in a header; else the file's name says


@dataclass(frozen=True, slots=True)
class Known:
    """What one file is known by.

    Attributes:
        slug: Last part of its address.
        language: Of its text.
    """

    path: str
    id: str
    slug: str
    language: str


@dataclass
class Around:
    """A site's folder as it is now.

    Attributes:
        language, zone: The site's, or Danish and Copenhagen's where ``site.yaml`` does not tell.
        now: Aware, in ``zone``.
    """

    sources: Sources
    language: str
    zone: ZoneInfo
    now: datetime
    _known: dict[str, tuple[Known, ...]] = field(default_factory=dict)

    @cached_property
    def networks(self) -> dict[str, str]:
        """Give each network's id and name, in the order of ids; its id stands for a name that cannot be read."""
        names = {}
        for path, text in self.sources.texts.items():
            place = place_of(path)
            if place is not None and place.kind.name == "network":
                document, _ = read(text, path)
                name = _field(document.value if document else None, "name")
                names[place.network] = name if isinstance(name, str) and name.strip() else place.network
        return names

    def known(self, kind: str) -> tuple[Known, ...]:
        """Give what every file of a kind is known by; what cannot be read is known by its name."""
        if kind not in self._known:
            found = []
            for path, text in self.sources.texts.items():
                place = place_of(path)
                if place is not None and place.kind.name == kind:
                    found.append(self._one(path, text, place))
            self._known[kind] = tuple(found)
        return self._known[kind]

    def ids(self, kind: str) -> dict[str, str]:
        """Give the file of each id of a kind."""
        return {known.id: known.path for known in self.known(kind)}

    @cached_property
    def paths(self) -> frozenset[str]:
        """Give the path of every file and folder in small letters: some disks make no difference."""
        files = {path.casefold() for path in (*self.sources.texts, *self.sources.blobs)}
        return frozenset(files | {folder for path in files for folder in _folders(path)})

    def _one(self, path: str, text: str, place: Place) -> Known:
        kind = place.kind.name
        if kind == "network":
            id = bare = place.network
        elif kind == "issue":
            year, _, number = place.stem.partition("-")
            id = bare = f"{place.network or 'joint'}-{year}-{number.lstrip('0')}"
        else:
            id, bare = _plain(place.stem), _plain(place.bare)
        header = None
        if _NAMED.search(text):
            parsed, _ = parse_text(path, text, path, self.zone, self.language)
            header = parsed.header if parsed else None
        own = getattr(header, "id", "") or id
        last = getattr(header, "slug", "") or bare
        return Known(path, own, last, getattr(header, "language", None) or self.language)


def look_around(folder: Path, prefix: str, now: datetime) -> Around:
    """Read a site's folder; mistakes in its files are passed over, ``check`` tells of them.

    Args:
        folder: The folder that holds ``site.yaml``.
        prefix: How that folder is named in messages.
        now: Aware.
    """
    sources = read_sources(folder, prefix)
    document, _ = read(sources.texts.get("site.yaml", ""), "site.yaml")
    settings = document.value if document else None
    language, zone = _field(settings, "language"), _zone(_field(settings, "timezone"))
    return Around(sources, language if language in LANGUAGES else "da", zone, now.astimezone(zone))


def _field(value: Value, name: str) -> Value:
    return value.get(name) if isinstance(value, dict) else None


def _zone(name: Value) -> ZoneInfo:
    try:
        return ZoneInfo(name if isinstance(name, str) else _ZONE)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo(_ZONE)


def _plain(stem: str) -> str:
    try:
        return slug(stem)
    except ValueError:  # no letter that an address can hold
        return stem


def _folders(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:depth]) for depth in range(1, len(parts))]
