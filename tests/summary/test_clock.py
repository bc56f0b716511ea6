from datetime import datetime, timedelta

import pytest

from generator.summary import Clock, write_summary
from tests.builders import NOW
from tests.summary.reports import report


def clock(days: float) -> Clock:
    return Clock(NOW - timedelta(days=days), NOW)


def told(days: float) -> str:
    """The part of the summary that tells of the clock."""
    return write_summary([report()], clock=clock(days)).partition("### Uret\n\n")[2]


@pytest.mark.parametrize(("ago", "expected"), [(0, 0), (0.9, 0), (1, 1), (59.5, 59), (-3, 0)])
def test_days(ago, expected):
    """
    Whole days are counted; a change of tomorrow, by another machine's clock, is one of today.
    """
    assert expected == clock(ago).days


@pytest.mark.parametrize(("ago", "expected"), [(59.9, False), (60, True)])
def test_stopped(ago, expected):
    """
    The clock stops sixty days after the last change.
    """
    assert expected is clock(ago).stopped


def test_months_of_different_length():
    """
    Sixty days are sixty days, also over the shift to summer time.
    """
    start = datetime.fromisoformat("2026-02-01T12:00:00+01:00")

    assert datetime.fromisoformat("2026-04-02T12:00:00+01:00") == Clock(start, start).stops


def test_young():
    """
    After a change of today the summary names the day on which the clock stops, and no more.
    """
    assert (
        "Den seneste ændring er mindre end et døgn gammel. Er arkivet offentligt, og bliver intet ændret, "
        "slår GitHub uret fra den 21. januar 2027.\n"
    ) == told(0.5)


def test_old():
    """
    Some weeks before, the summary says in bold what to do.
    """
    expected = "<b>Den seneste ændring er fra den 3. oktober 2026, for 50 dage siden. Er arkivet offentligt"

    assert told(50).startswith(expected)
    assert "Gem en hvilken som helst lille ændring, for eksempel et ord i en tekst" in told(50)


def test_stopped_is_told():
    """
    After sixty days the summary says that nothing becomes public by itself any more.
    """
    assert "slog GitHub uret fra den 21. november 2026. Det, der venter, bliver ikke længere offentligt" in told(61)


def test_no_clock():
    """
    A run that no clock began says nothing of it.
    """
    assert "Uret" not in write_summary([report()])
