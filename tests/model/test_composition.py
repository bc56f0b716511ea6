from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.composition import AHEAD, Composition, compose
from generator.model.event import EventStatus
from generator.model.idea import IdeaStatus
from generator.model.issue import Issue, Pins
from tests.builders import (
    Item,
    make_event,
    make_idea,
    make_issue,
    make_library,
    make_moment,
    make_story,
    with_translation,
)

FIRST, LAST = date(2026, 10, 1), date(2026, 11, 18)  # of make_issue


def composed(*items: Item, issue: Issue | None = None) -> Composition:
    issue = issue or make_issue()
    return compose(make_library(*items, issue), issue)


def stories(*items: Item, issue: Issue | None = None) -> list[str]:
    return [story.id for story in composed(*items, issue=issue).stories]


def events(*items: Item, issue: Issue | None = None) -> list[str]:
    return [event.id for event in composed(*items, issue=issue).events]


class TestPeriod:
    def test_both_days_of_the_period_are_in_it(self) -> None:
        """A story of the first or the last day is in; one of the day before or after is not."""
        day = timedelta(days=1)
        found = stories(
            make_story("before", day=FIRST - day),
            make_story("first", day=FIRST),
            make_story("last", day=LAST),
            make_story("after", day=LAST + day),
        )

        assert ["last", "first"] == found

    def test_the_newest_story_leads(self) -> None:
        """Without a choice of the editor's, the newest story is the lead."""
        assert ["b", "a"] == stories(make_story("a", day=FIRST), make_story("b", day=LAST))

    def test_a_network_gets_its_own_news(self) -> None:
        """An issue of one network leaves out what is others' alone."""
        found = stories(make_story("ours"), make_story("theirs", networks=("glyngoere",)))

        assert ["ours"] == found

    def test_a_story_of_two_networks_is_in_both(self) -> None:
        """What two networks carry, the readers of both get."""
        story = make_story("fælles", networks=("durup", "glyngoere"))

        assert [story.id] == stories(story) == stories(story, issue=make_issue(network="glyngoere"))

    def test_a_joint_issue_brings_the_news_of_all_once(self) -> None:
        """A joint issue brings every network's stories, each once."""
        ours, theirs = make_story("ours"), make_story("theirs", networks=("glyngoere",))
        both = make_story("both", networks=("durup", "glyngoere"))

        assert ["both", "ours", "theirs"] == sorted(stories(ours, theirs, both, issue=make_issue(network="")))

    def test_translations_stay_out(self) -> None:
        """A newsletter is in the site's language."""
        assert ["havn"] == stories(*with_translation(make_story("havn")))

    def test_nothing_is_empty(self) -> None:
        """An issue whose period brings nothing says so."""
        assert composed(make_story(day=FIRST - timedelta(days=1))).empty


class TestPins:
    def test_pinned_stories_keep_the_editors_order(self) -> None:
        """A list that the editor wrote is taken as it stands, whatever the days."""
        old = make_story("old", day=date(2020, 1, 1))
        issue = make_issue(pins=Pins(stories=("old", "new")))

        assert ["old", "new"] == stories(old, make_story("new"), make_story("other"), issue=issue)

    def test_an_empty_list_is_a_choice(self) -> None:
        """Who writes an empty list wants none."""
        assert [] == stories(make_story(), issue=make_issue(pins=Pins(stories=())))

    def test_a_choice_of_stories_leaves_events_and_ideas_to_the_period(self) -> None:
        """Each list is pinned by itself."""
        found = composed(make_story("a"), make_event(), make_idea(), issue=make_issue(pins=Pins(stories=("a",))))

        assert (["moede"], ["ide"]) == ([e.id for e in found.events], [i.id for i in found.ideas])

    def test_what_is_omitted_stays_out(self) -> None:
        """Omitted stories, events and ideas are left out of the period's."""
        issue = make_issue(pins=Pins(omitted=frozenset({"a", "moede", "ide"})))

        assert composed(make_story("a"), make_event(), make_idea(), issue=issue).empty


class TestEvents:
    def test_events_ahead_are_told_the_next_first(self) -> None:
        """Events from the day of the issue on are told, in the order in which they come."""
        later = make_event("later", start=make_moment(2026, 12, 10, 9), end=None)

        assert ["moede", "later"] == events(later, make_event("moede"))

    def test_an_event_of_the_same_day_is_ahead(self) -> None:
        """On the day of the issue an event can still be gone to; one of the day before cannot."""
        same = make_event("same", start=make_moment(2026, 11, 18, 17), end=None)
        past = make_event("past", start=make_moment(2026, 11, 17, 17), end=None)

        assert ["same"] == events(same, past)

    def test_an_event_under_way_is_ahead(self) -> None:
        """An event of several days is told until its last day."""
        long = make_event("long", start=make_moment(2026, 11, 10), end=make_moment(2026, 11, 18))

        assert ["long"] == events(long)

    def test_what_lies_far_ahead_waits(self) -> None:
        """An event after the issue after next is not told yet; its last day is."""
        day = make_issue().moment.at + AHEAD
        near = make_event("near", start=make_moment(day.year, day.month, day.day, 17), end=None)
        after = day + timedelta(days=1)
        far = make_event("far", start=make_moment(after.year, after.month, after.day, 17), end=None)

        assert ["near"] == events(near, far)

    def test_a_cancelled_event_is_not_invited_to(self) -> None:
        """Calendars tell that an event is off; a newsletter invites to those that are held."""
        assert [] == events(make_event(status=EventStatus.CANCELLED))

    def test_an_event_that_was_not_known_then_is_not_told(self) -> None:
        """An old issue stays as it was sent: events announced later are not put into it."""
        assert [] == events(make_event(announced=date(2026, 11, 19)))


class TestIdeas:
    def test_done_and_dropped_ideas_are_not_sought_partners_for(self) -> None:
        """Only ideas that one can still join are told."""
        ideas = [make_idea(status.value, status=status) for status in IdeaStatus]

        found = {idea.status for idea in composed(*ideas).ideas}

        assert set(IdeaStatus) - {IdeaStatus.DONE, IdeaStatus.DROPPED} == found


@settings(max_examples=100)
@given(
    days=st.lists(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=20),
    gaps=st.lists(st.integers(1, 90), min_size=1, max_size=6),
)
def test_every_story_is_in_exactly_one_issue(days: list[date], gaps: list[int]) -> None:
    """
    Issues whose periods follow upon each other bring every story of their time once: none is lost, none repeated.
    """
    told = [make_story(f"s{n}", day=day) for n, day in enumerate(days)]
    issues, since = [], date(2026, 1, 1)
    for number, gap in enumerate(gaps, 1):
        until = since + timedelta(days=gap - 1)
        issues.append(make_issue(number, since=since, until=until))
        since = until + timedelta(days=1)
    library = make_library(*told, *issues)

    brought = [story.id for issue in issues for story in compose(library, issue).stories]

    assert sorted(s.id for s in told if s.day < since) == sorted(brought)
