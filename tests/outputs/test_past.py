"""Who has written a text and when it was last changed, as its page tells it."""

from datetime import date

import pytest

from generator.outputs import ideas, knowledge, pages, stories
from tests.builders import make_idea, make_library, make_note, make_page, make_story
from tests.workshops import read_page

KINDS = {
    "historier/a/index.html": (stories, make_story),
    "viden/a/index.html": (knowledge, make_note),
    "ideer/a/index.html": (ideas, make_idea),
    "a/index.html": (pages, make_page),
}
PAST = {"authors": ("Anne Ager", "Bo Bæk", "Åse"), "updated": date(2027, 1, 2)}


def line(path: str, **values: object) -> str:
    """What stands below the title."""
    output, make = KINDS[path]
    found = read_page(output.OUTPUT, make_library(make("a", **values)), path).select_one("header .meta")
    return found.get_text(" ", strip=True) if found else ""


@pytest.mark.parametrize("path", KINDS)
def test_who_and_when(path):
    """Names are joined as in a sentence; the day is that of the last change."""
    assert line(path, **PAST).startswith("Af Anne Ager, Bo Bæk og Åse ")
    assert ("Sidst ændret" if path == "a/index.html" else "opdateret") + " 2. januar 2027" in line(path, **PAST)


@pytest.mark.parametrize("path", KINDS)
def test_nothing_is_known(path):
    """Where nothing is known, nothing is said."""
    assert not {"Af", "opdateret", "Sidst"} & set(line(path).split())


def test_the_author_of_the_header():
    """A story that names its author is told to be by nobody else."""
    assert line("historier/a/index.html", author="Carl").startswith("Af Carl ")
