from itertools import islice

import pytest

from generator.language.file_names import LONGEST, file_name, is_device, numbered


class TestFileName:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Æbler & øl", "aebler-oel"),
            ("ord " * 40, "-".join(["ord"] * 15)),
            ("o" * 70, "o" * LONGEST),
        ],
    )
    def test_cut_between_words(self, text, expected):
        """
        A name holds no more words than fit, and of one word as much as fits.
        """
        assert expected == file_name(text)

    def test_nothing_to_write(self):
        """
        A text without a letter or digit is no name.
        """
        with pytest.raises(ValueError, match="no letter"):
            file_name("…")


@pytest.mark.parametrize(("name", "expected"), [("con", True), ("lpt9", True), ("com", False), ("konto", False)])
def test_devices(name, expected):
    """
    What Windows keeps for itself is known.
    """
    assert expected == is_device(name)


def test_numbers():
    """
    A second file of a name is number two.
    """
    assert ["bro", "bro-2", "bro-3"] == list(islice(numbered("bro"), 3))
