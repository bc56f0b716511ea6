from collections.abc import Mapping
from datetime import date

import pytest

from generator.model.library import Library
from generator.outputs import OUTPUTS
from tests.builders import make_funding, make_issue, make_library, make_picture, make_release, make_site
from tests.checks.builders import check, check_files, make_html
from tests.programmes import make_files

TEXT = "Støttet af “Den Europæiske Union” & os."


def library(**values: object) -> Library:
    return make_library(site=make_site(funding=(make_funding(text=TEXT, **values),)))


def owing(files: Mapping[str, bytes], owed: Library) -> list[str]:
    """Give the addresses of the files that lack what is owed."""
    found = check_files(owed, files)
    return [dict(f.values)["page"] for f in found if f.code == "funding-missing"]


def missing(body: str, **values: object) -> list[str]:
    """Give the pages that lack the acknowledgement; the home page is one with it."""
    logos = "".join(f'<img src="/egnen/pictures/{n}-0-480.jpg">' for n in ("x",))
    good = make_html(f"<footer><p>{TEXT.replace('&', '&amp;')}</p>{logos}</footer>")
    return owing({"index.html": good, "om/index.html": make_html(body)}, library(**values))


def test_the_words_stand_on_every_page() -> None:
    """A page without the acknowledgement is an error that names page and funder."""
    assert ["/egnen/om/"] == missing("<footer>Andet</footer>")


@pytest.mark.parametrize(
    "body",
    [
        f"<footer><p>{TEXT.replace('&', '&amp;')}</p></footer>",
        f"<footer><p>{TEXT.replace('&', '&#38;').replace(' ', chr(10))}</p></footer>",
        "<p>Støttet af <b>“Den Europæiske Union”</b> &amp; os.</p>",
    ],
)
def test_words_are_compared_as_readers_read_them(body: str) -> None:
    """Line breaks, entities and emphasis make no difference."""
    assert [] == missing(body)


def test_the_logos_go_with_the_words() -> None:
    """An acknowledgement with a logo is not complete without it."""
    assert ["/egnen/", "/egnen/om/"] == missing(f"<footer>{TEXT}</footer>", logos=(make_picture("eu"),))


@pytest.mark.parametrize(
    "period", [{"since": date(2026, 11, 23)}, {"until": date(2026, 11, 21)}], ids=["before", "after"]
)
def test_outside_its_period_nothing_is_owed(period: dict[str, date]) -> None:
    """From the first to the last day, and not a day longer."""
    assert [] == missing("<footer></footer>", **period)


@pytest.mark.parametrize(
    "period", [{"since": date(2026, 11, 22)}, {"until": date(2026, 11, 22)}], ids=["first", "last"]
)
def test_both_days_of_the_period_count(period: dict[str, date]) -> None:
    """The first and the last day belong to the period."""
    assert ["/egnen/om/"] == missing("<footer></footer>", **period)


def test_the_default_theme_pays_what_is_owed() -> None:
    """Every page, mail and release of the default theme carries words and logos of every funder."""
    release = make_release("havn")
    fundings = (
        make_funding(text=TEXT, logos=(make_picture("eu"), make_picture("lag"))),
        make_funding(name="B", text="Støttet af B."),
    )
    owed = make_library(release.story, release, make_issue(), site=make_site(funding=fundings))

    assert [] == owing(make_files(owed, OUTPUTS), owed)


@pytest.mark.parametrize(
    "path", ["mail/durup/2026-1.txt", "mail/durup/2026-1.html", "presse/havn/pressemeddelelse.txt"]
)
def test_mails_and_releases_owe_it_too(path: str) -> None:
    """A mail or a plain text without the words is found."""
    release = make_release("havn")
    owed = make_library(
        release.story, release, make_issue(), site=make_site(funding=(make_funding(text="Støttet af B."),))
    )
    files = {**make_files(owed, OUTPUTS), path: b"Andet"}

    assert ["/egnen/" + path] == owing(files, owed)


def test_it_is_an_error_of_the_build() -> None:
    """A grant can be cut for it: nothing is written."""
    assert ["funding-missing"] == [f.code for f in check({}, library())]
