from hypothesis import given
from hypothesis import strategies as st

from generator.language.plain import WIDTH, bullet, columns, heading, link, wrap

WORDS = st.lists(st.text("abcæøå-/.", min_size=1, max_size=90), max_size=40).map(" ".join)


class TestWrap:
    @given(WORDS)
    def test_words_stay_whole_and_in_order(self, text: str) -> None:
        """
        Wrapping moves no word and breaks none, so that addresses can be followed.
        """
        assert text.split() == wrap(text).split()

    @given(WORDS)
    def test_only_a_single_word_passes_the_width(self, text: str) -> None:
        """
        A line is longer than 72 columns only where one word is.
        """
        assert [] == [line for line in wrap(text).splitlines() if columns(line) > WIDTH and " " in line]

    def test_white_space_is_one_blank(self) -> None:
        """
        Line ends and tabs within a paragraph count as one blank.
        """
        assert "a b c" == wrap(" a\n\tb  c ")

    def test_no_break_space_holds(self) -> None:
        """
        A number and its unit stay on one line.
        """
        text = "x" * 66 + " 150.000\u00a0kr."

        assert ["x" * 66, "150.000\u00a0kr."] == wrap(text).splitlines()

    def test_wide_signs_count_twice(self) -> None:
        """
        An emoji is two columns wide.
        """
        assert 4 == columns("a🎉b")


class TestMarks:
    def test_items_hang(self) -> None:
        """
        The later lines of an item stand below its first word.
        """
        first, second = bullet("ord " * 30).splitlines()[:2]

        assert ("* ord", "  ord") == (first[:5], second[:5])

    def test_heading_is_underlined(self) -> None:
        """
        A heading's rule is as wide as the heading.
        """
        assert "Nyt fra Møn\n-----------" == heading("Nyt fra Møn")

    def test_title_has_a_double_rule(self) -> None:
        """
        The title's rule is double.
        """
        assert "Nyt\n===" == heading("Nyt", level=1)

    def test_small_heading_has_none(self) -> None:
        """
        From the third level on a heading is a line.
        """
        assert "Nyt" == heading("Nyt", level=3)

    def test_link_is_written_out(self) -> None:
        """
        A link is its words and, on a line of its own, its address.
        """
        assert "Havnen\nhttps://a.example/havn/" == link("Havnen", "https://a.example/havn/")

    def test_bare_address_stands_once(self) -> None:
        """
        A link whose words are its address is not said twice.
        """
        assert "https://a.example" == link("a.example", "https://a.example")
