from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.html import addresses_in, plain, read_html
from tests.programmes import NAMES, built

PIECES = (
    *('<a href="/a">', "<p id=b>", "<b>", "</b>", "<p onclick='x'>", '<p style="x">', "<form>", "<", ">", '"', "'"),
    *("<script>", "<SCRIPT src=c>", "</script>", "</SCRIPT >", "<style>", "</style>", "<scripts>", " title=", "url(d)"),
    *('<script type="application/ld+json">', '{"a": "https://example.dk/"}', "x", " ", "/", "<!"),
)


class Oracle(HTMLParser):
    """The standard library's reading of addresses and ids."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.leads: set[str] = set()
        self.ids: set[str] = set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.leads |= {str(values[name]).strip() for name in ("href", "src") if name in values}
        self.ids |= {str(values["id"])} if "id" in values else set()


@pytest.mark.parametrize("name", NAMES)
def test_pages_are_read_as_a_parser_reads_them(name: str) -> None:
    """On every page of both programmes the fast reading finds what the standard library's parser finds."""
    for path, content in built(name).items():
        if path.endswith(".html"):
            fast, slow = read_html(content), Oracle(content.decode())

            assert slow.ids == fast.ids
            assert slow.leads <= set(fast.leads)


@given(st.text("<>\"'=/ ahrefscript!-", max_size=200))
def test_anything_is_read(text: str) -> None:
    """Whatever stands in a file, it is read without an exception, and soon."""
    read_html(text.encode())


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_plain_and_tangled_pages_are_read_alike(text: str) -> None:
    """A page without comments is read in a faster way, which finds the same."""
    assert read_html(b"<!-- -->" + text.encode()) == read_html(text.encode())


@pytest.mark.parametrize(
    ("html", "leads"),
    [
        ('<!-- <a href="/a">', []),
        ('<script>"<a href=/a>"', []),
        ('<style><a href="/a">', []),
        ('<SCRIPT><a href="/a"></SCRIPT><a href="/b">', ["/b"]),
        ('<p title="<a href=/a>"><a href="/b">', ["/b"]),
    ],
)
def test_what_stands_within_something_else_is_no_tag(html: str, leads: list[str]) -> None:
    """Comments, scripts, styles and values are passed over; what never ends takes the rest, as in browsers."""
    assert leads == sorted(read_html(html.encode()).leads)


@pytest.mark.parametrize("text", ["<a " + "b='" * 20_000, "<" * 50_000, "<!--" * 20_000, "<script>" * 5_000])
def test_tangles_are_read_soon(text: str) -> None:
    """Tags that never end take no more time than their length."""
    read_html(text.encode())


def test_the_first_of_two_attributes_counts() -> None:
    """As in browsers."""
    assert ["/a"] == list(read_html(b'<a href="/a" href="/b">x</a>').leads)


def test_words_are_taken_out_of_markup() -> None:
    """Entities are read, tags and comments and styles are no words."""
    assert "A & B – C" == plain("<p>A &amp;\n<b>B</b><!-- x --><style>p{}</style> &ndash; C</p>")


def test_addresses_in_a_text_end_before_its_punctuation() -> None:
    """A full stop after an address ends the sentence, not the address."""
    text = "Se https://a.dk/x/. Eller (https://a.dk/y), https://b.dk/"

    assert ("https://a.dk/x/", "https://a.dk/y") == addresses_in(text, "https://a.dk/")
