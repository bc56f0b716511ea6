import pytest

from generator.checks import Origin
from generator.diagnostics import Severity
from tests.builders import make_issue, make_library
from tests.checks.builders import check, make_html, told

PAGE = "om/index.html"


def broken(body: str, path: str = PAGE) -> list[str]:
    """Give the addresses that lead nowhere in a page of a site below /egnen/, with a heading "a" at /ny/."""
    files = {path: make_html(body), "ny/index.html": make_html('<h2 id="a">A</h2>'), "assets/x.png": b""}
    return [dict(finding.values)["address"] for finding in check(files)]


@pytest.mark.parametrize(
    "address",
    [
        *("/egnen/", "/egnen/ny/", "/egnen/ny/#a", "/egnen/ny/#top", "/egnen/ny/#", "/egnen/ny/?x=1", "/egnen/%6Ey/"),
        *("https://example.dk/egnen/ny/", "http://example.dk/egnen/ny/#a", "webcal://example.dk/egnen/assets/x.png"),
        *("../ny/", "../assets/x.png", "#her", "", "/egnen/ny/#:~:text=A"),
        *("mailto:a@b.dk", "tel:+4500000000", "https://anden.dk/x/", "https://example.dk/andet/", "//anden.dk/"),
    ],
)
def test_good_address(address: str) -> None:
    """Addresses of files that are made, headings that are there, and all that lies elsewhere, are let be."""
    assert [] == broken(f'<p id="her"><a href="{address}">x</a>')


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("/egnen/nyt/", "/nyt/"),
        ("/egnen/ny", "/ny"),
        ("/egnen/ny/#b", "/ny/#b"),
        ("https://example.dk/egnen/nyt/", "/nyt/"),
        ("/ny/", "/ny/"),
        ("../nyt/", "../nyt/"),
        ("#der", "#der"),
        ("/egnen/assets/y.png", "/assets/y.png"),
        ("http://[x/", "http://[x/"),
    ],
)
def test_broken_address(address: str, shown: str) -> None:
    """An address that leads nowhere is told as an editor writes it: seen from the site's root."""
    assert [shown] == broken(f'<p id="her"><a href="{address}">x</a>')


@pytest.mark.parametrize(
    "element",
    [
        '<img src="/egnen/x">',
        '<img srcset="/egnen/ 1x, /egnen/x 2x">',
        '<link rel="stylesheet" href="/egnen/x">',
        '<area href="/egnen/x">',
        "<a href='/egnen/x'>y</a>",
        "<a href=/egnen/x>y</a>",
        '<a title="a > b" href="/egnen/x">y</a>',
        '<A HREF="/egnen/x">y</A>',
        '<video poster="/egnen/x"></video>',
        '<meta property="og:image" content="https://example.dk/egnen/x">',
        '<script type="application/ld+json">{"a": [{"url": "https://example.dk/egnen/x"}]}</script>',
    ],
)
def test_everything_that_leads_is_followed(element: str) -> None:
    """Links, pictures, styles, cards and data for search engines: whatever names a file of the site is checked."""
    assert ["/x"] == broken(element)


@pytest.mark.parametrize(
    "text", ["<!-- <a href='/egnen/x'> -->", "<pre>&lt;a href='/egnen/x'&gt;</pre>", '<a name="/egnen/x">y</a>']
)
def test_what_only_looks_like_a_link_is_let_be(text: str) -> None:
    """Comments, shown code and other attributes lead nowhere."""
    assert [] == broken(text)


def test_an_entity_is_read() -> None:
    """An address is compared as browsers read it."""
    assert [] == broken('<a href="/egnen/ny/?a=1&amp;b=2#a">x</a>')


