"""Sentences that stand for a text."""

import pytest

from generator.importers.summaries import first_sentences, title_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kort.", "Kort."),
        ("En. " + "To er længere. " * 30, "En. " + " ".join(["To er længere."] * 18)),
        ("Kl. 19 d. 5. Maj kom A. Bo og " + "x " * 200, None),
        ("Uddrag af det hele [&hellip;]".replace("&hellip;", "…"), "Uddrag af det hele…"),
        ("Uddrag... Læs mere her", "Uddrag…"),
        ("Hej *|EMAIL|* du", "Hej  du"),
    ],
)
def test_whole_sentences(text: str, expected: str | None) -> None:
    """A summary is cut behind a sentence, or between words where the first one is too long."""
    found = first_sentences(text)

    assert len(found) <= 280
    assert found == expected if expected is not None else found.endswith("…")


def test_titles() -> None:
    """A title is one line of at most 300 characters; without one the first words stand there."""
    assert "A b" == title_of(" A\n b ", "")
    assert 300 >= len(title_of("ord " * 200, ""))
    assert "Det begyndte" == title_of("", "Det begyndte")
