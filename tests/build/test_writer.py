import json
from pathlib import Path, PurePosixPath

import pytest

from generator.build.artifact import Artifact
from generator.build.writer import MANIFEST, Report, strangers, write_tree
from tests.projects import read_tree


def make(**files: str) -> tuple[Artifact, ...]:
    """Give artifacts of names, where ``__`` stands for a slash and ``_`` for a dot."""
    paths = {name.replace("__", "/").replace("_", "."): text for name, text in files.items()}
    return tuple(Artifact(PurePosixPath(path), text.encode(), "test") for path, text in paths.items())


def tree(folder: Path) -> dict[str, bytes]:
    """Give the files of a folder, without the manifest."""
    return {path: content for path, content in read_tree(folder).items() if path != MANIFEST}


def told(artifacts: tuple[Artifact, ...], folder: Path) -> list[tuple[str, str]]:
    found = strangers(artifacts, folder)
    return [(Path(f.at.path).relative_to(folder).as_posix(), f.code) for f in found]


class TestWriting:
    def test_the_folder_holds_the_artifacts(self, tmp_path: Path) -> None:
        """Folders are made as needed; the report counts."""
        report = write_tree(make(index_html="a", om__index_html="b"), tmp_path / "out")

        assert {"index.html": b"a", "om/index.html": b"b"} == tree(tmp_path / "out")
        assert Report(written=2) == report

    def test_what_is_equal_is_not_touched(self, tmp_path: Path) -> None:
        """A second build of the same touches no file, the manifest among them: mirrors copy nothing."""
        write_tree(make(a_txt="a", b_txt="b"), tmp_path)
        times = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
        inodes = {path: path.stat().st_ino for path in tmp_path.iterdir()}

        assert Report(unchanged=2) == write_tree(make(a_txt="a", b_txt="b"), tmp_path)
        assert times == {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
        assert inodes == {path: path.stat().st_ino for path in tmp_path.iterdir()}

    def test_a_change_writes_one_file(self, tmp_path: Path) -> None:
        """Of two files only the changed one is written."""
        write_tree(make(a_txt="a", b_txt="b"), tmp_path)
        before = (tmp_path / "b.txt").stat().st_mtime_ns

        assert Report(written=1, unchanged=1) == write_tree(make(a_txt="ny", b_txt="b"), tmp_path)
        assert before == (tmp_path / "b.txt").stat().st_mtime_ns

    def test_readers_see_the_old_file_or_the_new_one(self, tmp_path: Path) -> None:
        """A file is replaced in one step: who has the old one open reads it to its end."""
        write_tree(make(a_txt="gammel"), tmp_path)
        with (tmp_path / "a.txt").open() as reader:
            write_tree(make(a_txt="ny"), tmp_path)

            assert "gammel" == reader.read()
        assert ["a.txt"] == sorted(tree(tmp_path))

    def test_what_somebody_changed_is_put_right(self, tmp_path: Path) -> None:
        """A file of ours that was changed by hand is made anew."""
        write_tree(make(a_txt="a"), tmp_path)
        (tmp_path / "a.txt").write_text("b")

        assert Report(written=1) == write_tree(make(a_txt="a"), tmp_path)


class TestRemoving:
    def test_what_is_no_longer_made_is_removed(self, tmp_path: Path) -> None:
        """A page that is gone leaves neither file nor empty folder."""
        write_tree(make(index_html="a", om__os__index_html="b"), tmp_path)

        assert Report(unchanged=1, removed=1) == write_tree(make(index_html="a"), tmp_path)
        assert [MANIFEST, "index.html"] == sorted(path.name for path in tmp_path.iterdir())

    def test_a_strangers_file_is_never_removed(self, tmp_path: Path) -> None:
        """What the manifest does not list stays, and keeps its folder."""
        write_tree(make(om__index_html="a"), tmp_path)
        (tmp_path / "om" / "noter.txt").write_text("mine")

        assert Report(removed=1) == write_tree((), tmp_path)
        assert {"om/noter.txt": b"mine"} == tree(tmp_path)

    @pytest.mark.parametrize("path", ["../mine.txt", "/etc/hostname", "om/../../mine.txt", "link/mine.txt", "link.txt"])
    def test_a_manifest_leads_nowhere_else(self, tmp_path: Path, path: str) -> None:
        """Whatever somebody has written into the manifest, nothing outside the folder is deleted."""
        outside, folder = tmp_path / "outside", tmp_path / "out"
        outside.mkdir()
        folder.mkdir()
        for file in (tmp_path / "mine.txt", outside / "mine.txt"):
            file.write_text("mine")
        (folder / "link").symlink_to(outside)
        (folder / "link.txt").symlink_to(outside / "mine.txt")
        (folder / MANIFEST).write_text(json.dumps({"files": {path: "0"}}))

        assert Report() == write_tree((), folder)
        assert (tmp_path / "mine.txt").exists()
        assert (outside / "mine.txt").exists()

    @pytest.mark.parametrize("text", ["", "{", "[]", '{"files": []}', '{"files": 3}', "null", "\xff"])
    def test_a_torn_manifest_is_none(self, tmp_path: Path, text: str) -> None:
        """Without a manifest that can be read, nothing is removed, and what is equal is known again."""
        write_tree(make(a_txt="a", b_txt="b"), tmp_path)
        (tmp_path / MANIFEST).write_text(text, encoding="latin-1")

        assert [] == told(make(a_txt="a"), tmp_path)
        assert Report(unchanged=1) == write_tree(make(a_txt="a"), tmp_path)
        assert (tmp_path / "b.txt").exists()

    def test_an_interrupted_build_is_cleaned_up_by_the_next(self, tmp_path: Path) -> None:
        """What was written before the disk was full is known as ours, and removed when it is no longer made."""
        (tmp_path / "b.txt").mkdir()
        with pytest.raises(OSError, match="directory"):
            write_tree(make(a_txt="a", b_txt="b"), tmp_path)
        (tmp_path / "b.txt").rmdir()

        assert [] == told(make(a_txt="ny"), tmp_path)
        assert Report(removed=1) == write_tree((), tmp_path)
        assert {} == tree(tmp_path)


class TestStrangers:
    def test_a_strangers_file_in_the_way_is_told(self, tmp_path: Path) -> None:
        """A file that we did not write is not written over."""
        (tmp_path / "index.html").write_text("mine")

        assert [("index.html", "output-stranger")] == told(make(index_html="a", om_html="b"), tmp_path)

    def test_a_folder_in_the_way_is_told(self, tmp_path: Path) -> None:
        """A folder where a file should be is somebody else's."""
        (tmp_path / "index.html").mkdir()

        assert [("index.html", "output-stranger")] == told(make(index_html="a"), tmp_path)

    def test_a_file_where_a_folder_should_be_is_told(self, tmp_path: Path) -> None:
        """A file named like a folder of ours stands in the way of all that goes into it, and is told once."""
        (tmp_path / "om").write_text("mine")

        assert [("om", "output-stranger")] == told(make(om__index_html="a", om__b_html="b"), tmp_path)

    def test_a_file_that_is_equal_is_no_stranger(self, tmp_path: Path) -> None:
        """What is as we would write it may be ours: the manifest was lost."""
        (tmp_path / "index.html").write_text("a")

        assert [] == told(make(index_html="a"), tmp_path)

    @pytest.mark.parametrize("link", ["index.html", "om"])
    def test_nothing_is_written_through_a_link(self, tmp_path: Path, link: str) -> None:
        """A link in the output folder, to a file or a folder, is refused."""
        outside, folder = tmp_path / "outside", tmp_path / "out"
        outside.mkdir()
        folder.mkdir()
        (folder / link).symlink_to(outside)
        path = "index_html" if link == "index.html" else "om__index_html"

        assert ["output-link"] == [code for _, code in told(make(**{path: "a"}), folder)]

    def test_an_output_folder_that_is_a_link_is_refused(self, tmp_path: Path) -> None:
        """The folder itself must not lead elsewhere either."""
        (tmp_path / "real").mkdir()
        (tmp_path / "out").symlink_to(tmp_path / "real")

        assert ["output-link"] == [f.code for f in strangers(make(a_txt="a"), tmp_path / "out")]

    def test_ours_are_no_strangers(self, tmp_path: Path) -> None:
        """What the manifest lists may be replaced."""
        write_tree(make(a_txt="a"), tmp_path)

        assert [] == told(make(a_txt="b"), tmp_path)


class TestDisk:
    def test_what_the_disk_refuses_is_an_os_error(self, tmp_path: Path) -> None:
        """Whoever calls tells the reader; no half-written file is left behind."""
        (tmp_path / "out").write_text("a file")
        with pytest.raises(OSError, match="exists"):
            write_tree(make(a_txt="a"), tmp_path / "out")

        assert {"out": b"a file"} == tree(tmp_path)

    def test_a_failed_replacement_leaves_the_old_file(self, tmp_path: Path) -> None:
        """Where a file cannot be put in place, its temporary one is taken away."""
        (tmp_path / "a.txt").mkdir()
        with pytest.raises(OSError, match="directory"):
            write_tree(make(a_txt="a"), tmp_path)

        assert [MANIFEST, "a.txt"] == sorted(path.name for path in tmp_path.iterdir())

    def test_the_manifest_is_sorted_and_readable(self, tmp_path: Path) -> None:
        """The manifest lists path and digest, one a line, so that a change of it can be read."""
        write_tree(make(b_txt="b", a_txt="a"), tmp_path)
        lines = (tmp_path / MANIFEST).read_text(encoding="utf-8").splitlines()

        assert '"a.txt": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",' in lines
        assert ["a.txt", "b.txt"] == list(json.loads("".join(lines))["files"])