def test_a_broken_link_of_a_text_names_page_address_line_and_a_guess() -> None:
    """An editor reads which file and line, on which page, and what was most likely meant; the build stops."""
    files = {"om/index.html": make_html('<a href="/egnen/foelg-os/">x</a>'), "foelg/index.html": make_html()}
    origin = Origin("content/pages/om.md", "---\ntitle: Om\n---\nTekst\nog [følg os](/foelg-os/) her\n")

    (found,) = check(files, origins={"om/index.html": origin})

    assert "page-link-near" == found.code
    assert Severity.ERROR is found.severity
    assert "content/pages/om.md:5:14" == str(found.at)
    assert "og [følg os](/foelg-os/) her" == found.excerpt
    assert {"address": "/foelg-os/", "guess": "/foelg/", "page": "/egnen/om/"} == dict(found.values)


def test_a_broken_fragment_is_guessed_among_the_headings() -> None:
    """The heading that was meant is on the page that was named."""
    files = {"om/index.html": make_html('<a href="/egnen/ny/#medlemer">x</a><p id="medlemmer">')}
    files["ny/index.html"] = make_html('<h2 id="medlemmer">x</h2>')

    (found,) = check(files)

    assert "/ny/#medlemmer" == dict(found.values)["guess"]


def test_far_from_all_there_is_no_guess() -> None:
    """A guess is made only where something is near."""
    assert [("om/index.html", "page-link")] == told(check({"om/index.html": make_html('<a href="/egnen/xqz/">x</a>')}))


def test_an_address_is_told_once_a_page() -> None:
    """Three links to one place are one finding."""
    assert ["/x"] == broken('<a href="/egnen/x">a</a><a href="/egnen/x">b</a><img src="/egnen/x">')


def test_what_every_page_holds_is_told_three_times() -> None:
    """A fault of the template does not bury the others."""
    files = {f"s{n}/index.html": make_html('<a href="/egnen/xqz/">x</a>') for n in range(9)}

    assert ["s0/index.html", "s1/index.html", "s2/index.html"] == [str(found.at) for found in check(files)]


def test_where_a_text_is_at_fault_the_feeds_are_not_told_of() -> None:
    """A link of a story stands on its page and in feeds; the story is what can be mended."""
    page, feed = (
        make_html('<a href="/egnen/xqz/">x</a>'),
        b'{"items": ["<a href=\\"https://example.dk/egnen/xqz/\\">"]}',
    )
    origin = Origin("content/a.md", "[x](/xqz/)")

    found = check({"a/index.html": page, "feed.json": feed}, origins={"a/index.html": origin})

    assert [("content/a.md:1:5", "page-link")] == told(found)


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("feed.xml", "<rss><link>https://example.dk/egnen/x</link></rss>"),
        ("feed.xml", "<rss><description>&lt;a href='https://example.dk/egnen/x'&gt;</description></rss>"),
        ("feed.xml", "<rss><description>&lt;img src='/egnen/x'&gt;</description></rss>"),
        ("atom.xml", "<feed><link href='https://example.dk/egnen/x'/></feed>"),
        ("netvaerk.opml", "<opml><outline xmlUrl='https://example.dk/egnen/x'/></opml>"),
        ("sitemap.xml", "<urlset><loc>https://example.dk/egnen/x</loc></urlset>"),
        ("feed.json", '{"items": [{"url": "https://example.dk/egnen/x"}]}'),
        ("robots.txt", "Sitemap: https://example.dk/egnen/x\n"),
        ("kalender.ics", "URL:https://example.dk/eg\r\n nen/x\r\n"),
        ("assets/site.css", "a { background: url(x) }"),
    ],
)
def test_files_for_programs_are_followed_too(path: str, content: str) -> None:
    """Feeds, lists, calendars, plain texts and styles lead somewhere as well."""
    assert [(path, "page-link")] == [(f[0], "page-link") for f in told(check({path: content.encode()}))]


def test_a_mail_needs_complete_addresses() -> None:
    """A mail has no address that others could start from; merge fields of a service are let be."""
    html = make_html('<a href="/egnen/">x</a><a href="*|UNSUB|*">y</a><a href="https://example.dk/egnen/">z</a>')
    found = check({"mail/durup/2026-1.html": html}, make_library(make_issue()))

    assert ["/egnen/"] == [dict(f.values)["address"] for f in found if f.code.startswith("page-link")]
