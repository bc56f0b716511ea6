import pytest

from generator.model import sveltia
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


class TestEditor:
    """The form editor's script, on the one page that may have it."""

    SCRIPT = f'<script src="{sveltia.SCRIPT}" integrity="{sveltia.INTEGRITY}" crossorigin="anonymous"></script>'

    def found(self, path: str, script: str) -> list[str]:
        return [finding.code for finding in check({path: make_html(script)})]

    def test_is_let_be_on_its_page(self) -> None:
        """The form editor's own page has its script, whose content is known."""
        assert [] == self.found(sveltia.PAGE, self.SCRIPT)

    def test_is_told_of_on_every_other_page(self) -> None:
        """No other page has it, not even below the same folder."""
        assert ["page-remote", "page-script"] == self.found(PAGE, self.SCRIPT)
        assert ["page-remote", "page-script"] == self.found("admin/x/index.html", self.SCRIPT)

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            (sveltia.INTEGRITY, "sha384-AAAA"),
            (f' integrity="{sveltia.INTEGRITY}"', ""),
            (sveltia.VERSION, "latest"),
            (" crossorigin", ' onload="x()" crossorigin'),
        ],
    )
    def test_no_other_takes_its_place(self, old: str, new: str) -> None:
        """A script of another version or content, or one that does more, is told of there too."""
        assert "page-script" in self.found(sveltia.PAGE, self.SCRIPT.replace(old, new))

    def test_no_second_one(self) -> None:
        """Beside it no other script is let be, and nothing else that is fetched from another host."""
        more = '<script>alert(1)</script><img src="https://unpkg.com/x.png" alt="">'

        assert ["page-remote", "page-script"] == self.found(sveltia.PAGE, self.SCRIPT + more)
