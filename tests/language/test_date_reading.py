from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from generator.language.dates import DateError, parse_date, parse_moment, parse_time, parse_when

DENMARK = ZoneInfo("Europe/Copenhagen")


class TestParseDate:
    @pytest.mark.parametrize(
        "text",
        [
            "2026-05-05",
            "2026/05/05",
            "5. maj 2026",
            "5 maj 2026",
            "5.maj 2026",
            "05. MAJ 2026",
            "d. 5. maj 2026",
            "den 5. maj 2026",
            "tirsdag den 5. maj 2026",
            "tirsdag d. 5. maj 2026",
            "Tirsdag 5. maj 2026",
            "5/5-2026",
            "5/5 2026",
            "5/5/2026",
            "5.5.2026",
            "5. 5. 2026",
            "05-05-2026",
            "05.05.2026",
            "5 May 2026",
            "May 5, 2026",
            "May 5 2026",
            "5th of May 2026",
            "Tuesday 5 May 2026",
            "Tuesday, May 5th, 2026",
        ],
    )
    @pytest.mark.parametrize("language", ["da", "en"])
    def test_ways_of_writing_one_day(self, text, language):
        """The usual ways of writing a day in Danish and English give that day."""
        assert date(2026, 5, 5) == parse_date(text, language)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [("1. jan. 2026", (2026, 1, 1)), ("3. sept. 2026", (2026, 9, 3)), ("24 Dec 2026", (2026, 12, 24))],
    )
    def test_short_months(self, text, expected):
        """Months may be shortened, with or without a full stop."""
        assert date(*expected) == parse_date(text)

    def test_day_first_in_danish(self):
        """In a Danish text the day stands before the month."""
        assert date(2026, 6, 5) == parse_date("05/06/2026", "da")

    @pytest.mark.parametrize("text", ["25/12/2026", "12/25/2026"])
    def test_english_numbers_with_one_reading(self, text):
        """In an English text two numbers are read where one cannot be a month."""
        assert date(2026, 12, 25) == parse_date(text, "en")

    @pytest.mark.parametrize(
        ("text", "language", "kind", "meanings"),
        [
            ("05/06/2026", "en", "ambiguous", ("2026-05-06", "2026-06-05")),
            ("5/6-26", "da", "ambiguous", ("2026-06-05",)),
            ("5. maj 26", "da", "ambiguous", ("2026-05-05",)),
            ("2026-02-30", "da", "impossible", ()),
            ("31. juni 2026", "da", "impossible", ()),
            ("5/13-2026", "da", "impossible", ()),
            ("0000-01-01", "da", "impossible", ()),
            ("mandag den 5. maj 2026", "da", "weekday", ("2026-05-05",)),
            ("5. maj", "da", "no-year", ()),
            ("i morgen", "da", "unreadable", ()),
            ("maj 2026", "da", "unreadable", ()),
            ("5. mai 2026", "da", "unreadable", ()),
            ("", "da", "unreadable", ()),
            ("2026-05-05 17:30", "da", "time", ()),
            ("5. maj 2026 i Durup", "da", "unreadable", ()),
            ("2026-05-055", "da", "unreadable", ()),
        ],
    )
    def test_what_gives_no_day(self, text, language, kind, meanings):
        """What is doubtful, impossible or no date at all is told apart."""
        with pytest.raises(DateError) as caught:
            parse_date(text, language)

        assert (kind, text, meanings) == (caught.value.kind, caught.value.text, caught.value.meanings)


class TestParseTime:
    @pytest.mark.parametrize(
        "text", ["17:30", "17.30", "kl. 17.30", "kl 17:30", "Klokken 17.30", "17:30:00", "5.30 pm"]
    )
    def test_ways_of_writing_one_time(self, text):
        """The usual ways of writing a time give that time."""
        assert time(17, 30) == parse_time(text)

    def test_a_whole_hour(self):
        """A number alone is an hour."""
        assert time(17) == parse_time("17")

    @pytest.mark.parametrize(
        ("text", "kind"), [("25:00", "impossible"), ("17:60", "impossible"), ("aften", "unreadable")]
    )
    def test_what_gives_no_time(self, text, kind):
        """Hours and minutes that do not exist, and words, are no times."""
        with pytest.raises(DateError) as caught:
            parse_time(text)

        assert kind == caught.value.kind


class TestParseMoment:
    @pytest.mark.parametrize(
        "text",
        [
            "2026-05-05 17:30",
            "2026-05-05T17:30",
            "2026-05-05 kl. 17.30",
            "d. 5. maj 2026 kl. 17.30",
            "5. maj 2026, 17.30",
            "5/5-2026 17.30",
            "5.5.2026 17:30",
            "5 May 2026, 17:30",
            "5 May 2026 at 17:30",
            "May 5, 2026 5.30 pm",
            "2026-05-05T15:30:00Z",
            "2026-05-05T17:30+02:00",
            "2026-05-05T16:30:00.000+0100",
        ],
    )
    def test_ways_of_writing_one_moment(self, text):
        """A day and a time give a moment of the site's time zone."""
        moment = parse_moment(text, DENMARK)

        assert (datetime(2026, 5, 5, 15, 30, tzinfo=UTC), DENMARK) == (moment, moment.tzinfo)

    @pytest.mark.parametrize(
        ("text", "kind"),
        [("2026-05-05", "no-time"), ("2026-03-29 02:30", "gap"), ("2026-05-05 24:30", "impossible")],
    )
    def test_what_gives_no_moment(self, text, kind):
        """A day alone, and a time that the clock jumps over, are no moments."""
        with pytest.raises(DateError) as caught:
            parse_moment(text, DENMARK)

        assert kind == caught.value.kind

    def test_a_time_that_occurs_twice(self):
        """As the clock is put back, the first of two equal times is meant."""
        moment = parse_moment("2026-10-25 02:30", DENMARK)

        assert datetime(2026, 10, 25, 0, 30, tzinfo=UTC) == moment.astimezone(UTC)

    @pytest.mark.parametrize(("text", "kind"), [("2026-05-05", date), ("2026-05-05 17:30", datetime)])
    def test_day_or_moment(self, text, kind):
        """Where both will do, the text decides which it is."""
        assert kind is type(parse_when(text, DENMARK))
