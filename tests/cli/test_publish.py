import pytest

from tests.projects import run


@pytest.mark.parametrize(
    "arguments",
    [
        ("--into", "../x"),
        ("--into", "/x"),
        ("--into", "x/.git/y"),
        ("--onto", "HEAD"),
        ("--tree", "output", "--base-url", "https://a.example/"),
        ("--tree", "nowhere"),
        ("--today", "snart"),
    ],
)
def test_bad_usage(built_single, arguments):
    """
    What cannot be asked for ends with exit status 2, before anything is looked at.
    """
    done = run(built_single, "publish", *arguments)

    assert (2, "") == (done.exit_code, done.stdout)
    assert "Error: " in done.stderr


@pytest.mark.parametrize("arguments", [("--into", "x"), ("--base-url", "https://a.example/")])
def test_for_one_site(built_double, arguments):
    """
    One place cannot be that of two sites.
    """
    assert 2 == run(built_double, "publish", *arguments).exit_code


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "lies in no Git repository that can be used: not a git repository"),
        ("da", "ligger ikke i et Git-arkiv, der kan bruges: not a git repository"),
    ],
)
def test_language(built_single, language, expected):
    """
    Why nothing is published is said in the language that one chooses.
    """
    done = run(built_single, "publish", "--language", language)

    assert (1, "") == (done.exit_code, done.stdout)
    assert expected in done.stderr
