from pathlib import Path

import pytest

from generator.build.disk import intact
from generator.build.writer import MANIFEST, write_tree
from tests.build.trees import make, put, told


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

        assert ["output-link"] == [code for _, code in told(make(a_txt="a"), tmp_path / "out")]

    def test_ours_are_no_strangers(self, tmp_path: Path) -> None:
        """What the manifest lists may be replaced."""
        put(make(a_txt="a"), tmp_path)

        assert [] == told(make(a_txt="b"), tmp_path)

    def test_a_link_is_named_once(self, tmp_path: Path) -> None:
        """The link itself is told of, not every file behind it."""
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "om").symlink_to(tmp_path)

        assert [("om", "output-link")] == told(make(om__a_html="a", om__b__c_html="b"), tmp_path / "out")

    def test_a_folder_of_ours_with_a_strangers_file_is_told(self, tmp_path: Path) -> None:
        """A folder in the way is told of unless all that lies in it goes."""
        put(make(om__a_html="a"), tmp_path)
        (tmp_path / "om" / "noter.txt").write_text("mine")

        assert [("om", "output-stranger")] == told(make(om="a"), tmp_path)

    def test_what_is_sound_is_not_looked_at(self, tmp_path: Path) -> None:
        """A file that need not be written stops no build, whatever has come over its folder in the meantime."""
        sound = intact(tmp_path, write_tree(make(a_txt="a"), tmp_path).stamps)
        (tmp_path / MANIFEST).unlink()

        assert [] == told(make(a_txt="a"), tmp_path, sound)
        assert [] == told(make(a_txt="b"), tmp_path, sound)
        assert [("a.txt", "output-stranger")] == told(make(a_txt="b"), tmp_path)
