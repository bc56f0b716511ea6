"""What a repository knows of the past of a site's texts: when each was changed, and by whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

__all__ = ["UNKNOWN", "Change", "History", "Lack"]


class Change(NamedTuple):
    """One change of a text.

    Attributes:
        at: Seconds since 1970, by the clock of whoever made it.
        author: A person's name; empty for a merge, and for what a machine has done.
    """

    at: int
    author: str


class Lack(StrEnum):
    """Why nothing is known of the past; each value is the code of a finding."""

    REPOSITORY = "history-missing"
    SHALLOW = "history-shallow"
    GIT = "history-unreadable"


@dataclass(frozen=True, slots=True)
class History:
    """The past of a site's texts.

    Attributes:
        changes: Path of a text below the site's folder -> its changes, the newest first; the last one has made it.
        lack: Why there are none; None where there are.
        reason: What Git says about that, in its own words; else empty.
    """

    changes: Mapping[str, tuple[Change, ...]]
    lack: Lack | None = None
    reason: str = ""


UNKNOWN = History({})
