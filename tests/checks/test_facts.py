import pickle

import pytest

from generator.checks import Facts, examine, subject, vanished
from generator.checks.places import Place
from tests.builders import make_library
from tests.checks.builders import make_facts, make_html
from tests.programmes import NAMES, built, programme

SITE = subject(make_library())


def examined(body: str) -> Facts:
    """Give the facts of a page."""
    return examine("om/index.html", make_html(body), SITE)


def test_facts_tell_where_a_page_leads_within_the_site() -> None:
    """Other sites, mail and telephone are of no concern; every address is seen from the site's root."""
    body = '<a href="/egnen/b/">b</a><a href="https://example.dk/egnen/">c</a><a href="https://anden.dk/">d</a>'

    assert ["/", "/b/"] == examined(body + '<a href="mailto:a@b.dk">e</a>').leads.split("\n")


def test_facts_tell_what_a_fragment_may_name() -> None:
    """Ids are sorted, so that equal files have equal facts."""
    assert ["a", "b"] == examined('<h2 id="b">B</h2><h2 id="a">A</h2>').ids.split("\n")


def test_what_is_wrong_with_a_file_by_itself_is_among_its_facts() -> None:
    """A script is wrong on any site: no other file has to be known."""
    assert ["page-script"] == [finding.code for finding in examined("<script>x()</script>").findings]


def test_where_a_link_leads_nowhere_is_not_known_yet() -> None:
    """Whether a page is there is judged when all files are known."""
    assert () == examined('<a href="/egnen/nowhere/">x</a>').findings


@pytest.mark.parametrize("path", ["pictures/a-480.jpg", "mail/durup/2026-1.eml", "CNAME"])
def test_of_most_files_there_is_nothing_to_know(path: str) -> None:
    """Pictures and finished messages are not opened."""
    assert Facts() == examine(path, b"\xff\x00<a href=x>", SITE)


@pytest.mark.parametrize("name", NAMES)
def test_facts_are_small_and_survive_a_journey(name: str) -> None:
    """Workers send facts home, and a later build reads them from its store."""
    for path, facts in make_facts(built(name), programme(name)).items():
        packed = pickle.dumps(facts)

        assert facts == pickle.loads(packed)
        assert len(packed) < 12_000, path


def test_the_subject_is_small_and_survives_a_journey() -> None:
    """It goes to workers with their work."""
    for name in NAMES:
        site = subject(programme(name))
        packed = pickle.dumps(site)

        assert site == pickle.loads(packed)
        assert len(packed) < 4000


@pytest.mark.parametrize(
    ("before", "after", "lost"),
    [("ab", "ab", False), ("ab", "abc", False), ("", "a", False), ("ab", "a", True), ("a", "", True)],
)
def test_a_heading_that_is_no_more_matters_to_others(before: str, after: str, lost: bool) -> None:
    """A page that gains headings, or changes its words, leaves the links of others alone."""
    old, new = (examined("".join(f'<h2 id="{name}">x</h2>' for name in names)) for names in (before, after))

    assert lost == vanished(old, new)


def test_a_file_that_is_no_more_matters_to_others() -> None:
    """Whatever was in it."""
    assert vanished(Facts(), None)


@pytest.mark.parametrize(
    "place",
    [
        Place("/", ""),
        Place("/om/", "om/"),
        Place("/om/#a", "om/", "a"),
        Place("../om/", "om/"),
        Place("#a", "om/", "a"),
        Place("/x/", lost=True),
        Place("http://[", lost=True),
    ],
)
def test_a_place_is_one_line(place: Place) -> None:
    """What is written is read back."""
    assert place == Place.read(place.line)
