"""What is built is what has changed: from a new process, and in one that goes on."""

from datetime import timedelta

import pytest

from tests.build.sites import NETWORK, NOW, PAGE, STORY, Site, network_yaml, story

HISTORY = "networks/durup/stories/2026-01-05-kroen.md"


class TestNothingChanged:
    def test_a_new_process(self, site: Site) -> None:
        """Where nothing has changed nothing is made, and what the last build found is told again."""
        first = site.session.built
        built = site.again()

        assert first is not None
        assert (True, (), ()) == (built.current, built.made, built.changed)
        assert (first.diagnostics, first.held, first.count) == (built.diagnostics, built.held, built.count)

    def test_files_with_new_times(self, site: Site) -> None:
        """A fresh checkout, where all files have new times, is no change."""
        for path in site.folder.rglob("*.*"):
            path.write_bytes(path.read_bytes())

        assert site.again().current

    def test_the_same_process(self, site: Site) -> None:
        """Nor is anything made where the process goes on."""
        assert site.build().current


class TestSomethingChanged:
    def test_a_body(self, site: Site) -> None:
        """A new body concerns the story's page and the feeds that hold it, and nothing else is made."""
        site.edit({STORY: story("Havnen er åben.")})
        built = site.again()

        names = ("atom.xml", "feed.json", "feed.xml")
        feeds = (*names, *(f"netvaerk/durup/{name}" for name in names))
        assert tuple(sorted((PAGE, *feeds))) == built.made
        assert (f"site/{STORY}",) == built.changed
        assert not built.whole

    def test_a_title(self, site: Site) -> None:
        """A new title concerns the lists as well."""
        site.edit({STORY: story(title="Kajen fik nyt liv")})

        assert {PAGE, "index.html", "netvaerk/durup/index.html", "historier/index.html"} <= set(site.again().made)

    def test_a_day_of_last_change(self, site: Site) -> None:
        """A day of last change concerns the page, the feeds that hold the story, and the sitemap; no list."""
        site.edit({STORY: story(updated="2026-05-08")})

        names = ("atom.xml", "feed.json", "feed.xml")
        feeds = (*names, *(f"netvaerk/durup/{name}" for name in names))
        assert tuple(sorted((PAGE, "sitemap.xml", *feeds))) == site.again().made

    def test_what_is_not_seen(self, site: Site) -> None:
        """A change that no page shows makes no file."""
        site.edit({STORY: story() + "\n"})

        assert () == site.again().made

    def test_a_story_comes_and_goes(self, site: Site) -> None:
        """A new story has its page with the next build, and none when it is gone."""
        before = site.tree
        site.edit({HISTORY: story(title="Kroen", date="2026-01-05")})
        site.again()
        there = "historier/kroen/index.html" in site.tree
        (site.folder / HISTORY).unlink()
        site.again()

        assert (True, before) == (there, site.tree)

    def test_a_network(self, site: Site) -> None:
        """A network's new name is on every page that names it."""
        site.edit({NETWORK: network_yaml(name="Liv i Durup")})
        site.again()

        assert site.cold() == site.tree

    @pytest.mark.parametrize("hinted", [False, True])
    def test_a_process_that_goes_on(self, site: Site, hinted: bool) -> None:
        """A process that goes on, told of changed files or not, makes what a new one does."""
        site.edit({STORY: story("Havnen er åben.", title="Kajen")})
        built = site.build(changed=[STORY] if hinted else None)

        assert PAGE in built.made
        assert site.cold() == site.tree

    def test_another_day(self, site: Site) -> None:
        """A new day may show on any page: all are looked at, and those are made that tell of it."""
        built = site.again(NOW + timedelta(days=1))

        assert (False, True) == (built.current, built.whole)
        assert site.cold(NOW + timedelta(days=1)) == site.tree


class TestErrors:
    def test_the_next_build_knows_nothing_of_it(self, site: Site) -> None:
        """A build with an error leaves no trace: when the error is undone, nothing has changed."""
        good = (site.folder / STORY).read_text()
        site.edit({STORY: story(date="snart")})
        failed = site.again()
        site.edit({STORY: good})

        assert (True, True) == (failed.failed, site.again().current)

    def test_it_is_told_again(self, site: Site) -> None:
        """As long as an error is there each build tells of it."""
        site.edit({STORY: story(date="snart")})

        assert [True, True, True] == [site.again().failed, site.again().failed, site.build().failed]

    @pytest.mark.parametrize("hinted", [False, True])
    def test_in_a_process_that_goes_on(self, site: Site, hinted: bool) -> None:
        """After an error that was mended in part the rest of what has changed is still made."""
        site.edit({STORY: story(date="snart"), NETWORK: network_yaml(name="Liv i Durup")})
        site.build(changed=[STORY, NETWORK] if hinted else None)
        site.edit({STORY: story("Nyt.")})
        site.build(changed=[STORY] if hinted else None)

        assert site.cold() == site.tree

    def test_what_is_held_back_is_told_beside_it(self, site: Site) -> None:
        """With an error elsewhere one is still told what waits."""
        site.edit({STORY: story(date="snart"), HISTORY: story(title="Kroen", draft=True)})

        assert [HISTORY] == [held.source for held in site.again().held]


class TestFiles:
    def test_all_of_them(self, site: Site) -> None:
        """A build of all names every file by path; those that lie in the output have no bytes at hand."""
        site.edit({NETWORK: network_yaml(name="Liv i Durup")})
        built = site.again()

        assert built.count == len(built.artifacts)
        assert [a.path for a in built.artifacts] == sorted(a.path for a in built.artifacts)
        assert {a.path for a in built.artifacts if a.source is not None} == set(built.made)

    def test_one_that_was_lost(self, site: Site) -> None:
        """A file that somebody has deleted or changed is made again, and no other one."""
        before = site.tree
        (site.output / PAGE).unlink()
        (site.output / "atom.xml").write_text("")
        built = site.again()

        assert ("atom.xml", PAGE) == built.made
        assert before == site.tree


class TestOrders:
    def test_drafts(self, site: Site) -> None:
        """A preview with drafts is another build, and so is the next one without."""
        site.edit({HISTORY: story(title="Kroen", draft=True)})
        counts = [site.again(drafts=drafts).count for drafts in (False, True, False)]

        assert counts[0] == counts[2] < counts[1]

    def test_another_address(self, site: Site) -> None:
        """Pages for another address are other pages."""
        site.again(base_url="https://proeve.example/")

        assert site.cold(base_url="https://proeve.example/") == site.tree
