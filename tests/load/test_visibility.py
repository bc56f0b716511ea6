from datetime import datetime

import pytest

from generator.model.library import HeldReason, Library
from tests.load.contents import STORY, ZONE, codes, event, idea, issue, library, load, note, site_yaml, story, told

CONTACT = {"name": "Anne Ager", "email": "anne@egnen.example"}
QUOTE = {"name": "Bo Bak", "text": "Vi er glade."}


def press(**fields: object) -> dict[str, object]:
    return {"contact": CONTACT, **fields}


def held(found: Library) -> list[tuple[str, HeldReason, str]]:
    """Give what is held back, why, and until when."""
    return [(h.source, h.reason, f"{h.until.at:%Y-%m-%d %H:%M}" if h.until else "") for h in found.held]


class TestHeld:
    @pytest.mark.parametrize(
        ("path", "text"),
        [
            (STORY, story(draft=True)),
            ("events/fest.md", event(draft=True)),
            ("ideas/kaj.md", idea(draft=True)),
            ("knowledge/start.md", note(draft=True)),
            ("pages/om.md", "---\ntitle: Om\ndraft: ja\n---\n"),
            ("newsletters/2026-1.md", issue(draft=True)),
            ("networks/durup/members/smedjen.yaml", "name: Smedjen\ndraft: true\n"),
        ],
    )
    def test_draft(self, tmp_path, path, text):
        """
        A draft of any kind is held back until somebody says otherwise.
        """
        assert [(path, HeldReason.DRAFT, "")] == held(library(tmp_path, {path: text}))

    @pytest.mark.parametrize(
        ("path", "text"),
        [
            (STORY, story(date="2026-05-21")),
            ("ideas/kaj.md", idea(date="2026-05-21")),
            ("knowledge/start.md", note(date="2026-05-21")),
            ("newsletters/2026-1.md", issue(date="2026-05-21")),
            ("events/fest.md", event(announced="2026-05-21")),
        ],
    )
    def test_date_ahead(self, tmp_path, path, text):
        """
        What is dated ahead of today is held back until the beginning of that day.
        """
        assert [(path, HeldReason.DATE, "2026-05-21 00:00")] == held(library(tmp_path, {path: text}))

    def test_story_of_today(self, tmp_path):
        """
        What is dated today is public.
        """
        found = library(tmp_path, {STORY: story(date="2026-05-20")})

        assert ([], 1) == (held(found), len(found.stories))

    def test_event_to_come(self, tmp_path):
        """
        An event lies ahead, and is public all the same.
        """
        found = library(tmp_path, {"events/fest.md": event(start="2027-06-05")})

        assert ([], 1) == (held(found), len(found.events))

    @pytest.mark.parametrize(("zone", "expected"), [("Europe/Copenhagen", 1), ("America/Nuuk", 0)])
    def test_day_begins_in_the_sites_zone(self, tmp_path, zone, expected):
        """
        The site's own clock decides whether a day has begun.
        """
        moment = datetime(2026, 5, 21, 0, 30, tzinfo=ZONE)
        files = {"site.yaml": site_yaml(timezone=zone), STORY: story(date="2026-05-21")}

        assert expected == len(library(tmp_path, files, now=moment).stories)

    def test_issue_by_the_hour(self, tmp_path):
        """
        An issue with a time is public from that time on.
        """
        found = library(tmp_path, {"newsletters/2026-1.md": issue(date="2026-05-20 12:01")})

        assert [("newsletters/2026-1.md", HeldReason.DATE, "2026-05-20 12:01")] == held(found)

    def test_drafts_are_shown_on_demand(self, tmp_path):
        """
        A preview with drafts holds nothing back.
        """
        files = {
            STORY: story(draft=True),
            "stories/b.md": story(date="2027-01-01"),
            "stories/c.md": story(press=press(embargo="2027-01-01")),
            "newsletters/2026-1.md": issue(date="2027-01-01"),
        }
        found = library(tmp_path, files, drafts=True)

        assert ([], 3, 1, 1) == (held(found), len(found.stories), len(found.issues), len(found.releases))


