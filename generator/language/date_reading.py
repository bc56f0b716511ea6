"""Days and times as people type them, read where they can mean one thing only."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo

from generator.language.names import month_names, weekday_names

__all__ = ["DateError", "parse_date", "parse_moment", "parse_time", "parse_when"]


@dataclass(frozen=True)
class DateError(ValueError):
    """A text that gives no day or time.

    Attributes:
        kind: ``unreadable``; ``ambiguous`` (can be read in two ways); ``impossible`` (no such day or time);
            ``weekday`` (the day falls on another weekday); ``no-year``; ``no-time`` and ``time`` (a time
            lacks, or is too much); ``gap`` (the clock is put forward past this time).
        text: What was read.
        meanings: What it could mean, as ISO dates; for ``weekday`` the day without its weekday.
    """

    kind: str
    text: str
    meanings: tuple[str, ...] = ()


_YEAR_FIRST = re.compile(r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d)", re.ASCII)
_NUMBERS = re.compile(
    r"(?P<day>\d{1,2})\s*[./-]\s*(?P<month>\d{1,2})(?:\s*[./-]\s*|\s+)(?P<year>\d{4}|\d{2})(?![\d:])",
    re.ASCII,
)
_DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?(?P<month>[^\W\d_]+)\.?,?(?:\s+(?P<year>\d{4}|\d{2})(?![\d:.]))?"
)
_MONTH_FIRST = re.compile(
    r"(?P<month>[^\W\d_]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?P<year>\d{4}|\d{2})(?![\d:.]))?"
)
_TIME = re.compile(
    r"(?:(?:kl\.?|klokken|at)\s*)?(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:\.0+)?)?)?"
    r"\s*(?P<half>am|pm|a\.m\.|p\.m\.)?\s*(?P<offset>z|[+-]\d{2}:?\d{2})?",
    re.ASCII,
)
_DAY_WORDS = re.compile(r"(?:(?P<weekday>[^\W\d_]+dag|[^\W\d_]+day)[,.]?\s+)?(?:(?:den|d\.?|the|on)\s+)?")


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    """Give each month's names and short names in both languages, in lower case."""
    names = {"sept": 9}
    for language in ("da", "en"):
        for width in ("wide", "abbreviated"):
            names |= {name.lower(): month for month, name in enumerate(month_names(language, width), 1)}
    return names


@lru_cache(maxsize=1)
def _weekdays() -> dict[str, int]:
    """Give each weekday's names in both languages, in lower case; Monday is 0."""
    return {name.lower(): day for language in ("da", "en") for day, name in enumerate(weekday_names(language))}


def parse_date(text: str, language: str = "da") -> date:
    """Read a day: ``2026-05-05``, ``5. maj 2026``, ``5/5-2026``, ``5.5.2026``, ``May 5, 2026``.

    Numbers are day and month in a Danish text; in an English one only where they cannot be month and day.
    Raises ``DateError``.
    """
    when, rest = _day(text, language)
    if rest:
        raise DateError("time" if _TIME.fullmatch(rest) else "unreadable", text)
    return when


def parse_time(text: str) -> time:
    """Read a time of the day: ``17:30``, ``17.30``, ``kl. 17.30``, ``17``.  Raises ``DateError``."""
    clock, offset = _clock(_plain(text), text)
    if offset is not None:
        raise DateError("unreadable", text)
    return clock


def parse_moment(text: str, zone: ZoneInfo, language: str = "da") -> datetime:
    """Read a day with a time: ``2026-05-05 17:30``, ``d. 5. maj 2026 kl. 17.30``; the answer is in ``zone``.

    A time that occurs twice, as the clock is put back, is the first of the two.  Raises ``DateError``.
    """
    when = parse_when(text, zone, language)
    if not isinstance(when, datetime):
        raise DateError("no-time", text)
    return when


def parse_when(text: str, zone: ZoneInfo, language: str = "da") -> date | datetime:
    """Read a moment where the text gives a time, else a day.  Raises ``DateError``."""
    day, rest = _day(text, language)
    if not rest:
        return day
    clock, offset = _clock(rest, text)
    if offset is not None:
        return datetime.combine(day, clock, offset).astimezone(zone)
    moment = datetime.combine(day, clock, zone)
    if moment.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != moment.replace(tzinfo=None):
        raise DateError("gap", text)
    return moment


def _plain(text: str) -> str:
    """Give ``text`` in lower case with single spaces."""
    return " ".join(text.lower().split())


def _day(text: str, language: str) -> tuple[date, str]:
    """Read the day at the beginning of ``text``; give it and what is left, which is a time or nothing."""
    plain = _plain(text)
    words = _DAY_WORDS.match(plain)
    rest = plain[words.end() :] if words else plain
    for pattern in (_YEAR_FIRST, _NUMBERS, _DAY_FIRST, _MONTH_FIRST):
        found = pattern.match(rest)
        if found and (found["month"].isdigit() or found["month"] in _months()):
            break
    else:
        raise DateError("unreadable", text)
    day = _checked(found, pattern is _NUMBERS and language != "da", text)
    named = words["weekday"] if words else None
    if named is not None and _weekdays().get(named) != day.weekday():
        raise DateError("weekday", text, (day.isoformat(),))
    left = rest[found.end() :]
    if left and not left.startswith((" ", ",", "t")):
        raise DateError("unreadable", text)
    return day, left[1:].strip()


def _checked(found: re.Match[str], either_way: bool, text: str) -> date:
    """Make a day of the numbers that were found."""
    month = _months().get(found["month"]) or int(found["month"])
    day, year = int(found["day"]), found["year"]
    if year is None:
        raise DateError("no-year", text)
    if len(year) == 2:
        raise DateError("ambiguous", text, _possible((2000 + int(year), month, day)))
    if either_way and day != month and day <= 12 and month <= 12:
        raise DateError("ambiguous", text, _possible((int(year), month, day), (int(year), day, month)))
    if either_way and month > 12:
        day, month = month, day
    try:
        return date(int(year), month, day)
    except ValueError:
        raise DateError("impossible", text) from None


def _possible(*candidates: tuple[int, int, int]) -> tuple[str, ...]:
    """Give as ISO dates those of ``(year, month, day)`` that exist."""
    days = []
    for year, month, day in candidates:
        try:
            days.append(date(year, month, day).isoformat())
        except ValueError:
            continue
    return tuple(sorted(days))


def _clock(plain: str, text: str) -> tuple[time, timezone | None]:
    """Read a time of the day and, where it is given, its distance from UTC."""
    found = _TIME.fullmatch(plain)
    if not found:
        raise DateError("unreadable", text)
    hour = int(found["hour"])
    if found["half"]:
        if not 1 <= hour <= 12:
            raise DateError("impossible", text)
        hour = hour % 12 + (12 if found["half"].startswith("p") else 0)
    try:
        clock = time(hour, int(found["minute"] or 0), int(found["second"] or 0))
    except ValueError:
        raise DateError("impossible", text) from None
    return clock, _offset(found["offset"], text)


def _offset(written: str | None, text: str) -> timezone | None:
    """Read ``z`` or ``+02:00``."""
    if written is None:
        return None
    if written == "z":
        return UTC
    digits = written[1:].replace(":", "")
    distance = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    if distance >= timedelta(hours=24):
        raise DateError("impossible", text)
    return timezone(-distance if written[0] == "-" else distance)
