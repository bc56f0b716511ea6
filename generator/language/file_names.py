"""Names of new files and folders, as every machine takes them."""

from collections.abc import Iterator
from itertools import count

from generator.language.text import slug

__all__ = ["LONGEST", "file_name", "is_device", "numbered"]

LONGEST = 60  # characters; with a day before it, a name is short enough for an id
# What Windows keeps for itself, whatever the suffix: a file of such a name cannot be checked out there.
_DEVICES = frozenset({"aux", "con", "nul", "prn", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})


def file_name(text: str) -> str:
    """Give a text as a name, cut between words; it may still be a device's.

    A ``ValueError`` means that nothing of the text can be written so.
    """
    plain = slug(text)
    if len(plain) > LONGEST:
        return plain[: LONGEST + 1].rpartition("-")[0] or plain[:LONGEST]
    return plain


def is_device(name: str) -> bool:
    """Tell whether Windows takes a name for one of its devices, so that it needs something before or behind it."""
    return name in _DEVICES


def numbered(name: str) -> Iterator[str]:
    """Give a name, then the name with 2, 3, … behind it, without an end."""
    yield name
    yield from (f"{name}-{number}" for number in count(2))
