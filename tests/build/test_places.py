"""Where a file of the content lies on the disk."""

from generator.build.places import file_of
from tests.projects import write

APART = "a\u030a"  # å, as an archive of another system writes it


class TestFileOf:
    """From paths in NFC to files."""

    def test_name_as_it_is(self, tmp_path):
        """
        A file that lies under the very letters of its path is the one.
        """
        write(tmp_path, {"å/å.png": b"", f"å/{APART}.png": b""})

        assert tmp_path / "å/å.png" == file_of(tmp_path, "å/å.png")

    def test_letters_in_pieces(self, tmp_path):
        """
        Folders and files are found whose letters are written in pieces.
        """
        write(tmp_path, {f"{APART}/x/{APART}.png": b""})

        assert tmp_path / f"{APART}/x/{APART}.png" == file_of(tmp_path, "å/x/å.png")

    def test_nothing_there(self, tmp_path):
        """
        A path without a file is given as it is, so that reading it says which file is missing.
        """
        write(tmp_path, {"å/y.png": b""})

        assert tmp_path / "å/ø.png" == file_of(tmp_path, "å/ø.png")
