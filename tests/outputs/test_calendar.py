import re
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event as Read

from generator.model.event import Event, EventStatus, Place
from generator.model.library import Library
from generator.outputs import calendar
from generator.outputs.views.zone import changes
from tests.builders import ZONE, make_event, make_library, make_moment, make_site
from tests.programmes import NAMES, make_files, programme

# Texts as they leave the loader: no control characters.
TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn")), min_size=1, max_size=200)


@cache
def made(name: str) -> dict[str, bytes]:
    return dict(make_files(programme(name), [calendar.OUTPUT]))


def one(library: Library, path: str = "kalender.ics") -> bytes:
    return make_files(library, [calendar.OUTPUT])[path]


def read(content: bytes) -> Calendar:
    """Read a calendar back with another library than the one that wrote it."""
    return IcsCalendarStream.calendar_from_ics(content.decode())


def read_event(event: Event) -> Read:
    (found,) = read(one(make_library(event))).events
    return found


def lines(content: bytes) -> list[str]:
    """Give the lines of a calendar, unfolded."""
    return content.decode().replace("\r\n ", "").split("\r\n")


@pytest.mark.parametrize("name", NAMES)
class TestProgrammes:
    def test_another_library_reads_every_calendar(self, name: str) -> None:
        """Every event of a network is in its calendar, and every event has a file of its own."""
        library, files = programme(name), made(name)
        counted = {path: len(read(content).events) for path, content in files.items()}

        assert len(library.events) == counted["kalender.ics"]
        assert len(library.events) == sum(1 for path in counted if path.startswith("arrangementer/"))
        for network in library.networks:
            path = f"netvaerk/{network.slug}/kalender.ics"

            assert len(library.events_of(network.id)) == counted[path]

    def test_an_event_has_one_uid_everywhere(self, name: str) -> None:
        """Who subscribes to two calendars sees an event of both once."""
        uids = {content for file in made(name).values() for content in re.findall(rb"UID:\S+", file)}

        assert len(programme(name).events) == len(uids)

    def test_lines_are_as_the_specification_wants_them(self, name: str) -> None:
        """Lines end in CRLF and hold at most 75 octets, and no character is cut in two."""
        for content in made(name).values():
            folded = content.removesuffix(b"\r\n").split(b"\r\n")

            assert not any(b"\n" in line or b"\r" in line for line in folded)
            assert max(len(line) for line in folded) <= 75
            assert all(line.decode() is not None for line in folded)

    def test_nothing_is_stamped_with_the_day_of_the_build(self, name: str) -> None:
        """The same events make the same bytes on any day."""
        later = programme(name, datetime(2026, 11, 23, 18, tzinfo=ZONE))

        assert make_files(later, [calendar.OUTPUT]) == made(name)

    def test_there_is_no_method(self, name: str) -> None:
        """A calendar to subscribe to is no invitation (RFC 5546)."""
        assert not any(b"\nMETHOD" in content for content in made(name).values())


class TestTimes:
    @pytest.mark.parametrize(("month", "hours"), [(1, 1), (7, 2)])
    def test_a_time_is_local_in_winter_and_summer(self, month: int, hours: int) -> None:
        """17.30 is 17.30 where the event is, whatever the season."""
        start = make_moment(2026, month, 9, 17, 30)
        event = read_event(make_event(start=start, end=None))

        assert isinstance(event.dtstart, datetime)
        assert start.at == event.dtstart
        assert timedelta(hours=hours) == event.dtstart.utcoffset()
        assert "DTSTART;TZID=Europe/Copenhagen:" in one(make_library(make_event(start=start, end=None))).decode()

    def test_whole_days_end_the_day_after(self) -> None:
        """The end of whole days is not part of them (RFC 5545, 3.6.1)."""
        event = read_event(make_event(start=make_moment(2026, 12, 3), end=make_moment(2026, 12, 4)))

        assert (date(2026, 12, 3), date(2026, 12, 5)) == (event.dtstart, event.dtend)

    def test_one_whole_day_ends_the_next(self) -> None:
        """A day without an end is one day."""
        event = read_event(make_event(start=make_moment(2026, 12, 31), end=None))

        assert (date(2026, 12, 31), date(2027, 1, 1)) == (event.dtstart, event.dtend)

    def test_whole_days_need_no_zone(self) -> None:
        """A calendar of whole days has no VTIMEZONE."""
        assert b"VTIMEZONE" not in one(make_library(make_event(start=make_moment(2026, 12, 3), end=None)))

    @pytest.mark.parametrize("zone", ["Europe/Copenhagen", "Atlantic/Faroe", "America/Nuuk", "UTC"])
    def test_the_zone_says_what_the_world_knows(self, zone: str) -> None:
        """At every hour of three years, VTIMEZONE and the time zone data agree."""
        known = ZoneInfo(zone)
        told = changes(known, 2025, 2027)
        begin = datetime(2025, 1, 1, tzinfo=UTC)

        for hour in range(0, 3 * 365 * 24, 5):
            moment = begin + timedelta(hours=hour)
            last = max(
                (c for c in told if c.at - c.before <= moment.replace(tzinfo=None)), key=lambda c: c.at - c.before
            )

            assert moment.astimezone(known).utcoffset() == last.after

    def test_the_file_holds_the_zone_of_its_years(self) -> None:
        """The component names its offsets before and after each change, summer and winter."""
        content = one(make_library(make_event(start=make_moment(2026, 7, 9, 17), end=None)))
        found = read(content).timezones

        assert ["Europe/Copenhagen"] == [zone.tz_id for zone in found]
        assert (
            b"BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZNAME:CEST\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200"
            in (content)
        )
        assert b"BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZNAME:CET\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100" in (
            content
        )


