"""Pictures and documents beside a text."""

from generator.importers.items import Remark
from generator.importers.media import Medium, is_document, named, stem
from tests.pictures.builders import make_jpeg, make_png

ADDRESS = "https://x.example/wp-content/uploads/2019/05/Havn%20i%20maj.JPG"


def test_names() -> None:
    """A file keeps its name, as any disk can hold it, and what tells it from others of that name."""
    assert stem(ADDRESS).startswith("havn-i-maj-")
    assert stem(ADDRESS) != stem(ADDRESS.replace("05", "06"))


def test_what_a_file_holds_counts() -> None:
    """A picture is called after what it is, whatever it was called."""
    assert Medium(f"{stem(ADDRESS)}.png", make_png()) == named(ADDRESS, make_png())
    assert Medium(f"{stem(ADDRESS)}.jpg", make_jpeg()) == named(ADDRESS, make_jpeg())


def test_what_no_page_shows() -> None:
    """A page of a host that has moved is no picture, whatever its address says."""
    assert Remark("picture-kind", (("address", ADDRESS),)) == named(ADDRESS, b"<html>404</html>")


def test_documents() -> None:
    """Documents that were uploaded come along; pages, and texts that the site would read as its own, do not."""
    found = [is_document(ADDRESS.replace("JPG", suffix)) for suffix in ("pdf", "XLSX", "md", "yaml", "html", "docx")]

    assert [True, True, False, False, False, False] == found
    assert not is_document("https://x.example/a.pdf")
