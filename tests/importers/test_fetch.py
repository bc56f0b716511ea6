"""The door to the web: what is asked, and what never is."""

from collections.abc import Iterator

import pytest

from generator.importers.fetch import Fetched, Fetcher
from tests.importers.hosting import served

FILES = {
    "/a.png": b"x" * 1000,
    "/large": b"x" * 3000,
    "/moved": b"->/a.png",
    "/away": b"->http://other.example/",
    "/inside": b"->file:///etc/passwd",
    "/round": b"->/round",
    "/%C3%A5.png": b"y",
}


@pytest.fixture(scope="module")
def home() -> Iterator[str]:
    with served(FILES) as address:
        yield address


def told(address: str, **options: list[str]) -> str:
    """Give the code of what is told of an address."""
    found = Fetcher(**{"hosts": [], "own": ["127.0.0.1"], **options}, limit=2000, agent="test").fetch(address)
    return "" if isinstance(found, Fetched) else found.code


def test_reads_what_was_typed(home: str) -> None:
    """A host that somebody typed may be one of their own machines; an address is known by where it led."""
    fetcher = Fetcher([], ["127.0.0.1"], limit=2000, agent="test")

    assert Fetched(FILES["/a.png"], f"{home}a.png") == fetcher.fetch(f"{home}moved")
    assert Fetched(b"y", f"{home}å.png") == fetcher.fetch(f"{home}å.png")


def test_private_networks_are_not_asked(home: str) -> None:
    """A host that only a file names is asked only if it lies on the open web."""
    names = ["127.0.0.1", "localhost", "169.254.169.254", "10.0.0.1", "::1"]

    assert "fetch-private" == told(f"{home}a.png", own=[], hosts=names)
    assert "fetch-private" == told("http://169.254.169.254/latest/", own=[], hosts=names)
    assert "fetch-private" == told("http://[::1]/", own=[], hosts=names)
    assert "fetch-private" == told("http://2130706433/", own=[], hosts=["2130706433"])


@pytest.mark.parametrize("path", ["away", "inside"])
def test_nobody_leads_elsewhere(home: str, path: str) -> None:
    """Every step of the way is looked at: another host, or no web address, ends it."""
    assert "fetch-host" == told(home + path)


@pytest.mark.parametrize(
    "address", ["http://other.example/", "ftp://127.0.0.1/", "file:///etc/passwd", "http://user@other.example/", "x"]
)
def test_other_hosts_are_not_asked(address: str) -> None:
    """Only hosts that are named beforehand are asked, by http and https."""
    assert "fetch-host" == told(address)


def test_size_and_patience_end(home: str) -> None:
    """A file that is too large, an address that leads in a circle or to nothing: each has its answer."""
    assert "fetch-large" == told(f"{home}large")
    assert "fetch-failed" == told(f"{home}round")
    assert "fetch-status" == told(f"{home}nothing")
    assert "fetch-failed" == told("http://127.0.0.1:1/")
    assert "fetch-failed" == told("http://127.0.0.1:99999/")
