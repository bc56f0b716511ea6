"""What every page of the site keeps to, in every theme."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup

from generator.model.library import Library
from generator.outputs import (
    events,
    follow,
    home,
    ideas,
    knowledge,
    members,
    networks,
    notfound,
    pages,
    policies,
    stories,
)
from tests.builders import (
    make_body,
    make_event,
    make_funding,
    make_idea,
    make_issue,
    make_library,
    make_member,
    make_moment,
    make_network,
    make_note,
    make_page,
    make_picture,
    make_policy,
    make_site,
    make_story,
    with_translation,
)
from tests.workshops import TestWorkshop

MODULES = (home, networks, stories, members, events, ideas, knowledge, policies, pages, follow, notfound)
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)


def make_everything() -> Library:
    """A library with something of each kind, and names that want escaping."""
    return make_library(
        *with_translation(make_story("a", title="<b>A</b> & 'B'", picture=make_picture("silo"))),
        make_story("b"),
        make_network("durup", name="Vækst & <i>Durup</i>", picture=make_picture("torv")),
        make_member("smedjen"),
        make_event("moede"),
        make_event("over", start=make_moment(2026, 1, 1), end=None),
        make_idea("ide", policies=("bosaetning",)),
        make_issue(),
        make_note("notat", worked=("Ja.",), failed=("Nej.",)),
        make_page("om", menu=1, footer=True, body=make_body("Om.")),
        site=make_site(policies=(make_policy(),), funding=(make_funding(),), picture=make_picture("site")),
    )


@cache
def everything(theme: str) -> tuple[tuple[str, str], ...]:
    return tuple(_build(theme))


def _build(theme: str) -> Iterator[tuple[str, str]]:
    workshop, library = TestWorkshop(theme), make_everything()
    for module in MODULES:
        for target in module.OUTPUT.plan(library):
            yield str(target.path), module.OUTPUT.produce(target, target.view(library), workshop).decode()


THEMES = ("default", "skiveegnen", "stevns-evolution")
PAGES = [pytest.param(theme, path, id=f"{theme}:{path}") for theme in THEMES for path, _ in everything("default")]


@cache
def read(theme: str, path: str) -> tuple[str, BeautifulSoup]:
    text = dict(everything(theme))[path]
    return text, BeautifulSoup(text, "html.parser")


@pytest.mark.parametrize(("theme", "path"), PAGES)
class TestEveryPage:
    def test_policy(self, theme: str, path: str):
        """The browser is told to fetch from this host only, and to run nothing."""
        _, page = read(theme, path)

        assert POLICY == page.select_one('meta[http-equiv="Content-Security-Policy"]')["content"]

    def test_nothing_that_the_policy_forbids(self, theme: str, path: str):
        """No script runs, no style stands in the page, no picture comes from another host."""
        _, page = read(theme, path)

        assert [] == page.select("script:not([type='application/ld+json']), style, [style], form, iframe")
        assert not [img["src"] for img in page.select("img") if not img["src"].startswith("/egnen/")]

    def test_outline(self, theme: str, path: str):
        """One first heading, and no level is passed over."""
        _, page = read(theme, path)
        levels = [int(heading.name[1]) for heading in page.select("h1, h2, h3, h4, h5, h6")]

        assert 1 == levels.count(1)
        assert not [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]

    def test_landmarks(self, theme: str, path: str):
        """Header, main, footer, a named menu, and a way past it."""
        _, page = read(theme, path)

        assert [1, 1, 1] == [len(page.select(f"body > {name}")) for name in ("header", "main", "footer")]
        assert page.select_one("body > a.skip")["href"] == "#" + page.main["id"]
        assert not [nav for nav in page.select("nav") if not (nav.get("aria-label") or nav.get("aria-labelledby"))]

    def test_pictures_keep_their_place(self, theme: str, path: str):
        """Every picture has words for those who cannot see it, and a size so that the text does not jump."""
        _, page = read(theme, path)

        assert not [img for img in page.select("img") if not {"alt", "width", "height"} <= set(img.attrs)]

    def test_names_of_ids_are_unique(self, theme: str, path: str):
        """No id is given twice."""
        _, page = read(theme, path)
        ids = [element["id"] for element in page.select("[id]")]

        assert sorted(set(ids)) == sorted(ids)

    def test_what_editors_write_stays_text(self, theme: str, path: str):
        """Signs of HTML in a title or a name are shown, not obeyed."""
        text, _ = read(theme, path)

        assert not re.search(r"<b>A</b>|<i>Durup</i>", text)

    def test_weight(self, theme: str, path: str):
        """A page weighs less than 30 kB before its pictures."""
        text, _ = read(theme, path)

        assert len(text.encode()) < 30_000

    def test_publisher_and_funder(self, theme: str, path: str):
        """Who publishes the site and who pays for it stands at the foot of each page."""
        _, page = read(theme, path)

        assert "CVR" in page.footer.text
        assert "Støttet af Den Europæiske Union." in page.footer.text