class TestLife:
    def test_a_uid_outlives_title_slug_address_and_day(self) -> None:
        """An event that is moved or renamed is the same event."""
        before = read_event(make_event("moede"))
        moved = make_event("moede", title="Nyt", slug="nyt", start=make_moment(2027, 1, 5, 9), end=None)
        (after,) = read(one(make_library(moved, site=make_site(url="https://anden.dk/")))).events

        assert before.uid == after.uid

    def test_a_cancelled_event_stays(self) -> None:
        """Subscribers see that an event is off, and that it was changed."""
        event = read_event(make_event(status=EventStatus.CANCELLED, revision=2, updated=date(2026, 11, 9)))

        assert ("CANCELLED", 2) == (event.status, event.sequence)
        assert datetime(2026, 11, 8, 23, tzinfo=UTC) == event.dtstamp

    def test_a_new_event_is_stamped_with_its_announcement(self) -> None:
        """DTSTAMP is the day when it was made public, until it is changed."""
        event = read_event(make_event(announced=date(2026, 11, 1)))

        assert datetime(2026, 10, 31, 23, tzinfo=UTC) == event.dtstamp

    def test_a_joint_event_is_in_the_calendar_of_each_network(self) -> None:
        """A joint event is one event: the same UID in each of its calendars."""
        library = make_library(make_event(networks=("durup", "glyngoere")))
        paths = ("kalender.ics", "netvaerk/durup/kalender.ics", "netvaerk/glyngoere/kalender.ics")

        assert 1 == len({event.uid for path in paths for event in read(one(library, path)).events})

    def test_a_single_event_is_no_calendar(self) -> None:
        """The file of one event has no name and no refreshing: it is put into a calendar, not beside it."""
        content = one(make_library(make_event("moede")), "arrangementer/moede/moede.ics").decode()

        assert not re.search(r"^(NAME|X-WR-CALNAME|REFRESH-INTERVAL|SOURCE)", content, re.MULTILINE)


class TestTexts:
    @settings(max_examples=100)
    @given(title=TEXT, place=TEXT)
    def test_any_text_is_read_as_it_was_written(self, title: str, place: str) -> None:
        """Commas, semicolons, backslashes and letters of any length come through folding and escaping."""
        content = one(make_library(make_event(title=title, summary=title, place=Place(place))))

        assert max(len(line) for line in content.split(b"\r\n")) <= 75
        assert title == read(content).events[0].summary

    @pytest.mark.parametrize(("sign", "length"), [*product("aæ€😀", range(60, 80))])
    def test_folding_cuts_no_character(self, sign: str, length: int) -> None:
        """Wherever the fold falls, each line is text by itself."""
        content = one(make_library(make_event(title=sign * length)))

        for line in content.split(b"\r\n"):
            line.decode()
        assert f"SUMMARY:{sign * length}" in lines(content)

    def test_a_line_break_begins_no_property(self) -> None:
        """Whatever a text holds, it cannot add a property of its own."""
        content = one(make_library(make_event(summary="Hej\r\nATTENDEE:mailto:x@y.dk\nMETHOD:REQUEST")))

        assert not [line for line in lines(content) if line.startswith(("ATTENDEE", "METHOD"))]

    def test_the_description_leads_to_the_page(self) -> None:
        """In a calendar one finds the way to the programme of the day."""
        event = read_event(make_event("moede"))

        assert "Kort om moede.\n\nhttps://example.dk/egnen/arrangementer/moede/" == event.description
        assert "https://example.dk/egnen/arrangementer/moede/" == str(event.url)
