from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from generator.model.event import EventStatus
from generator.model.library import Library
from generator.model.story import Story
from tests.builders import (
    TODAY,
    make_event,
    make_funding,
    make_issue,
    make_library,
    make_member,
    make_moment,
    make_picture,
    make_press,
    make_release,
    make_site,
    make_story,
    with_translation,
)

DAY = timedelta(days=1)


class TestStories:
    def test_a_networks_stories_are_in_the_sites_language(self) -> None:
        """Lists of a network hold no translations."""
        library = make_library(*with_translation(make_story("havn")))

        assert ["havn"] == [story.id for story in library.stories_of("durup")]

    def test_a_story_of_two_networks_is_in_both_lists(self) -> None:
        """One story, two lists."""
        library = make_library(make_story("a", networks=("durup", "glyngoere")))

        assert library.stories_of("durup") == library.stories_of("glyngoere") == library.stories

    def test_an_unknown_network_has_no_stories(self) -> None:
        """A list of nothing is empty."""
        assert () == make_library().stories_of("nowhere")

    def test_stories_are_found_by_member_and_policy(self) -> None:
        """The page of a member or a policy shows what tells of it."""
        story = make_story("a", members=("smedjen",), policies=("bo",))
        library = make_library(story, make_story("b"), make_member("smedjen"))

        assert (story,) == library.stories_about("smedjen") == library.stories_for("bo")

    def test_stories_are_found_by_event(self) -> None:
        """The page of an event shows what tells of it, in the site's language."""
        danish, english = with_translation(make_story("a", events=("moede",)))
        library = make_library(danish, english, make_story("b"), make_event("moede"))

        assert (danish,) == library.stories_from("moede")

    def test_translations_come_with_the_sites_language_first(self) -> None:
        """Asked of either, the family is the same."""
        danish, english = with_translation(make_story("havn"))
        library = make_library(english, danish)

        assert (danish, english) == library.translations(danish) == library.translations(english)

    def test_languages_begin_with_the_sites(self) -> None:
        """The site's own language leads, whatever others are called."""
        assert ("da", "en") == make_library(*with_translation(make_story())).languages
        assert ("en", "da") == make_library(make_story(language="da"), site=make_site(language="en")).languages


def shared(one: Story, other: Story) -> int:
    return len(set(one.networks) & set(other.networks))


class TestRelated:
    NETWORKS = st.lists(st.sampled_from(["a", "b", "c"]), min_size=1, max_size=3, unique=True).map(sorted).map(tuple)

    @given(st.lists(st.tuples(NETWORKS, st.dates(date(2026, 1, 1), date(2026, 1, 9))), max_size=9))
    def test_who_shares_more_comes_first(self, given: list[tuple[tuple[str, ...], date]]) -> None:
        """Of the same networks those that share more come first, then the nearest in time; others are left out."""
        stories = [make_story(f"s{i}", networks=networks, day=day) for i, (networks, day) in enumerate(given)]
        library = make_library(*stories)
        for story in stories:
            others = [s for s in library.stories if s != story and shared(s, story)]
            found = library.related(story, 3)

            def distance(other: Story, story: Story = story) -> tuple[int, timedelta]:
                return -shared(other, story), abs(other.day - story.day)

            assert set(found) <= set(others)
            assert sorted(map(distance, others))[:3] == [distance(s) for s in found]

    def test_translations_are_not_related(self) -> None:
        """A story stays in its language, and is not shown again in another."""
        danish, english = with_translation(make_story("a"))
        other = make_story("b")
        library = make_library(danish, english, other)

        assert ((other,), ()) == (library.related(danish, 3), library.related(english, 3))


