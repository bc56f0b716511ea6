from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from generator.build.last import Findings, Last
from generator.diagnostics import Location, diagnostic
from generator.model.contents import Held, HeldReason
from generator.model.library import Library
from tests.builders import NOW, ZONE, make_library, make_moment, make_release

HOUR = timedelta(hours=1)


def last(library: Library) -> Last:
    return Last.of("basis", library, Findings(), (), 3)


def held(hour: int) -> Held:
    """Something that comes out at an hour of the day of the builders."""
    return Held("a.md", "A", HeldReason.DATE, make_moment(NOW.year, NOW.month, NOW.day, hour))


class TestHolds:
    @pytest.mark.parametrize(
        ("now", "expected"),
        [
            (NOW, True),
            (NOW + HOUR, True),
            (NOW.replace(hour=23, minute=59), True),
            ((NOW + timedelta(days=1)).replace(hour=0), False),
            (NOW - HOUR, False),
            (NOW - timedelta(days=1), False),
        ],
    )
    def test_a_day(self, now: datetime, expected: bool) -> None:
        """Time alone changes nothing until the day ends: pages know days.  Of the hours before nothing is known."""
        assert expected == last(make_library()).holds_at(now)

    def test_the_day_is_that_of_the_site(self) -> None:
        """A day begins at midnight where the site is, wherever the clock is."""
        midnight = (NOW + timedelta(days=1)).replace(hour=0, minute=0)
        known = last(make_library())

        assert [True, False] == [known.holds_at(at.astimezone(UTC)) for at in (midnight - HOUR, midnight)]

    def test_until_something_comes_out(self) -> None:
        """What is held back until an hour of this day comes out at that hour."""
        known = last(replace(make_library(), held=(held(14), held(16), held(8))))

        assert [True, False] == [known.holds_at(NOW.replace(hour=13, minute=59)), known.holds_at(NOW.replace(hour=14))]

    def test_until_an_embargo_ends(self) -> None:
        """A release that is out under embargo changes when that ends."""
        end = make_moment(NOW.year, NOW.month, NOW.day, 15)
        known = last(make_library(make_release(embargo=end)))

        assert [True, False] == [known.holds_at(NOW.replace(hour=14)), known.holds_at(NOW.replace(hour=15))]


def test_findings_are_told_sorted() -> None:
    """Findings of all parts are one list, by place."""
    one, two, three = (diagnostic("picture-unreadable", Location(path), read="x") for path in ("a", "b", "c"))

    assert (one, two, three) == Findings(content=(three,), theme=(one,), files=(two,)).all


def test_the_zone_is_kept() -> None:
    """The moment of a build is kept as the site's clock showed it."""
    assert ZONE == last(make_library()).now.tzinfo
