import json
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as Xml

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.library import Library
from generator.outputs import feeds
from tests.builders import (
    make_body,
    make_idea,
    make_issue,
    make_library,
    make_moment,
    make_picture,
    make_release,
    make_site,
    make_story,
    with_translation,
)
from tests.outputs.feed_rules import broken_rules, item_ids
from tests.programmes import NAMES, Files, make_files, programme

HOSTILE = (
    "5 < 6 & 7 > 4",
    "<script>alert(1)</script>",
    "&amp; skrevet ud",
    "]]> slut",
    "”Blåbærgrød” – «æøå»",
    "{{ unsubscribe }}",
    "a" * 500,
    "👩‍👩‍👧 på havnen",
)
# Texts as they leave the loader: one line, no control characters.
ONE_LINE = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn")), min_size=1).filter(
    lambda text: text == " ".join(text.split())
)


def made(library: Library) -> Files:
    return make_files(library, [feeds.OUTPUT])


def rss(library: Library) -> Xml.Element:
    channel = Xml.fromstring(made(library)["feed.xml"]).find("channel")
    assert channel is not None
    return channel


def broken(library: Library) -> dict[str, list[str]]:
    found = {path: broken_rules(content, path, library.site.url + path) for path, content in made(library).items()}
    return {path: rules for path, rules in found.items() if rules}


@pytest.mark.parametrize("name", NAMES)
class TestProgrammes:
    def test_every_feed_obeys_every_rule(self, name: str) -> None:
        """Each feed of both programmes is what the specifications and their validators ask for."""
        assert {} == broken(programme(name))

    def test_every_subject_has_three_formats(self, name: str) -> None:
        """Where there is an RSS feed there are Atom and JSON Feed beside it."""
        folders: dict[str, set[str]] = {}
        for path in made(programme(name)):
            folder, _, file = path.rpartition("/")
            folders.setdefault(folder, set()).add(file)

        assert {frozenset({"feed.xml", "atom.xml", "feed.json"})} == {frozenset(f) for f in folders.values()}

    def test_the_formats_bring_the_same_items(self, name: str) -> None:
        """The same items with the same ids in the same order, whatever the format."""
        files = made(programme(name))
        for path in files:
            if path.endswith("feed.xml"):
                stem = path.removesuffix("feed.xml")
                lists = {item_ids(files[p], p) for p in (path, f"{stem}atom.xml", f"{stem}feed.json")}

                assert 1 == len(lists), path


class TestRules:
    @pytest.mark.parametrize("title", HOSTILE)
    def test_a_hostile_title_breaks_nothing(self, title: str) -> None:
        """Titles are plain text: whatever signs they hold, feeds stay right."""
        release = make_release("c", headline=title, angle=title)
        story = make_story("a", title=title, summary=title, author=title, picture=make_picture(alt=title, credit=title))
        items = (story, release.story, release, make_idea(title=title, summary=title), make_issue(subject=title))

        assert {} == broken(make_library(*items, site=make_site(title=title, description=title)))

    @pytest.mark.parametrize("title", HOSTILE)
    def test_a_title_is_read_as_it_was_written(self, title: str) -> None:
        """What a program reads as the title is what the editor wrote."""
        library = make_library(make_story(title=title))
        item = rss(library).find("item")
        assert item is not None

        assert title == item.findtext("title") == json.loads(made(library)["feed.json"])["items"][0]["title"]

    @settings(max_examples=50)
    @given(title=ONE_LINE)
    def test_any_title_that_can_be_loaded_can_be_fed(self, title: str) -> None:
        """No sign of any language makes a feed that is not well-formed."""
        library = make_library(make_story(title=title, summary=title))

        assert not feedparser.parse(made(library)["feed.xml"]).bozo

    def test_a_summary_is_text_in_atom_and_html_in_rss(self) -> None:
        """A reader of either sees "A & <b>"; RSS descriptions are HTML, Atom summaries are not."""
        files = made(make_library(make_story(summary="A & <b>")))
        channel = Xml.fromstring(files["feed.xml"])
        entry = Xml.fromstring(files["atom.xml"])

        assert "A &amp; &lt;b&gt;" == channel.findtext("channel/item/description")
        assert "A & <b>" == entry.findtext("{*}entry/{*}summary")


