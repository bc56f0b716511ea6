"""One site's turn: what is remembered of it between processes, and what lies in its output."""

from contextlib import suppress
from pathlib import Path

import pytest

from generator.build import session as module
from generator.build.lock import Busy
from generator.build.manifest import MANIFEST
from generator.build.session import Session
from generator.build.workers import Workers
from generator.build.writer import Report
from tests.build.sites import NETWORK, PAGE, STORY, Site, network_yaml, story


class TestTurn:
    def test_it_is_remembered_at_its_end(self, site: Site) -> None:
        """What an exception ends is not remembered, neither by the store nor by the session."""
        site.edit({STORY: story("Nyt.")})
        with suppress(KeyError), site.session.turn():
            site.session.build(site.order())
            site.session.write()
            raise KeyError
        built = site.build()

        assert PAGE in built.made
        assert site.cold() == site.tree

    def test_one_at_a_time(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A session without a lock of its own asks nobody; with one it waits, and gives up in the end."""
        monkeypatch.setattr(module, "WAIT", 0.0)
        monkeypatch.setattr(module, "only_one", _refusing)
        free = Session(Workers(1, _nobody), cache=None)
        bound = Session(Workers(1, _nobody), cache=None, lock=tmp_path / "lock")
        with free.turn():
            pass
        with pytest.raises(Busy), bound.turn():
            pass
        free.close()
        bound.close()


def _nobody() -> object:
    raise AssertionError


def _refusing(*arguments: object) -> object:
    raise Busy


class TestWrite:
    def test_the_first_time(self, tmp_path: Path) -> None:
        """All files are written, and counted."""
        new = Site(tmp_path)
        built = new.build()
        new.session.close()

        assert Report(built.count) == new.report
        assert built.count + 1 == len(new.tree)

    def test_nothing(self, site: Site) -> None:
        """Where nothing has changed no file is touched, nor is the manifest."""
        before = {path: (site.output / path).stat().st_mtime_ns for path in site.tree}
        built = site.again()

        assert Report(unchanged=built.count) == site.report
        assert before == {path: (site.output / path).stat().st_mtime_ns for path in site.tree}

    @pytest.mark.parametrize("hinted", [False, True])
    def test_one_file(self, site: Site, hinted: bool) -> None:
        """Where one page has changed it alone is written; equal ones keep their times, so that uploads stay small."""
        site.edit({STORY: story("Nyt.")})
        built = site.build(changed=[STORY] if hinted else None)

        assert Report(len(built.made), built.count - len(built.made)) == site.report

    def test_another_output(self, site: Site, tmp_path: Path) -> None:
        """A build into another folder writes everything there, and leaves the first one."""
        first, site.output = site.tree, tmp_path / "elsewhere"
        site.again()

        assert first == site.tree

    def test_back_again(self, site: Site, tmp_path: Path) -> None:
        """Back in the first folder what has changed meanwhile is written."""
        first, site.output = site.output, tmp_path / "elsewhere"
        site.edit({STORY: story("Nyt.")})
        site.again()
        site.output = first
        site.again()

        assert site.cold() == site.tree

    def test_without_the_manifest(self, site: Site) -> None:
        """A manifest that was lost is written again."""
        before = site.tree
        (site.output / MANIFEST).unlink()
        site.again()

        assert before == site.tree

    def test_a_check_between(self, site: Site) -> None:
        """A check builds without writing: the next build writes what it has left out."""
        site.edit({STORY: story("Nyt."), NETWORK: network_yaml(name="Liv i Durup")})
        checked = _checked(site)
        site.again()

        assert not checked
        assert site.cold() == site.tree

    def test_a_check_of_a_story_that_is_gone(self, site: Site) -> None:
        """The file of a story that went between a check and a build is removed by the latter."""
        (site.folder / STORY).unlink()
        _checked(site)
        site.again()

        assert PAGE not in site.tree
        assert site.cold() == site.tree


def _checked(site: Site) -> bool:
    """Check as a new process does; tell whether it failed."""
    site.begin_anew(output=None)
    return site.build().failed


class TestWhatItKnows:
    def test_paths(self, site: Site) -> None:
        """The files of the output are known without looking at it, less the manifest."""
        assert site.tree.keys() - {MANIFEST} == site.session.paths

    def test_the_digest_changes_with_any_file(self, site: Site) -> None:
        """The state of the output has a name, which is another one after a change only."""
        before = site.session.digest
        site.build()
        same = site.session.digest
        site.edit({STORY: story("Nyt.")})
        site.build()

        assert before == same != site.session.digest

    def test_its_language(self, tmp_path: Path) -> None:
        """Before the first build the language is Danish; later it is that of the site, known before it is built."""
        new = Site(tmp_path)
        first = new.session.language
        new.edit({"site.yaml": (new.folder / "site.yaml").read_text().replace('"da"', '"en"')})
        new.build()
        second = new.session.language
        new.begin_anew()
        third = new.session.language
        new.session.close()

        assert ("da", "en", "en") == (first, second, third)


class TestDamage:
    @pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9])
    def test_in_the_midst_of_the_file(self, site: Site, share: float) -> None:
        """Where a page of the store is destroyed the site is built as by one that remembers nothing."""
        site.session.close()
        data = bytearray(site.cache.read_bytes())
        start = int(len(data) * share) // 4096 * 4096
        data[start : start + 8192] = b"\xff" * len(data[start : start + 8192])
        site.cache.write_bytes(data)
        site.edit({NETWORK: network_yaml(name="Liv i Durup")})
        site.session = site.begun()
        built = site.build()

        assert not built.failed
        assert site.cold() == site.tree

    def test_the_next_one_knows_again(self, site: Site) -> None:
        """After a damaged store was begun anew the next build is quick again."""
        site.session.close()
        data = bytearray(site.cache.read_bytes())
        data[4096:] = b"\xff" * len(data[4096:])
        site.cache.write_bytes(data)
        site.session = site.begun()
        site.build()

        assert site.again().current

    def test_no_file_at_all(self, site: Site) -> None:
        """To delete the store is always safe."""
        site.session.close()
        site.cache.unlink()
        site.session = site.begun()
        before = site.tree
        site.build()

        assert before == site.tree

    def test_no_room(self, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        """With no room left for the store a build is made all the same."""
        site.edit({NETWORK: network_yaml(name="Liv i Durup")})
        site.begin_anew()
        site.session.store.db.execute("PRAGMA max_page_count = 1")
        site.build()
        (_, _, file) = site.session.store.one("PRAGMA database_list") or ("", "", "nothing")

        assert (site.cold(), "") == (site.tree, file)


UNREADABLE = {"notes": "value", "texts": "reading", "stories": "details", "targets": "facts"}


class TestVersions:
    def test_an_upgrade(self, site: Site) -> None:
        """What another version has put away is not read, whatever its types were; the site is made anew."""
        store = site.session.store
        with store.turn():
            store.keep("generator", "another version")
            for table, column in UNREADABLE.items():
                store.db.execute(_broken(table, column))
        built = site.again()

        assert built.whole
        assert site.cold() == site.tree


def _broken(table: str, column: str) -> str:
    """A statement that leaves nothing of ours to be read, but for two words."""
    but = " WHERE name NOT IN ('generator', 'output')" if table == "notes" else ""
    return f"UPDATE {table} SET {column} = x'80'{but}"
