from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from generator.language.text import did_you_mean, join_words, money, number, shorten, slug, sort_key


class TestSlug:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Fødevarer og Jordbrug", "foedevarer-og-jordbrug"),
            ("Åbent hus på Ærø", "aabent-hus-paa-aeroe"),
            ("A\u030abent hus", "aabent-hus"),
            ("Café Müller", "cafe-muller"),
            ("Straße nach Malmö", "strasse-nach-malmoe"),
            ("Vækst i Durup – hvad nu?!", "vaekst-i-durup-hvad-nu"),
            ("  --x__y--  ", "x-y"),
            ("Søren's møde", "soerens-moede"),
            ("2026", "2026"),
        ],
    )
    def test_danish_rules(self, text, expected):
        """Danish letters are written out, accents are dropped, the rest becomes single hyphens."""
        assert expected == slug(text)

    @pytest.mark.parametrize("text", ["", "!?", "日本"])
    def test_nothing_to_write(self, text):
        """A text without a letter or digit of the alphabet has no slug: the caller decides."""
        with pytest.raises(ValueError):
            slug(text)


class TestSortKey:
    def test_danish_alphabet(self):
        """æ, ø and å come last, and aa counts as å, as in a Danish dictionary."""
        words = ["abe", "cafe", "café", "Durup", "Thise", "Yrsa", "Zebra", "Ærø", "Öland", "Øst", "Aabenraa", "Åse"]

        assert words == sorted(words, key=sort_key)

    def test_case_and_accents_decide_last(self):
        """Upper case and accents matter only between words that are otherwise equal."""
        words = ["a", "A", "á", "ab", "AB", "ac"]

        assert words == sorted(words, key=sort_key)

    def test_word_by_word(self):
        """A shorter first word comes first, and signs count as spaces."""
        words = ["Ny by", "Ny-by", "Nyborg", "{x}", "Ære"]

        assert ["Ny by", "Ny-by", "Nyborg", "{x}", "Ære"] == sorted(words, key=sort_key)


class TestNumbers:
    @pytest.mark.parametrize(
        ("value", "language", "expected"),
        [
            (1250.5, "da", "1.250,5"),
            (1250.5, "en", "1,250.5"),
            (1000000, "da", "1.000.000"),
            (Decimal("0.125"), "da", "0,125"),
            (-3, "da", "-3"),
        ],
    )
    def test_number(self, value, language, expected):
        """Danish has a comma before decimals and full stops between thousands; English the reverse."""
        assert expected == number(value, language)

    @given(st.decimals(-(10**9), 10**9) | st.floats(-(10**9), 10**9), st.sampled_from([None, 0, 1, 2]))
    def test_numbers_are_those_of_cldr(self, value, decimals):
        """Every number is written as CLDR wants it for Denmark and Great Britain, halves rounded to the even digit."""
        form = "#,##0.###" if decimals is None else "#,##0" + ("." + "0" * decimals if decimals else "")
        expected = [format_decimal(value, format=form, locale=locale) for locale in ("da_DK", "en_GB")]

        assert expected == [number(value, language, decimals) for language in ("da", "en")]

    @pytest.mark.parametrize(
        ("value", "language", "expected"),
        [
            (150000, "da", "150.000\u00a0kr."),
            (1250.5, "da", "1.250,50\u00a0kr."),
            (150000, "en", "DKK\u00a0150,000"),
        ],
    )
    def test_money(self, value, language, expected):
        """Whole amounts have no decimals, others two; amount and unit stay together."""
        assert expected == money(value, language)


class TestDidYouMean:
    @pytest.mark.parametrize(
        ("word", "expected"),
        [("fodevarer", "fødevarer"), ("Foedevarer", "fødevarer"), ("durrup", "durup"), ("summery", "summary")],
    )
    def test_near(self, word, expected):
        """Misspelt words, and Danish letters typed in other ways, find the word that was meant."""
        assert expected == did_you_mean(word, ["durup", "fødevarer", "summary", "thise"])

    def test_nothing_near(self):
        """A word that is like none of the others gets no guess."""
        assert None is did_you_mean("xyz", ["durup", "thise"])


class TestJoinWords:
    @pytest.mark.parametrize(
        ("words", "language", "expected"),
        [
            ([], "da", ""),
            (["Durup"], "da", "Durup"),
            (["Durup", "Thise"], "da", "Durup og Thise"),
            (["Durup", "Thise", "Glyngøre"], "da", "Durup, Thise og Glyngøre"),
            (["Durup", "Thise", "Glyngøre"], "en", "Durup, Thise and Glyngøre"),
        ],
    )
    def test_as_a_sentence(self, words, language, expected):
        """Commas between, and a word before the last."""
        assert expected == join_words(words, language)


class TestShorten:
    @pytest.mark.parametrize(
        ("text", "length", "expected"),
        [
            ("Vækst i Durup", 13, "Vækst i Durup"),
            ("Vækst i Durup", 12, "Vækst i…"),
            ("Vækst, vækst", 8, "Vækst…"),
            ("Erhvervsnetværk", 8, "Erhverv…"),
            ("a\n  b", 9, "a b"),
        ],
    )
    def test_cut_between_words(self, text, length, expected):
        """A text that is too long ends after a whole word where there is one, with a sign that says so."""
        assert expected == shorten(text, length)
