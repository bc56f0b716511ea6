from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from generator.build import inputs as module
from generator.build.inputs import Inputs
from generator.build.last import Findings, Last
from generator.build.order import Order
from generator.build.store import Store
from tests.builders import NOW, make_library
from tests.projects import write


class Site:
    """A site's files, and what builds of it have seen."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store, self.folder = store, write(folder, {"site/site.yaml": "a", "site/b.md": "b", "themes/t/x.css": "x"})
        self.order = Order(folder / "site", "", (folder / "themes", folder / "none"), NOW)

    def look(self, before: Inputs | None = None, changed: list[str] | None = None, **values: object) -> Inputs:
        """Look at what there is, as a build with some values of its order does."""
        paths = None if changed is None else [self.folder / path for path in changed]
        return Inputs.of(self.store, replace(self.order, **values), before, paths)

    def build(self, before: Inputs | None = None) -> Inputs:
        """Take everything as it is for the last good build."""
        seen = self.look(before)
        seen.note(self.store)
        self.store.keep("last", Last.of(seen.basis, make_library(), Findings(), (), 1))
        return self.look()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    store = Store("")
    with store.turn():
        yield Site(store, tmp_path)
    store.close()


class TestLast:
    def test_there_was_none(self, site: Site) -> None:
        """Without a good build before it a build knows nothing, and all files are new."""
        seen = site.look()

        assert (None, ("site/b.md", "site/site.yaml", "themes0/t/x.css")) == (seen.last, seen.changes.added)

    def test_nothing_has_changed(self, site: Site) -> None:
        """After a good build the next one knows it, and finds no changes."""
        seen = site.build()

        assert (True, False) == (seen.last is not None, bool(seen.changes))

    @pytest.mark.parametrize(
        "values",
        [{"drafts": True}, {"base_url": "https://a.example/"}, {"shown": "site"}, {"themes": ()}],
        ids=lambda values: next(iter(values)),
    )
    def test_another_order(self, site: Site, values: dict[str, object]) -> None:
        """What was built to another order says nothing of this one."""
        site.build()

        assert None is site.look(**values).last

    def test_another_day(self, site: Site) -> None:
        """What was built on another day says nothing of this one."""
        site.build()

        assert None is site.look(now=NOW + timedelta(days=1)).last

    def test_another_beginning(self, site: Site) -> None:
        """When a build began decides on nothing but the doubt about files."""
        site.build()

        assert site.look(began=10**18).last

    def test_another_version(self, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        """What another version has put away is not even read: it may have had other types. Pictures are kept."""
        site.build()
        site.store.put("notes", [("last", b"no pickle of ours")])
        site.store.put("targets", [("a.html", "pages", b"", b"", "", b"")])
        site.store.put("kept", [(b"key", b"picture")])
        monkeypatch.setattr(module, "generator_digest", lambda: "another version")
        seen = site.look()
        (left,) = site.store.one("SELECT (SELECT count(*) FROM targets) || (SELECT count(*) FROM kept)") or ()

        assert (None, "01") == (seen.last, left)


class TestChanges:
    def test_of_content(self, site: Site) -> None:
        """Files of content are told by their path below the site's folder."""
        site.build()
        write(site.folder, {"site/b.md": "bb", "site/c.md": "c"})
        seen = site.look()

        assert (("b.md", "c.md"), False, False) == (seen.content, seen.theme, seen.only_words)

    def test_of_words(self, site: Site) -> None:
        """Where no file has come or gone there may be new words only."""
        site.build()
        write(site.folder, {"site/b.md": "bb"})

        assert site.look().only_words

    def test_of_a_theme(self, site: Site) -> None:
        """Files of themes are no content."""
        site.build()
        write(site.folder, {"themes/t/x.css": "xx"})
        seen = site.look()

        assert ((), True) == (seen.content, seen.theme)

    def test_what_a_build_writes_is_none(self, site: Site) -> None:
        """Beside site.yaml there may be output and themes: what lies there is no content."""
        site.build()
        write(site.folder, {"site/output/index.html": "", "site/themes/t/y.css": ""})

        assert not site.look().changes

    def test_what_has_gone_is_forgotten(self, site: Site) -> None:
        """A file that is gone is a change once."""
        site.build()
        (site.folder / "site/b.md").unlink()
        removed = site.look().changes.removed

        assert (("site/b.md",), False) == (removed, bool(site.build().changes))


class TestHints:
    def test_only_those_are_looked_at(self, site: Site) -> None:
        """Who is told which files have changed looks at no others."""
        before = site.build()
        write(site.folder, {"site/b.md": "bb", "site/site.yaml": "aa"})

        assert ("b.md",) == site.look(before, ["site/b.md"]).content

    def test_all_stamps_are_known(self, site: Site) -> None:
        """After a look at one file the stamps of all are known as after a look at all."""
        before = site.build()
        write(site.folder, {"site/b.md": "bb", "site/c.md": "c"})
        (site.folder / "site/site.yaml").unlink()
        hinted = site.look(before, ["site/b.md", "site/c.md", "site/site.yaml"])

        assert site.look().stats == hinted.stats
        assert site.look().changes == hinted.changes

    def test_files_of_others(self, site: Site) -> None:
        """Files outside of content and themes, and hidden ones, concern nobody."""
        before = site.build()
        write(site.folder, {"README.md": "", "site/.git/index": ""})

        assert not site.look(before, ["README.md", "site/.git/index"]).changes

    @pytest.mark.parametrize("changed", ["site/deep", "site"])
    def test_a_folder(self, site: Site, changed: str) -> None:
        """A folder that has changed may hold anything: all is looked at."""
        before = site.build()
        write(site.folder, {"site/deep/d.md": "d"})

        assert ("deep/d.md",) == site.look(before, [changed]).content

    def test_a_folder_that_is_gone(self, site: Site) -> None:
        """With a folder all files in it are gone."""
        write(site.folder, {"site/deep/d.md": "d"})
        before = site.build()
        (site.folder / "site/deep").rename(site.folder / "elsewhere")

        assert ("deep/d.md",) == site.look(before, ["site/deep"]).content
