"""The tokens of one theme are read by themselves."""

import pytest

from generator.render.tokens import read_tokens
from generator.yaml.reader import read


def tokens(text):
    """Read a text; gives the tokens, where they stand, and the findings in short."""
    document, _ = read(text, "themes/own/tokens.yaml")
    assert document is not None
    found, places, findings = read_tokens(document, text.split("\n"))
    return found, places, [(d.code, d.at.line, d.excerpt.strip(), dict(d.values)["name"]) for d in findings]


def test_values_are_words():
    """
    A value is a text as it was written, a number too.
    """
    found, places, findings = tokens('colour:\n  ink: "#1B2a2e"\nshape:\n  radius: 03\n')

    assert ({"colour": {"ink": "#1B2a2e"}, "shape": {"radius": "03"}}, []) == (found, findings)
    assert ("themes/own/tokens.yaml:2:8", '  ink: "#1B2a2e"') == (str(places["colour.ink"][0]), places["colour.ink"][1])


@pytest.mark.parametrize("written", ['"#fff"', "rød", '"#12345g"', "", "[1]", '"1d5c63"'])
@pytest.mark.parametrize("group", ["colour", "dark", "network"])
def test_what_is_no_colour(group, written):
    """
    A colour that cannot be read is told of at its line, and left out.
    """
    found, _, findings = tokens(f"{group}:\n  ink: {written}\n")

    assert ({}, [("theme-colour", 2, f"ink: {written}".strip(), f"{group}.ink")]) == (found, findings)


@pytest.mark.parametrize(
    ("text", "line", "name"),
    [("font: Arial\n", 1, "font"), ("font:\n  text: [Arial]\n", 2, "font.text"), ("- font\n", 1, "")],
)
def test_what_is_no_token(text, line, name):
    """
    Tokens lie two levels deep.
    """
    assert [("theme-token", line, name)] == [(code, at, what) for code, at, _, what in tokens(text)[2]]
