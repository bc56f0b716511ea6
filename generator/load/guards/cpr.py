"""CPR numbers (CPR-kontoret, "Personnummeret i CPR-systemet", cpr.dk: Opbygning af CPR-nummeret).

A number is DDMMYY and four digits; the fifth, sixth and seventh digit tell the century.  All satisfied the check by
modulus 11 until October 2007; of those given since then, numbers of people born on 1 January need not.  A substitute
number ("erstatningspersonnummer"), for somebody who cannot have a real one, has 60 added to its day.
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.load.guards.masking import Hit

__all__ = ["find_cpr", "is_cpr", "satisfies_modulus_11"]

_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_NUMBER = re.compile(r"(?<![^\W_])(\d{6})([ \xa0]?[-\u2010-\u2013\u2212][ \xa0]?|[ \xa0]?)(\d{4})(?![^\W_])", re.ASCII)
_SAID = re.compile(r"(?i)\bcpr|person(?:nummer|nr)")
# Other numbers of ten digits; those of Danish production units begin with 10, a day of every month.
_OTHER = re.compile(
    r"(?i)\b(?:p-?(?:nr|nummer|enhed)|produktionsenhed|konto|account|reg\.?|iban|ean|gln|isbn|issn|ordre|order|faktura"
    r"|invoice|tlf|telefon|phone|mobil|tel)"
)
# Parts of addresses, file names and longer numbers.
_JOINED_BEFORE = re.compile(r"[^\W_][-/_=#&%+]$")
_JOINED_AFTER = re.compile(r"[-/_=][^\W_]|\.[a-z]")
_BARE_BEFORE = re.compile(r"(?:\d[. ]|\+)$")
_BARE_AFTER = re.compile(r"[. ]\d")
_NEAR = 40  # characters before the number


def find_cpr(text: str) -> Iterator[Hit]:
    """Find CPR numbers: with a hyphen always; ten bare digits where the check fits or the word CPR stands before."""
    for match in _NUMBER.finditer(text):
        digits = match[1] + match[3]
        if is_cpr(digits) and _is_meant(text, match, digits, hyphen=bool(match[2].strip())):
            yield Hit(match.start(), match.end(), "guard-cpr")


def is_cpr(digits: str) -> bool:
    """Tell whether ten digits begin with a day of birth, in the century that the seventh digit tells."""
    day, month, year, seventh = int(digits[:2]), int(digits[2:4]), int(digits[4:6]), int(digits[6])
    try:
        date(_century(year, seventh) + year, month, day - 60 if day > 60 else day)
    except ValueError:
        return False
    return True


def satisfies_modulus_11(digits: str) -> bool:
    """Tell whether ten digits satisfy the check that held for all numbers until 2007."""
    return sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True)) % 11 == 0


def _century(year: int, seventh: int) -> int:
    if seventh <= 3:
        return 1900
    if seventh in (4, 9):
        return 2000 if year <= 36 else 1900
    return 2000 if year <= 57 else 1800


def _is_meant(text: str, match: "re.Match[str]", digits: str, *, hyphen: bool) -> bool:
    """Tell whether digits are a CPR number, and not one of the many other numbers of their form."""
    begins = text.rfind("\n", 0, match.start()) + 1
    before = text[max(begins, match.start() - _NEAR) : match.start()]
    if _SAID.search(before):
        return True
    if _JOINED_BEFORE.search(before) or _JOINED_AFTER.match(text, match.end()):
        return False
    if hyphen:
        return True
    alone = not _BARE_BEFORE.search(before) and not _BARE_AFTER.match(text, match.end())
    likely = int(digits[:2]) <= 31 and (digits.startswith("0101") or satisfies_modulus_11(digits))
    return alone and likely and not _OTHER.search(before)
