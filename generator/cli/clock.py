"""The only place that asks what time it is."""

import os
import time as machine
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import click

__all__ = ["TODAY", "clock_ns", "now"]

TODAY = click.option(
    "--today",
    metavar="DATE",
    help="Build as if on this day (2026-05-05, or 2026-05-05T08:00): what is dated or under embargo later stays out.",
)


def now(today: str | None) -> datetime:
    """Give the moment that decides what is public: ``--today``, else SOURCE_DATE_EPOCH, else the clock.

    A day without a time means its beginning, so that no embargo is broken by it.  It is read in Copenhagen's time;
    a site in another zone takes the same moment.
    """
    from generator.language.dates import DateError, parse_when

    zone = ZoneInfo("Europe/Copenhagen")
    if today is not None:
        try:
            value = parse_when(today, zone, "da")
            _countable(value.year)
        except (DateError, OverflowError):
            raise click.BadParameter(f"{today!r} is not a day; write 2026-05-05", param_hint="--today") from None
        return value if isinstance(value, datetime) else datetime.combine(value, time(), zone)
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        try:
            moment = datetime.fromtimestamp(int(epoch), UTC)
            _countable(moment.year)
            return moment
        except (ValueError, OverflowError, OSError):
            raise click.UsageError(f"SOURCE_DATE_EPOCH is {epoch!r}; it must be whole seconds since 1970.") from None
    return datetime.now(UTC)


def clock_ns() -> int:
    """Give the machine's own clock in nanoseconds since 1970, to compare with the times of files."""
    return machine.time_ns()


def _countable(year: int) -> None:
    """Refuse years so near to the first and the last one that no month can be taken away or added."""
    if not 1900 <= year < 3000:
        raise OverflowError(year)
