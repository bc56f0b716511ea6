"""The few fixed words and the quotation marks that a body gets, by language."""

from dataclasses import dataclass
from functools import lru_cache

from generator.language.catalogue import words

__all__ = ["Words", "words_of"]

_QUOTES = {"da": "””’’", "en": "“”‘’"}  # double, then single: opening and closing


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


@lru_cache(maxsize=8)
def words_of(language: str) -> Words:
    """Give the words of a language tag such as ``da`` or ``en-GB``; English where there are no own ones."""
    tag = language.lower().split("-")[0]
    _ = words(tag).gettext
    return Words(
        notes=_("Notes"),
        back=_("Back to the text"),
        table=_("Table"),
        picture=_("Picture"),
        quotes=_QUOTES.get(tag, _QUOTES["en"]),
    )
