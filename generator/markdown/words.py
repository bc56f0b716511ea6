"""The few fixed words and the quotation marks that a body gets, by language."""

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.language.catalogue import words

__all__ = ["Words", "count_words", "words_of"]

_QUOTES = {"da": "””’’", "en": "“”‘’"}  # double, then single: opening and closing


@dataclass(frozen=True, slots=True)
class Words:
    """What a rendered body says by itself, in one language.

    ``quotes`` holds the opening and closing double, then single, marks; ``asides`` the title of each kind.
    """

    notes: str
    back: str
    table: str
    picture: str
    quotes: str
    asides: dict[str, str]


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
        asides={
            "note": _("Please note"),
            "tip": _("Tip"),
            "important": _("Important"),
            "warning": _("Warning"),
            "caution": _("Caution"),
        },
    )


_STOPS = '.,;:!?()"”’“‘–—…'
_WORD = re.compile(r"\w+(?:[-’'.@/]\w+)*")


def count_words(text: str) -> int:
    """Count the words that a reader reads; "det's" is one and "kl. 17.30" are two."""
    chunks = text.split()
    odd = [chunk for chunk in chunks if not chunk.isalnum()]
    rest = [chunk for chunk in odd if not chunk.strip(_STOPS).isalnum()]
    return len(chunks) - len(rest) + len(_WORD.findall(" ".join(rest)))
