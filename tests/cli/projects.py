"""A small project of one site, and one of two, for tests of the commands."""

from pathlib import Path

from tests.load.contents import STORY, network_yaml, site_yaml, story
from tests.projects import write

TODAY = "2026-05-20"
NETWORK = "networks/durup/network.yaml"


def site(folder: str = "", **fields: str) -> dict[str, str]:
    """Give the files of a sound site, below a folder."""
    files = {"site.yaml": site_yaml(**fields), NETWORK: network_yaml(), STORY: story()}
    return {f"{folder}{name}": text for name, text in files.items()}


def make_single(folder: Path, **fields: str) -> Path:
    """A repository of one site: site.yaml lies at its root."""
    return write(folder, site(**fields))


def make_double(folder: Path) -> Path:
    """A project of two sites below content/; the second one is English."""
    english = site("content/vest/", id="vest", title="West", url="https://vest.example/", language="en")
    return write(folder, {**site("content/egnen/"), **english})
