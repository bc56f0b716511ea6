"""The style sheet."""

import re

import pytest

from generator.outputs import styles
from generator.outputs.styles import squeeze
from generator.render.colours import contrast
from tests.builders import make_library, make_network
from tests.workshops import TestWorkshop, built

PATH = "assets/site.css"
THEMES = ("default", "skiveegnen", "stevns-evolution")


def test_network_s_own_colour():
    """A network that names a dark enough colour gets just that."""
    css = built(styles.OUTPUT, make_library(make_network("durup", colour="#123456")), PATH)

    assert ".n-durup{--hue:#123456}" in css


@pytest.mark.parametrize("theme", THEMES)
def test_networks_without_a_colour_get_the_theme_s(theme: str):
    """More networks than the theme has colours is no error: they begin again."""
    names = [f"n{number}" for number in range(9)]
    css = built(styles.OUTPUT, make_library(*(make_network(name) for name in names)), PATH, theme)

    assert not [name for name in names if 2 != css.count(f".n-{name}{{--hue:#")]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("colour", ["#ffff00", "#000000", "#ffffff", "#7f7f7f"])
def test_text_in_any_network_s_colour_can_be_read(theme: str, colour: str):
    """Whatever colour an editor picks, text in it has a contrast of 4.5 on paper, by day and by night."""
    css = built(styles.OUTPUT, make_library(make_network("durup", colour=colour)), PATH, theme)
    day, night = re.findall(r"\.n-durup\{--hue:(#[0-9a-f]{6})\}", css)
    tokens = TestWorkshop(theme).theme.tokens

    assert contrast(day, tokens["colour"]["paper"]) >= 4.5
    assert contrast(night, tokens["dark"]["paper"]) >= 4.5


PAIRS = (
    ("ink", "paper"),
    ("ink", "surface"),
    ("soft", "paper"),
    ("soft", "surface"),
    ("accent", "paper"),
    ("accent", "surface"),
    ("on_accent", "accent"),
    ("on_deep", "deep"),
    ("on_mark", "mark"),
    ("alert", "paper"),
    ("alert", "surface"),
)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("scheme", ["colour", "dark"])
@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_contrast_of_the_theme(theme: str, scheme: str, pair: tuple[str, str]):
    """Every text colour of a theme has a contrast of 4.5 with what it stands on (WCAG 2.2 AA)."""
    colours = TestWorkshop(theme).theme.tokens[scheme]

    assert contrast(*(colours[name] for name in pair)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_fetches_nothing(theme: str):
    """The style sheet asks no host for anything: no fonts, no pictures, no other sheet."""
    css = built(styles.OUTPUT, make_library(make_network()), PATH, theme)

    assert not re.search(r"@import|@font-face|url\(", css)


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("a {\n  color: red;\n}\n", "a{color:red}"),
        ("/* why */ a > b { margin: 0, 1px; }", "a>b{margin:0,1px}"),
        ('a::after { content: " ; { "; }', 'a::after{content:" ; { "}'),
        ("a { width: calc(1px + 2px); }", "a{width:calc(1px + 2px)}"),
    ],
)
def test_squeeze(css: str, expected: str):
    """Blanks and comments go; what they mean in quotes and in sums stays."""
    assert expected == squeeze(css)
