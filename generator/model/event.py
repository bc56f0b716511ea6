"""Something to come to: a meeting of one network, or a joint one of several."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.common import Body, Moment, Picture

__all__ = ["Event", "EventStatus", "Place", "SignUp"]


class EventStatus(StrEnum):
    """Cancelled events stay, so that calendars tell of it."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is held; ``street`` and ``postcode`` may be empty."""

    name: str
    street: str = ""
    postcode: str = ""
    town: str = ""


@dataclass(frozen=True, slots=True)
class SignUp:
    """How one signs up, and until when."""

    how: str = ""
    url: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One event; a joint one is one object with several networks, so that it is counted once.

    Attributes:
        announced: Day when it was made public; what calendars and lists count from.
        end: None where only the start is known; for whole days the last day, inclusive.
        networks: Ids, sorted, at least one.
        revision: Raised by one at each change that subscribers must see (RFC 5545, SEQUENCE).
        updated: Day of the last change, or None.
        attendance: How many came, or None.
    """

    id: str
    slug: str
    title: str
    summary: str
    start: Moment
    end: Moment | None
    networks: tuple[str, ...]
    body: Body
    source: str
    announced: date
    status: EventStatus = EventStatus.PLANNED
    place: Place | None = None
    online: str = ""
    organiser: str = ""
    sign_up: SignUp | None = None
    attendance: int | None = None
    picture: Picture | None = None
    pictures: tuple[Picture, ...] = ()
    revision: int = 0
    updated: date | None = None
    example: bool = False

    @property
    def joint(self) -> bool:
        """Whether several networks hold it together."""
        return len(self.networks) > 1

    @property
    def order(self) -> tuple[float, str]:
        """Sort key: the earliest first."""
        return (self.start.at.timestamp(), self.id)

    def over(self, today: date) -> bool:
        """Tell whether its last day lies before ``today``."""
        return (self.end or self.start).at.date() < today
