import pytest
from hypothesis import given

from generator.markdown.dialects.python_markdown import ALL, convert, convert_with
from generator.markdown.guard import check, tidy_text
from generator.markdown.lists import align_lists
from generator.markdown.types import TooDeep

from ..test_plain import WRITING
from ..test_properties import BODIES


@given(BODIES | WRITING)
def test_parts_left_out_are_not_missed(text):
    """A converter without what a text does not need gives what the whole one gives."""
    text = tidy_text(text)
    try:
        check(text)
        expected = convert_with(align_lists(text), ALL)
    except TooDeep:
        return

    assert expected == convert(text)


class TestConvert:
    @pytest.mark.parametrize(
        "text",
        [
            "[^1]:: ord\n\nx[^1]",
            "ord\n:   forklaring",
            ">: ord",
            "- a\n\n\tb",
            ">     kode",
            "a\n-",
            "***",
            "1. a\n\n    2. b",
            "a  \nb",
            "a\t\nb",
            "&copy; &#64;",
            "[a]\n\n[a]: b.md",
            '!!! note "Titel"\n    Tekst',
            "# a {#b}",
            "*[LAG]: x\n\nLAG",
        ],
    )
    def test_what_a_part_needs(self, text):
        """Each part is there when a text has its sign, wherever that stands."""
        assert convert_with(align_lists(text), ALL) == convert(text)
