"""A project proposal that every firm may pick up."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.common import Body, Person, Picture

__all__ = ["Horizon", "Idea", "IdeaStatus"]


class Horizon(StrEnum):
    """How far ahead it looks."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


class IdeaStatus(StrEnum):
    """How far it has come, in order."""

    IDEA = "idea"
    PROPOSAL = "proposal"
    SEEKING_PARTNERS = "seeking-partners"
    STARTED = "started"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Idea:
    """One idea.

    Attributes:
        networks: Ids of the networks that propose it, sorted, at least one.
        partners_wanted: Who is looked for, one line each.
        authors: Who wrote it, as the repository knows it, the first one first.
        updated: Day of the last change worth telling, or None.
    """

    id: str
    slug: str
    title: str
    summary: str
    day: date
    horizon: Horizon
    status: IdeaStatus
    networks: tuple[str, ...]
    body: Body
    source: str
    partners_wanted: tuple[str, ...] = ()
    policies: tuple[str, ...] = ()
    contact: Person | None = None
    pictures: tuple[Picture, ...] = ()
    authors: tuple[str, ...] = ()
    updated: date | None = None
    example: bool = False

    @property
    def order(self) -> tuple[int, str]:
        """Sort key: newest first."""
        return (-self.day.toordinal(), self.id)
