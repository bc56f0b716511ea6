"""What the content says now: of one changed story that alone is read anew, of anything else all is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build.bodies import new_body
from generator.build.last import Last
from generator.build.memory import Memory, TextRow, Words
from generator.build.past import Recalled
from generator.build.remembering import Remembering, header_key, packed, text_key
from generator.build.shelf import row_of
from generator.build.workers import Workers
from generator.diagnostics import Diagnostic, has_errors
from generator.load.context import Found
from generator.model.history import UNKNOWN
from generator.model.library import Library
from generator.model.story import Story

if TYPE_CHECKING:
    from generator.build.order import Order

__all__ = ["Content", "load_all", "load_stories"]


@dataclass(frozen=True, slots=True)
class Content:
    """What came of reading the content.

    Attributes:
        library: None where the site itself cannot be read; to be built only where no finding is an error.
        changed: Keys of the words that have changed, and nothing else has; None where anything may have.
    """

    library: Library | None
    language: str
    findings: tuple[Diagnostic, ...]
    changed: frozenset[str] | None = None

    @property
    def failed(self) -> bool:
        """Whether nothing can be built of it."""
        return self.library is None or has_errors(self.findings)


def load_all(memory: Memory, workers: Workers, order: Order, past: Recalled, tick: Callable[[], None]) -> Content:
    """Load the site; what single texts say is remembered."""
    reader = Remembering(memory.store, workers, tick)

    def keep(story: Story, found: Found) -> Story:
        return memory.keep(story, found, reader.keys[story.source])

    memory.forget()
    from generator.load.site_loader import load_site

    loaded = load_site(
        order.folder,
        prefix=order.shown,
        now=order.now,
        drafts=order.drafts,
        base_url=order.base_url,
        reader=reader,
        keep=keep,
        history=past.read() or UNKNOWN,
    )
    content = Content(loaded.library, loaded.language, loaded.diagnostics)
    if not content.failed and loaded.library and loaded.context:
        memory.save(loaded.library, loaded.context)
        reader.forget_others()
    return content


def load_stories(memory: Memory, order: Order, last: Last, paths: Iterable[str], past: Recalled) -> Content | None:
    """Read some stories anew.

    None where more may have changed than their words, so that all must be loaded.

    Args:
        paths: Of files that were there at the last build, below the site's folder.
        past: Of the texts.
    """
    paths = tuple(paths)
    stories = memory.stories_at(paths)
    if len(stories) < len(paths):
        return None
    changed: set[str] = set()
    findings: list[Diagnostic] = []
    more = {finding.at.path for finding in last.findings.content} | {order.name(path) for path in past.changed}
    for path, story in stories.items():
        text = plain_text(order.folder / path)
        if text is None:
            return None
        name = order.name(path)
        if name not in more and (keys := new_body(memory, story, text, name, order.now)) is not None:
            changed |= keys
            continue
        done = _reload(memory, order, story, text, past)
        if done is None:
            return None
        changed |= done[0]
        findings += done[1]
    if changed:
        memory.refresh()
    names = {order.name(path) for path in paths}
    rest = [finding for finding in last.findings.content if finding.at.path not in names]
    return Content(memory.library, last.language, (*rest, *findings), frozenset(changed))


def _reload(
    memory: Memory, order: Order, old: Story, text: str, past: Recalled
) -> tuple[set[str], tuple[Diagnostic, ...]] | None:
    """Read one story anew; gives the keys of its words that have changed, and what is wrong with it."""
    from generator.load.reading import read_text
    from generator.load.reread import reread
    from generator.load.site_loader import with_excerpts
    from generator.load.sources import Sources

    context, path = memory.context, old.source
    name = order.name(path)
    reading, draft = read_text(path, text, name, context.terms)
    again = reread(context, old, memory.found(old), reading, text, order.now, past.read() or UNKNOWN)
    if again is None or row_of(again.story) != row_of(old):
        return None
    if any(held.source == path and held.title != again.story.title for held in memory.library.held):
        return None  # its release waits, and is told of by the title
    key = text_key(path, text, name, context.terms)
    words = Words.of(again.story, again.found, key)
    changed = memory.replace(old, words, TextRow(*packed(reading, draft), header_key(text)))
    alone = Sources(order.folder, context.prefix, {path: text})
    return changed, with_excerpts(again.findings, alone)


def plain_text(file: Path) -> str | None:
    """Give a text as it is; None where it is not plain UTF-8 of fair length, which only a whole loading tells of."""
    if file.is_symlink() or not file.is_file():
        return None
    from generator.load.sources import MAX_TEXT

    try:
        data = file.read_bytes()
        return data.decode("utf-8") if len(data) <= MAX_TEXT else None
    except (OSError, UnicodeDecodeError):
        return None
