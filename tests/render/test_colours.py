"""Colours that can be read."""

from hypothesis import given
from hypothesis import strategies as st

from generator.render.colours import contrast, on, readable

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
GROUNDS = st.sampled_from(["#ffffff", "#fbf4e4", "#0c2128", "#000000"])


def test_contrast_of_black_and_white():
    """Black on white has the highest contrast that there is, 21 to 1."""
    assert 21 == round(contrast("#000000", "#ffffff"), 2)


def test_readable_colour_stays():
    """A colour that can be read is left as its network chose it."""
    assert "#a33d25" == readable("#a33d25", "#ffffff")


@given(COLOURS, GROUNDS)
def test_every_colour_becomes_readable(colour: str, ground: str):
    """Whatever colour an editor picks, text in it has a contrast of 4.5 at least on every ground."""
    assert contrast(readable(colour, ground), ground) >= 4.5


@given(COLOURS)
def test_ink_on_any_colour(colour: str):
    """Black or white text on a colour has a contrast of 4.5 at least."""
    assert contrast(on(colour), colour) >= 4.5
