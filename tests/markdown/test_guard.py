from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown import TooDeep, guard, links, render

SIGNS = st.sampled_from(
    ["[", "(", "<", "> ", "- ", "1. ", "[^", "\n*[a]: x", "```\n", "a\n", "*a* ", "\n\n", "    ", "x"]
)
HEAPS = st.lists(st.tuples(SIGNS, st.sampled_from([1, 5, 13, 101, 401, 3000])), max_size=4)


@given(HEAPS)
def test_what_is_waved_through_would_have_passed(heaps):
    """
    The quick look lets nothing pass that the full count refuses.
    """
    text = "".join(sign * number for sign, number in heaps)
    if guard._is_slight(text):
        with patch.object(guard, "_is_slight", return_value=False):
            assert guard.check(text) is None


class TestCheck:
    @pytest.mark.parametrize(
        "text",
        [
            ">" * 10_000,
            "> " * 10_000,
            "- " * 10_000 + "x",
            "1. " * 3_000,
            "[" * 10_000,
            "![" * 10_000,
            "[a](" * 5_000,
            "<a " * 5_000,
            "<![CDATA[" * 3_000,
            "<!--" * 5_000,
            "<div>" * 10_000,
            "<b>" * 5_000,
            "*a* " * 10_000,
            "a\n=\n" * 5_000,
            "[^1]" * 3_000,
            "\n".join("`" * (3 + n) for n in range(500)),
            "\n".join(f"*[a{n}]: x" for n in range(300)),
            "\n".join("    " * n + "- x" for n in range(100)),
            "a" * 1_000_000,
        ],
        ids=lambda text: text[:12],
    )
    def test_what_no_person_writes(self, text, resolve):
        """Bodies that would take for ever are refused, by one error that the loader knows."""
        with pytest.raises(TooDeep):
            render(text, resolve, language="da")
        with pytest.raises(TooDeep):
            links(text + "[a](b)")

    def test_names_the_line(self):
        """The error says on which line the part begins that is too much."""
        with pytest.raises(TooDeep) as refused:
            guard.check("Et afsnit.\n\nEt til.\n\n" + ">" * 100)

        assert (5, "depth") == (refused.value.line, refused.value.limit)

    @pytest.mark.parametrize(
        "text",
        [
            "Et langt afsnit med [et link](side.md), *fremhævet* og **stærkt**. " * 300,
            "- [Medlem](medlem.md) i Durup\n" * 300,
            "a | b | c\n--- | --- | ---\n" + "1 | 2 | 3\n" * 300,
            "* " * 40,
            "> > > citat i citat i citat",
            "# Overskrift\n\nTekst.\n\n" * 500,
        ],
        ids=lambda text: text[:12],
    )
    def test_what_people_write(self, text):
        """Long bodies of ordinary writing pass."""
        assert guard.check(text) is None


class TestTidyText:
    def test_line_ends(self):
        """Line ends of Windows and of old Macs become one sign."""
        assert "a\nb\nc\n" == guard.tidy_text("a\r\nb\rc\n")

    def test_unseen_characters(self):
        """Null, byte order mark, lone surrogates and their like go; tabs and emoji stay."""
        assert "a\tb🎉é" == guard.tidy_text("\ufeffa\x00\tb\ud800\x1b🎉é\ufffe\x85")
