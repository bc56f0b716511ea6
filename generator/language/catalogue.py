"""The words of the product in each of its languages, from gettext catalogues; msgids are English."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from generator.language.po import read_catalogue
from generator.language.text import number

__all__ = ["LANGUAGES", "Words", "fill", "words"]

LANGUAGES = ("da", "en")
_CATALOGUES = Path(__file__).parent / "catalogues"
_FIELD = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def fill(sentence: str, values: Mapping[str, object]) -> str:
    """Put values for the ``{name}`` fields of a sentence.

    Only plain names are fields, unlike ``str.format``, and a field in a value stays text; what has no value
    stays as it is.
    """
    return _FIELD.sub(lambda match: str(values.get(match[1], match[0])), sentence)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language.

    Attributes:
        language: Its tag: ``da`` or ``en``.
        singles: The sentence of each msgid.
        plurals: The sentences of each msgid that counts, for one and for many.
    """

    language: str
    singles: Mapping[str, str] = field(default_factory=dict)
    plurals: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def gettext(self, msgid: str, **values: object) -> str:
        """Give the sentence of ``msgid``, its fields filled; a msgid without one is given itself."""
        return fill(self.singles.get(msgid, msgid), values)

    def ngettext(self, one: str, many: str, n: int, **values: object) -> str:
        """Give the sentence for ``n`` things; ``{n}`` is the number as the language writes it."""
        forms = self.plurals.get(one, (one, many))
        return fill(forms[0] if n == 1 else forms[1], {"n": number(n, self.language), **values})


@lru_cache(maxsize=64)
def words(language: str, extra: tuple[str, ...] = ()) -> Words:
    """Give the words of a language; of an unknown one, the English.

    ``extra`` are the texts of further ``.po`` files, such as a theme's own; later ones win.
    """
    known = language if language in LANGUAGES else "en"
    own = (_CATALOGUES / f"{known}.po").read_text(encoding="utf-8")
    singles: dict[str, str] = {}
    plurals: dict[str, tuple[str, str]] = {}
    for text in (own, *extra):
        for entry in read_catalogue(text):
            if entry.msgid and entry.single:
                singles[entry.msgid] = entry.single
            elif entry.plural:
                plurals[entry.msgid] = entry.plural
    return Words(known, singles, plurals)
