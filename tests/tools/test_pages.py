import pytest

from tools.pages import elsewhere, served_at


@pytest.mark.parametrize(
    ("repository", "expected"),
    [
        ("Egnen/budstikke", "https://egnen.github.io/budstikke/"),
        ("egnen/Egnen.github.io", "https://egnen.github.io/"),
        ("", ""),
    ],
)
def test_served_at(repository, expected):
    """
    GitHub serves a repository below its owner's host, and one that bears the host's name at its root.
    """
    assert expected == served_at(repository)


@pytest.mark.parametrize(
    ("url", "served", "expected"),
    [
        ("https://budstikke.example/egnen/", "https://e.github.io/b/", ["--base-url", "https://e.github.io/b/egnen/"]),
        ("https://budstikke.example/egnen/", "", []),
        ("https://egnen.dk/", "https://e.github.io/b/", []),
    ],
)
def test_elsewhere(url, served, expected):
    """
    An example address gives way to the one where the site is served; a real one stays.
    """
    assert expected == elsewhere(url, served, "egnen")
