"""The filters of templates."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from generator.render.filters import filters

MOMENT = datetime(2026, 5, 5, 17, 30, tzinfo=ZoneInfo("Europe/Copenhagen"))
DAY = date(2026, 5, 5)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("date", DAY, "5. maj 2026"),
        ("date", MOMENT, "5. maj 2026"),
        ("short_date", DAY, "5.5.2026"),
        ("weekday_date", DAY, "tirsdag den 5. maj 2026"),
        ("moment", MOMENT, "5. maj 2026 kl. 17.30"),
        ("moment", DAY, "5. maj 2026"),
        ("month_year", DAY, "maj 2026"),
        ("month", DAY, "maj"),
        ("number", 1250.5, "1.250,5"),
        ("join_words", ("a", "b", "c"), "a, b og c"),
        ("iso", MOMENT, "2026-05-05T17:30+02:00"),
        ("iso", DAY, "2026-05-05"),
        ("size", 850, "850 B"),
        ("size", 12_540, "12,5 kB"),
        ("size", 3_000_000, "3 MB"),
    ],
)
def test_danish(name: str, value: object, expected: str):
    """Days, moments, numbers and sizes are written as Danes write them; machines get ISO 8601 with an offset."""
    assert expected == filters("da")[name](value)


def test_span_of_an_evening():
    """A span within a day names the day once."""
    end = MOMENT.replace(hour=19)

    assert "5. maj 2026 kl. 17.30–19.30" == filters("da")["span"](MOMENT, end)


def test_other_language():
    """The page's language decides, not the site's."""
    assert "5 May 2026" == filters("en")["date"](DAY)
