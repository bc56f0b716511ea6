import re
from html.parser import HTMLParser

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st

from generator.mail.budget import check_mail
from generator.mail.compile import compile_mjml
from generator.mail.errors import MailError
from generator.mail.lint import lint
from generator.mail.services import merge_fields
from tests.mail.builders import make_mjml

HOSTILE = [
    "Grønne idéer & åbne døre",
    'Et "citat" og et \'til',
    "</title><script>alert(1)</script>",
    '" onload="x',
    '\\" \\1 \\g<0>',
    "{{ 7*7 }} {% raw %} *|UNSUB|*",
    "Nyt 🎉 fra Møn",
    "<!--[if mso | IE]>",
    "]]> <![endif]-->",
]


def soup(mjml: str = "", *, language: str = "da", title: str = "Nyt fra Durup") -> BeautifulSoup:
    """Compile a document and read the HTML."""
    return BeautifulSoup(compile_mjml(mjml or make_mjml(), language=language, title=title), "html.parser")


def wrapper(page: BeautifulSoup) -> Tag:
    """Give the first element in the body that is not the hidden preheader."""
    found = page.find(attrs={"role": "article"})
    assert isinstance(found, Tag)
    return found


class TestAccessibility:
    def test_language_stands_twice(self) -> None:
        """
        Gmail drops the html element, so the wrapper within the body names language and direction as well.
        """
        page = soup()

        assert [("da", "ltr")] * 2 == [(e["lang"], e["dir"]) for e in (page.find("html"), wrapper(page)) if e]

    def test_right_to_left_languages(self) -> None:
        """
        A mail in Arabic runs from right to left.
        """
        assert "rtl" == wrapper(soup(language="ar"))["dir"]

    @pytest.mark.parametrize(("language", "words"), [("da", "nyhedsbrev"), ("en-GB", "newsletter"), ("fi", "email")])
    def test_role_is_described_in_the_language_of_the_mail(self, language: str, words: str) -> None:
        """
        Screen readers say what the mail is in its own language.
        """
        assert words == wrapper(soup(language=language))["aria-roledescription"]

    @pytest.mark.parametrize("title", HOSTILE)
    def test_title_names_the_mail(self, title: str) -> None:
        """
        Any title is the one title and the wrapper's name, letter by letter, and never markup.
        """
        page = soup(title=title)

        assert ([title], title, None) == (
            [found.text for found in page.find_all("title")],
            wrapper(page)["aria-label"],
            page.find("script"),
        )

    def test_title_of_the_source_is_replaced(self) -> None:
        """
        The compiler misquotes a title, so the one in the source never reaches it.
        """
        html = compile_mjml(make_mjml().replace(">Nyt<", '>a "b" &amp; c<'), language="da", title="Nyt")

        assert '"b"' not in html

    def test_layout_tables_are_presentation(self) -> None:
        """
        Tables that only place things are not read out as tables, those for Outlook alone included.
        """
        content = '<mj-hero background-url="https://a.example/b.png"><mj-text>x</mj-text></mj-hero>'
        mjml = make_mjml('<mj-divider/><mj-button href="https://a.example/">x</mj-button>').replace(
            "</mj-body>", content + "</mj-body>"
        )
        tables = re.findall(r"<table[^>]*>", compile_mjml(mjml, language="da", title="x"))

        assert [] == [table for table in tables if 'role="presentation"' not in table]

    def test_data_table_stays_a_table(self) -> None:
        """
        A table of figures keeps its role.
        """
        page = soup(make_mjml("<mj-table><tr><th>a</th></tr></mj-table>"))
        heading = page.find("th")

        assert heading is not None
        assert None is getattr(heading.find_parent("table"), "attrs", {}).get("role")

    def test_colour_schemes_are_announced(self) -> None:
        """
        Both colour schemes are named, for Apple's readers under both names.
        """
        page = soup()
        names = ("color-scheme", "supported-color-schemes")

        assert ["light dark"] * 2 == [e["content"] for n in names for e in page.find_all("meta", {"name": n})]


class TestHead:
    def test_preheader_is_the_description(self) -> None:
        """
        The words of mj-preview become the description, quoted as an attribute wants it.
        """
        page = soup(make_mjml(head='<mj-preview>Et "nyt"\n &amp; kort</mj-preview>'))

        assert ['Et "nyt" & kort'] == [e["content"] for e in page.find_all("meta", {"name": "description"})]

    def test_no_preheader_no_description(self) -> None:
        """
        Without a preheader there is no empty description.
        """
        assert [] == soup().find_all("meta", {"name": "description"})

    def test_charset_stands_first(self) -> None:
        """
        The charset is within the first 1024 bytes, however long the title is.
        """
        html = compile_mjml(make_mjml(), language="da", title="x" * 2000)

        assert html.encode().index(b"charset=UTF-8") < 1024

    def test_nothing_is_fetched(self) -> None:
        """
        A mail without pictures names no host at all but the names of markup vocabularies.
        """
        html = compile_mjml(make_mjml(), language="da", title="x")

        assert ["http://www.w3.org/1999/xhtml"] == re.findall(r"https?://[^\"')\s]+", html)


