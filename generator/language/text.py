"""Words by the rules of Danish and English: addresses, order, numbers, lists, near misses."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TypeAlias
from unicodedata import category, normalize

__all__ = [
    "Number",
    "SortKey",
    "did_you_mean",
    "join_words",
    "money",
    "number",
    "shorten",
    "slug",
    "sort_key",
]

Number: TypeAlias = int | float | Decimal
SortKey: TypeAlias = tuple[str, str, str, str]

# Retskrivningsordbogen § 3 and common practice; what is not here loses its accent.
_ASCII = str.maketrans(
    {
        "æ": "ae",
        "ä": "ae",
        "ø": "oe",
        "ö": "oe",
        "œ": "oe",
        "å": "aa",
        "ß": "ss",
        "þ": "th",
        "ð": "d",
        "đ": "d",
    }
    | {"ł": "l", "ħ": "h", "ı": "i", "ŋ": "n"}
)
_NO_LETTERS = re.compile("[^a-z0-9]+")
_DANISH_SIGNS = str.maketrans(",.", ".,")


def slug(text: str) -> str:
    """Give ``text`` as a part of an address: lower-case ASCII letters, digits and single hyphens.

    A ``ValueError`` means that nothing of the text can be written so.
    """
    lower = normalize("NFC", text).lower()
    plain = normalize("NFKD", normalize("NFKC", lower).lower().translate(_ASCII)).translate(_ASCII)
    letters = "".join(character for character in plain if category(character) != "Mn")
    words = _NO_LETTERS.sub("-", letters.replace("'", "").replace("’", "")).strip("-")
    if not words:
        raise ValueError(f"no letter or digit in {text!r}")
    return words


# CLDR's Danish collation: æ, ø, å behind z (here as the signs behind z in ASCII), ü as y, ä as æ, ö as ø.
_ORDER = str.maketrans(
    {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "ő": "|", "œ": "|", "å": "}", "ü": "y", "ű": "y"}
    | {"đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ł": "l"}
)


@lru_cache(maxsize=4096)
def sort_key(text: str) -> SortKey:
    """Give the key that sorts ``text`` as a Danish register would.

    Word by word, upper and lower case alike, æ ø å last, aa as å.  Among equals the unaccented letter comes
    first, then the capital, so that only equal texts have equal keys.
    """
    whole = normalize("NFC", text)
    lower = whole.lower().replace("aa", "å")
    # The text's own signs go before æ, ø, å take the places of three of them.
    words = "".join(sign if sign.isalnum() or category(sign) == "Mn" else " " for sign in lower)
    bases = normalize("NFKD", words.translate(_ORDER))
    first = " ".join("".join(sign for sign in bases if category(sign) != "Mn").split())
    return first, lower, whole.swapcase(), text


def number(value: Number, language: str, decimals: int | None = None) -> str:
    """Write a number: ``1.250,5`` in Danish, ``1,250.5`` in English; at most three decimals unless told.

    Halves are rounded to the even digit.
    """
    if type(value) is int and decimals is None:  # nearly every number, and forty times faster
        return f"{value:,}".replace(",", ".") if language == "da" else f"{value:,}"
    text = f"{Decimal(str(value)):,.{3 if decimals is None else decimals}f}"
    if decimals is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(_DANISH_SIGNS) if language == "da" else text


def money(value: Number, language: str) -> str:
    """Write an amount of Danish kroner: ``1.250 kr.``, ``1.250,50 kr.``; ``DKK 1,250`` in English."""
    amount = number(value, language, 0 if value == int(value) else 2)
    # A hard space: the amount and its unit stay on one line.
    return f"{amount}\u00a0kr." if language == "da" else f"DKK\u00a0{amount}"


def _folded(word: str) -> str:
    """Give a word without the differences that people type past."""
    plain = normalize("NFKD", word.lower().translate(_ASCII))
    return "".join(character for character in plain if character.isalnum())


def did_you_mean(word: str, candidates: Iterable[str]) -> str | None:
    """Give the candidate that ``word`` most likely stands for; None when nothing is near."""
    wanted = _folded(word)
    best: tuple[float, str] | None = None
    for candidate in sorted(set(candidates)):
        near = 1.0 if (folded := _folded(candidate)) == wanted else SequenceMatcher(None, wanted, folded).ratio()
        if near >= 0.6 and (best is None or near > best[0]):
            best = near, candidate
    return best[1] if best else None


def join_words(words: Sequence[str], language: str) -> str:
    """Join words as a sentence does: ``a, b og c``; ``a, b and c``."""
    if len(words) < 2:
        return "".join(words)
    link = "og" if language == "da" else "and"
    return f"{', '.join(words[:-1])} {link} {words[-1]}"


def shorten(text: str, length: int) -> str:
    """Give ``text`` on one line in at most ``length`` characters, cut between words and ended by ``…``."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    if length < 2:
        return "…"[:length]
    room = line[:length]  # one more than fits: a word that ends right here may stay
    cut = room.rsplit(" ", 1)[0] if " " in room else room[:-1]
    return cut.rstrip(" .,;:–—-") + "…"
