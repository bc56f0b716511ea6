"""Events and their lists."""

import json
from datetime import date

from generator.model.event import EventStatus, SignUp
from generator.outputs import events
from tests.builders import make_event, make_library, make_moment, make_story
from tests.workshops import read_page, shown

OUTPUT = events.OUTPUT
PAGE = "arrangementer/moede/index.html"


class TestLists:
    def test_next_event_comes_first(self):
        """What is to come is listed by day; what is over is not among it."""
        library = make_library(
            make_event("later", start=make_moment(2027, 1, 5), end=None),
            make_event("soon", start=make_moment(2026, 12, 1), end=None),
            make_event("over", start=make_moment(2026, 11, 1), end=None),
        )

        view = shown(OUTPUT, library, "arrangementer/index.html")

        assert ["soon", "later"] == [card.id for card in view.events]

    def test_latest_of_the_past_comes_first(self):
        """What is over is listed from today backwards."""
        library = make_library(
            make_event("old", start=make_moment(2025, 11, 1), end=None),
            make_event("new", start=make_moment(2026, 11, 1), end=None),
        )

        view = shown(OUTPUT, library, "arrangementer/tidligere/index.html")

        assert ["new", "old"] == [card.id for card in view.events]

    def test_no_list_of_the_past_without_a_past(self):
        """A young programme has no empty list of what has been."""
        paths = [str(target.path) for target in OUTPUT.plan(make_library(make_event()))]

        assert ["arrangementer/index.html", PAGE] == paths

    def test_calendar_can_be_subscribed_to(self):
        """The address of a calendar begins with webcal, so that phones and computers ask to subscribe."""
        page = read_page(OUTPUT, make_library(make_event()), "arrangementer/index.html")

        assert [
            "webcal://example.dk/egnen/kalender.ics",
            "webcal://example.dk/egnen/netvaerk/durup/kalender.ics",
        ] == [a["href"] for a in page.select(".calendars a")]


class TestPage:
    def test_adds_to_a_calendar(self):
        """The event can be taken into a calendar as a file."""
        page = read_page(OUTPUT, make_library(make_event()), PAGE)

        assert page.select('aside a[href="/egnen/arrangementer/moede/moede.ics"]')

    def test_cancelled_is_said_at_the_top(self):
        """Nobody can miss that an event is cancelled, and nobody can sign up for it."""
        item = make_event(status=EventStatus.CANCELLED, sign_up=SignUp(url="https://example.dk/tilmeld"))
        page = read_page(OUTPUT, make_library(item), PAGE)

        assert "Aflyst" in page.select_one("header .notice").text
        assert not page.select('a[href="https://example.dk/tilmeld"]')

    def test_sign_up_closes_after_its_last_day(self):
        """One may sign up on the last day, not on the day after."""
        items = [
            make_event("today", sign_up=SignUp("Skriv.", until=date(2026, 11, 22))),
            make_event("yesterday", sign_up=SignUp("Skriv.", until=date(2026, 11, 21))),
        ]
        library = make_library(*items)

        states = [shown(OUTPUT, library, f"arrangementer/{e.id}/index.html").sign_up_open for e in items]

        assert [True, False] == states

    def test_data_for_search_engines(self):
        """The page carries the event as schema.org data with the offset of its own day."""
        page = read_page(OUTPUT, make_library(make_event()), PAGE)
        data = json.loads(page.select_one('script[type="application/ld+json"]').string)

        assert ("Event", "2026-12-03T17:30:00+01:00") == (data["@type"], data["startDate"])

    def test_time_is_machine_readable(self):
        """Times are written for people, and with their offset for machines."""
        when = read_page(OUTPUT, make_library(make_event()), PAGE).select_one("aside time")

        assert ("2026-12-03T17:30+01:00", "torsdag den 3. december 2026 kl. 17.30–19.30") == (
            when["datetime"],
            when.text,
        )

    def test_joint_event_follows_the_whole_site(self):
        """Who comes to a joint event is offered the calendar of all networks."""
        library = make_library(make_event(networks=("durup", "thise")))

        assert "webcal://example.dk/egnen/kalender.ics" == shown(OUTPUT, library, PAGE).follow.webcal

    def test_stories_that_tell_of_it(self):
        """An event leads on to the stories that came of it."""
        library = make_library(make_event(), make_story("a", events=("moede",)), make_story("b"))

        assert ["a"] == [card.id for card in shown(OUTPUT, library, PAGE).stories]
