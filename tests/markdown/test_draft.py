import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown import PYTHON_MARKDOWN, Resolved, TooDeep, draft, fill, links, render

from .conftest import resolve as known
from .test_properties import BODIES

ADDRESSES = st.sampled_from(
    ["/a/", "/a/?b=1&c=2#ø", "#s-x", "a", "", "//evil.example", "javascript:x", "/a'b", '/a"b', "/<b>", "/a b", "/\\b"]
)
ABSOLUTE = st.sampled_from(
    [
        "https://a.example/",
        "https://a.example/b?c=1&d=%20",
        "http://a.example:8000",
        "https://side.md",
        "tel:+4512345678",
        "https://a.example/'",
        "https://a.example/side",
        "javascript:x",
        "/a",
        "",
    ]
)
ANSWERS = st.lists(
    st.none()
    | st.just(Resolved("/a/", "https://a.example/a/", "", 800, 600, "https://a.example/a.jpg"))
    | st.builds(
        Resolved,
        ADDRESSES,
        ABSOLUTE,
        st.sampled_from(["", " ", 'Et <kort> & "andet"']),
        st.sampled_from([0, 120, 800]),
        st.sampled_from([0, 600]),
        ABSOLUTE,
    ),
    min_size=1,
    max_size=5,
)
TEXT = """## Havnen

Se [den](side.md) og [a.example/a](a.md). ![Kajen](kaj.jpg "Om aftenen") Og en note[^1].

![Kajen](kaj.jpg)

[^1]: Med [link](b.md).
"""


def drafted(text, language="da"):
    return draft(text, language=language, dialect=PYTHON_MARKDOWN)


class Answers:
    """A resolver that gives its answers in turn, whatever it is asked."""

    def __init__(self, answers):
        self.answers = answers
        self.asked = []

    def __call__(self, address, is_picture):
        self.asked.append((address, is_picture))
        return self.answers[(len(self.asked) - 1) % len(self.answers)]


@given(text=BODIES, answers=ANSWERS)
def test_filling_is_rendering(text, answers):
    """A draft that is filled is the body rendered in one go, whatever the resolver finds or does not find."""
    at_once, later = Answers(answers), Answers(answers)
    try:
        expected = render(text, at_once, language="da")
    except TooDeep:
        return

    assert expected == fill(drafted(text), later)
    assert at_once.asked == later.asked


@given(answers=ANSWERS)
def test_filling_an_ordinary_text(answers):
    """Links, pictures, figures and notes of one text are filled as they are rendered."""
    assert render(TEXT, Answers(answers), language="da") == fill(drafted(TEXT), Answers(answers))


@given(BODIES)
def test_links_are_in_the_draft(text):
    """A draft lists the links that ``links`` lists, and refuses what it refuses."""
    try:
        expected = links(text)
    except TooDeep:
        with pytest.raises(TooDeep):
            drafted(text)
        return

    assert expected == drafted(text).links


class TestDraft:
    def test_without_addresses(self):
        """A body with nothing to look up is finished in the draft, and keeps no source."""
        made = drafted("Se [siden](https://a.example/).")

        assert ((), "", fill(made, known)) == (made.holes, made.source, made.body)

    def test_filling_again(self):
        """The same draft can be filled with other addresses."""
        made = drafted("[Se](a.md)")

        bodies = [fill(made, lambda *_, to=to: Resolved(f"/{to}/", f"https://a.example/{to}/")) for to in "bc"]

        assert ['<p><a href="/b/">Se</a></p>', '<p><a href="/c/">Se</a></p>'] == [body.page for body in bodies]

    def test_travels(self):
        """A draft made in one process is filled in another."""
        made = drafted(TEXT)

        assert made == pickle.loads(pickle.dumps(made))

    def test_refusal_travels(self):
        """What is said of a body that is too much reaches another process whole."""
        refused = pickle.loads(pickle.dumps(TooDeep("depth", 7)))

        assert ("depth", 7) == (refused.limit, refused.line)

    def test_forged_slot(self):
        """What looks like a slot in a text or an address is a text or an address."""
        forged = "&#xfdd0;0-page&#xfdd1; \ufdd00-page\ufdd1 [x](https://x.dk/\ufdd00-page\ufdd1) [y](a.md)"

        assert render(forged, known, language="da") == fill(drafted(forged), known)

    def test_text_that_is_its_address(self):
        """A link that shows where it leads is written once in plain text, whenever that becomes known."""
        body = fill(drafted("[a.example/b](b.md)"), lambda *_: Resolved("/b/", "https://a.example/b/"))

        assert "a.example/b" == body.text
