"""Pages in the place of old addresses."""

from dataclasses import replace

import pytest

from generator.build.planning import plan
from generator.model.redirects import is_old_address
from generator.outputs import pages, redirects
from tests.builders import make_library, make_page, make_story, with_translation
from tests.workshops import built, read_page

OUTPUT = redirects.OUTPUT


def test_every_old_address_has_a_page() -> None:
    """Folders, names without a slash and single HTML files: each is passed on from."""
    old = ("/2019/05/åbent-hus/", "/kort", "/gammel.HTML")
    library = make_library(make_story("a", redirect_from=old), make_page("om", redirect_from=("/om-os.htm",)))

    paths = {str(target.path) for target in OUTPUT.plan(library)}

    assert {"2019/05/åbent-hus/index.html", "kort/index.html", "gammel.HTML", "om-os.htm"} == paths


def test_leads_on_at_once_without_a_script() -> None:
    """Browsers go on by themselves, search engines learn the new address, and everybody has a link."""
    library = make_library(make_story("a", redirect_from=("/gammel/",)))

    page = read_page(OUTPUT, library, "gammel/index.html")

    assert "0; url=/egnen/historier/a/" == page.select_one('meta[http-equiv="refresh"]')["content"]
    assert "https://example.dk/egnen/historier/a/" == page.select_one('link[rel="canonical"]')["href"]
    assert "/egnen/historier/a/" == page.select_one("main a")["href"]
    assert not page.select("script")


def test_speaks_the_language_of_its_text() -> None:
    """The old address of an English story passes on in English."""
    story, english = with_translation(make_story("a"))
    library = make_library(story, replace(english, redirect_from=("/old/",)))

    assert "This page has moved" in built(OUTPUT, library, "old/index.html")


def test_collides_with_a_page_that_is_there() -> None:
    """An old address that another page has now is an error that names both texts."""
    library = make_library(make_story("a", redirect_from=("/OM/",)), make_page("om"))

    _, findings = plan(library, (pages.OUTPUT, OUTPUT))

    assert [("build-collision", "networks/durup/stories/a.md")] == [(f.code, f.at.path) for f in findings]
    assert "pages/om.md" in dict(findings[0].values).values()


@pytest.mark.parametrize(
    "address",
    [
        *("/", "2019/05/", "/a//b/", "/../b/", "/./b/", "/.git/", "/a./", "/?p=417", "/a#b", "/a\\b", "/c:/", "/a b/"),
        *("/robots.txt/", "/feed.xml", "/side.php", "/a.html/b/", "/CNAME/", "/mail/durup/", "/Assets/x/", "/pictures"),
        *("/" + "å" * 150 + "/", "/a\n/", "/%/", "/" + "x/" * 300),
    ],
)
def test_what_is_no_old_address(address: str) -> None:
    """What a host cannot hold, what leads out of the site, and what has files of its own there is refused."""
    assert not is_old_address(address)


@pytest.mark.parametrize(
    "address", ["/2019/05/havnefest/", "/nyt-fra-a.s/", "/version-2.0/", "/index.html", "/en/x.htm"]
)
def test_what_is_an_old_address(address: str) -> None:
    """Whatever blogs and hand-made sites are made of is taken."""
    assert is_old_address(address)
