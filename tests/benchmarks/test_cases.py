"""The cases: what an edit changes, and that a build which took no notice is found out."""

from datetime import date

import pytest

from benchmarks.cases import Place, change, see
from benchmarks.contenders import Contender, Unavailable, contender
from benchmarks.corpus import lay_peer
from benchmarks.measure import Failed


@pytest.fixture
def place(tmp_path):
    """A site of three stories in Hugo's form, never built."""

    def command(site, output, day: date):
        return ["true"]

    lay_peer("hugo", tmp_path / "site", 3)
    hugo = Contender("hugo", "hugo", command, "layouts/baseof.html", leftovers=("cache",))
    return Place(hugo, tmp_path / "site", tmp_path / "output", 3)


def show(place, words):
    """Let all pages that are looked at hold some words."""
    for page in place.pages:
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(words, encoding="utf-8")


def test_body_edits_take_each_other_s_place(place):
    """
    However many rounds: the story has one paragraph more than at first, and it is another one each time.
    """
    before = place.story.read_text(encoding="utf-8")

    change(place, "body", 1)
    change(place, "body", 2)

    assert before.rstrip() + "\n\nRettelse 2.\n" == place.story.read_text(encoding="utf-8")


def test_title_edits_take_each_other_s_place(place):
    """
    A title ends with the number of the round, and nothing else of the story changes.
    """
    before = place.story.read_text(encoding="utf-8").splitlines()

    change(place, "title", 1)
    change(place, "title", 2)

    assert [before[0], f"{before[1]} nr. 2", *before[2:]] == place.story.read_text(encoding="utf-8").splitlines()


def test_template_edit_changes_one_line(place):
    """
    The template around every page says which edit it has seen.
    """
    change(place, "template", 3)

    assert 'content="edit 3"' in (place.site / "layouts/baseof.html").read_text(encoding="utf-8")


def test_cold_build_finds_nothing(place):
    """
    Before a cold build the output and every cache are gone, the site is not.
    """
    show(place, "old")
    (place.site / "cache").mkdir()

    change(place, "cold", 1)

    assert [False, False, True] == [p.exists() for p in (place.output, place.site / "cache", place.story)]


def test_stale_page_is_found_out(place):
    """
    A build that is fast because it left a page as it was does not count.
    """
    show(place, "Rettelse 1.")

    with pytest.raises(Failed, match=r"index.html does not show the change"):
        see(place, "body", 2)


def test_page_that_shows_the_change_is_well(place):
    """
    Page and feed of the edited story show what was written.
    """
    show(place, "Rettelse 2.")

    see(place, "body", 2)


def test_unknown_contender_is_unavailable():
    """
    A contender that nobody knows is told of with those that there are.
    """
    with pytest.raises(Unavailable, match="minimal-commonmark"):
        contender("nobody")
