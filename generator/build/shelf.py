"""Stories whose words are fetched when somebody asks for them, and a note of who asked.

A site of ten years has ten thousand stories; a page shows a handful.  What decides where a story is listed is in
memory (its row); its words (title, summary, body and so on) lie in the store.  Each asking is noted, so that a
change of words makes exactly those files anew that show them.  The day of its last change is a word of its own: the
sitemap asks it of every story, and asks for no other.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from functools import lru_cache
from typing import Any

from generator.model.story import Story

__all__ = ["BODY", "DETAILS", "Fetch", "Row", "Shelf", "body_key", "changed_keys", "details_of", "row_of"]

UPDATED = "updated"
DETAILS = ("title", "summary", "author", "authors", "tags", UPDATED)
BODY = "body"
ROW = tuple(f.name for f in fields(Story) if f.name not in (*DETAILS, BODY))
RECENT = 256  # stories whose words stay in memory; lists show some dozens

Row = tuple[Any, ...]
Fetch = Callable[[str], Any]


def row_of(story: Story) -> Row:
    """Give what of a story decides where it is shown, in the order of ``ROW``."""
    return tuple(getattr(story, name) for name in ROW)


def details_of(story: Story) -> tuple[Any, ...]:
    """Give a story's words but its body, in the order of ``DETAILS``."""
    return tuple(getattr(story, name) for name in DETAILS)


class Shelf:
    """The words of all stories.

    Args:
        details: Gives the values of ``DETAILS`` for a story's id.
        body: Gives its body.
    """

    def __init__(self, details: Fetch, body: Fetch) -> None:
        self._fetch_details, self._fetch_body = details, body
        self._details = lru_cache(RECENT)(details)
        self._body = lru_cache(RECENT)(body)
        self._reads: set[str] = set()

    def words(self, id: str, name: str) -> Any:  # noqa: ANN401 - the value of any field
        """Give one of a story's words, and note that it was asked for."""
        if name == BODY:
            self._reads.add(body_key(id))
            return self._body(id)
        self._reads.add(_updated_key(id) if name == UPDATED else id)
        return self._details(id)[DETAILS.index(name)]

    def forget(self) -> None:
        """Fetch everything anew when it is asked for next."""
        self._details.cache_clear()
        self._body.cache_clear()

    @contextmanager
    def noting(self) -> Iterator[set[str]]:
        """Collect the keys of what is asked for within: a story's id, or a key of its own for body and last change."""
        before, self._reads = self._reads, set()
        try:
            yield self._reads
        finally:
            self._reads = before

    def story(self, row: Row) -> Story:
        """Give a story that knows its row and fetches its words."""
        return _shelved(self, *row)

    def stories(self, rows: Iterable[Row]) -> tuple[Story, ...]:
        """Give stories for many rows."""
        return tuple(_shelved(self, *row) for row in rows)


def body_key(id: str) -> str:
    """Name a story's body among what was read."""
    return f"{id}#body"


def _updated_key(id: str) -> str:
    return f"{id}#{UPDATED}"


def changed_keys(id: str, before: tuple[Any, ...], after: tuple[Any, ...]) -> set[str]:
    """Name what has changed of a story's details."""
    changed = {name for name, old, new in zip(DETAILS, before, after, strict=True) if old != new}
    return {_updated_key(id) if name == UPDATED else id for name in changed}


class _Shelved(Story):
    """A story whose words are on a shelf; to all that use it a story like any other."""

    __slots__ = ("_shelf",)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - asked only for fields that have no value here
        if name == BODY or name in DETAILS:
            return self._shelf.words(self.id, name)
        raise AttributeError(name)

    def __reduce__(self) -> tuple[Any, ...]:
        return _shelved, (self._shelf, *row_of(self))


_SETTERS = tuple(getattr(Story, name).__set__ for name in ROW)
_set_shelf = _Shelved._shelf.__set__  # type: ignore[attr-defined]


def _shelved(shelf: Shelf, *row: Any) -> Story:  # noqa: ANN401 - the values of the row
    story = object.__new__(_Shelved)
    _set_shelf(story, shelf)
    for put, value in zip(_SETTERS, row, strict=True):
        put(story, value)
    return story
