"""A firm or a public body that takes part in a network."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from generator.model.common import Body, Picture

__all__ = ["Member", "Ownership", "SizeBand"]


class Ownership(StrEnum):
    """Who owns it; invited networks are composed for a mix."""

    PRIVATE = "private"
    PUBLIC = "public"
    ASSOCIATION = "association"


class SizeBand(StrEnum):
    """How many work there."""

    SOLE = "1"
    SMALL = "2-9"
    MEDIUM = "10-49"
    LARGE = "50-249"
    HUGE = "250+"


@dataclass(frozen=True, slots=True)
class Member:
    """One member.

    Attributes:
        networks: Ids, sorted, at least one.
        sector: What it does, in a few words.
        left: Day when it left, or None; members who have left are not listed, old stories still name them.
    """

    id: str
    slug: str
    name: str
    networks: tuple[str, ...]
    source: str
    sector: str = ""
    place: str = ""
    ownership: Ownership | None = None
    size: SizeBand | None = None
    url: str = ""
    text: str = ""
    logo: Picture | None = None
    joined: date | None = None
    left: date | None = None
    body: Body = field(default_factory=Body)
    example: bool = False
