from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.build.memory import Memory, TextRow, Words, leads_out
from generator.build.store import Store
from generator.load.context import Addresses, Context, Found, Terms
from generator.markdown import Resolved, draft
from generator.model.library import Library
from generator.model.story import Story
from generator.outputs.views.packing import pack
from tests.builders import make_body, make_library, make_site, make_story

TERMS = Terms("Europe/Copenhagen", "da", "python-markdown")
NOWHERE = Addresses({}, frozenset())
CONTEXT = Context(make_site(), TERMS, "content", False, {}, {}, {}, NOWHERE, frozenset(), frozenset())
NOTHING = Found({}, ())


def key(story: Story) -> bytes:
    return story.id.encode()


class Kept:
    """A memory that was told of some stories, and what the next process knows."""

    def __init__(self, store: Store, *stories: Story) -> None:
        self.store, self.memory = store, Memory(store)
        for story in stories:
            text = draft(f"Om {story.id}.", language="da", dialect="python-markdown")
            store.put("texts", [(key(story), b"reading", pack(text), b"header")])
        shelved = tuple(self.memory.keep(story, NOTHING, key(story)) for story in stories)
        self.memory.save(replace(make_library(*stories), stories=shelved), CONTEXT)

    def later(self) -> Memory:
        return Memory(self.store)


@pytest.fixture
def store() -> Iterator[Store]:
    made = Store("")
    with made.turn():
        yield made
    made.close()


@pytest.fixture
def kept(store: Store) -> Kept:
    return Kept(store, make_story("havn", tags=("kyst",)), make_story("kaj"))


class TestLibrary:
    def test_a_later_process_has_it(self, kept: Kept) -> None:
        """The library is what was saved, less the words of stories, which are fetched."""
        library = kept.later().library

        assert isinstance(library, Library)
        assert [("havn", "Havn"), ("kaj", "Kaj")] == [(story.id, story.title) for story in library.stories]

    def test_words_come_one_by_one(self, kept: Kept) -> None:
        """To have the library no word of a story is fetched; each is when it is asked for."""
        memory = kept.later()
        with memory.shelf.noting() as reads:
            first = memory.library.stories[0]
            before = set(reads)
            assert ("kyst",) == first.tags

        assert (set(), {"havn"}) == (before, reads)

    def test_a_body_is_its_draft_with_addresses(self, kept: Kept) -> None:
        """A body is kept as what was read of it; what its addresses stand for is put in when it is asked for."""
        assert "<p>Om havn.</p>" == kept.later().library.stories[0].body.page.strip()

    def test_a_story_without_a_body(self, store: Store) -> None:
        """A story of a header alone has an empty body."""
        memory = Memory(store)
        story = memory.keep(make_story("havn", body=make_body("")), NOTHING, b"no text")
        memory.save(replace(make_library(make_story("havn")), stories=(story,)), CONTEXT)

        assert "" == Memory(store).library.stories[0].body.page

    def test_saving_again(self, kept: Kept) -> None:
        """Stories of a former library are gone with it."""
        again = Kept(kept.store, make_story("kaj", title="Ny kaj"))

        assert ["Ny kaj"] == [story.title for story in again.later().library.stories]
        assert [("kaj",)] == kept.store.rows("SELECT id FROM stories")

    def test_what_was_not_saved(self, kept: Kept) -> None:
        """Stories that were put away for a library that came to nothing are not in the next one."""
        kept.memory.keep(make_story("mole"), NOTHING, b"mole")
        kept.memory.forget()
        kept.memory.save(kept.memory.library, CONTEXT)

        assert [] == kept.store.rows("SELECT id FROM stories WHERE id = 'mole'")

    def test_its_context(self, kept: Kept) -> None:
        """What a loading has learnt of its site is known to later processes."""
        memory = kept.later()

        assert (CONTEXT, TERMS) == (memory.context, kept.later().terms)

    def test_stories_by_file(self, kept: Kept) -> None:
        """Stories are found by their files; files of others are left out."""
        path = "networks/durup/stories/kaj.md"
        found = kept.later().stories_at([path, "pages/om.md"])

        assert [(path, "kaj")] == [(path, story.id) for path, story in found.items()]


class TestReplace:
    def row(self, text: str = "Om havn.") -> TextRow:
        return TextRow(b"", pack(draft(text, language="da", dialect="python-markdown")), b"header")

    @pytest.mark.parametrize(
        ("title", "text", "expected"),
        [
            ("Havn", "Om havn.", set()),
            ("Kajen", "Om havn.", {"havn"}),
            ("Havn", "Andet.", {"havn#body"}),
            ("Kajen", "Andet.", {"havn", "havn#body"}),
        ],
    )
    def test_what_has_changed(self, kept: Kept, title: str, text: str, expected: set[str]) -> None:
        """New words in place of old ones: the keys of those that differ are told."""
        story = kept.memory.library.stories[0]
        words = Words.of(make_story("havn", tags=("kyst",), title=title), NOTHING, b"new")

        assert expected == kept.memory.replace(story, words, self.row(text))

    def test_the_new_words_are_shown(self, kept: Kept) -> None:
        """After that the story has its new words, in this process as well."""
        story = kept.memory.library.stories[0]
        assert "Havn" == story.title
        kept.memory.replace(story, Words.of(make_story("havn", title="Kajen"), NOTHING, b"new"), self.row("Andet."))
        kept.memory.refresh()

        assert ("Kajen", "Andet.") == (story.title, story.body.text.strip())
        assert "Kajen" == kept.later().library.stories[0].title

    def test_the_old_text_is_forgotten(self, kept: Kept) -> None:
        """What was read of the old text is deleted."""
        story = kept.memory.library.stories[0]
        kept.memory.replace(story, Words.of(make_story("havn"), NOTHING, b"new"), self.row())

        assert [(b"kaj",), (b"new",)] == sorted(kept.store.rows("SELECT key FROM texts"))


class TestWords:
    def test_addresses_of_the_site_are_kept(self) -> None:
        """What an address within the site stands for is kept with the words, since it may change without them."""
        found = Found({("../kaj.md", False): Resolved("/kaj/", "https://example.dk/kaj/")}, ())
        words = Words.of(make_story("havn"), found, b"text")

        assert b"" != words.resolved

    def test_addresses_of_others_are_not(self) -> None:
        """An address of another site stands for itself."""
        assert b"" == Words.of(make_story("havn"), Found({("https://a.example/", False): None}, ()), b"text").resolved

    @pytest.mark.parametrize(
        ("address", "expected"),
        [
            ("https://a.example/", True),
            ("HTTP://a.example/", True),
            ("mailto:a@b.example", True),
            ("tel:+4500000000", True),
            ("../kaj.md", False),
            ("//a.example/", False),
            ("ftp://a.example/", False),
            ("https://[", False),
        ],
    )
    def test_leading_out(self, address: str, expected: bool) -> None:
        """Addresses of other sites, of mail and of telephones lead out; what is doubtful is looked up."""
        assert expected == leads_out(address)
