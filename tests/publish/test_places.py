from pathlib import Path

import pytest

from generator.publish.places import Settings, place_all, settings_of
from generator.publish.refusal import Refused
from tests.load.contents import site_yaml
from tests.projects import write

A, B, C = Path("a"), Path("b"), Path("c")


def placed(*urls: str, chosen: int = 0, domain: str = "") -> list[str]:
    """Give the folders of sites of these addresses, the chosen ones being published; 0 for all."""
    every = {folder: Settings(url, domain) for folder, url in zip((A, B, C), urls, strict=False)}
    return list(place_all(list(every)[: chosen or len(every)], every).values())


@pytest.mark.parametrize("url", ["https://a.example/", "https://a.example/egnen/", "https://egn.github.io/egnen/"])
def test_one(url):
    """
    The only site of a project lies at the root of the branch, whatever its address.
    """
    assert [""] == placed(url)


def test_own_domain():
    """
    Where the branch has a domain, its root is that of the domain: a site with a folder in its address lies in it.
    """
    assert ["egnen/"] == placed("https://egnen.example/egnen/", domain="egnen.example")


@pytest.mark.parametrize(
    ("urls", "expected"),
    [
        (("https://a.example/egnen/", "https://a.example/stevns/"), ["egnen/", "stevns/"]),
        (("https://a.example/x/egnen/", "https://a.example/x/stevns/"), ["egnen/", "stevns/"]),
        (("https://a.example/", "https://a.example/stevns/nord/"), ["", "stevns/nord/"]),
        (("https://a.example/x/", "https://a.example/x/stevns/"), ["", "stevns/"]),
        (("https://a.example/egnen/", "https://a.example/egn/"), ["egnen/", "egn/"]),
        (("https://egn.github.io/net/a/", "https://egn.github.io/net/b/"), ["a/", "b/"]),
        (("https://a.example/s%C3%B8/", "https://a.example/by/"), ["sø/", "by/"]),
    ],
)
def test_several(urls, expected):
    """
    Sites on one host lie below what their addresses share.
    """
    assert expected == placed(*urls)


def test_by_repository():
    """
    A host that serves repositories by their names shows the branch at that name: the rest of the address is a folder.
    """
    assert ["stevns/"] == placed("https://egn.github.io/net/stevns/")


@pytest.mark.parametrize(
    "urls",
    [
        ("https://a.example/", "https://b.example/"),
        ("https://egn.github.io/a/", "https://egn.github.io/b/"),
        ("https://a.example/x/", "https://A.example/x/"),
    ],
)
def test_refused(urls):
    """
    What lies on different hosts, in different repositories, or at one address cannot share a branch.
    """
    with pytest.raises(Refused):
        placed(*urls)


def test_alone_or_not():
    """
    A site lies in the same folder whether it is published alone or not; those on other hosts do not matter.
    """
    urls = ("https://a.example/egnen/", "https://a.example/stevns/", "https://c.example/")

    assert ["egnen/", "stevns/"] == placed(*urls, chosen=1)


@pytest.mark.parametrize("text", ["title: x\n", "url: [1\n", "url: egnen\n", "url: https://[x/\n", b"\xff\xfe\xff"])
def test_no_address(tmp_path, text):
    """
    A site whose address cannot be read has no place, and neither have those beside it.
    """
    write(tmp_path, {"site.yaml": text})

    with pytest.raises(Refused):
        settings_of(tmp_path)


def test_settings(tmp_path):
    """
    What a site says of its place is read from its settings, and its address ends with a slash.
    """
    write(tmp_path, {"site.yaml": site_yaml(url="https://a.example/x", language="en", custom_domain="a.example")})

    assert Settings("https://a.example/x/", "a.example", "en") == settings_of(tmp_path)
