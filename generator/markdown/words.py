"""The few fixed words and the quotation marks that a body gets, by language."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Words:
    """What a rendered body says by itself, in one language.

    ``quotes`` holds the opening and closing double, then single, marks.
    """

    notes: str
    back: str
    table: str
    picture: str
    quotes: str


ENGLISH: Final = Words(notes="Notes", back="Back to the text", table="Table", picture="Picture", quotes="“”‘’")
DANISH: Final = Words(notes="Noter", back="Tilbage til teksten", table="Tabel", picture="Billede", quotes="””’’")


def words_of(language: str) -> Words:
    """Give the words of a language tag such as ``da`` or ``en-GB``; English where there are no own ones."""
    return DANISH if language.lower().split("-")[0] == "da" else ENGLISH
