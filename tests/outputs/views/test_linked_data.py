"""schema.org data of pages."""

import json
from datetime import date

from generator.model.event import EventStatus
from generator.outputs.views.linked_data import article, event, organisation, script
from tests.builders import (
    make_event,
    make_library,
    make_member,
    make_moment,
    make_network,
    make_picture,
    make_story,
)


def test_cannot_end_its_element():
    """Whatever an editor writes, the script element ends where the page ends it."""
    text = script({"name": "</script><script>alert(1)</script> & more"})

    assert not set("<>&") & set(text)


def test_survives_the_escape():
    """What is escaped is still the same text to those who read the data."""
    assert "</script> & æøå" == json.loads(script({"name": "</script> & æøå"}))["name"]


class TestEvent:
    def test_offset_follows_summer_time(self):
        """A time in July is two hours ahead of UTC, one in December is one hour."""
        summer = make_event(start=make_moment(2027, 7, 1, 17), end=None)
        winter = make_event(start=make_moment(2026, 12, 1, 17), end=None)

        starts = [event(make_library(e), e, "x/")["startDate"] for e in (summer, winter)]

        assert ["2027-07-01T17:00:00+02:00", "2026-12-01T17:00:00+01:00"] == starts

    def test_whole_days_have_no_time(self):
        """An event of whole days is told in days."""
        item = make_event(start=make_moment(2026, 12, 1), end=make_moment(2026, 12, 2))
        data = event(make_library(item), item, "x/")

        assert ("2026-12-01", "2026-12-02") == (data["startDate"], data["endDate"])

    def test_cancelled(self):
        """Search engines are told that an event is cancelled."""
        item = make_event(status=EventStatus.CANCELLED)

        assert "https://schema.org/EventCancelled" == event(make_library(item), item, "x/")["eventStatus"]

    def test_place_and_web(self):
        """An event held in both places has both, and says so."""
        item = make_event(online="https://example.dk/moede")
        data = event(make_library(item), item, "x/")

        assert "https://schema.org/MixedEventAttendanceMode" == data["eventAttendanceMode"]
        assert ["Place", "VirtualLocation"] == [place["@type"] for place in data["location"]]


def test_article_by_a_person():
    """A story with an author is that person's; else it is the publisher's."""
    signed, unsigned = make_story("a", author="Anne Ager"), make_story("b")
    library = make_library(signed, unsigned)

    kinds = [article(library, s, "x/")["author"]["@type"] for s in (signed, unsigned)]

    assert ["Person", "Organization"] == kinds


def test_article_by_several():
    """A story that several have written is all of theirs."""
    story = make_story("a", authors=("Anne Ager", "Bo Bæk"))

    assert [
        {"@type": "Person", "name": "Anne Ager"},
        {"@type": "Person", "name": "Bo Bæk"},
    ] == article(make_library(story), story, "x/")["author"]


def test_article_shows_its_card():
    """The picture of a story is told of in the size of social media."""
    story = make_story("a", picture=make_picture("silo"), updated=date(2026, 11, 2))
    data = article(make_library(story), story, "x/")

    assert data["image"].startswith("https://example.dk/egnen/pictures/silo-")
    assert ("2026-11-01", "2026-11-02") == (data["datePublished"], data["dateModified"])


def test_examples_are_no_members():
    """An example firm is never told to machines as a real one."""
    network = make_network("durup")
    library = make_library(network, make_member("smedjen"), make_member("eksempel", example=True))

    assert ["Smedjen"] == [member["name"] for member in organisation(library, network)["member"]]
