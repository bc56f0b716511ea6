"""Stories and their lists."""

from datetime import date

from generator.outputs import stories
from tests.builders import (
    make_effect,
    make_event,
    make_library,
    make_member,
    make_network,
    make_picture,
    make_policy,
    make_press,
    make_release,
    make_site,
    make_story,
    with_translation,
)
from tests.workshops import planned, read_page, shown

OUTPUT = stories.OUTPUT


class TestPlan:
    def test_translations_have_pages_of_their_own(self):
        """A story in English lies below /en/, with English words in its address."""
        library = make_library(*with_translation(make_story("a")))

        paths = {str(target.path): target.language for target in OUTPUT.plan(library)}

        assert {"historier/a/index.html": "da", "en/stories/a-en/index.html": "en"}.items() <= paths.items()

    def test_lists_are_cut_into_pages(self):
        """Thirteen stories make two pages of the site's list and two of their network's."""
        library = make_library(*(make_story(f"s{number:02}") for number in range(13)))

        paths = [str(t.path) for t in OUTPUT.plan(library) if t.template == "site/stories.html"]

        assert [
            "historier/index.html",
            "historier/side-2/index.html",
            "netvaerk/durup/historier/index.html",
            "netvaerk/durup/historier/side-2/index.html",
        ] == paths

    def test_network_without_stories_has_no_list(self):
        """Nobody is sent to an empty list."""
        library = make_library(make_story("a"), make_network("thise"))

        assert not [t for t in OUTPUT.plan(library) if "thise" in str(t.path)]

    def test_origin_is_the_story_s_file(self):
        """A message about the page names the file that an editor can mend."""
        target = planned(OUTPUT, make_library(make_story("a")), "historier/a/index.html")

        assert "networks/durup/stories/a.md" == target.origin


class TestStory:
    def test_related_share_networks(self):
        """Stories that share more networks come first, then the nearest in time; others are left out."""
        library = make_library(
            make_story("a", networks=("durup", "thise")),
            make_story("one", day=date(2026, 11, 9)),
            make_story("both", networks=("durup", "thise"), day=date(2026, 1, 1)),
            make_story("none", networks=("glyngoere",)),
        )

        view = shown(OUTPUT, library, "historier/a/index.html")

        assert ["both", "one"] == [card.id for card in view.related]

    def test_links_to_a_release_that_is_listed(self):
        """A story points to its release, unless an embargo holds it back."""
        library = make_library(
            make_story("a", press=make_press()),
            make_story("b", press=make_press()),
            make_release("a"),
            make_release("b", listed=False),
        )

        hrefs = [shown(OUTPUT, library, f"historier/{id}/index.html").release for id in "ab"]

        assert ["/egnen/presse/a/", ""] == hrefs

    def test_reading_takes_a_minute_at_least(self):
        """Nothing is read in no time."""
        view = shown(OUTPUT, make_library(make_story("a")), "historier/a/index.html")

        assert 1 == view.minutes


class TestPage:
    def test_translation_is_marked_with_its_language(self):
        """The link to a translation is in the language that it leads to, for eyes and for machines."""
        page = read_page(OUTPUT, make_library(*with_translation(make_story("a"))), "historier/a/index.html")
        link = page.select_one(".other-language a")

        assert link is not None
        assert ("/egnen/en/stories/a-en/", "en", "Read in English") == (link["href"], link["hreflang"], link.text)

    def test_alternates_in_the_head(self):
        """Search engines find every language of the story, and which is for all others."""
        page = read_page(OUTPUT, make_library(*with_translation(make_story("a"))), "en/stories/a-en/index.html")

        assert ["da", "en", "x-default"] == [link["hreflang"] for link in page.select("link[hreflang]")]

    def test_example_is_marked(self):
        """An example says that it is one."""
        page = read_page(OUTPUT, make_library(make_story("a", example=True)), "historier/a/index.html")

        assert "Eksempel" == page.select_one("header .example").text

    def test_picture_is_credited(self):
        """Who made the picture stands below it."""
        story = make_story("a", picture=make_picture("silo", caption="En silo."))
        page = read_page(OUTPUT, make_library(story), "historier/a/index.html")

        assert "En silo. Tegning: Budstikke" == page.select_one("figcaption").text

    def test_main_picture_is_not_lazy(self):
        """The first picture is fetched at once, those further down when they are needed."""
        first, other = make_story("a", picture=make_picture("silo")), make_story("b", picture=make_picture("havn"))
        page = read_page(OUTPUT, make_library(first, other), "historier/a/index.html")

        assert [None, "lazy"] == [img.get("loading") for img in page.select("main img")]

    def test_tells_what_it_is_about(self):
        """Members, events, policies and figures of a story stand beside it, each with a link or a source."""
        story = make_story(
            "a", members=("smedjen",), events=("moede",), policies=("bosaetning",), effects=(make_effect(),)
        )
        library = make_library(
            story, make_member("smedjen"), make_event("moede"), site=make_site(policies=(make_policy(),))
        )
        side = read_page(OUTPUT, library, "historier/a/index.html").select_one("aside.side")

        assert [
            "/egnen/medlemmer/smedjen/",
            "/egnen/arrangementer/moede/",
            "/egnen/politikker/bosaetning/",
        ] == [a["href"] for a in side.select("a")]
        assert "Kilde: Virksomheden selv" in side.text

    def test_list_names_its_network(self):
        """The list of one network's stories says whose they are."""
        page = read_page(OUTPUT, make_library(make_story("a")), "netvaerk/durup/historier/index.html")

        assert "Vækst i Durup" in page.h1.text
