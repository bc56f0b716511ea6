"""One story read anew, while all else of its site stays as it was loaded."""

from dataclasses import dataclass, replace
from datetime import datetime

from generator.diagnostics import Diagnostic
from generator.load import wording
from generator.load.bodies import is_known, look_up
from generator.load.context import Context, Found
from generator.load.desk import Desk, desk_of, resolve_path
from generator.load.entries import Entry, entry_of
from generator.load.headers.texts import StoryHeader
from generator.load.objects import make_story
from generator.load.parse import Parsed
from generator.load.reading import Reading
from generator.model.history import UNKNOWN, History
from generator.model.story import Story

__all__ = ["Reread", "reread"]


@dataclass(frozen=True, slots=True)
class Reread:
    """A story in its new words, without its body; what its links lead to; what is wrong with it."""

    story: Story
    found: Found
    findings: tuple[Diagnostic, ...]


def reread(
    context: Context,
    old: Story,
    before: Found,
    reading: Reading,
    text: str,
    now: datetime,
    history: History = UNKNOWN,
) -> Reread | None:
    """Make a story of a new reading of its file.

    None where more than its own words may have changed, so that the site must be loaded as a whole: it has another
    id or address, is held back, or shows or hands out a file that nobody has looked at yet, or did hand out one
    that now may be handed out by nobody.

    Args:
        before: What the links of the old body lead to, but for those to other sites.
    """
    parsed = reading.parsed
    if parsed is None or not isinstance(parsed.header, StoryHeader):
        return None
    addresses = {*before.known, *((link.address, link.is_picture) for link in reading.links)}
    if not all(is_known(context, parsed.path, *address) for address in addresses):
        return None
    desk = desk_of(context, parsed.path, text, now, history)
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
    if reading.tangled:
        desk.report_body("body-tangled", parsed, reading.tangled, 0)
    found = look_up(desk, parsed, reading.links, context.site, context.where)
    wording.check(desk, [parsed])
    return replace(story, pictures=found.pictures), found
