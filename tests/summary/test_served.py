import pytest

from generator.summary.served import address_in, served_lines
from tests.summary.reports import report, text

BUILT = "https://egnen.example/egnen/"


@pytest.mark.parametrize(
    ("built", "served"),
    [
        (BUILT, "https://egnen.example/egnen"),
        (BUILT, "http://Egnen.example/egnen/"),
        (BUILT, ""),
        ("", "https://egnen.github.io/site"),
    ],
)
def test_right_address(built, served):
    """
    A site that is shown where it was built for needs no word, nor does one of which that is not known.
    """
    assert "" == text(served_lines(report(address=built, served=served)))


def test_wrong_address():
    """
    A site that is shown elsewhere is told of in bold, with both addresses.
    """
    told = text(served_lines(report(address=BUILT, served="https://egnen.github.io/site")))

    assert told.startswith("<b>Webstedet vises på en anden adresse, end det er bygget til")
    assert "`https://egnen.github.io/site/`, `https://egnen.example/egnen/`" in told


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<link rel="canonical" href="https://a.example/b&amp;c/">', "https://a.example/b&c/"),
        ("<title>x</title>", ""),
    ],
)
def test_address_in(html, expected):
    """
    A home page tells the address that it was built for.
    """
    assert expected == address_in(html)
