"""A meeting whose public decisions are told."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

__all__ = ["Meeting", "MeetingKind"]


class MeetingKind(StrEnum):
    """What was met for."""

    STEERING_GROUP = "steering-group"
    MAPPING_VISIT = "mapping-visit"
    INFORMATION_MEETING = "information-meeting"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting; only what was decided in public, never minutes.

    Attributes:
        member: Id of the member visited; only for mapping visits.
    """

    day: date
    kind: MeetingKind
    network: str
    decisions: tuple[str, ...] = ()
    member: str = ""
    example: bool = False
    source: str = ""
