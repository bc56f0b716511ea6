"""Days and times, written as people write them in Danish and English; reading them is next door."""

from datetime import date, datetime

from generator.language.date_reading import DateError, parse_date, parse_moment, parse_time, parse_when
from generator.language.names import month_names, weekday_names

__all__ = [
    "DateError",
    "long_date",
    "moment",
    "month_year",
    "parse_date",
    "parse_moment",
    "parse_time",
    "parse_when",
    "short_date",
    "span",
    "time",
    "week",
    "week_number",
]


def long_date(day: date, language: str, weekday: bool = False) -> str:
    """Write ``5. maj 2026`` or ``tirsdag den 5. maj 2026``; ``5 May 2026`` or ``Tuesday 5 May 2026``."""
    return f"{_day_month(day, language, weekday)} {day.year}"


def short_date(day: date, language: str) -> str:
    """Write ``5.5.2026``; in English ``5 May 2026``, where two numbers would be read both ways."""
    if language == "da":
        return f"{day.day}.{day.month}.{day.year}"
    return f"{day.day} {month_names(language, 'abbreviated')[day.month - 1]} {day.year}"


def time(when: datetime, language: str) -> str:
    """Write ``kl. 17.30``; ``17:30`` in English."""
    return f"kl. {_clock(when, language)}" if language == "da" else _clock(when, language)


def moment(when: datetime, language: str, weekday: bool = False) -> str:
    """Write ``5. maj 2026 kl. 17.30``; ``5 May 2026, 17:30`` in English."""
    return f"{long_date(when, language, weekday)}{_joint(language)}{time(when, language)}"


def span(start: date, end: date | None, language: str, weekday: bool = False) -> str:
    """Write from when to when something lasts, each word once.

    Both are days (``5.–7. maj 2026``; the last one counts) or moments of one time zone
    (``5. maj 2026 kl. 17.30–19.30``).
    """
    if end is None or end == start:
        return moment(start, language, weekday) if isinstance(start, datetime) else long_date(start, language, weekday)
    if isinstance(start, datetime) and isinstance(end, datetime):
        if start.date() == end.date():
            return f"{moment(start, language, weekday)}–{_clock(end, language)}"
        return f"{moment(start, language, weekday)} – {moment(end, language, weekday)}"
    if weekday or start.year != end.year:
        return f"{long_date(start, language, weekday)} – {long_date(end, language, weekday)}"
    if start.month != end.month:
        return f"{_day_month(start, language)} – {long_date(end, language)}"
    return f"{start.day}{'.' if language == 'da' else ''}–{long_date(end, language)}"


def month_year(day: date, language: str) -> str:
    """Write ``maj 2026``; ``May 2026``."""
    return f"{month_names(language)[day.month - 1]} {day.year}"


def week_number(day: date) -> int:
    """Give the week's number by ISO 8601: weeks begin on Monday, and 4 January is in week 1."""
    return day.isocalendar().week


def week(day: date, language: str) -> str:
    """Write ``uge 19``; ``week 19``."""
    return f"{'uge' if language == 'da' else 'week'} {week_number(day)}"


def _day_month(day: date, language: str, weekday: bool = False) -> str:
    """Write ``5. maj``, with ``tirsdag den`` before it where that is asked for."""
    month = month_names(language)[day.month - 1]
    name = weekday_names(language)[day.weekday()]
    if language == "da":
        return f"{name} den {day.day}. {month}" if weekday else f"{day.day}. {month}"
    return f"{name} {day.day} {month}" if weekday else f"{day.day} {month}"


def _clock(when: datetime, language: str) -> str:
    """Write ``17.30``; ``17:30`` in English."""
    return f"{when.hour}{'.' if language == 'da' else ':'}{when.minute:02}"


def _joint(language: str) -> str:
    """Give what stands between a day and its time."""
    return " " if language == "da" else ", "
