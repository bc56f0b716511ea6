from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import click
import pytest

from generator.cli.clock import now

DENMARK = ZoneInfo("Europe/Copenhagen")


class TestToday:
    @pytest.mark.parametrize("written", ["2026-05-05", "5. maj 2026", "5/5-2026"])
    def test_day(self, written):
        """
        A day is its beginning in Denmark, so that no embargo of that day is broken.
        """
        assert datetime(2026, 5, 5, tzinfo=DENMARK) == now(written)

    def test_time(self):
        """
        A time of a day is that time in Denmark.
        """
        assert datetime(2026, 5, 5, 6, tzinfo=UTC) == now("2026-05-05T08:00")

    @pytest.mark.parametrize("written", ["", "i morgen", "2026-02-30", "5/6-26", "0001-01-01", "9999-12-31"])
    def test_no_day(self, written):
        """
        What is no day, or too near the ends of the calendar, is bad usage.
        """
        with pytest.raises(click.BadParameter):
            now(written)

    def test_before_the_environment(self, monkeypatch):
        """
        A day that was asked for goes before the environment's.
        """
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")

        assert 2026 == now("2026-05-05").year


class TestEpoch:
    def test_seconds(self, monkeypatch):
        """
        SOURCE_DATE_EPOCH is in seconds since 1970.
        """
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1777932000")

        assert datetime(2026, 5, 4, 22, tzinfo=UTC) == now(None)

    @pytest.mark.parametrize("value", ["x", "1.5", "253402300799", "99999999999999999999"])
    def test_no_seconds(self, monkeypatch, value):
        """
        What is no whole number of seconds of our time is bad usage.
        """
        monkeypatch.setenv("SOURCE_DATE_EPOCH", value)

        with pytest.raises(click.UsageError):
            now(None)


def test_clock(monkeypatch):
    """
    Else the clock decides.
    """
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    assert abs(datetime.now(UTC) - now(None)).total_seconds() < 60
