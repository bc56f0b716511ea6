"""What a guard has found in a text, and how that is told without saying it again."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from generator.diagnostics import Diagnostic, Location, diagnostic

__all__ = ["GUARDS", "Hit", "hidden", "plain_lines", "tell"]

GUARDS = frozenset({"guard-cpr", "guard-phone", "guard-secret", "guard-subscribers"})
MOST = 5  # findings of one code in one file: a list of hundreds is one mistake
_SIGN = re.compile(r"\w")


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """What must not be shown.

    Attributes:
        start, end: Where it stands in the text.
        code: Of the finding.
        keep: How many of its first characters may be shown, so that one knows it again.
        count: Of how many it is the first; 0 for one that is told of by itself.
    """

    start: int
    end: int
    code: str
    keep: int = 0
    count: int = 0


def plain_lines(text: str) -> str:
    """Give a text as messages count its lines: without a byte order mark, with plain line ends."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def tell(text: str, name: str, hits: Iterable[Hit], others: Iterable[Hit] = ()) -> tuple[Diagnostic, ...]:
    """Tell of what was found, by code and place; of each code no more than ``MOST`` times in a file.

    Args:
        text: With plain line ends.
        name: Of the file, in messages.
        others: What must not be shown either, and is not told of.
    """
    ordered = sorted(set(hits), key=lambda hit: (hit.code, hit.start, -hit.keep))
    ordered = [hit for before, hit in pairwise((None, *ordered)) if hit and not _again(before, hit)]
    told = [hit for _, same in groupby(ordered, key=lambda hit: hit.code) for hit in list(same)[:MOST]]
    covered = [*ordered, *others]
    found = []
    for hit in told:
        begins = text.rfind("\n", 0, hit.start) + 1
        at = Location(name, text.count("\n", 0, hit.start) + 1, hit.start - begins + 1)
        if hit.count:  # a line of a list names somebody: it is not shown
            found.append(diagnostic(hit.code, at, count=hit.count))
        else:
            found.append(diagnostic(hit.code, at, _line(text, begins, covered)))
    return tuple(found)


def hidden(text: str, hits: Sequence[Hit]) -> str:
    """Give a text with stars for the letters and digits of what was found, as long as it was."""
    parts, done = [], 0
    for hit in sorted(hits):
        start = max(hit.start + hit.keep, done)
        parts += [text[done:start], _SIGN.sub("*", text[start : hit.end])]
        done = max(start, hit.end)
    return "".join((*parts, text[done:]))


def _again(before: Hit | None, hit: Hit) -> bool:
    """Tell whether two finders have found the same: a key of a known form is a password too where it is set as one."""
    return before is not None and before.code == hit.code and hit.start < before.end


def _line(text: str, begins: int, hits: Iterable[Hit]) -> str:
    """Give the line that begins at a place, without what must not be shown."""
    ends = text.find("\n", begins)
    ends = len(text) if ends < 0 else ends
    here = [
        replace(hit, start=max(hit.start, begins) - begins, end=min(hit.end, ends) - begins)
        for hit in hits
        if hit.start < ends and hit.end > begins
    ]
    return hidden(text[begins:ends], here)
