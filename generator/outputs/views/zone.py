"""When the clocks of a time zone are changed: what a calendar's VTIMEZONE tells."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

__all__ = ["Change", "changes"]


@dataclass(frozen=True, slots=True)
class Change:
    """One change of the clocks.

    Attributes:
        at: Naive local time by the clocks as they were before (RFC 5545, 3.6.5).
        before, after: Offsets from UTC.
        name: What the time is called from then on, such as "CEST".
        summer: Whether it is summer time from then on.
    """

    at: datetime
    before: timedelta
    after: timedelta
    name: str
    summer: bool


def changes(zone: ZoneInfo, first: int, last: int) -> tuple[Change, ...]:
    """Give every change from the beginning of one year to the end of another, and the time at the beginning."""
    moment, end = datetime(first, 1, 1, tzinfo=UTC), datetime(last + 1, 1, 1, tzinfo=UTC)
    found = [_change(zone, moment, moment)]
    while moment < end:
        later = moment + timedelta(days=1)
        if _offset(zone, moment) != _offset(zone, later):
            low, high = moment, later  # the offset changes after low and not after high
            while high - low > timedelta(minutes=1):
                middle = low + (high - low) / 2
                low, high = (middle, high) if _offset(zone, middle) == _offset(zone, moment) else (low, middle)
            found.append(_change(zone, low, high.replace(second=0, microsecond=0)))
        moment = later
    return tuple(found)


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _change(zone: ZoneInfo, low: datetime, high: datetime) -> Change:
    before, local = _offset(zone, low), high.astimezone(zone)
    return Change(
        at=(high + before).replace(tzinfo=None),
        before=before,
        after=_offset(zone, high),
        name=local.tzname() or "",
        summer=bool(local.dst()),
    )
