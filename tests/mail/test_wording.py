import pytest

from generator.diagnostics import Location
from generator.mail.wording import check_wording

GOOD = "Grøn energi, nye idéer og åbne døre i Durup"
MORE = "Kom til åbent hus den 5. maj, og læs, hvordan naboerne varmer op for mindre"


def codes(subject: str = GOOD, preheader: str = MORE) -> list[str]:
    """Give the codes of what is found."""
    return [f.code for f in check_wording(subject, preheader, Location("a.md", 2), Location("a.md", 3))]


def test_good_words_are_fine() -> None:
    """
    A subject and a preheader within their limits have no findings.
    """
    assert [] == codes()


@pytest.mark.parametrize(
    ("length", "expected"),
    [(29, ["mail-subject-length"]), (30, []), (60, []), (61, ["mail-subject-length"])],
)
def test_length_of_the_subject(length: int, expected: list[str]) -> None:
    """
    A subject has 30 to 60 characters.
    """
    assert expected == codes(subject="æ" * length)


@pytest.mark.parametrize(
    ("length", "expected"),
    [(39, ["mail-preheader-length"]), (40, []), (100, []), (101, ["mail-preheader-length"])],
)
def test_length_of_the_preheader(length: int, expected: list[str]) -> None:
    """
    A preheader has 40 to 100 characters.
    """
    assert expected == codes(preheader="æ" * length)


def test_preheader_says_more_than_the_subject() -> None:
    """
    A preheader that differs from the subject in case and full stop alone says the same.
    """
    assert ["mail-preheader-repeats"] == codes(preheader=f" {GOOD.upper()}.")


def test_finding_stands_at_its_field() -> None:
    """
    A finding names the line of the field it is about.
    """
    (found,) = check_wording(GOOD, "Kort", Location("a.md", 2), Location("a.md", 3))

    assert "a.md:3" == str(found.at)
