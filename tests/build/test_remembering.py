from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.build.remembering import Remembering, header_key, text_key
from generator.build.store import Store
from generator.build.workers import Workers
from generator.load.context import Terms
from generator.load.reading import read_text
from generator.load.sources import Sources
from tests.load.contents import STORY, story

TERMS = Terms("Europe/Copenhagen", "da", "python-markdown")
OTHER = "networks/durup/stories/2026-01-05-kroen.md"
TEXTS = {OTHER: story("Om **kroen**.", title="Kroen"), STORY: story()}


class Readers:
    """Readers over one store, one after the other."""

    def __init__(self, store: Store) -> None:
        self.store, self.ticks = store, 0
        self.last = self.begin()

    def begin(self) -> Remembering:
        self.last, self.ticks = Remembering(self.store, Workers(1, _nobody), self._tick), 0
        return self.last

    def _tick(self) -> None:
        self.ticks += 1

    def read(self, texts: dict[str, str] = TEXTS, terms: Terms = TERMS, prefix: str = "", **values: Any) -> int:
        """Read some texts; give how many of them had to be read."""
        self.readings = list(self.begin().read(Sources(Path(), prefix, dict(sorted(texts.items())), **values), terms))
        return self.ticks


def _nobody() -> Any:
    raise AssertionError("somebody was asked to work")


@pytest.fixture
def readers() -> Iterator[Readers]:
    store = Store("")
    with store.turn():
        yield Readers(store)
    store.close()


class TestRead:
    def test_readings_are_those_of_the_texts(self, readers: Readers) -> None:
        """What each text says is given in order of path, as if nobody remembered."""
        readers.read()
        read = [read_text(path, text, path, TERMS) for path, text in sorted(TEXTS.items())]

        assert [reading for reading, _ in read] == readers.readings
        assert [draft for _, draft in read] == [readers.last.draft(path) for path in sorted(TEXTS)]

    def test_nothing_is_read_twice(self, readers: Readers) -> None:
        """What was read once is remembered, and given as it was."""
        first = readers.read(), readers.readings
        second = readers.read(), readers.readings

        assert ((2, first[1]), (0, first[1])) == (first, second)

    @pytest.mark.parametrize("change", ["text", "path", "language", "dialect", "prefix"])
    def test_what_decides_on_a_reading(self, readers: Readers, change: str) -> None:
        """A text is read anew when anything has changed that its reading depends on, and no other text is."""
        readers.read({STORY: TEXTS[STORY]})
        changed = {
            "text": lambda: readers.read({STORY: story("Nyt.")}),
            "path": lambda: readers.read({OTHER: TEXTS[STORY]}),
            "language": lambda: readers.read({STORY: TEXTS[STORY]}, replace(TERMS, language="en")),
            "dialect": lambda: readers.read({STORY: TEXTS[STORY]}, replace(TERMS, dialect="commonmark")),
            "prefix": lambda: readers.read({STORY: TEXTS[STORY]}, prefix="content"),
        }

        assert 1 == changed[change]()

    def test_a_text_that_cannot_be_read(self, readers: Readers) -> None:
        """A file that the walk could not read has no reading."""
        assert 1 == readers.read(unread={STORY})

    def test_it_outlives_a_build_that_fails(self, readers: Readers) -> None:
        """What was read stays read, whatever becomes of the build."""
        readers.read()
        readers.store.take_back()

        assert 0 == readers.read()

    def test_what_is_known_by_its_draft_only(self, readers: Readers) -> None:
        """A text of which only the body was read is read as a whole when all are."""
        readers.read()
        readers.store.db.execute("UPDATE texts SET reading = x''")

        assert 2 == readers.read()

    def test_forgetting(self, readers: Readers) -> None:
        """Texts that are no more are forgotten when a build is good."""
        readers.read()
        readers.read({STORY: TEXTS[STORY]})
        readers.last.forget_others()

        assert 1 == readers.read()


class TestHeaderKey:
    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            ("---\na: 1\n---\nx", "---\na: 1\n---\ny\n---\n", True),
            ("---\na: 1\n---\nx", "---\na: 2\n---\nx", False),
            ("---\na: 1\n---\nx", "---\na: 1\n\n---\nx", False),
        ],
    )
    def test_it_is_of_the_header(self, one: str, other: str, expected: bool) -> None:
        """Texts with equal keys have equal headers, on the same lines."""
        assert expected == (header_key(one) == header_key(other))

    @pytest.mark.parametrize("text", ["", "x", "\ufeff---\na: 1\n---\n", "---\na: 1\n", "---\r\na: 1\r\n---\r\n"])
    def test_nothing_is_guessed(self, text: str) -> None:
        """Where the end of a header is not plain to see there is no key."""
        assert b"" == header_key(text)


def test_signs_that_no_text_has() -> None:
    """Half of a sign, which some editors leave in a file, has a key as well."""
    assert text_key("a.md", "\ud800", "a.md", TERMS) != text_key("a.md", "", "a.md", TERMS)
