import contextlib
from datetime import date, datetime
from zoneinfo import ZoneInfo

from hypothesis import assume, given
from hypothesis import strategies as st

from generator.language.dates import DateError, long_date, moment, parse_date, parse_moment, parse_when, short_date

DENMARK = ZoneInfo("Europe/Copenhagen")
LANGUAGES = st.sampled_from(["da", "en"])
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@given(DAYS, LANGUAGES, st.booleans())
def test_a_day_survives_being_written_and_read(day, language, weekday):
    """
    Every way in which we write a day is one that we read.
    """
    assert day == parse_date(long_date(day, language, weekday), language)
    assert day == parse_date(short_date(day, language), language)
    assert day == parse_date(day.isoformat(), language)


@given(st.datetimes(datetime(1980, 1, 1), datetime(2199, 12, 31)), LANGUAGES)  # noqa: DTZ001 (the zone comes next)
def test_a_moment_survives_being_written_and_read(naive, language):
    """
    A moment that we write is read as the same moment, to the minute.
    """
    when = naive.replace(second=0, microsecond=0, tzinfo=DENMARK)
    text = moment(when, language)
    try:
        read = parse_moment(text, DENMARK, language)
    except DateError as error:
        assume(error.kind != "gap")
        raise

    assert when.replace(tzinfo=None) == read.replace(tzinfo=None)


@given(st.text() | st.from_regex(r"\A\d{0,4}[-/. ]\d{0,3}[-/. ]\d{0,5}[ T]?[\d:.]{0,8}\Z"), LANGUAGES)
def test_no_text_is_too_odd(text, language):
    """
    Any text gives a day, a moment or a DateError, never another exception.
    """
    with contextlib.suppress(DateError):
        parse_when(text, DENMARK, language)
