import hashlib
import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from generator.build import stamps
from generator.build.stamps import Changes, Stat, compare, generator_digest, look, note_stamps, scan
from generator.build.store import Store
from tests.projects import write

ROOT = Path(__file__).resolve().parents[2]
SECOND = 1_000_000_000
LATER = 10**19  # a moment at which no time of a file is doubtful
# Of our dependencies these show in no file that we write.
UNSEEN = {"babel", "click", "rich", "starlette", "uvicorn", "watchfiles"}


@pytest.fixture
def store() -> Iterator[Store]:
    made = Store("")
    with made.turn():
        yield made
    made.close()


class TestScan:
    def test_names_are_paths_behind_a_prefix(self, tmp_path: Path) -> None:
        """Every file below a folder is named by its path, behind what the caller wants before it."""
        write(tmp_path, {"a.md": "", "deep/er/b.md": ""})

        assert {"site/a.md", "site/deep/er/b.md"} == scan(tmp_path, "site/").keys()

    def test_hidden_ones_are_left_out(self, tmp_path: Path) -> None:
        """What begins with a dot is no part of the content: .git, and the files of an editor at work."""
        write(tmp_path, {".git/config": "", ".a.md.swp": "", "deep/.b": "", "a.md": ""})

        assert {"a.md"} == scan(tmp_path).keys()

    def test_what_is_kept_apart(self, tmp_path: Path) -> None:
        """Names that the caller keeps apart are passed over, with all that lies below them."""
        write(tmp_path, {"output/a.html": "", "outputs/b.md": "", "deep/output/c.md": ""})

        assert {"s/outputs/b.md", "s/deep/output/c.md"} == scan(tmp_path, "s/", ["s/output"]).keys()

    def test_a_stamp_is_size_and_times(self, tmp_path: Path) -> None:
        """A stamp has what a file's look tells without reading it: bytes, and when content and status changed."""
        write(tmp_path, {"a.md": "abc"})
        found = (tmp_path / "a.md").stat()

        assert {"a.md": (3, found.st_mtime_ns, found.st_ctime_ns)} == scan(tmp_path)

    def test_links_are_not_followed(self, tmp_path: Path) -> None:
        """A link is what is looked at, so that none leads in a circle or out of the site."""
        (tmp_path / "circle").symlink_to(tmp_path, target_is_directory=True)

        assert {"circle"} == scan(tmp_path).keys()

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        """Where there is no folder there is no file: a project need have no themes of its own."""
        assert {} == scan(tmp_path / "themes")

    def test_a_look_is_a_scan_of_some(self, tmp_path: Path) -> None:
        """Some files are looked at without the others; those that are not there are left out."""
        write(tmp_path, {"a.md": "", "b.md": ""})

        assert {"site/a.md": scan(tmp_path)["a.md"]} == look({"site": tmp_path}, ["site/a.md", "site/c.md"])


