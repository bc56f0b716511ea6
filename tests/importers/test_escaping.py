"""Signs of Markdown in the words of people."""

import re
from html import escape, unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.markdown import DIALECTS, hints
from tests.importers.texts import markdown, shown

SIGNS = st.text(st.sampled_from("aæ1 \\`*_{}[]()<>#+-.!|~^:=&;\"'/x\n"), max_size=30)
WORDS = (
    *("a", "1.", "2)", "-", "+", "#", ">", "=", ":", "|", "!!!", "note", "~~", "[ ]", "***", "*[a]:", "`", "_b_"),
    *("&amp;", "<b>", "5.", "{: .a}", "![a](b)", "[^1]", "[a]: b", "www.x.dk"),
)
TEXTS = st.one_of(SIGNS, st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join))


def plain(text: str) -> str:
    """Words without white space, and without what typography makes of quotation marks, dashes and dots."""
    text = re.sub(r"[“”„«»]", '"', re.sub(r"[‘’‚]", "'", text))
    return "".join(text.replace("—", "---").replace("–", "--").replace("…", "...").split())


def words(html: str) -> str:
    return plain(unescape(re.sub(r"<[^>]*>", "", html)))


@pytest.mark.parametrize("dialect", DIALECTS)
@settings(max_examples=12, derandomize=True)
@given(text=TEXTS)
@example(text=":~1~")
@example(text="&#1")
@example(text="AT&T &copy x")
def test_words_stay_words(dialect: str, text: str) -> None:
    """Whatever people have written is shown as it was, in either dialect, and neither reads a sign in it."""
    html = escape(text)
    written = markdown(f"<p>a</p><p>{html}</p><ul><li>{html}</li></ul>")

    assert plain(f"a{text}{text}") == words(shown(written, dialect).page)
    assert () == hints(written, dialect)


LEAVES = st.sampled_from(["ord", "to ord ", " 5. maj", "a:", "(b)", "slut.", " – ", "* x", "C#", "x|y"])
INLINES = st.recursive(
    LEAVES,
    lambda inner: (
        st.builds(
            "<{0}{2}>{1}</{0}>".format,
            st.sampled_from(["strong", "em", "b", "i", "code", "sup", "del", "span"]),
            st.lists(inner, min_size=1, max_size=3).map("".join),
            st.just(""),
        )
        | st.lists(inner, max_size=2).map(lambda parts: f'<a href="https://x.dk/(a)_b">{"".join(parts)}</a>')
        | st.lists(inner, max_size=2).map("<br>".join)
    ),
    max_leaves=6,
)
BLOCKS = st.recursive(
    st.lists(INLINES, min_size=1, max_size=3).map("".join).map("<p>{}</p>".format) | INLINES.map("<h2>{}</h2>".format),
    lambda inner: (
        st.builds(
            lambda tag, parts: f"<{tag}>" + "".join(f"<li>{part}</li>" for part in parts) + f"</{tag}>",
            st.sampled_from(["ul", "ol"]),
            st.lists(inner | INLINES, min_size=1, max_size=3),
        )
        | st.lists(inner, min_size=1, max_size=2).map(lambda parts: f"<blockquote>{''.join(parts)}</blockquote>")
        | st.lists(INLINES, min_size=2, max_size=4).map(
            lambda cells: (
                f"<table><tr><th>{'</th><th>'.join(cells)}</th></tr><tr><td>{'</td><td>'.join(cells)}</td></tr></table>"
            )
        )
    ),
    max_leaves=5,
)


@pytest.mark.parametrize("dialect", DIALECTS)
@settings(max_examples=10, derandomize=True)
@given(html=st.lists(BLOCKS, max_size=3).map("".join))
def test_no_word_is_lost(dialect: str, html: str) -> None:
    """However headings, lists, quotations, tables and emphasis lie in one another, all words come out once."""
    assert words(html) == words(shown(markdown(html), dialect).page)