class TestBody:
    def test_outlook_comments_are_merged(self) -> None:
        """
        No Outlook comment follows another: the same words, fewer bytes.
        """
        html = compile_mjml(make_mjml("<mj-divider/>"), language="da", title="x")

        assert None is re.search(r"\[if mso \| IE\]>(?:(?!<!\[endif\]).)*<!\[endif\]-->\s*<!--\[if mso", html)

    def test_merging_keeps_what_stands_between(self) -> None:
        """
        What stands between two Outlook comments is for all readers and stays.
        """
        html = compile_mjml(make_mjml('<mj-text css-class="mine">x</mj-text>'), language="da", title="x")

        assert (1, html.count("<div")) == (html.count('class="mine"'), html.count("</div>"))

    @pytest.mark.parametrize("field", merge_fields())
    def test_merge_fields_survive(self, field: str) -> None:
        """
        A merge field in text and in an address comes out letter by letter.
        """
        html = compile_mjml(make_mjml(f'<mj-text><a href="{field}">{field}</a></mj-text>'), language="da", title="x")

        assert f'<a href="{field}">{field}</a>' in html

    def test_widths_are_whole_numbers(self) -> None:
        """
        A picture in a column of a third has a width without a fraction.
        """
        picture = '<mj-image src="https://a.example/b.jpg" alt="Havnen"/>'
        html = compile_mjml(
            make_mjml(f"{picture}</mj-column><mj-column>{picture}</mj-column><mj-column>{picture}").replace(
                "<mj-column>", '<mj-column width="31.33%">'
            ),
            language="da",
            title="x",
        )

        assert ["137"] * 3 == re.findall(r'<img[^>]* width="([^"]*)"', html)

    def test_compiled_mail_passes_the_budget(self) -> None:
        """
        What the compiler makes of a plain newsletter has no fault of its own.
        """
        content = (
            '<mj-text><h1>Nyt</h1><p><a href="https://a.example/1/">Grøn energi i Durup</a></p>'
            '<p><a href="{{ unsubscribe }}">Afmeld nyhedsbrevet</a></p></mj-text>'
            '<mj-image src="https://a.example/b.jpg" alt="Havnen" width="300px"/>'
        )
        html = compile_mjml(make_mjml(content), language="da", title="Nyt")

        assert () == check_mail(html, "x", base="https://a.example/", unsubscribe="{{ unsubscribe }}")

    def test_same_source_same_bytes(self) -> None:
        """
        Compiling twice gives the same bytes.
        """
        first, second = (compile_mjml(make_mjml(), language="da", title="x") for _ in range(2))

        assert first == second


class TestErrors:
    def test_error_knows_its_line(self) -> None:
        """
        Where the compiler tells a place, the error has its line and column, counted in characters.
        """
        mjml = '<mjml lang="da">\n<mj-head>\n<mj-title>æ</mj-title>æ<mj-font/></mj-head></mjml>'
        with pytest.raises(MailError) as caught:
            compile_mjml(mjml, language="da", title="x")

        assert (3, 23) == (caught.value.line, caught.value.column)

    def test_error_without_a_place(self) -> None:
        """
        Where the compiler tells no place, the line is 0.
        """
        with pytest.raises(MailError) as caught:
            compile_mjml("<mjml>", language="da", title="x")

        assert 0 == caught.value.line


# --- What lint lets through compiles -------------------------------------------------------------------------

INLINE = st.recursive(
    st.sampled_from(
        ["x", "æ &amp; ø", "&nbsp;", " ", "\n", "<br>", "<br/>", '<img src="https://a.example/b.png" alt="">']
    )
    | st.just("<!-- c -->"),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
        st.sampled_from(["p", "b", "a", "ul", "table", "h2", 'a href="https://a.example/?b=c&d"']).map(str),
        st.lists(inner, max_size=3),
    ).map(lambda html: re.sub(r"</a href[^>]*>", "</a>", html)),
    max_leaves=6,
)
BLOCK = st.one_of(
    INLINE.map(lambda html: f"<mj-text>{html}</mj-text>"),
    INLINE.map(lambda html: f"<mj-raw>{html}</mj-raw>"),
    INLINE.map(lambda html: f"<mj-table>{html}</mj-table>"),
    INLINE.map(lambda html: f'<mj-button href="https://a.example/">{html}</mj-button>'),
    st.sampled_from(
        ["<mj-divider/>", "<mj-spacer />", '<mj-spacer height="5px"></mj-spacer>', "<!-- c -->", " ", "\n", "\t"]
    ),
    st.just('<mj-image alt="" src="https://a.example/b.png"></mj-image>'),
    st.just('<mj-navbar> <mj-navbar-link href="/">x</mj-navbar-link> </mj-navbar>'),
    st.just('<mj-social> <!-- c --> <mj-social-element src="b.png" href="/">x</mj-social-element> </mj-social>'),
)
HEAD = st.sampled_from(
    [
        "",
        " ",
        "\n  ",
        "<!-- c -->",
        " <!-- c --> ",
        "<mj-preview>x</mj-preview>",
        "<mj-style>a > b { top: 0 }</mj-style>",
        '<mj-attributes> <mj-all color="#222222"/>\t<mj-class name="a" color="#333333" /> </mj-attributes>',
        '<mj-raw><meta name="x" content="y"> <meta name="z" content="y"></mj-raw>',
        '<mj-breakpoint width="320px"/>',
    ]
)


class _Balance(HTMLParser):
    """Counts what is open."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.depth += tag in ("div", "table", "td", "tr")

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag in ("div", "table", "td", "tr")


@given(st.lists(HEAD, max_size=4), st.lists(BLOCK, max_size=5))
def test_what_lint_accepts_compiles(head: list[str], blocks: list[str]) -> None:
    """
    A document without findings compiles, in balance, whatever blanks and comments stand in it.
    """
    mjml = make_mjml("".join(blocks), "".join(head))
    if lint(mjml, "x"):
        return
    balance = _Balance()
    balance.feed(compile_mjml(mjml, language="da", title="x"))

    assert 0 == balance.depth
