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


def test_a_domain_is_written_only_where_one_is_configured() -> None:
    """CNAME holds one bare domain; without a domain there is no such file, since an empty one breaks the site."""
    assert "CNAME" not in made(make_library())
    assert b"netvaerk.dk\n" == made(make_library(site=make_site(custom_domain="netvaerk.dk")))["CNAME"]
