"""Ideas, members, notes, policies and pages of their own."""

from datetime import date

from generator.model.idea import Horizon, IdeaStatus
from generator.outputs import ideas, knowledge, members, pages, policies
from tests.builders import (
    make_file,
    make_idea,
    make_library,
    make_member,
    make_note,
    make_page,
    make_policy,
    make_site,
    make_story,
)
from tests.workshops import read_page, shown


class TestIdeas:
    def test_grouped_by_horizon(self):
        """Open ideas stand by horizon, the nearest first; done and dropped ones stand apart."""
        library = make_library(
            make_idea("far", horizon=Horizon.LONG),
            make_idea("near"),
            make_idea("gone", status=IdeaStatus.DROPPED),
        )

        view = shown(ideas.OUTPUT, library, "ideer/index.html")

        assert [("short", ["near"]), ("long", ["far"])] == [(g.name, [c.id for c in g.ideas]) for g in view.groups]
        assert ["gone"] == [card.id for card in view.closed]

    def test_filter_needs_no_script(self):
        """A horizon is chosen by radio buttons, each with its label."""
        library = make_library(make_idea("far", horizon=Horizon.LONG), make_idea("near"))
        page = read_page(ideas.OUTPUT, library, "ideer/index.html")

        assert ["h-all", "h-short", "h-long"] == [i["id"] for i in page.select('label > input[type="radio"]')]
        assert not page.select("script")

    def test_partners_are_looked_for_while_the_idea_is_open(self):
        """An idea that is done looks for nobody."""
        library = make_library(
            make_idea("open", partners_wanted=("En smed",)),
            make_idea("done", partners_wanted=("En smed",), status=IdeaStatus.DONE),
        )

        found = [
            read_page(ideas.OUTPUT, library, f"ideer/{id}/index.html").select(".wanted") for id in ("open", "done")
        ]

        assert [1, 0] == [len(boxes) for boxes in found]

    def test_dropped_idea_has_no_steps(self):
        """What was dropped is not on its way."""
        library = make_library(make_idea("a", status=IdeaStatus.DROPPED))

        assert () == shown(ideas.OUTPUT, library, "ideer/a/index.html").steps


class TestMembers:
    def test_former_members_keep_their_page_and_leave_the_list(self):
        """Old stories still lead to a member who has left; the list does not."""
        library = make_library(make_member("a"), make_member("b", left=date(2026, 1, 1)))

        paths = [str(target.path) for target in members.OUTPUT.plan(library)]
        view = shown(members.OUTPUT, library, "medlemmer/index.html")

        assert "medlemmer/b/index.html" in paths
        assert ["a"] == [card.id for group in view.groups for card in group.members]

    def test_stories_about_a_member(self):
        """A member's page shows the stories that tell of it."""
        library = make_library(make_member("smedjen"), make_story("a", members=("smedjen",)), make_story("b"))

        view = shown(members.OUTPUT, library, "medlemmer/smedjen/index.html")

        assert ["a"] == [card.id for card in view.stories]

    def test_web_address_as_people_write_it(self):
        """An address is shown without what only machines need."""
        library = make_library(make_member("smedjen", url="https://www.smedjen.example/"))

        view = shown(members.OUTPUT, library, "medlemmer/smedjen/index.html")

        assert "smedjen.example" == view.site_name


def test_note_offers_its_files():
    """A note's files can be taken along, with their kind and size, and the terms under which they may be used."""
    note = make_note("notat", files=(make_file("liste.csv"),), licence="CC BY 4.0", steps=("Tæl.", "Spørg."))
    page = read_page(knowledge.OUTPUT, make_library(note), "viden/notat/index.html")

    assert "CSV, 1,2 kB" in page.select_one("aside").text
    assert page.select_one("aside a[download]")["href"].endswith("/liste.csv")
    assert ["Tæl.", "Spørg."] == [li.text for li in page.select("ol.steps li")]


def test_policies_gather_what_supports_them():
    """A policy's page holds the stories and ideas that name it."""
    library = make_library(
        make_story("a", policies=("bosaetning",)),
        make_idea("b", policies=("bosaetning",)),
        make_story("c"),
        site=make_site(policies=(make_policy("bosaetning"),)),
    )

    view = shown(policies.OUTPUT, library, "politikker/bosaetning/index.html")

    assert (["a"], ["b"]) == ([s.id for s in view.stories], [i.id for i in view.ideas])


def test_no_policies_no_pages():
    """A programme without policies has no list of them."""
    assert [] == list(policies.OUTPUT.plan(make_library()))


def test_home_text_is_no_page_of_its_own():
    """The text of the home page stands there, in every language, and nowhere else."""
    library = make_library(
        make_page("home"), make_page("home.en", slug="home", language="en", translation_of="home"), make_page("om")
    )

    assert ["om/index.html"] == [str(target.path) for target in pages.OUTPUT.plan(library)]
