"""Reads a site's texts: in other processes where they are many, and not at all where the store knows them."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from generator.build.stamps import generator_digest
from generator.build.store import Store
from generator.build.workers import Workers
from generator.load.context import Terms
from generator.outputs.views.packing import pack

if TYPE_CHECKING:
    from generator.load.reading import Reading
    from generator.load.sources import Sources
    from generator.markdown import Draft

__all__ = ["Remembering", "header_key", "packed", "text_key"]

_Text = tuple[str, str, str]  # path, text, and the path as messages name it


class Remembering:
    """A :class:`~generator.load.reading.Reader` over the store."""

    def __init__(self, store: Store, workers: Workers, tick: Callable[[], None] = lambda: None) -> None:
        self._store, self._workers, self._tick = store, workers, tick
        self.keys: dict[str, bytes] = {}

    def read(self, sources: Sources, terms: Terms) -> Iterator[Reading]:
        """Give what each text says, in order of path."""
        texts = {path: text for path, text in sources.texts.items() if path not in sources.unread}
        self.keys = {path: text_key(path, text, sources.name(path), terms) for path, text in texts.items()}
        known = {key for (key,) in self._store.each("SELECT key FROM texts WHERE reading != x''")}
        new = [path for path, key in self.keys.items() if key not in known]
        asked = ((path, texts[path], sources.name(path)) for path in new)
        done = self._workers.spread(_read_some, pickle.dumps(terms), asked)
        self._store.put("texts", ((self.keys[path], *self._ticked(row)) for path, row in zip(new, done, strict=True)))
        self._store.settle()  # whatever becomes of this build, the next one need not read these again
        for key in self.keys.values():
            (reading,) = self._store.one("SELECT reading FROM texts WHERE key = ?", key) or (b"",)
            yield pickle.loads(reading)

    def draft(self, path: str) -> Draft:
        """Give the draft of a text that has a body."""
        (draft,) = self._store.one("SELECT draft FROM texts WHERE key = ?", self.keys[path]) or (b"",)
        found: Draft = pickle.loads(draft)
        return found

    def forget_others(self) -> None:
        """Delete what former builds have read and this one has not."""
        known = {key for (key,) in self._store.each("SELECT key FROM texts")}
        self._store.drop("texts", "key", known.difference(self.keys.values()))

    def _ticked(self, row: tuple[bytes, bytes, bytes]) -> tuple[bytes, bytes, bytes]:
        self._tick()
        return row


def text_key(path: str, text: str, name: str, terms: Terms) -> bytes:
    """Digest all that decides on a reading."""
    about = f"{generator_digest()}\0{path}\0{name}\0{terms}\0"
    return hashlib.sha256((about + text).encode("utf-8", "surrogatepass")).digest()


def header_key(text: str) -> bytes:
    """Digest the header of a text with the lines that it stands on; empty where it is not plain to see.

    Two texts with equal ones, of the same path, differ in their bodies only.
    """
    if not text.startswith("---\n"):
        return b""
    end = text.find("\n---\n", 3)
    return hashlib.sha256(text[:end].encode("utf-8", "surrogatepass")).digest() if end > 0 else b""


def packed(reading: Reading, draft: Draft | None) -> tuple[bytes, bytes]:
    """Give a reading and a draft as the store keeps them; no draft as nothing."""
    return pack(reading), pack(draft) if draft is not None else b""


def _read_some(terms: bytes, texts: Sequence[_Text]) -> list[tuple[bytes, bytes, bytes]]:
    """Read some texts, in a worker or here."""
    from generator.load.reading import read_text

    unpacked: Terms = pickle.loads(terms)
    return [(*packed(*read_text(path, text, name, unpacked)), header_key(text)) for path, text, name in texts]