class TestOnce:
    def test_what_is_shared_is_made_once(self) -> None:
        """Equal arguments give what was made before, others what is theirs; each library has its own."""
        made: list[tuple[str, int]] = []

        def make(library: Library, id: str, number: int = 0) -> int:
            made.append((id, number))
            return len(made)

        library = make_library()

        assert (1, 1, 2, 3) == (
            library.once(make, "a"),
            library.once(make, "a"),
            library.once(make, "a", number=1),
            make_library().once(make, "a"),
        )


class TestMembers:
    def test_who_has_left_is_not_listed(self) -> None:
        """From the day of leaving on a member is in no list; old stories still find it."""
        members = [make_member(name, left=day) for name, day in (("a", TODAY), ("b", TODAY + DAY), ("c", None))]
        library = make_library(*members)

        assert ["b", "c"] == [member.id for member in library.members_of("durup")]
        assert "a" == library.member("a").id


class TestEvents:
    def test_an_event_is_upcoming_until_its_last_day_is_over(self) -> None:
        """On the day itself it is still to come; the next day it is past."""
        today = make_event("today", start=make_moment(2026, 11, 22, 9), end=None)
        long = make_event("long", start=make_moment(2026, 11, 1), end=make_moment(2026, 11, 22))
        past = make_event("past", start=make_moment(2026, 11, 21, 9), end=None)
        library = make_library(today, long, past)

        assert ["long", "today"] == [event.id for event in library.upcoming()]
        assert ["past"] == [event.id for event in library.past("durup")]

    def test_a_cancelled_event_is_still_shown(self) -> None:
        """Who looks for it must learn that it is off."""
        event = make_event(status=EventStatus.CANCELLED)

        assert (event,) == make_library(event).upcoming()

    @given(st.lists(st.integers(-40, 40), max_size=10))
    def test_every_event_is_either_upcoming_or_past(self, days: list[int]) -> None:
        """None is lost, none is shown twice."""
        start = make_moment(2026, 11, 22, 9)
        events = [
            make_event(f"e{n}", start=type(start)(start.at + timedelta(days=day)), end=None)
            for n, day in enumerate(days)
        ]
        library = make_library(*events)

        assert sorted(e.id for e in events) == sorted(e.id for e in (*library.upcoming(), *library.past()))


class TestIssuesAndReleases:
    def test_a_networks_issues_are_its_own_and_the_joint_ones(self) -> None:
        """Readers of a network get both."""
        library = make_library(make_issue(1), make_issue(2, network=""), make_issue(3, network="glyngoere"))

        assert {"durup-2026-1", "joint-2026-2"} == {issue.id for issue in library.issues_of("durup")}

    def test_a_release_under_embargo_is_not_listed(self) -> None:
        """It is there, for those who have its address, and nothing points to it."""
        release = make_release("a", listed=False)
        library = make_library(release)

        assert ((release,), (), None) == (library.releases, library.listed_releases, library.release("a"))
        assert release == library.any_release("a")


class TestPictures:
    def test_every_picture_is_there_once(self) -> None:
        """Logos, pictures of texts and of releases under embargo are made, each once."""
        logo, shown, secret = make_picture("logo"), make_picture("vist"), make_picture("hemmelig")
        hidden = make_story("b", picture=secret, press=make_press())
        library = make_library(
            make_story("a", picture=shown, pictures=(shown,)),
            make_release("b", listed=False).__class__(hidden, make_press(), False),
            site=make_site(logo=logo, funding=(make_funding(logos=(logo,)),)),
        )

        assert sorted([logo, shown, secret], key=lambda p: p.digest) == list(library.pictures)


class TestFunding:
    def test_both_days_of_a_period_count(self) -> None:
        """Thanks are owed from the first to the last day."""
        funding = make_funding(since=date(2026, 1, 1), until=date(2026, 12, 31))
        owed = [
            funding.owed_on(day) for day in (date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1))
        ]

        assert [False, True, True, False] == owed

    def test_without_days_it_is_owed_always(self) -> None:
        """Who gives no period is thanked for good."""
        assert make_funding().owed_on(date(1990, 1, 1))
