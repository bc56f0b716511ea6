"""GitHub's clock, and when it stops: in a public repository sixty days after the last change."""

from dataclasses import dataclass
from datetime import datetime, timedelta

__all__ = ["PAUSE", "Clock"]

PAUSE = timedelta(days=60)  # docs.github.com, "Disabling and enabling a workflow"


@dataclass(frozen=True, slots=True)
class Clock:
    """When the repository was changed last, and what time it is now; both aware."""

    last_change: datetime
    now: datetime

    @property
    def days(self) -> int:
        """Whole days since the last change, 0 where it lies ahead."""
        return max(0, (self.now - self.last_change).days)

    @property
    def stops(self) -> datetime:
        """When timed runs end unless something is changed before."""
        return self.last_change + PAUSE

    @property
    def stopped(self) -> bool:
        """Whether timed runs have ended by now, or will at any hour."""
        return self.stops <= self.now
