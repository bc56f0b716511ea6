import os
from pathlib import Path

import pytest

from generator.build.disk import Stamp, intact
from generator.build.writer import MANIFEST, write_tree
from tests.build.trees import make


@pytest.fixture
def known(tmp_path: Path) -> dict[str, Stamp]:
    """Three files, and their stamps as a cache keeps them."""
    stamps = write_tree(make(a_txt="a", om__b_txt="b", c_txt="c"), tmp_path).stamps
    return {path: stamp for path, stamp in stamps.items() if path != MANIFEST}


class TestIntact:
    def test_all_is_as_it_was_left(self, tmp_path: Path, known: dict[str, Stamp]) -> None:
        """Files that nobody has touched are sound."""
        assert known == intact(tmp_path, known)

    def test_what_was_deleted_or_changed_is_not_sound(self, tmp_path: Path, known: dict[str, Stamp]) -> None:
        """A file that is gone, one of another size and one of other bytes are told apart from the rest."""
        (tmp_path / "a.txt").unlink()
        (tmp_path / "om/b.txt").write_text("bb")
        (tmp_path / "c.txt").write_text("d")
        os.utime(tmp_path / "c.txt", ns=(0, 0))

        assert {} == intact(tmp_path, known)

    def test_a_new_time_alone_is_no_change(self, tmp_path: Path, known: dict[str, Stamp]) -> None:
        """An output that was copied elsewhere need not be made anew: its files get new stamps."""
        os.utime(tmp_path / "a.txt", ns=(0, 5_000_000_000))

        assert {**known, "a.txt": known["a.txt"]._replace(mtime_ns=5_000_000_000)} == intact(tmp_path, known)

    def test_a_link_is_not_sound(self, tmp_path: Path, known: dict[str, Stamp]) -> None:
        """A link to the very file is not the file."""
        (tmp_path / "a.txt").rename(tmp_path / "elsewhere")
        (tmp_path / "a.txt").symlink_to(tmp_path / "elsewhere")

        assert {"om/b.txt", "c.txt"} == intact(tmp_path, known).keys()

    def test_a_file_in_place_of_a_folder(self, tmp_path: Path, known: dict[str, Stamp]) -> None:
        """What lay in a folder that is a file now is gone; so is all where the output folder is gone."""
        (tmp_path / "om/b.txt").unlink()
        (tmp_path / "om").rmdir()
        (tmp_path / "om").write_text("b")

        assert {"a.txt", "c.txt"} == intact(tmp_path, known).keys()
        assert {} == intact(tmp_path / "nowhere", known)