class TestEmbargo:
    def test_story_is_held_back(self, tmp_path):
        """
        A story under embargo is held back until its end, to the minute.
        """
        found = library(tmp_path, {STORY: story(press=press(embargo="2026-05-22 08:00"))})

        assert [(STORY, HeldReason.EMBARGO, "2026-05-22 08:00")] == held(found)
        assert () == found.stories

    def test_release_has_a_page_that_nothing_lists(self, tmp_path):
        """
        Its press release exists for those who were given its address.
        """
        found = library(tmp_path, {STORY: story(press=press(embargo="2026-05-22 08:00"))})

        assert [("2026-05-05-havnen", False)] == [(r.story.id, r.listed) for r in found.releases]

    def test_draft_under_embargo(self, tmp_path):
        """
        A draft has no release, under embargo or not.
        """
        found = library(tmp_path, {STORY: story(draft=True, press=press(embargo="2026-05-22 08:00"))})

        assert () == found.releases

    def test_after_the_embargo(self, tmp_path):
        """
        When an embargo is over, story and release are public.
        """
        found = library(tmp_path, {STORY: story(press=press(embargo="2026-05-20 12:00"))})

        assert ([], [True]) == (held(found), [r.listed for r in found.releases])


class TestPress:
    def test_release_follows_the_story(self, tmp_path):
        """
        Without a time of its own, a release is out on the day of its story.
        """
        (release,) = library(tmp_path, {STORY: story(press=press())}).releases

        assert (datetime(2026, 5, 5, tzinfo=ZONE), True) == (release.press.release.at, release.press.release.all_day)

    def test_release_later_than_its_story(self, tmp_path):
        """
        A story may be out before its release.
        """
        found = library(tmp_path, {STORY: story(press=press(release="2026-05-21 08:00"))})

        assert [(STORY, HeldReason.DATE, "2026-05-21 08:00")] == held(found)
        assert (1, 0) == (len(found.stories), len(found.releases))

    def test_quote_without_approval(self, tmp_path):
        """
        Until a person has approved the words, they are not published in that person's name.
        """
        loaded = load(tmp_path, {STORY: story(press=press(quotes=[QUOTE]))})

        assert loaded.library is not None
        assert [(STORY, HeldReason.APPROVAL, "")] == held(loaded.library)
        assert ["press-quote"] == codes(loaded)

    def test_quote_with_approval(self, tmp_path):
        """
        A quote that was approved goes out with its release.
        """
        found = library(tmp_path, {STORY: story(press=press(quotes=[{**QUOTE, "approved": "2026-05-04"}]))})

        assert ["Vi er glade."] == [q.text for q in found.releases[0].press.quotes]


class TestWhatPointsToIt:
    def test_reference_is_left_out(self, tmp_path):
        """
        What names something that is held back is public without it, and a note says so.
        """
        files = {"events/fest.md": event(draft=True), STORY: story(events=["fest"])}
        loaded = load(tmp_path, files)

        assert loaded.library is not None
        assert [("reference-held", f"{STORY}:5:10")] == told(loaded)
        assert () == loaded.library.stories[0].events

    def test_link_is_left_out(self, tmp_path):
        """
        A link to something that is held back is shown as its words, and a note says so.
        """
        files = {"stories/b.md": story(draft=True), STORY: story(body="Se [den anden](../../../stories/b.md).")}
        loaded = load(tmp_path, files)

        assert loaded.library is not None
        assert [("link-held", f"{STORY}:7:16")] == told(loaded)
        assert "<p>Se den anden.</p>" == loaded.library.stories[0].body.page

    def test_held_story_in_an_issue(self, tmp_path):
        """
        An issue leaves out a story that is not public yet.
        """
        files = {STORY: story(draft=True), "newsletters/2026-1.md": issue(stories=["2026-05-05-havnen"])}
        loaded = load(tmp_path, files)

        assert loaded.library is not None
        assert (["reference-held"], ()) == (codes(loaded), loaded.library.issues[0].pins.stories)
