"""Lists of people's e-mail addresses: they belong in the mailing service, where people can leave them again."""

import re
from collections.abc import Collection, Iterator

from generator.load.guards.masking import Hit

__all__ = ["people"]

_REST = 60  # characters beside an address: a name, a title, a bullet
_ADDRESS = re.compile(r"[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}")
_FIELD = re.compile(r"[\s-]{0,40}[\w-]{1,60}:\s")  # a field of a header says whose address it is


def people(text: str, allow: Collection[str], *, listed: bool) -> list[Hit]:
    """Find every e-mail address once, in order.

    Args:
        allow: Addresses that may be public.
        listed: Whether to take only lines that are like those of a list: with several addresses, or one and little
            else.
    """
    found: dict[str, int] = {}
    start = 0
    for line in text.split("\n"):
        if "@" in line and not (listed and _FIELD.match(line)):
            for address, place in _of_line(line, listed=listed):
                found.setdefault(address, start + place)
        start += len(line) + 1
    return [Hit(at, at + len(a), "guard-subscribers", 1) for a, at in found.items() if a not in allow]


def _of_line(line: str, *, listed: bool) -> Iterator[tuple[str, int]]:
    here = {match[0].lower(): match.start() for match in reversed(list(_ADDRESS.finditer(line)))}
    if not listed or len(here) > 1 or len(line.strip()) - sum(map(len, here)) <= _REST:
        yield from sorted(here.items(), key=lambda item: item[1])
