import io
import pickle
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from generator.build.shelf import BODY, DETAILS, RECENT, ROW, Shelf, body_key, details_of, row_of
from generator.model.story import Story
from tests.builders import make_body, make_library, make_network, make_story


class Words:
    """The words of some stories, and who was asked for."""

    def __init__(self, *stories: Story) -> None:
        self.stories = {story.id: story for story in stories}
        self.asked: list[str] = []
        self.shelf = Shelf(self.details, self.body)

    def details(self, id: str) -> tuple[Any, ...]:
        self.asked.append(id)
        return details_of(self.stories[id])

    def body(self, id: str) -> Any:
        self.asked.append(body_key(id))
        return self.stories[id].body

    def shelved(self, id: str = "havn") -> Story:
        return self.shelf.story(row_of(self.stories[id]))


@pytest.fixture
def words() -> Words:
    return Words(make_story("havn", tags=("kyst", "mole"), body=make_body("Om havnen.")), make_story("kaj"))


class TestStory:
    @pytest.mark.parametrize("name", [*ROW, *DETAILS, BODY])
    def test_it_is_like_any_other(self, words: Words, name: str) -> None:
        """Each field of a story on a shelf has the value of the story that was put there."""
        assert getattr(words.stories["havn"], name) == getattr(words.shelved(), name)

    def test_a_library_takes_it(self, words: Words) -> None:
        """To lists, indexes and types it is a story."""
        story = words.shelved()

        assert isinstance(story, Story)
        assert (story,) == replace(make_library(make_network()), stories=(story,)).stories_of("durup")

    def test_its_row_asks_for_nothing(self, words: Words) -> None:
        """What decides where a story is shown is known without fetching a word."""
        story = words.shelved()

        assert row_of(words.stories["havn"]) == row_of(story)
        assert [] == words.asked

    def test_what_no_story_has(self, words: Words) -> None:
        """A name that is no field is an AttributeError, as of any object."""
        with pytest.raises(AttributeError, match="titel"):
            words.shelved().titel  # type: ignore[attr-defined]  # noqa: B018

    def test_many(self, words: Words) -> None:
        """Stories for many rows are in the order of the rows."""
        rows = [row_of(story) for story in words.stories.values()]

        assert ["havn", "kaj"] == [story.id for story in words.shelf.stories(rows)]


class TestFetching:
    def test_words_are_fetched_once(self, words: Words) -> None:
        """Title, summary and so on come together, and stay for the next page that shows them."""
        story = words.shelved()
        shown = story.title, story.summary, story.title, words.shelved().tags

        assert ("Havn", "Kort om havn.", "Havn", ("kyst", "mole")) == shown
        assert ["havn"] == words.asked

    def test_a_body_is_fetched_alone(self, words: Words) -> None:
        """Lists need no bodies: these are fetched for those that show them."""
        story = words.shelved()
        shown = story.body, story.body

        assert words.stories["havn"].body == shown[0] == shown[1]
        assert ["havn#body"] == words.asked

    def test_forgetting(self, words: Words) -> None:
        """After words were replaced they are fetched anew."""
        story = words.shelved()
        before = story.title
        words.stories["havn"] = replace(words.stories["havn"], title="Kajen")
        kept = story.title
        words.shelf.forget()

        assert ("Havn", "Havn", "Kajen") == (before, kept, story.title)

    def test_memory_has_an_end(self) -> None:
        """Only the words of some stories stay: memory is flat however many there are."""
        words = Words(*(make_story(f"s{n}") for n in range(RECENT + 1)))
        for id in words.stories:
            assert words.shelved(id).title
        words.asked.clear()
        assert words.shelved("s0").title

        assert ["s0"] == words.asked


class TestNoting:
    @pytest.mark.parametrize(
        ("read", "expected"),
        [
            (lambda story: (story.slug, story.day, story.networks), set()),
            (lambda story: story.title, {"havn"}),
            (lambda story: story.body, {"havn#body"}),
            (lambda story: story.updated, {"havn#updated"}),
            (lambda story: (story.tags, story.body.words), {"havn", "havn#body"}),
        ],
    )
    def test_what_is_asked_for_is_noted(
        self, words: Words, read: Callable[[Story], object], expected: set[str]
    ) -> None:
        """Words and bodies that somebody asks for are noted by name; what is always there is not."""
        with words.shelf.noting() as reads:
            read(words.shelved())

        assert expected == reads

    def test_what_was_fetched_before_is_noted_too(self, words: Words) -> None:
        """A page depends on words that another one has fetched already."""
        assert words.shelved().title
        with words.shelf.noting() as reads:
            assert words.shelved().title

        assert {"havn"} == reads

    def test_each_has_its_own(self, words: Words) -> None:
        """What one page asks for is not noted for another, not even for one within which it is made."""
        with words.shelf.noting() as outer:
            assert words.shelved("havn").title
            with words.shelf.noting() as inner:
                assert words.shelved("kaj").title
            assert words.shelved("havn").body

        assert ({"havn", "havn#body"}, {"kaj"}) == (outer, inner)


class Pickler(pickle.Pickler):
    def persistent_id(self, item: object) -> str | None:
        return "shelf" if isinstance(item, Shelf) else None


class Unpickler(pickle.Unpickler):
    shelf: Shelf

    def persistent_load(self, name: str) -> Shelf:
        return self.shelf


def test_a_pickle_has_no_words(words: Words) -> None:
    """A story is pickled with its row only; who reads it fetches the words from a shelf of that process."""
    file = io.BytesIO()
    Pickler(file).dump(words.shelved())
    file.seek(0)
    reader = Unpickler(file)
    reader.shelf = Words(replace(words.stories["havn"], title="Ny")).shelf
    story = reader.load()

    assert ([], "Ny", row_of(words.stories["havn"])) == (words.asked, story.title, row_of(story))
