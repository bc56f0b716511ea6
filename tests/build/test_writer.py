from pathlib import Path

import pytest

from generator.build.artifact import Artifact
from generator.build.disk import TEMPORARY, file_digest
from generator.build.manifest import FORMER, read_manifest
from generator.build.writer import FEW, MANIFEST, Report, Stamp, intact, update_tree, write_tree
from tests.build.trees import make, put, told, tree
from tests.projects import read_tree, write


class TestWriting:
    def test_the_folder_holds_the_artifacts(self, tmp_path: Path) -> None:
        """Folders are made as needed; the report counts."""
        report = put(make(index_html="a", om__index_html="b"), tmp_path / "out")

        assert {"index.html": b"a", "om/index.html": b"b"} == tree(tmp_path / "out")
        assert Report(written=2) == report

    def test_what_is_equal_is_not_touched(self, tmp_path: Path) -> None:
        """A second build of the same touches no file, the manifest among them: mirrors copy nothing."""
        put(make(a_txt="a", b_txt="b"), tmp_path)
        times = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
        inodes = {path: path.stat().st_ino for path in tmp_path.iterdir()}

        assert Report(unchanged=2) == put(make(a_txt="a", b_txt="b"), tmp_path)
        assert times == {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
        assert inodes == {path: path.stat().st_ino for path in tmp_path.iterdir()}

    def test_a_change_writes_one_file(self, tmp_path: Path) -> None:
        """Of two files only the changed one is written."""
        put(make(a_txt="a", b_txt="b"), tmp_path)
        before = (tmp_path / "b.txt").stat().st_mtime_ns

        assert Report(written=1, unchanged=1) == put(make(a_txt="ny", b_txt="b"), tmp_path)
        assert before == (tmp_path / "b.txt").stat().st_mtime_ns

    def test_readers_see_the_old_file_or_the_new_one(self, tmp_path: Path) -> None:
        """A file is replaced in one step: who has the old one open reads it to its end."""
        put(make(a_txt="gammel"), tmp_path)
        with (tmp_path / "a.txt").open() as reader:
            put(make(a_txt="ny"), tmp_path)

            assert "gammel" == reader.read()
        assert ["a.txt"] == sorted(tree(tmp_path))

    def test_what_somebody_changed_is_put_right(self, tmp_path: Path) -> None:
        """A file of ours that was changed by hand is made anew."""
        put(make(a_txt="a"), tmp_path)
        (tmp_path / "a.txt").write_text("b")

        assert Report(written=1) == put(make(a_txt="a"), tmp_path)


class TestRemoving:
    def test_what_is_no_longer_made_is_removed(self, tmp_path: Path) -> None:
        """A page that is gone leaves neither file nor empty folder."""
        put(make(index_html="a", om__os__index_html="b"), tmp_path)

        assert Report(unchanged=1, removed=1) == put(make(index_html="a"), tmp_path)
        assert [MANIFEST, "index.html"] == sorted(path.name for path in tmp_path.iterdir())

    def test_a_strangers_file_is_never_removed(self, tmp_path: Path) -> None:
        """What the manifest does not list stays, and keeps its folder."""
        put(make(om__index_html="a"), tmp_path)
        (tmp_path / "om" / "noter.txt").write_text("mine")

        assert Report(removed=1) == put((), tmp_path)
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
        (folder / MANIFEST).write_text(f"{'0' * 64}  {path}\n")

        assert Report() == put((), folder)
        assert (tmp_path / "mine.txt").exists()
        assert (outside / "mine.txt").exists()

    @pytest.mark.parametrize("text", ["", "{", "\xff", "\0", "0  a.txt\n", f"{'g' * 64}  b.txt\n"])
    def test_a_torn_manifest_is_none(self, tmp_path: Path, text: str) -> None:
        """Without a manifest that can be read, nothing is removed, and what is equal is known again."""
        put(make(a_txt="a", b_txt="b"), tmp_path)
        (tmp_path / MANIFEST).write_text(text, encoding="latin-1")

        assert [] == told(make(a_txt="a"), tmp_path)
        assert Report(unchanged=1) == put(make(a_txt="a"), tmp_path)
        assert (tmp_path / "b.txt").exists()

    def test_the_former_manifest_is_removed(self, tmp_path: Path) -> None:
        """A manifest under the name of earlier versions is ours, and does not stay behind."""
        (tmp_path / FORMER).write_text("{}")
        put(make(a_txt="a"), tmp_path)

        assert ["a.txt"] == sorted(tree(tmp_path))

    def test_a_file_makes_room_for_a_folder(self, tmp_path: Path) -> None:
        """What we wrote and no longer make stands in no new file's way, be it a file, a folder, or capital letters."""
        put(make(om="a", LOGO_png="b", et__to_html="c"), tmp_path)
        after = make(om__index_html="a", logo_png="b", et="c")

        assert [] == told(after, tmp_path)
        assert Report(written=3, removed=3) == put(after, tmp_path)
        assert {"om/index.html": b"a", "logo.png": b"b", "et": b"c"} == tree(tmp_path)

    def test_an_interrupted_build_is_cleaned_up_by_the_next(self, tmp_path: Path) -> None:
        """What was written before the disk was full is known as ours, and removed when it is no longer made."""
        (tmp_path / "b.txt").mkdir()
        with pytest.raises(OSError, match="directory"):
            put(make(a_txt="a", b_txt="b"), tmp_path)
        (tmp_path / "b.txt").rmdir()

        assert [] == told(make(a_txt="ny"), tmp_path)
        assert Report(removed=1) == put((), tmp_path)
        assert {} == tree(tmp_path)


class TestSound:
    def test_a_sound_file_is_not_asked_for(self, tmp_path: Path) -> None:
        """Of a file whose stamp holds no bytes are needed; its stamp is given back as it was."""
        stamps = write_tree(make(a_txt="a", b_txt="b"), tmp_path).stamps
        sound = intact(tmp_path, stamps)
        known = tuple(Artifact(a.path, None, a.origin, a.digest) for a in make(a_txt="a"))
        done = write_tree((*known, *make(b_txt="ny")), tmp_path, sound)

        assert Report(written=1, unchanged=1) == done.report
        assert done.stamps["a.txt"] is stamps["a.txt"]
        assert {"a.txt": b"a", "b.txt": b"ny"} == tree(tmp_path)

    def test_stamps_are_of_what_was_written(self, tmp_path: Path) -> None:
        """Every artifact has a stamp: digest, size and time of its file, written or not; so has the manifest."""
        put(make(a_txt="a"), tmp_path)
        stamps = dict(write_tree(make(a_txt="a", b_txt="bb"), tmp_path).stamps)
        assert stamps.pop(MANIFEST).digest == file_digest(str(tmp_path / MANIFEST))

        times = {path: (tmp_path / path).stat().st_mtime_ns for path in ("a.txt", "b.txt")}
        digests = {a.path: a.digest for a in make(a_txt="a", b_txt="bb")}

        assert {
            "a.txt": Stamp(digests["a.txt"], 1, times["a.txt"]),
            "b.txt": Stamp(digests["b.txt"], 2, times["b.txt"]),
        } == stamps

    def test_bytes_may_be_fetched_when_they_are_needed(self, tmp_path: Path) -> None:
        """An artifact may know its digest only, and how to come by its bytes."""
        (known,) = make(a_txt="a")
        late = Artifact("a.txt", lambda: b"a", "test", known.digest)

        assert Report(written=1) == put((late,), tmp_path)
        assert {"a.txt": b"a"} == tree(tmp_path)

    def test_each_artifact_is_a_tick(self, tmp_path: Path) -> None:
        """Progress can be shown: a call for each file, written or not."""
        put(make(a_txt="a"), tmp_path)
        ticks: list[int] = []
        write_tree(make(a_txt="a", b_txt="b"), tmp_path, tick=lambda: ticks.append(1))

        assert [1, 1] == ticks


class TestUpdate:
    def test_a_change_alone(self, tmp_path: Path) -> None:
        """What has changed can be written without naming the rest, and comes to the same, manifest and all."""
        before = write_tree(make(a_txt="a", b_txt="b", c_txt="c"), tmp_path / "out").stamps
        done = update_tree(make(b_txt="ny"), tmp_path / "out", intact(tmp_path / "out", before), 3)
        put(make(a_txt="a", b_txt="ny", c_txt="c"), tmp_path / "clean")

        assert done is not None
        assert Report(written=1, unchanged=2) == done.report
        assert read_tree(tmp_path / "clean") == read_tree(tmp_path / "out")
        assert {"b.txt", MANIFEST} == set(done.stamps)
        assert done.stamps == intact(tmp_path / "out", done.stamps)

    def test_no_change(self, tmp_path: Path) -> None:
        """What was made again and came out the same is not touched."""
        before = write_tree(make(a_txt="a", b_txt="b"), tmp_path).stamps
        done = update_tree(make(b_txt="b"), tmp_path, intact(tmp_path, before), 2)

        assert done is not None
        assert (Report(unchanged=2), {}) == (done.report, done.stamps)

    @pytest.mark.parametrize("spoilt", ["", "0" * 64 + "  a.txt\n"])
    def test_a_manifest_that_does_not_list_it(self, tmp_path: Path, spoilt: str) -> None:
        """Where the manifest is not as it was left nothing is done: all must be gone through."""
        before = write_tree(make(a_txt="a"), tmp_path).stamps
        sound = intact(tmp_path, before)
        (tmp_path / MANIFEST).write_text(spoilt)

        assert update_tree(make(a_txt="b"), tmp_path, sound, 1) is None
        assert update_tree(make(b_txt="b"), tmp_path, sound, 2) is None
        assert {"a.txt": b"a"} == tree(tmp_path)

    def test_too_many(self, tmp_path: Path) -> None:
        """For many files the other way is quicker."""
        names = [f"{n}_txt" for n in range(FEW + 1)]
        before = write_tree(make(**dict.fromkeys(names, "a")), tmp_path).stamps

        assert update_tree(make(**dict.fromkeys(names, "b")), tmp_path, intact(tmp_path, before), FEW + 1) is None


class TestDisk:
    def test_what_the_disk_refuses_is_an_os_error(self, tmp_path: Path) -> None:
        """Whoever calls tells the reader; no half-written file is left behind."""
        (tmp_path / "out").write_text("a file")
        with pytest.raises(OSError, match="exists"):
            put(make(a_txt="a"), tmp_path / "out")

        assert {"out": b"a file"} == tree(tmp_path)

    def test_a_failed_replacement_leaves_the_old_file(self, tmp_path: Path) -> None:
        """Where a file cannot be put in place, its temporary one is taken away."""
        (tmp_path / "a.txt").mkdir()
        with pytest.raises(OSError, match="directory"):
            put(make(a_txt="a"), tmp_path)

        assert [MANIFEST, "a.txt"] == sorted(path.name for path in tmp_path.iterdir())

    def test_what_is_to_blame_is_named(self, tmp_path: Path) -> None:
        """An error names the file that could not be put in place, not the temporary one."""
        (tmp_path / "a.txt").mkdir()
        with pytest.raises(IsADirectoryError) as caught:
            put(make(a_txt="a"), tmp_path)

        assert str(tmp_path / "a.txt") == caught.value.filename

    def test_a_name_that_is_too_long(self, tmp_path: Path) -> None:
        """A name may be as long as the system allows, the temporary one comes not into it; a longer one is an error."""
        longest = "a" * 255
        put((Artifact(longest, b"a", "test"),), tmp_path)
        put((Artifact(longest, b"b", "test"),), tmp_path)
        assert {longest: b"b"} == tree(tmp_path)

        with pytest.raises(OSError, match="too long"):
            put((Artifact(longest + "a", b"a", "test"),), tmp_path)
        assert {longest: b"b"} == tree(tmp_path)

    def test_a_temporary_file_of_a_killed_build_is_removed(self, tmp_path: Path) -> None:
        """What a killed build left half made is gone after the next one."""
        write(tmp_path, {TEMPORARY: "half"})
        put(make(a_txt="a"), tmp_path)

        assert ["a.txt"] == sorted(tree(tmp_path))

    def test_a_half_file_of_a_killed_build_is_made_whole(self, tmp_path: Path) -> None:
        """The manifest knows a file before it is there, so that half of one is nobody else's."""
        put(make(a_txt="whole"), tmp_path)
        (tmp_path / "a.txt").write_text("wh")

        assert [] == told(make(a_txt="whole"), tmp_path)
        assert Report(written=1) == put(make(a_txt="whole"), tmp_path)

    def test_a_link_that_comes_late_is_replaced(self, tmp_path: Path) -> None:
        """A link that was put in place of a file after all has been looked at is not written through."""
        outside, folder = tmp_path / "outside", tmp_path / "out"
        outside.write_text("mine")
        folder.mkdir()
        (folder / "a.txt").symlink_to(outside)
        put(make(a_txt="a"), folder)

        assert b"mine" == outside.read_bytes()
        assert {"a.txt": b"a"} == tree(folder)

    def test_a_linked_folder_that_comes_late_is_refused(self, tmp_path: Path) -> None:
        """A link in place of a folder is an error; nothing is written behind it."""
        outside, folder = tmp_path / "outside", tmp_path / "out"
        outside.mkdir()
        folder.mkdir()
        (folder / "om").symlink_to(outside)
        with pytest.raises(FileExistsError):
            put(make(om__a_txt="a"), folder)

        assert {} == read_tree(outside)

    def test_the_manifest_lists_all(self, tmp_path: Path) -> None:
        """The manifest lists what was written, itself excepted."""
        artifacts = make(b_txt="b", a_txt="a")
        put(artifacts, tmp_path)

        assert {a.path: a.digest for a in artifacts} == read_manifest(tmp_path)
