"""Addresses of an old site, taken apart."""

import pytest

from generator.importers.addresses import absolute, of_file, old_path, original, same

UPLOADS = "https://x.example/wp-content/uploads/"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (f"{UPLOADS}2019/05/havn-300x200.jpg", f"{UPLOADS}2019/05/havn.jpg"),
        (f"{UPLOADS}2019/05/havn-scaled.jpg?w=3", f"{UPLOADS}2019/05/havn.jpg"),
        (f"{UPLOADS}2019/05/uge-1x2-hus.jpg", f"{UPLOADS}2019/05/uge-1x2-hus.jpg"),
    ],
)
def test_the_whole_picture(address: str, expected: str) -> None:
    """WordPress names smaller pictures after the one that they were made of."""
    assert expected == original(address)


def test_one_page_by_many_addresses() -> None:
    """With and without www, slash, fragment or percent signs it is one page; a number behind a question mark is not."""
    pages = (
        "https://www.x.example/å/",
        "http://x.example/%C3%A5",
        "https://x.example/å/#b",
        "https://x.example/å?utm=1",
    )

    assert 1 == len(set(map(same, pages)))
    assert same("https://x.example/?p=1") != same("https://x.example/?p=2") != same("https://x.example/")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (f"{UPLOADS}2019/05/havn%20nord.jpg", "2019/05/havn nord.jpg"),
        ("https://x.example/wp-content/uploads/sites/3/2019/a.jpg", "2019/a.jpg"),
        ("https://x.files.wordpress.com/2019/05/a.jpg", ""),
        ("https://x.example/a.jpg", ""),
        ("https://[x", ""),
    ],
)
def test_places_below_the_uploads(address: str, expected: str) -> None:
    """What was uploaded is looked for in a copy of the folder of uploads, and nothing else is."""
    assert expected == of_file(address)


def test_whole_addresses() -> None:
    """An address is made whole; such as lead nowhere are empty."""
    assert "https://x.example/b" == absolute("https://x.example/a/", "/b")
    assert ["", "", ""] == [absolute("", "b"), absolute("https://x.example/", "javascript:b"), absolute("", "//[")]


def test_old_addresses() -> None:
    """What tells pages apart behind a question mark is no address of before."""
    assert ["/å/", "", ""] == [old_path(f"https://x.example{end}", "/") for end in ("/%C3%A5/", "/a?p=1", "/")]
