"""Home, the page for lost readers, and how to follow."""

from datetime import date

from generator.outputs import follow, home, notfound
from tests.builders import (
    make_issue,
    make_library,
    make_network,
    make_page,
    make_story,
    with_translation,
)
from tests.workshops import read_page, shown


class TestHome:
    def test_newest_story_leads(self):
        """The newest story is shown in large, six more below it."""
        library = make_library(*(make_story(f"s{n}", day=date(2026, 10, n + 1)) for n in range(9)))

        view = shown(home.OUTPUT, library, "index.html")

        assert "s8" == view.lead.id
        assert ["s7", "s6", "s5", "s4", "s3", "s2"] == [card.id for card in view.stories]

    def test_every_language_has_a_home(self):
        """Where a story is told in English, there is an English home page that shows it."""
        library = make_library(*with_translation(make_story("a")))

        view = shown(home.OUTPUT, library, "en/index.html")

        assert ("a.en", False) == (view.lead.id, view.own)

    def test_editor_s_words_are_the_headline(self):
        """The page called home gives the headline and the text."""
        library = make_library(make_page("home", title="Velkommen", summary="Kort."))
        page = read_page(home.OUTPUT, library, "index.html")

        assert "Velkommen" == page.h1.text
        assert "Teksten." in page.select_one(".prose").text

    def test_without_words_the_tagline_is(self):
        """A programme that has written nothing yet still has a home page."""
        page = read_page(home.OUTPUT, make_library(make_network()), "index.html")

        assert "Lokale netværk" == page.h1.text


class TestNotFound:
    def test_links_begin_at_the_root(self):
        """The page works at any depth: no link and no file is relative."""
        library = make_library(make_story("a"))
        page = read_page(notfound.OUTPUT, library, "404.html")
        addresses = [e.get("href") or e.get("src") for e in page.select("a[href], img[src], link[href]")]

        assert not [a for a in addresses if not a.startswith(("/egnen/", "#content", "mailto:", "tel:"))]

    def test_is_kept_out_of_search(self):
        """Search engines do not list it, nor is it anybody's canonical page."""
        page = read_page(notfound.OUTPUT, make_library(), "404.html")

        assert "noindex" == page.select_one('meta[name="robots"]')["content"]
        assert not page.select('link[rel="canonical"]')


class TestFollow:
    def test_addresses_can_be_copied(self):
        """Addresses to paste into a programme are shown in full, with the host."""
        page = read_page(follow.OUTPUT, make_library(make_network("durup")), "foelg/index.html")

        assert [
            "https://example.dk/egnen/feed.xml",
            "https://example.dk/egnen/kalender.ics",
            "https://example.dk/egnen/netvaerk/durup/feed.xml",
            "https://example.dk/egnen/netvaerk/durup/kalender.ics",
        ] == [code.text for code in page.select("code")]

    def test_archive_is_shown_once_there_is_one(self):
        """Readers are sent to the newsletters when one has been written."""
        without = shown(follow.OUTPUT, make_library(make_network()), "foelg/index.html")
        with_one = shown(follow.OUTPUT, make_library(make_issue()), "foelg/index.html")

        assert ("", "/egnen/nyhedsbreve/") == (without.site.archive, with_one.site.archive)
