from time import perf_counter

import pytest

from generator.markdown import Resolved, render

WITH_STATE = """# Titel

En note[^1] om LAG.

[^1]: Noten.

*[LAG]: Lokal aktionsgruppe

[ref]: https://a.example/
"""


def page(text, resolve, language="da"):
    return render(text, resolve, language=language).page


class TestRender:
    def test_leaves_no_trace(self, resolve):
        """Footnotes, abbreviations, references and ids of one body do not reach the next."""
        fresh = render("# Titel\n\nLAG [ref] x[^1]", resolve, language="da")

        render(WITH_STATE, resolve, language="da")

        assert fresh == render("# Titel\n\nLAG [ref] x[^1]", resolve, language="da")

    def test_same_bytes(self, resolve):
        """The same body gives the same bytes each time."""
        assert render(WITH_STATE, resolve, language="da") == render(WITH_STATE, resolve, language="da")

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("", 0),
            ("Tre små ord.", 3),
            ("# To ord\n\n- et\n- *tre*s", 4),
            ("Kl. 17.30 i Durup-Hallen: det's rigtigt", 6),
            ("[to ord](https://a.example/meget/lang) ![alt](a.png)", 2),
        ],
    )
    def test_words(self, text, words, resolve):
        """Words that a reader reads are counted, addresses and alternative texts are not."""
        assert words == render(text, resolve, language="da").words

    def test_each_address_is_asked_once(self, resolve):
        """The resolver is asked once for each link, not once for each channel."""
        asked = []

        render("[a](a.md) ![b](b.png)", lambda *address: asked.append(address) or resolve(*address), language="da")

        assert [("a.md", False), ("b.png", True)] == asked

    def test_resolver_is_not_trusted_with_schemes(self):
        """An unsafe address is unsafe from a resolver too."""
        unsafe = Resolved(page="javascript:x", absolute="javascript:x", mail="javascript:x")

        assert "<p>a </p>".replace(" ", "") == page("[a](b) ![c](d)", lambda *_: unsafe).replace(" ", "")

    def test_picture_for_mail_is_optional(self):
        """A picture without a variant for mails stays out of the mail, and its caption stays in."""
        picture = Resolved(page="/a.svg", absolute="https://a.example/a.svg")

        body = render('![Kort](a.svg "Kort over egnen")', lambda *_: picture, language="da")

        assert "<p>Kort over egnen</p>" == body.mail

    def test_small_picture_keeps_its_width_in_mails(self):
        """A picture is never made wider than it is, nor wider than the column."""
        logo = Resolved(page="/a.png", absolute="https://a.example/a.png", width=120, mail="https://a.example/a.png")

        body = render("![Logo](a.png)", lambda *_: logo, language="da")

        assert '<p><img src="https://a.example/a.png" width="120" alt="Logo"/></p>' == body.mail

    def test_english_words(self, resolve):
        """What a body says by itself is in the language of the body."""
        html = page("a[^1]\n\n[^1]: b\n\nc | d\n--- | ---\n1 | 2", resolve, "en")

        assert all(word in html for word in ('aria-label="Notes"', 'aria-label="Back to the text"', "Table 1"))


class TestTime:
    @pytest.mark.parametrize(
        "text",
        ["x" + " " * 99_000 + "x", " " * 99_000 + "x", "a-" * 49_000, "\"'" * 49_000, "&" * 5_000, "- a\n\n" * 2_500],
        ids=lambda text: text[:6],
    )
    def test_stays_within_seconds(self, text, resolve):
        """Odd but harmless bodies are rendered, and soon: work grows with the length, not with its square."""
        begun = perf_counter()

        render(text, resolve, language="da")

        assert perf_counter() - begun < 8  # seconds; a quarter of one on an idle machine
