"""The commonest edit: a new body below an untouched header.  It needs neither YAML nor the headers' rules."""

from generator.build.memory import Memory, TextRow, Words, leads_out
from generator.build.remembering import header_key, text_key
from generator.markdown import TooDeep, draft, hints
from generator.model.story import Story
from generator.outputs.views.packing import pack
from generator.yaml.front_matter import divide

__all__ = ["new_body"]


def new_body(memory: Memory, story: Story, text: str, name: str) -> set[str] | None:
    """Take a story's new body over; gives the keys of its words that have changed.

    None where the header has changed too, where an address leads to a file of the site, or where there is something
    to be told: then the story must be read as a whole.

    Args:
        text: Of the story's file, about which there was nothing to be told.
        name: Of the file in messages.
    """
    before, terms = memory.words(story), memory.terms
    row = memory.text_row(before.text)
    # What is kept of its addresses is kept for those that lead to files of the site.
    if row is None or not row.header or row.header != header_key(text) or before.resolved or story.pictures:
        return None
    parts, told = divide(text, name)
    if parts is None or told or not parts.body.strip() or hints(parts.body, terms.dialect):
        return None
    try:
        new = draft(parts.body, language=story.language, dialect=terms.dialect)
    except TooDeep:
        return None
    if new.holes or any(link.is_picture or not leads_out(link.address) for link in new.links):
        return None
    words = Words(text_key(story.source, text, name, terms), before.details, b"")
    return memory.replace(story, words, TextRow(b"", pack(new), row.header))