class Folder:
    """A folder of a test, and the builds that look at it."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store, self.path, self.places = store, folder, {"site": folder}

    def stats(self) -> Mapping[str, Stat]:
        return scan(self.path, "site/")

    def changes(self, moment: int = LATER, names: list[str] | None = None) -> Changes:
        """Compare as a build does that looks at a moment."""
        return compare(self.store, self.stats(), self.places, moment, names)

    def build(self, moment: int = LATER) -> None:
        """Take the files as they are for those of the last build."""
        found = self.changes(moment)
        note_stamps(self.store, self.stats(), found.digests, moment)
        self.store.drop("stamps", "path", found.removed)

    def rewrite(self, name: str, text: str, *, keep: bool = False) -> None:
        """Write a file anew; if ``keep``, under the time of its last change that it had."""
        before = (self.path / name).stat()
        (self.path / name).write_text(text)
        if keep:
            os.utime(self.path / name, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.fixture
def folder(store: Store, tmp_path: Path) -> Folder:
    """Two files, as the last build has seen them."""
    made = Folder(store, write(tmp_path, {"a.md": "abc", "b.md": "bcd"}))
    made.build()
    return made


class TestCompare:
    def test_the_first_time(self, store: Store, tmp_path: Path) -> None:
        """All files are new to one who has never built; their digests are known now."""
        changes = Folder(store, write(tmp_path, {"a.md": "abc"})).changes()

        assert (("site/a.md",), {"site/a.md": hashlib.sha256(b"abc").digest()}) == (changes.added, changes.digests)

    def test_nothing(self, folder: Folder) -> None:
        """Files that are as they were are no changes, and are not read."""
        assert (False, {}) == (bool(folder.changes()), folder.changes().digests)

    def test_a_change(self, folder: Folder) -> None:
        """A file with other bytes has changed."""
        folder.rewrite("a.md", "other")

        assert ("site/a.md",) == folder.changes().every == folder.changes().changed

    def test_a_change_of_one_size_and_time(self, folder: Folder) -> None:
        """A file of equal size under the time that it had is found changed by the time of its status."""
        folder.rewrite("a.md", "xyz", keep=True)

        assert ("site/a.md",) == folder.changes().changed

    def test_coming_and_going(self, folder: Folder) -> None:
        """Files that have come and files that have gone are told apart, sorted."""
        (folder.path / "a.md").rename(folder.path / "c.md")
        (folder.path / "b.md").rename(folder.path / "0.md")
        changes = folder.changes()

        assert (("site/0.md", "site/c.md"), ("site/a.md", "site/b.md")) == (changes.added, changes.removed)

    def test_a_fresh_checkout(self, folder: Folder) -> None:
        """A file with the same bytes under a new time has not changed."""
        folder.rewrite("a.md", "abc")
        touched = folder.changes()

        assert (False, {}) == (bool(touched), touched.digests)

    def test_what_was_touched_is_known_again(self, folder: Folder) -> None:
        """The new time of a file that was touched is kept, so that it is read once only."""
        folder.rewrite("a.md", "abc")
        folder.changes()

        assert {"site/a.md": folder.stats()["site/a.md"]}.items() <= known(folder.store).items()

    def test_some(self, folder: Folder) -> None:
        """Of some files that may have changed, the others are not looked at."""
        folder.rewrite("a.md", "other")
        folder.rewrite("b.md", "another")

        assert ("site/b.md",) == folder.changes(names=["site/b.md"]).every

    def test_some_that_have_gone(self, folder: Folder) -> None:
        """Of some files those that are no more are found, and no other one is missed."""
        (folder.path / "a.md").unlink()

        assert ("site/a.md",) == folder.changes(names=["site/a.md", "site/never.md"]).removed

    def test_a_link_has_no_bytes(self, folder: Folder) -> None:
        """A link that takes the place of a file is a change, whatever it leads to."""
        (folder.path / "a.md").rename(folder.path / "c.md")
        (folder.path / "a.md").symlink_to(folder.path / "c.md")

        assert ("site/a.md",) == folder.changes().changed


def known(store: Store) -> Mapping[str, Stat]:
    """The stamps that are kept."""
    rows = store.rows("SELECT path, size, mtime, ctime FROM stamps")
    return {path: (size, mtime, ctime) for path, size, mtime, ctime in rows}


class TestDoubt:
    def test_a_file_that_has_just_been_changed(self, store: Store, tmp_path: Path) -> None:
        """A file of the last seconds may change again within one tick of the clock: it is read again by the next."""
        folder = Folder(store, write(tmp_path, {"a.md": "abc"}))
        moment = max(folder.stats()["site/a.md"][1:]) + SECOND
        folder.build(moment)
        stamp = folder.stats()["site/a.md"]

        assert ({"site/a.md": (-1, *stamp[1:])}, False) == (known(store), bool(folder.changes(moment)))

    def test_doubt_has_an_end(self, store: Store, tmp_path: Path) -> None:
        """Once some seconds have passed the file is read a last time, and trusted from then on."""
        folder = Folder(store, write(tmp_path, {"a.md": "abc"}))
        moment = max(folder.stats()["site/a.md"][1:])
        folder.build(moment + SECOND)
        folder.build(moment + 3 * SECOND)

        assert folder.stats() == known(store)

    def test_an_unknown_moment(self, store: Store, tmp_path: Path) -> None:
        """Where nobody knows when a build began, no time of a file is trusted."""
        folder = Folder(store, write(tmp_path, {"a.md": "abc"}))
        folder.build(0)

        assert [-1] == [stamp[0] for stamp in known(store).values()]


class TestGeneratorDigest:
    def test_it_is_of_the_source_and_the_libraries(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Another version of a library whose work shows in a file is another generator."""
        here = generator_digest()
        (tmp_path / "Markdown-99.0.dist-info").mkdir()
        monkeypatch.syspath_prepend(tmp_path)
        generator_digest.cache_clear()
        there = generator_digest()
        generator_digest.cache_clear()

        assert here != there

    def test_every_library_counts(self) -> None:
        """Each of our dependencies is one whose version decides on bytes, or one that shows in no file."""
        told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
        names = {re.split(r"[^\w-]", name, maxsplit=1)[0].replace("-", "_") for name in told}

        assert set() == names - UNSEEN - stamps._SHOWING
