import pytest

from generator.load.declared import declared


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("title: X\nlanguage: en\ntagline: [\n", "en"),
        ("language : 'en'\n", "en"),
        ("# language: en\n", "da"),
        ("language: english\n", "da"),
        ("", "da"),
    ],
)
def test_declared(settings, expected):
    """
    One line tells by itself, whatever is wrong with the others; where none does, it is the first of the choices.
    """
    assert expected == declared(settings, "language", ("da", "en"))
