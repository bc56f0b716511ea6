"""Cards of stories, events and so on."""

from datetime import date, datetime

from generator.model.event import EventStatus, Place
from generator.model.idea import IdeaStatus
from generator.outputs.views.cards import (
    event_card,
    idea_card,
    issue_card,
    network_card,
    place_line,
    story_card,
)
from tests.builders import (
    make_event,
    make_idea,
    make_issue,
    make_library,
    make_member,
    make_moment,
    make_network,
    make_picture,
    make_story,
)


def test_story_has_both_addresses():
    """Pages link from the root, mails with the host."""
    story = make_story("a")
    card = story_card(make_library(story), story)

    assert ("/egnen/historier/a/", "https://example.dk/egnen/historier/a/") == (card.href, card.address)


def test_networks_stand_in_the_site_s_order():
    """The networks of a story are named in the order that the programme gives them."""
    story = make_story("a", networks=("durup", "thise"))
    library = make_library(story, make_network("thise", order=1), make_network("durup", order=2))

    assert ["n-thise", "n-durup"] == [tag.css for tag in story_card(library, story).networks]


def test_picture_in_every_width():
    """Browsers choose among all widths that the picture has."""
    story = make_story("a", picture=make_picture("silo", width=1000, height=500))
    image = story_card(make_library(story), story).image

    assert image is not None
    assert ["480w", "960w", "1000w"] == [part.split()[-1] for part in image.srcset.split(", ")]
    assert (960, 480) == (image.width, image.height)


def test_event_of_whole_days_has_dates():
    """A whole day has no time that a template could show."""
    event = make_event(start=make_moment(2026, 12, 3), end=None)
    start = event_card(make_library(event), event).start

    assert date(2026, 12, 3) == start
    assert not isinstance(start, datetime)


def test_cancelled_event():
    """A cancelled event is known as such wherever it is listed."""
    event = make_event(status=EventStatus.CANCELLED)

    assert event_card(make_library(event), event).cancelled


def test_event_of_today_is_not_over():
    """An event is over on the day after it, not before."""
    event = make_event(start=make_moment(2026, 11, 22, 8), end=None)

    assert not event_card(make_library(event), event).over


def test_place_without_street():
    """Parts of an address that nobody has given leave no comma behind."""
    assert "Durup Kro, Roslev" == place_line(Place("Durup Kro", town="Roslev"))


def test_idea_that_seeks_partners():
    """An idea that looks for partners says so in the site's language."""
    idea = make_idea(status=IdeaStatus.SEEKING_PARTNERS)
    card = idea_card(make_library(idea), idea)

    assert card.seeking
    assert "Søger partnere" == card.status


def test_joint_issue_bears_the_site_s_name():
    """A newsletter of all networks is the programme's."""
    issue = make_issue(network="")
    card = issue_card(make_library(issue), issue)

    assert ("Egnens netværk", "/egnen/nyhedsbreve/faelles/2026-1/") == (card.newsletter, card.href)


def test_network_counts_its_present_members():
    """Members who have left are not counted."""
    network = make_network("durup")
    library = make_library(network, make_member("a"), make_member("b", left=date(2026, 1, 1)))

    assert 1 == network_card(library, network).members
