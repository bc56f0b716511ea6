"""The filters of templates: dates and numbers as the language writes them, and colours that can be read."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

from generator.language import dates, plain, text
from generator.language.names import month_names
from generator.render.colours import on, readable

__all__ = ["filters"]


def filters(language: str) -> dict[str, Callable[..., Any]]:
    """Give the filters for pages of a language.

    ``date`` "5. maj 2026", ``short_date`` "5.5.2026", ``weekday_date`` "tirsdag den 5. maj 2026", ``moment``
    with the time where there is one, ``span`` from a start to an end, ``month`` "maj", ``number`` "1.250,5",
    ``join_words`` "a, b og c", ``iso`` for machines, ``size`` of a file; ``wrap``, ``paragraphs``,
    ``underlined`` and ``bullet`` are for plain text, ``readable`` and ``on`` for colours.
    """
    return {
        "date": partial(dates.long_date, language=language),
        "short_date": partial(dates.short_date, language=language),
        "weekday_date": partial(dates.long_date, language=language, weekday=True),
        "moment": partial(_moment, language=language),
        "weekday_moment": partial(_moment, language=language, weekday=True),
        "span": partial(_span, language=language),
        "time": partial(dates.time, language=language),
        "month": partial(_month, language=language),
        "month_year": partial(dates.month_year, language=language),
        "number": partial(text.number, language=language),
        "money": partial(text.money, language=language),
        "join_words": partial(_join_words, language=language),
        "shorten": text.shorten,
        "iso": _iso,
        "size": partial(_size, language=language),
        "wrap": plain.wrap,
        "paragraphs": plain.paragraphs,
        "underlined": plain.heading,
        "bullet": plain.bullet,
        "readable": readable,
        "on": on,
    }


def _moment(when: date, language: str, weekday: bool = False) -> str:
    """Write a moment; a plain date has no time to tell."""
    if isinstance(when, datetime):
        return dates.moment(when, language, weekday)
    return dates.long_date(when, language, weekday)


def _span(start: date, end: date | None, language: str, weekday: bool = False) -> str:
    return dates.span(start, end, language, weekday)


def _month(day: date, language: str, short: bool = False) -> str:
    return month_names(language, "abbreviated" if short else "wide")[day.month - 1]


def _join_words(items: Sequence[str], language: str) -> str:
    return text.join_words(items, language)


def _iso(when: date) -> str:
    """Write for machines (HTML ``datetime``): a date, or a moment with its offset, without fractions."""
    return when.isoformat(timespec="minutes") if isinstance(when, datetime) else when.isoformat()


def _size(octets: int, language: str) -> str:
    """Write the size of a file: "850 B", "12,5 kB", "3 MB"."""
    for unit, step in (("B", 1), ("kB", 1_000), ("MB", 1_000_000)):
        if octets < step * 1000 or unit == "MB":
            return f"{text.number(round(octets / step, 1), language)} {unit}"
    raise AssertionError("unreachable")
