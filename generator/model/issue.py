"""One newsletter of one network, or a joint one."""

from dataclasses import dataclass
from datetime import date

from generator.model.common import Body, Moment, Picture

__all__ = ["Issue", "Pins", "Sent"]


@dataclass(frozen=True, slots=True)
class Sent:
    """When an issue went out and to how many."""

    day: date
    recipients: int | None = None


@dataclass(frozen=True, slots=True)
class Pins:
    """What an editor chose: ids in order; ``None`` leaves the choice to the period."""

    stories: tuple[str, ...] | None = None
    events: tuple[str, ...] | None = None
    ideas: tuple[str, ...] | None = None
    omitted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Issue:
    """One newsletter issue.

    Attributes:
        id: Lasting; ``<network>-<year>-<number>``, or ``joint-<year>-<number>``.
        network: Id of its network; empty for a joint issue.
        networks: Ids of the networks whose news it brings, sorted: one, or all of a joint issue.
        number: Counted within the year, from 1.
        moment: When it goes out.
        since: First day of the period whose news it brings.
        until: Last day of it.
    """

    id: str
    network: str
    networks: tuple[str, ...]
    year: int
    number: int
    moment: Moment
    subject: str
    preheader: str
    intro: Body
    since: date
    until: date
    pins: Pins
    source: str
    picture: Picture | None = None
    pictures: tuple[Picture, ...] = ()
    sent: Sent | None = None
    example: bool = False

    @property
    def joint(self) -> bool:
        """Whether it goes to the readers of all networks."""
        return not self.network

    @property
    def order(self) -> tuple[float, str]:
        """Sort key: newest first."""
        return (-self.moment.at.timestamp(), self.id)
