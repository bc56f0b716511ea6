import re
from html import unescape
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.summary.markdown import bold, code, folded, plain, table
from tests.summary.reports import html

# What means something in Markdown or to GitHub, thrown together.
PIECES = st.lists(
    st.sampled_from(
        [*"\\`*_{}[]()#+-.!|<>&~$:@'\"\n\r\t =1a", "https://", "www.", "@anne", "a@b.example", "<b>", "&amp;", ":tada:"]
    )
    | st.characters(),
    max_size=30,
).map("".join)


def shown(words: str) -> str:
    """What a reader sees of an item of a list that holds these words only; an element in it is an error."""
    match = re.fullmatch(r"<ul>\n<li>(.*)</li>\n</ul>\n", html(f"- {words}"), re.DOTALL)
    assert match, html(f"- {words}")
    assert not re.search("<[a-z]", match[1]), match[1]
    return unescape(match[1]).replace("\u2060", "")


@given(PIECES)
def test_words_are_shown_and_nothing_more(words):
    """
    No word becomes a mark, a link or a tag, and none is lost that can be seen.
    """
    line = "".join(sign for sign in " ".join(words.split()) if category(sign)[0] != "C")

    assert line.split() == shown(plain(words)).split()


@given(PIECES)
def test_a_cell_stays_a_cell(words):
    """
    Whatever a title holds, a table has the cells that it was given.
    """
    page = html("\n".join(table(["A", "B"], [[plain(words), "slut"]])))

    assert (2, 1) == (page.count("<td>"), page.count("<td>slut</td>"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("[a](https://x.example)", "\\[a\\](https:\u2060//x.example)"),
        ("<b>&amp;", r"\<b\>\&amp;"),
        ("a | b", r"a \| b"),
        ("1. maj", r"1\. maj"),
        ("- nej", r"\- nej"),
        ("$x$", r"\$x\$"),
        ("to\nlinjer", "to linjer"),
        ("@anne #12", "@\u2060anne \\#\u206012"),
        ("www.x.example", "www\u2060.x.example"),
        (":tada:", ":\u2060tada:"),
        ("a\u202eb\x00c\u200d", "abc"),
        ("Åbent hus, kl. 17.30", "Åbent hus, kl. 17.30"),
    ],
)
def test_plain(words, expected):
    """
    Marks are escaped, mentions and addresses broken, what nobody can see is left out; all else stays.
    """
    assert expected == plain(words)


def test_titles_are_short():
    """
    A title of many words is cut between words.
    """
    assert "<b>" + "ord " * 39 + "ord…</b>" == bold("ord " * 100)


def test_nothing_is_not_bold():
    """
    Where there is no title, there are no marks either.
    """
    assert "" == bold("\u200b")


@given(PIECES)
def test_code_is_copied_as_it_is(words):
    """
    A path or a line of a file is shown sign by sign, whatever it holds.
    """
    match = re.fullmatch(
        r"<p>x (?:<code>(.*)</code>)?</p>\n", html(f"x {code(words)}").replace("<p>x</p>", "<p>x </p>")
    )
    line = "".join(sign for sign in " ".join(words.split()) if category(sign)[0] != "C")

    assert match
    assert line.split() == unescape(match[1] or "").split()


def test_folded_lines_are_markdown():
    """
    A folded part shows its title as it is, and its lines as Markdown.
    """
    page = html("\n".join(folded("Ændret (2)", ["- a", "- b"])))

    assert page.startswith("<details>\n<summary>Ændret (2)</summary>\n<ul>\n<li>a</li>")
