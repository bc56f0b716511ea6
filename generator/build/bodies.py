"""The commonest edit: a new body below an untouched header.  It needs neither YAML nor the headers' rules."""

from dataclasses import dataclass
from datetime import datetime

from generator.build.memory import Memory, TextRow, Words, leads_out, resolved
from generator.build.remembering import header_key, text_key
from generator.load.bodies import is_known, look_up
from generator.load.context import Found
from generator.load.desk import desk_of
from generator.load.guards.texts import guard_text
from generator.markdown import Draft, TooDeep, draft, hints
from generator.model.story import Story
from generator.outputs.views.packing import pack
from generator.yaml.front_matter import divide

__all__ = ["new_body"]


@dataclass(frozen=True, slots=True)
class _Text:
    """Where a body stands."""

    path: str
    body_line: int


def new_body(memory: Memory, story: Story, text: str, name: str, now: datetime) -> set[str] | None:
    """Take a story's new body over; gives the keys of its words that have changed.

    None where the header has changed too, where the body shows a picture or hands out a file, or where there is
    something to be told: then the story must be read as a whole.

    Args:
        text: Of the story's file, about which there was nothing to be told.
        name: Of the file in messages.
    """
    before, terms = memory.words(story), memory.terms
    row = memory.text_row(before.text)
    if row is None or not row.header or row.header != header_key(text) or story.pictures:
        return None
    parts, told = divide(text, name)
    if parts is None or told or not parts.body.strip() or hints(parts.body, terms.dialect):
        return None
    if terms.guards.phones or guard_text(story.source, text, name, terms.guards):
        return None
    try:
        new = draft(parts.body, language=story.language, dialect=terms.dialect)
    except TooDeep:
        return None
    found = _found(memory, story, new, _Text(story.source, parts.body_line), now)
    if found is None:
        return None
    words = Words(text_key(story.source, text, name, terms), before.details, resolved(found))
    return memory.replace(story, words, TextRow(b"", pack(new), row.header))


def _found(memory: Memory, story: Story, new: Draft, text: _Text, now: datetime) -> Found | None:
    """Look up the addresses of a body; None where a file of the site must be opened for one, or one is wrong."""
    addresses = {*memory.found(story).known, *((link.address, link.is_picture) for link in new.links)}
    if any(is_picture for _, is_picture in addresses):
        return None
    if all(leads_out(address) for address, _ in addresses):
        return Found({}, ())
    context = memory.context
    if not all(is_known(context, text.path, *address) for address in addresses):
        return None
    desk = desk_of(context, text.path, "", now)
    found = look_up(desk, text, new.links, context.site, context.where)
    return None if desk.findings or desk.files else found
