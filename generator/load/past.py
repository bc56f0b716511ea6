"""The past of texts, as far as a site asks for it: the day of the last change, and who has written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from generator.model.history import UNKNOWN, Change, History, Lack
from generator.model.site import Site

if TYPE_CHECKING:
    from generator.load.headers.site import SiteHeader

__all__ = ["Past"]


@dataclass(frozen=True, slots=True)
class Past:
    """The past of all texts of a site; nothing of it lies after today.

    Attributes:
        zone: The site's: it decides on which day a change was made.
        today: In that zone.
        dates: Whether the site asks for days of last change.
        authors: Whether it asks for names.
    """

    zone: ZoneInfo
    today: date
    history: History = UNKNOWN
    dates: bool = False
    authors: bool = False

    @classmethod
    def of(cls, history: History, site: "SiteHeader | Site", now: datetime, zone: ZoneInfo) -> "Past":
        """Take as much of a history as a site asks for."""
        return cls(zone, now.astimezone(zone).date(), history, bool(site.last_changed), bool(site.authors))

    @property
    def lack(self) -> Lack | None:
        """Why what the site asks for is not known; None where it is, and where the site asks for nothing."""
        return self.history.lack if self.dates or self.authors else None

    def updated(self, path: str, said: date | None, own: date | None = None) -> date | None:
        """Give the day of a text's last change; None where it is not worth telling.

        What the header says goes before.  A text with a day of its own was changed only if that happened on a later
        day, and later than the day on which the text came into the repository: a story that is dated Tuesday and was
        handed in on Wednesday has not been changed.
        """
        if said is not None or not self.dates:
            return said
        days = [day for _, day in self._known(path)]
        if not days:
            return None
        last = max(days)
        return last if own is None or last > max(own, min(days)) else None

    def authors_of(self, path: str, said: str = "") -> tuple[str, ...]:
        """Give the names of who has written a text, the first one first; none where its header says who has."""
        if said or not self.authors:
            return ()
        names = [change.author for change, _ in self._known(path)]
        return tuple(name for name in dict.fromkeys(reversed(names)) if name)

    def _known(self, path: str) -> Iterator[tuple[Change, date]]:
        """Give the changes of a text with their days, the newest first."""
        for change in self.history.changes.get(path, ()):
            day = self._day(change.at)
            if day is not None and day <= self.today:
                yield change, day

    def _day(self, at: int) -> date | None:
        """Give the day of a moment; None for one that no calendar has, as broken tools write them."""
        try:
            return datetime.fromtimestamp(at, UTC).astimezone(self.zone).date()
        except (OverflowError, ValueError, OSError):
            return None
