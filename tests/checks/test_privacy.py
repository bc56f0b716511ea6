import pytest

from tests.checks.builders import check, make_html, told

PAGE = "om/index.html"


def codes(body: str) -> list[tuple[str, str]]:
    """Give code and value of what is wrong with a page."""
    found = check({PAGE: make_html(body)})
    return [(f.code, dict(f.values).get("address") or dict(f.values).get("found", "")) for f in found]


@pytest.mark.parametrize(
    "element",
    [
        '<img src="https://x.dk/a.png" alt="">',
        '<img srcset="https://x.dk/a.png 2x" alt="">',
        '<link rel="stylesheet" href="https://x.dk/a.png">',
        '<link rel="shortcut icon" href="https://x.dk/a.png">',
        '<link rel="preload" href="https://x.dk/a.png">',
        '<video poster="https://x.dk/a.png"></video>',
        '<source src="https://x.dk/a.png">',
        '<svg><image href="https://x.dk/a.png"/></svg>',
    ],
)
def test_what_is_fetched_elsewhere_is_told(element: str) -> None:
    """A page asks nobody but its own host: pictures, styles and icons of others are errors."""
    assert [("page-remote", "https://x.dk/a.png")] == codes(element)


@pytest.mark.parametrize("css", ["a { background: url(https://x.dk/a.png) }", '@import "https://x.dk/a.css";'])
def test_a_style_sheet_fetches_nothing_elsewhere(css: str) -> None:
    """Fonts and pictures of a theme lie in the theme."""
    assert [("assets/site.css", "page-remote")] == told(check({"assets/site.css": css.encode()}))


@pytest.mark.parametrize(
    "css", ['@font-face { src: url("/egnen/index.html") }', "a { background: url(data:,) url(#a) }"]
)
def test_a_style_sheet_may_fetch_from_its_own_host(css: str) -> None:
    """Fonts and pictures of the theme are fetched from the site itself."""
    assert [] == check({"assets/site.css": css.encode()})


@pytest.mark.parametrize(
    "element",
    ['<a href="https://x.dk/">x</a>', '<link rel="canonical" href="https://x.dk/">', '<img src="data:," alt="">'],
)
def test_what_is_not_fetched_is_let_be(element: str) -> None:
    """Links to others are followed by readers, not by browsers."""
    assert [] == codes(element)


@pytest.mark.parametrize(
    ("element", "found"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<form></form>", "<form>"),
        ('<p onclick="x()">y</p>', "onclick"),
        ('<IMG SRC="data:," OnError="x()">', "onerror"),
        ('<a href="javascript:x()">y</a>', "javascript:"),
        ('<a href=" java\tscript:x()">y</a>', "javascript:"),
        ("<iframe></iframe>", "<iframe>"),
        ("<base>", "<base>"),
    ],
)
def test_what_could_act_is_told(element: str, found: str) -> None:
    """Scripts, forms, frames and handlers are errors, however they are written."""
    assert ("page-script", found) in codes(element)


def test_data_for_search_engines_is_no_script() -> None:
    """JSON-LD is data: browsers do not run it."""
    assert [] == codes('<script type="application/ld+json">{}</script>')


@pytest.mark.parametrize("element", ['<p style="color:red">x</p>', "<style>p{}</style>"])
def test_a_style_within_a_page_is_told(element: str) -> None:
    """The page's own policy would take it away."""
    assert [("page-style", "")] == codes(element)


def test_every_page_has_a_policy() -> None:
    """A page without Content-Security-Policy is an error."""
    assert [(PAGE, "page-policy")] == told(check({PAGE: make_html(head="")}))


def test_what_every_page_does_is_told_three_times() -> None:
    """A fault of a template is told of three pages, not of three hundred."""
    assert 3 == len(check({f"s{n}/index.html": make_html(head="") for n in range(9)}))