class TestIds:
    def test_an_id_outlives_title_slug_and_address(self) -> None:
        """Readers see no item twice when a title, a slug or the site's address changes."""
        story = make_story("havn")
        before = made(make_library(story))
        moved = make_site(url="https://anden.dk/", title="Nyt navn")
        after = made(make_library(replace(story, title="Ny", slug="ny", day=date(2026, 11, 2)), site=moved))

        assert {p: item_ids(c, p) for p, c in before.items()} == {p: item_ids(c, p) for p, c in after.items()}

    def test_an_item_has_one_id_in_every_feed(self) -> None:
        """A story of two networks is one story in all three feeds that bring it."""
        files = made(make_library(make_story("faelles", networks=("durup", "glyngoere"))))
        brought = [ids for path, content in files.items() if (ids := item_ids(content, path))]

        assert 9 == len(brought)
        assert 1 == len({id for ids in brought for id in ids})

    def test_story_and_release_are_two_items(self) -> None:
        """A story and its release have an id each: who follows both sees both."""
        release = make_release("havn")
        files = made(make_library(release.story, release))

        assert item_ids(files["feed.xml"], "feed.xml") != item_ids(files["presse/feed.xml"], "feed.xml")


class TestContent:
    def test_the_channel_names_itself_its_page_and_its_picture(self) -> None:
        """The picture carries the channel's title and link, as the specification asks."""
        channel = rss(make_library(make_story(), site=make_site(logo=make_picture("logo"))))

        assert "Egnens netværk" == channel.findtext("title") == channel.findtext("image/title")
        assert "https://example.dk/egnen/" == channel.findtext("link") == channel.findtext("image/link")

    def test_the_picture_is_media_and_first_in_the_text(self) -> None:
        """A picture is offered to programs and shown to readers."""
        item = rss(make_library(make_story(picture=make_picture("havn")))).find("item")
        assert item is not None
        media = item.find(".//{http://search.yahoo.com/mrss/}content")
        assert media is not None
        text = item.findtext("{http://purl.org/rss/1.0/modules/content/}encoded") or ""

        assert ("image", "image/jpeg", "1072") == (media.get("medium"), media.get("type"), media.get("width"))
        assert text.startswith(f'<figure><img src="{media.get("url")}"')

    def test_dates_are_midnight_of_the_sites_own_day(self) -> None:
        """A day is a day where the site is: winter and summer have an offset each."""
        library = make_library(make_story("a", day=date(2026, 1, 5)), make_story("b", day=date(2026, 7, 5)))

        dates = [date.text for date in rss(library).iter("pubDate")]

        assert ["Sun, 05 Jul 2026 00:00:00 +0200", "Mon, 05 Jan 2026 00:00:00 +0100"] == dates

    def test_newest_first_and_no_more_than_twenty(self) -> None:
        """A feed is short; the archive is on the site."""
        stories = [make_story(f"s{n:02}", day=date(2026, 1, 1 + n)) for n in range(25)]

        titles = [item.findtext("title") for item in rss(make_library(*stories)).iter("item")]

        assert [f"S{n:02}" for n in range(24, 4, -1)] == titles

    def test_a_changed_story_is_newer_and_keeps_its_day(self) -> None:
        """A change worth telling moves the date of change and never the date of publication."""
        story = make_story(day=date(2026, 11, 1), updated=date(2026, 11, 9))
        (item,) = json.loads(made(make_library(story))["feed.json"])["items"]

        assert "2026-11-01T00:00:00+01:00" == item["date_published"]
        assert "2026-11-09T00:00:00+01:00" == item["date_modified"]

    def test_each_language_has_its_own_feed(self) -> None:
        """A translation is fed in its own language only."""
        files = made(make_library(*with_translation(make_story("havn"), title="Harbour")))
        danish, english = (feedparser.parse(files[path]) for path in ("feed.xml", "en/feed.xml"))

        assert ("da", ["Havn"]) == (danish.feed.language, [e.title for e in danish.entries])
        assert ("en", ["Harbour"]) == (english.feed.language, [e.title for e in english.entries])

    def test_an_example_says_so(self) -> None:
        """Who reads in a feed reader sees the mark too."""
        item = rss(make_library(make_story("havn", example=True))).find("item")
        assert item is not None

        assert "Eksempel: Havn" == item.findtext("title")

    def test_an_issue_is_fed_with_its_contents(self) -> None:
        """The feed of newsletters brings the editor's words and links to all that the issue brings."""
        library = make_library(make_story("havn"), make_issue(intro=make_body("Hej.")))
        content = json.loads(made(library)["nyhedsbreve/feed.json"])["items"][0]["content_html"]

        assert content.startswith("<p>Hej.</p><ul><li><a href=")
        assert "https://example.dk/egnen/historier/havn/" in content

    def test_a_release_under_embargo_is_in_no_feed(self) -> None:
        """What is not free yet is not fed."""
        release = make_release("hemmelig", listed=False, embargo=make_moment(2026, 12, 1, 6))

        assert not any(b"emmelig" in content for content in made(make_library(release)).values())
