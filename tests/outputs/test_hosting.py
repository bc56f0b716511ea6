import pytest

from generator.model.library import Library
from generator.outputs import hosting
from tests.builders import make_library, make_site
from tests.programmes import Files, make_files


def made(library: Library) -> Files:
    return make_files(library, [hosting.OUTPUT])


def test_robots_may_see_all_but_the_mails() -> None:
    """The files for sending are no pages: search engines are asked to pass them over, and told of the sitemap."""
    expected = b"User-agent: *\nDisallow: /egnen/mail/\n\nSitemap: https://example.dk/egnen/sitemap.xml\n"

    assert expected == made(make_library())["robots.txt"]


def test_github_pages_is_told_to_copy_all() -> None:
    """The file that keeps GitHub Pages from dropping folders is there, and empty."""
    assert b"" == made(make_library())[".nojekyll"]


@pytest.mark.parametrize("url", ["https://netvaerk.dk/", "https://www.netvaerk.dk/egnen/"])
def test_a_domain_is_written_only_where_one_is_configured(url: str) -> None:
    """CNAME holds one bare domain; without a domain there is no such file, since an empty one breaks the site."""
    assert "CNAME" not in made(make_library(site=make_site(url=url)))
    assert b"netvaerk.dk\n" == made(make_library(site=make_site(url=url, custom_domain="netvaerk.dk")))["CNAME"]


def test_a_preview_claims_no_domain() -> None:
    """A site that is built for another address leaves its domain alone: two branches cannot have one."""
    site = make_site(url="https://fork.example/egnen/", custom_domain="netvaerk.dk")

    assert "CNAME" not in made(make_library(site=site))


def test_a_domain_may_be_written_in_two_ways() -> None:
    """A name with Danish letters and the one that machines know it by are one domain."""
    site = make_site(url="https://søby.dk/", custom_domain="xn--sby-0na.dk")

    assert b"xn--sby-0na.dk\n" == made(make_library(site=site))["CNAME"]
