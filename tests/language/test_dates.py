from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from generator.language import dates

DENMARK = ZoneInfo("Europe/Copenhagen")
DAY = date(2026, 5, 5)
MOMENT = datetime(2026, 5, 5, 17, 30, tzinfo=DENMARK)
MORNING = datetime(2026, 5, 5, 9, 5, tzinfo=DENMARK)


class TestDay:
    @pytest.mark.parametrize(
        ("written", "danish", "english"),
        [
            (lambda language: dates.long_date(DAY, language), "5. maj 2026", "5 May 2026"),
            (lambda language: dates.long_date(DAY, language, True), "tirsdag den 5. maj 2026", "Tuesday 5 May 2026"),
            (lambda language: dates.short_date(DAY, language), "5.5.2026", "5 May 2026"),
            (lambda language: dates.month_year(DAY, language), "maj 2026", "May 2026"),
            (lambda language: dates.week(DAY, language), "uge 19", "week 19"),
            (lambda language: dates.time(MOMENT, language), "kl. 17.30", "17:30"),
            (lambda language: dates.time(MORNING, language), "kl. 9.05", "9:05"),
            (lambda language: dates.moment(MOMENT, language), "5. maj 2026 kl. 17.30", "5 May 2026, 17:30"),
        ],
    )
    def test_both_languages(self, written, danish, english):
        """Days and times are written as each language writes them."""
        assert (danish, english) == (written("da"), written("en"))

    @pytest.mark.parametrize(
        ("day", "number"), [(date(2026, 1, 1), 1), (date(2027, 1, 3), 53), (date(2024, 12, 30), 1)]
    )
    def test_weeks_at_new_year(self, day, number):
        """Weeks are those of ISO 8601, also around New Year."""
        assert number == dates.week_number(day)


class TestSpan:
    @pytest.mark.parametrize(
        ("start", "end", "danish", "english"),
        [
            (MOMENT, None, "5. maj 2026 kl. 17.30", "5 May 2026, 17:30"),
            (MOMENT, MOMENT.replace(hour=19), "5. maj 2026 kl. 17.30–19.30", "5 May 2026, 17:30–19:30"),
            (
                MOMENT,
                MOMENT.replace(day=6, hour=9),
                "5. maj 2026 kl. 17.30 – 6. maj 2026 kl. 9.30",
                "5 May 2026, 17:30 – 6 May 2026, 9:30",
            ),
            (DAY, None, "5. maj 2026", "5 May 2026"),
            (DAY, date(2026, 5, 7), "5.–7. maj 2026", "5–7 May 2026"),
            (DAY, date(2026, 6, 7), "5. maj – 7. juni 2026", "5 May – 7 June 2026"),
            (DAY, date(2027, 5, 7), "5. maj 2026 – 7. maj 2027", "5 May 2026 – 7 May 2027"),
        ],
    )
    def test_each_word_once(self, start, end, danish, english):
        """What lasts is written from its beginning to its end, and no word twice that can be left out."""
        assert (danish, english) == (dates.span(start, end, "da"), dates.span(start, end, "en"))

    def test_with_weekdays(self):
        """Weekdays are written of both days."""
        assert "tirsdag den 5. maj 2026 kl. 17.30–19.30" == dates.span(MOMENT, MOMENT.replace(hour=19), "da", True)
