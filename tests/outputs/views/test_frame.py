"""What every page has around its content."""

from datetime import date

from generator.model.urls import home, story
from generator.outputs.views.frame import frame
from tests.builders import (
    make_event,
    make_funding,
    make_idea,
    make_library,
    make_network,
    make_page,
    make_picture,
    make_publisher,
    make_site,
    make_story,
    with_translation,
)


class TestHead:
    def test_addresses(self):
        """The canonical address is absolute; what the page links to begins at the root, with the sub-path."""
        found = frame(make_library(make_story("a")), path="historier/a/", title="A", description="")

        assert ("https://example.dk/egnen/historier/a/", "/egnen/", "/egnen/assets/site.css") == (
            found.canonical,
            found.home,
            found.css,
        )

    def test_title_names_page_and_site(self):
        """A page's title stands before the site's, since tabs cut from the end."""
        found = frame(make_library(), path="om/", title="Om os", description="")

        assert "Om os – Egnens netværk" == found.head_title

    def test_home_title_is_site_and_tagline(self):
        """The home page bears the site's name."""
        found = frame(make_library(), path="", title="", description="")

        assert "Egnens netværk – Lokale netværk" == found.head_title

    def test_description_falls_back_to_the_site(self):
        """A page without a summary of its own is described by the site's."""
        found = frame(make_library(), path="om/", title="Om", description="")

        assert "Lokale netværk, der skaber vækst." == found.description

    def test_card_of_a_small_picture_is_the_site_s(self):
        """A picture too small for social media gives way to the site's own."""
        site = make_site(picture=make_picture("site"))

        found = frame(
            make_library(site=site), path="", title="", description="", image=make_picture(width=500, height=400)
        )

        assert "/pictures/site-" in found.card

    def test_no_card_without_a_picture(self):
        """Nothing is shown where there is nothing to show."""
        assert "" == frame(make_library(), path="", title="", description="").card

    def test_feeds_of_the_subject_come_first(self):
        """Feed readers offer the first feed: the page's own, then the site's."""
        from generator.outputs.views.frame import feed_links

        network = make_network("durup")
        library = make_library(network)

        found = frame(library, path="x/", title="X", description="", feeds=feed_links(library, network))

        assert ["/egnen/netvaerk/durup/feed.xml", "/egnen/feed.xml"] == [
            feed.href for feed in found.feeds if feed.type == "application/rss+xml"
        ]


class TestLanguages:
    def test_translations_point_to_each_other(self):
        """A page in two languages names both, and the site's own for all others."""
        danish, english = with_translation(make_story("a"))
        library = make_library(danish, english)
        paths = (("da", story(library.site, danish)), ("en", story(library.site, english)))

        found = frame(library, path=paths[1][1], title="A", description="", language="en", translations=paths)

        assert [
            ("da", "https://example.dk/egnen/historier/a/"),
            ("en", "https://example.dk/egnen/en/stories/a-en/"),
            ("x-default", "https://example.dk/egnen/historier/a/"),
        ] == [(a.language, a.href) for a in found.alternates]

    def test_page_without_translation_has_no_alternates(self):
        """Search engines are told of languages only where there are several."""
        library = make_library(make_page("om"))

        assert () == frame(library, path="om/", title="Om", description="", translations=(("da", "om/"),)).alternates

    def test_switch_leads_home_where_a_page_is_not_translated(self):
        """A reader of another language always has a way to it."""
        library = make_library(*with_translation(make_story("a")))

        (link,) = frame(library, path="om/", title="Om", description="").languages

        assert ("English", "/egnen/en/", "en") == (link.label, link.href, link.language)

    def test_menu_of_another_language_holds_its_own_pages_only(self):
        """An English page does not send its reader to Danish lists."""
        about = make_page("about", language="en", menu=1, translation_of="om")
        library = make_library(make_page("om", menu=1), about, make_event())

        found = frame(library, path=home(library.site, "en"), title="", description="", language="en")

        assert ["/egnen/en/", "/egnen/en/about/"] == [link.href for link in found.menu]


class TestMenu:
    def test_leaves_empty_parts_out(self):
        """Nothing links to a list without anything in it."""
        library = make_library(make_idea())

        hrefs = [link.href for link in frame(library, path="", title="", description="").menu]

        assert ["/egnen/netvaerk/", "/egnen/ideer/", "/egnen/foelg/"] == hrefs

    def test_marks_where_the_reader_is(self):
        """The part of the site that a page belongs to is marked, on the pages below it too."""
        library = make_library(make_story("a"))

        found = frame(library, path="historier/a/", title="A", description="", section="stories")

        assert ["/egnen/historier/"] == [link.href for link in found.menu if link.current]

    def test_pages_stand_in_their_editor_s_order(self):
        """The number that an editor gives a page decides its place in the menu."""
        library = make_library(make_page("kontakt", menu=2), make_page("om", menu=1), make_page("privatliv"))

        labels = [link.label for link in frame(library, path="", title="", description="").menu]

        assert ["Om", "Kontakt"] == [label for label in labels if label in ("Om", "Kontakt", "Privatliv")]


class TestFooter:
    def test_names_the_publisher(self):
        """Name, address, e-mail, CVR number and phone stand on every page (e-handelsloven, section 7)."""
        foot = frame(make_library(), path="", title="", description="").footer

        assert ("Egnens Erhvervsråd", ("Eksempelvej 1", "7800 Skive"), "kontakt@example.dk", "12345678") == (
            foot.name,
            foot.address,
            foot.email,
            foot.cvr,
        )

    def test_phone_can_be_dialled(self):
        """A Danish number is dialled with its country; one that names a country is left alone."""
        sites = (make_site(publisher=make_publisher(phone=phone)) for phone in ("97 12 34 56", "+46 8 123 456"))

        dialled = [
            frame(make_library(site=site), path="", title="", description="").footer.phone_href for site in sites
        ]

        assert ["+4597123456", "+468123456"] == dialled

    def test_funding_is_shown_while_it_is_owed(self):
        """A funder is named on every page from the first to the last day, and on no other."""
        site = make_site(
            funding=(
                make_funding(name="Then", until=date(2026, 11, 21)),
                make_funding(name="Now", since=date(2026, 11, 22), until=date(2026, 11, 22)),
                make_funding(name="Later", since=date(2026, 11, 23)),
            )
        )

        foot = frame(make_library(site=site), path="", title="", description="").footer

        assert ["Now"] == [owed.name for owed in foot.funding]

    def test_accessibility_statement_elsewhere(self):
        """A statement at was.digst.dk is linked to from the foot of every page."""
        site = make_site(statement_url="https://was.digst.dk/example-dk")

        links = frame(make_library(site=site), path="", title="", description="").footer.pages

        assert ["https://was.digst.dk/example-dk"] == [link.href for link in links]
