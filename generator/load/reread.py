"""One story read anew, while all else of its site stays as it was loaded."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

from generator.diagnostics import Diagnostic
from generator.load import wording
from generator.load.bodies import Addresses, Found, look_up
from generator.load.desk import Desk, resolve_path
from generator.load.entries import Entry, entry_of
from generator.load.headers.texts import StoryHeader
from generator.load.objects import make_story
from generator.load.parse import Parsed
from generator.load.reading import Reading, Terms
from generator.load.sources import Sources
from generator.markdown import Link
from generator.model.common import Picture
from generator.model.site import Site
from generator.model.story import Story

__all__ = ["Context", "reread"]


@dataclass(frozen=True, slots=True)
class Context:
    """What a loading knew of its site, to read one of its stories again.

    Attributes:
        prefix: How the site's folder is named in messages.
        ids: For each kind, id -> file of everything that is public; ``held`` the same of what is not.
        pictures: Those that were looked at, by path below the site's folder.
        texts, blobs: Every file of the site, by path.
    """

    site: Site
    terms: Terms
    prefix: str
    drafts: bool
    ids: Mapping[str, Mapping[str, str]]
    held: Mapping[str, Mapping[str, str]]
    pictures: Mapping[str, Picture | None]
    where: Addresses
    texts: frozenset[str]
    blobs: frozenset[str]

    @classmethod
    def of(cls, desk: Desk, site: Site, terms: Terms, where: Addresses) -> "Context":
        """Take what a desk has learnt."""
        sources = desk.sources
        texts = frozenset(sources.texts)
        return cls(
            site, terms, sources.prefix, desk.drafts, desk.ids, desk.held, desk.pictures, where, texts, sources.blobs
        )

    def desk(self, path: str, text: str, now: datetime) -> Desk:
        """Set up a desk on which nothing lies but one text."""
        sources = Sources(Path(), self.prefix, {**dict.fromkeys(self.texts, ""), path: text}, blobs=self.blobs)
        zone = ZoneInfo(self.terms.zone)
        desk = Desk(sources, zone, self.terms.language, now.astimezone(zone), self.drafts)
        desk.ids, desk.held, desk.pictures = dict(self.ids), dict(self.held), dict(self.pictures)  # type: ignore[arg-type]
        return desk


@dataclass(frozen=True, slots=True)
class Reread:
    """A story in its new words, without its body; what its links lead to; what is wrong with it."""

    story: Story
    found: Found
    findings: tuple[Diagnostic, ...]


def reread(context: Context, old: Story, reading: Reading, text: str, now: datetime) -> Reread | None:
    """Make a story of a new reading of its file.

    None where more than its own words may have changed, so that the site must be loaded as a whole: it has another
    id or address, is held back, or shows or hands out a file that nobody has looked at yet.
    """
    parsed = reading.parsed
    if parsed is None or not isinstance(parsed.header, StoryHeader):
        return None
    if not all(_is_known(context, parsed.path, link) for link in reading.links):
        return None
    desk = context.desk(parsed.path, text, now)
    entry = entry_of(desk, parsed)
    if entry is None or entry.held or (entry.id, entry.slug) != (old.id, old.slug):
        return None
    header = parsed.header
    if header.picture and resolve_path(parsed.path, header.picture.src) not in context.pictures:
        return None
    story, found = _made(context, desk, entry, reading, parsed)  # type: ignore[arg-type]
    return Reread(story, found, (*reading.findings, *desk.findings))


def _made(
    context: Context, desk: Desk, entry: Entry, reading: Reading, parsed: Parsed[StoryHeader]
) -> tuple[Story, Found]:
    story = make_story(desk, entry, parsed, context.site)
    found = look_up(desk, reading, context.site, context.where)
    wording.check(desk, [parsed])
    return replace(story, pictures=found.pictures), found


def _is_known(context: Context, source: str, link: Link) -> bool:
    """Tell whether an address can be looked up without opening a file."""
    if link.is_picture:
        return context.pictures.get(resolve_path(source, unquote(link.address)) or "") is not None
    try:
        parts = urlsplit(link.address)
    except ValueError:
        return False
    if parts.scheme or not parts.path or link.address.startswith("/"):
        return True
    return resolve_path(source, unquote(parts.path)) in context.where.pages
