"""The fast way writes what the general way writes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown import COMMONMARK, DIALECTS, PYTHON_MARKDOWN, TooDeep, draft, fill, render
from generator.markdown.channels import feed, page
from generator.markdown.document import html_of, links_www
from generator.markdown.plain import NotPlain, write_plain

from .conftest import resolve
from .test_properties import BODIES

BLOCKS = ["\n", "\n\n", "\n\n## ", "\n\n#### ", "\n\n- ", "\n- ", "\n\n1. ", "\n2. ", "\n\n> ", "\n> ", "\n---\n"]
PHRASES = ["*kursiv*", "**fed**", "~~væk~~", "`kode -- x`", "_under_", "[*to* ord](a.md#b)", "[link](side.md)"]
LINKS = """[ud](https://a.example/b?c=1&d=2)|[æ](https://æ.example/æ)|<https://a.example>|https://a.example/x.
post@a.example|www.a.example|[post@a.example](mailto:post@a.example)|[a](gone.md)|[a](#ord)|![b](b.jpg)"""
SIGNS = [
    '"',
    "'",
    "--",
    "...",
    "&",
    "<",
    "&amp;",
    "\u00a0",
    "\u00ad",
    "\t",
    "  ",
    "  \n",
    "\\\n",
    "*",
    "**",
    "_",
    "`",
    "[",
]
WRITING = st.lists(
    st.sampled_from(["ord", "Æbler", " ", ".", ",", " -", "5. maj", "1) ", "](", "# "])
    | st.sampled_from(BLOCKS)
    | st.sampled_from([*PHRASES, *LINKS.replace("\n", "|").split("|")])
    | st.sampled_from(SIGNS),
    max_size=30,
).map("".join)
LANGUAGES = st.sampled_from(["da", "en"])
DIALECT = st.sampled_from(DIALECTS)
STORY = """Havnen i *Durup* er **åben**, siger "Bo" -- og det...

## Kom og se

- Se [den](side.md)
- Skriv til post@a.example
  eller ring

### Kom og se

> Et citat & et til.
>
> Med to afsnit.

1. Først `kode`
2. Så [ud](https://a.example/x?y=1&z=2)

---

Slut.
"""


def plain(text, dialect):
    """Give a body by the fast way; raises ``NotPlain``."""
    html = html_of(text, dialect)
    return write_plain(html, lambda *_: None, "da", www=links_www(dialect))[0]


@given(text=WRITING | BODIES, language=LANGUAGES, dialect=DIALECT)
def test_both_ways_are_one(text, language, dialect):
    """A draft, by whichever way it was made, is filled to what the tree gives."""
    try:
        expected = render(text, resolve, language=language, dialect=dialect)
    except TooDeep:
        return

    assert expected == fill(draft(text, language=language, dialect=dialect), resolve)


@given(text=WRITING, dialect=DIALECT)
def test_allow_lists_change_nothing(text, dialect):
    """The fast way needs no cleaning: what it writes, the allow-lists of page and feed leave as it is."""
    try:
        body = plain(text, dialect)
    except NotPlain:
        return

    assert (body.page, body.feed) == (page.clean(body.page), feed.clean(body.feed))


class TestWritePlain:
    @pytest.mark.parametrize("dialect", DIALECTS)
    def test_an_ordinary_story_is_plain(self, dialect):
        """Paragraphs, headings, lists, quotations, emphasis and links need no tree."""
        asked = []
        html = html_of(STORY, dialect)

        def ask(element, address, is_picture):
            asked.append(address)
            raise NotPlain

        with pytest.raises(NotPlain):
            write_plain(html, ask, "da", www=False)
        assert ["side.md"] == asked
        assert "<h3" in plain(STORY.replace("side.md", "https://a.example/"), dialect).page

    @pytest.mark.parametrize(
        "text",
        ["![a](b.jpg)", "a | b\n--|--\n1 | 2", "- a\n    - b", "a[^1]\n\n[^1]: b", "<b>a</b>", "[a](#b)", "    kode"],
    )
    @pytest.mark.parametrize("dialect", DIALECTS)
    def test_all_else_goes_the_general_way(self, text, dialect):
        """Pictures, tables, lists in lists, notes, HTML and code are left to the tree."""
        with pytest.raises(NotPlain):
            plain(text, dialect)

    def test_bare_host(self):
        """A host alone is a link where code hosts make one of it."""
        assert "<a" not in plain("www.a.example", PYTHON_MARKDOWN).page
        assert '<p><a href="http://www.a.example">www.a.example</a>.</p>' == plain("www.a.example.", COMMONMARK).page
