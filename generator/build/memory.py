"""A library in the store: loaded without reading content, its stories' words fetched when they are asked for."""

import io
import pickle
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any
from urllib.parse import urlsplit

from generator.build.shelf import Shelf, body_key, changed_keys, details_of, row_of
from generator.build.store import Store
from generator.load.context import Context, Found, Terms
from generator.markdown import SCHEMES
from generator.model.common import Body
from generator.model.library import Library
from generator.model.story import Story

__all__ = ["Memory", "TextRow", "Words", "leads_out", "resolved"]

_FIELDS = tuple(f.name for f in fields(Library))
_SHELF = "shelf"  # in a pickle: the shelf of whoever reads it


@dataclass(frozen=True, slots=True)
class Words:
    """A story's words as the store keeps them.

    Attributes:
        text: Key of its text, and so of the draft of its body.
        details: The values of ``DETAILS``, pickled.
        resolved: What the links of its body lead to, pickled; empty where all of them lead to other sites.
    """

    text: bytes
    details: bytes
    resolved: bytes

    @classmethod
    def of(cls, story: Story, found: Found, text: bytes) -> "Words":
        """Pack a story's words."""
        return cls(text, pickle.dumps(details_of(story), 5), resolved(found))

    @property
    def columns(self) -> tuple[bytes, bytes, bytes]:
        """The columns of its row after the id."""
        return self.text, self.details, self.resolved


@dataclass(frozen=True, slots=True)
class TextRow:
    """A text as the store keeps it.

    Attributes:
        reading: What it says, packed; empty where only its draft is known.
        draft: Of its body, packed; empty where it has none.
        header: Digest of all that its body begins after.
    """

    reading: bytes
    draft: bytes
    header: bytes


def resolved(found: Found) -> bytes:
    """Pack what the links of a body lead to; nothing where all lead to other sites."""
    inside = any(is_picture or not leads_out(address) for address, is_picture in found.known)
    return pickle.dumps(found, 5) if inside else b""


def leads_out(address: str) -> bool:
    """Tell an address of another site, of which there is nothing to be looked up."""
    try:
        return urlsplit(address).scheme.lower() in SCHEMES
    except ValueError:  # brackets that no host has
        return False


class Memory:
    """The library of one site, between builds and during one."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.shelf = Shelf(self._details, self._body)
        self._library: Library | None = None
        self._context: Context | None = None
        self._new: list[tuple[str, bytes, bytes, bytes]] = []

    # -- to the store ------------------------------------------------------------------------------------------

    def keep(self, story: Story, found: Found, text: bytes) -> Story:
        """Put a story's words away until :meth:`save`, and give it as one that fetches them.

        Args:
            text: Key of its text.
        """
        self._new.append((story.id, *Words.of(story, found, text).columns))
        return self.shelf.story(row_of(story))

    def save(self, library: Library, context: Context) -> None:
        """Keep a library, with the stories that were put away for it and no others."""
        self.store.clear("stories")
        self.store.put("stories", self._new)
        self._new = []
        self._library, self._context = library, context
        self._write("library", {name: getattr(library, name) for name in _FIELDS})
        self._write("context", context)
        self._write("terms", context.terms)

    def replace(self, story: Story, words: Words, text: TextRow) -> set[str]:
        """Put new words in place of a story's old ones; gives the keys of what has changed."""
        before = self.words(story)
        old = self.text_row(before.text)
        changed = changed_keys(story.id, pickle.loads(before.details), pickle.loads(words.details))
        if old is None or (words.resolved, text.draft) != (before.resolved, old.draft):
            changed.add(body_key(story.id))
        self.store.drop("texts", "key", [before.text])
        self.store.put("texts", [(words.text, text.reading, text.draft, text.header)])
        self.store.put("stories", [(story.id, *words.columns)])
        return changed

    def refresh(self) -> None:
        """Let go of words that have been replaced; what a library derives is derived of rows alone."""
        self.shelf.forget()

    # -- from the store ----------------------------------------------------------------------------------------

    @property
    def library(self) -> Library:
        """The library that was saved last."""
        if self._library is None:
            self._library = Library(**self._read("library"))
        return self._library

    @property
    def context(self) -> Context:
        """What is needed to read one of its stories again."""
        if self._context is None:
            self._context = self._read("context")
        return self._context

    @property
    def terms(self) -> Terms:
        """What decides on the reading of its texts."""
        terms: Terms = self._context.terms if self._context else self._read("terms")
        return terms

    def stories_at(self, paths: Iterable[str]) -> Mapping[str, Story]:
        """Give the stories whose files these are, by path; others are left out."""
        wanted = set(paths)
        return {story.source: story for story in self.library.stories if story.source in wanted}

    def words(self, story: Story) -> Words:
        """Give a story's words as they are kept."""
        row = self.store.one("SELECT text, details, resolved FROM stories WHERE id = ?", story.id)
        return Words(*row) if row else Words(b"", b"", b"")

    def found(self, story: Story) -> Found:
        """Give what the links of a story's body lead to, but for those to other sites."""
        return _found(self.words(story).resolved)

    def text_row(self, key: bytes) -> TextRow | None:
        """Give what is kept of a text, or None."""
        row = self.store.one("SELECT reading, draft, header FROM texts WHERE key = ?", key)
        return TextRow(*row) if row else None

    def forget(self) -> None:
        """Read everything anew when it is asked for next."""
        self._library = self._context = None
        self._new = []
        self.shelf.forget()

    def _details(self, id: str) -> Any:  # noqa: ANN401 - the values of some fields
        (packed,) = self.store.one("SELECT details FROM stories WHERE id = ?", id) or (b"",)
        return pickle.loads(packed)

    def _body(self, id: str) -> Body:
        query = "SELECT draft, resolved FROM stories JOIN texts ON text = key WHERE id = ?"
        draft, resolved = self.store.one(query, id) or (b"", b"")
        if not draft:
            return Body()
        return _found(resolved).fill(pickle.loads(draft))

    def _write(self, name: str, value: object) -> None:
        buffer = io.BytesIO()
        _Pickler(buffer, self.shelf).dump(value)
        self.store.put("notes", [(name, buffer.getvalue())])

    def _read(self, name: str) -> Any:  # noqa: ANN401 - what was written under the name
        (packed,) = self.store.one("SELECT value FROM notes WHERE name = ?", name) or (b"",)
        return _Unpickler(io.BytesIO(packed), self.shelf).load()


def _found(resolved: bytes) -> Found:
    found: Found = pickle.loads(resolved) if resolved else Found({}, ())
    return found


class _Pickler(pickle.Pickler):
    def __init__(self, file: io.BytesIO, shelf: Shelf) -> None:
        super().__init__(file, 5)
        self._shelf = shelf

    def persistent_id(self, item: object) -> str | None:
        return _SHELF if item is self._shelf else None


class _Unpickler(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, shelf: Shelf) -> None:
        super().__init__(file)
        self._shelf = shelf

    def persistent_load(self, name: str) -> Shelf:
        return self._shelf
