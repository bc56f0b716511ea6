"""The line in an imported file that tells whether anybody has changed it since: no memory elsewhere is needed."""

import re
from enum import StrEnum
from hashlib import sha256

__all__ = ["NO_STAMP", "Fate", "fate", "is_untouched", "stamped"]

NO_STAMP = "0" * 16
_STAMP = re.compile(r"(?m)^(# .*?)\b([0-9a-f]{16})$")


class Fate(StrEnum):
    """What becomes of a file."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    KEPT = "kept"


def stamped(text: str) -> str:
    """Put the digest of a text in place of its ``NO_STAMP``."""
    return text.replace(NO_STAMP, _digest(text), 1)


def is_untouched(text: str) -> bool:
    """Tell whether a file is as an import has left it; what Git does to line ends is no change."""
    plain = text.replace("\r\n", "\n")
    # An address, in the line before the stamp, may end like one.
    return any(
        found[2] == _digest(plain[: found.start(2)] + NO_STAMP + plain[found.end(2) :])
        for found in _STAMP.finditer(plain)
    )


def fate(old: str | None, new: str, *, update: bool) -> Fate:
    """Decide on a file.

    Args:
        old: What there is, or None.
        new: What the import would write, stamped.
        update: Whether what has changed at the source is taken.
    """
    if old is None:
        return Fate.NEW
    if old.replace("\r\n", "\n") == new:
        return Fate.UNCHANGED
    if not is_untouched(old):
        return Fate.KEPT
    return Fate.UPDATED if update else Fate.CHANGED


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]
