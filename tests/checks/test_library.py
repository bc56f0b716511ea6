from generator.checks import check_library
from tests.builders import make_issue, make_library, make_network, make_story
from tests.checks.builders import told


def test_an_issue_without_news_is_told() -> None:
    """A newsletter whose period brings nothing is a warning at its file."""
    found = list(check_library(make_library(make_issue()), "content/{}".format))

    assert [("content/networks/durup/newsletters/2026-1.md", "issue-empty")] == told(found)


def test_an_issue_with_news_is_let_be() -> None:
    """One story is enough."""
    assert () == check_library(make_library(make_issue(), make_story()))


def test_a_site_without_networks_is_told() -> None:
    """A site shows networks; one without has little to tell."""
    assert [("content/site.yaml", "networks-none")] == told(list(check_library(make_library(), "content/{}".format)))


def test_a_network_is_enough() -> None:
    """A new site with one network is in order."""
    assert () == check_library(make_library(make_network()))
