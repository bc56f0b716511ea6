import pytest

from tests.cli.projects import TODAY
from tests.projects import run, write
from tests.publish.repositories import git, use_clean_git

READER = "anna@laeser.example"


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize("path", ["abonnenter.csv", "content/abonnenter.csv", ".env"])
def test_beside_the_content(double, command, path):
    """
    A list of subscribers or a key at the top of a project is refused: a host publishes the whole repository.
    """
    write(double, {path: "MAIL_PASSWORD=a1b2c3d4\n" if path == ".env" else f"navn;mail\nAnna;{READER}\n"})
    done = run(double, command, "--today", TODAY)

    assert 1 == done.exit_code
    assert done.stdout.startswith(f"{path}:")
    assert READER not in done.stdout


def test_in_a_repository_of_one_site(single):
    """
    Where the site is the project, each file is told of once.
    """
    write(single, {"abonnenter.csv": READER, ".env": "MAIL_PASSWORD=a1b2c3d4"})
    done = run(single, "check", "--today", TODAY, "--format", "github")

    assert ["::error file=.env,line=1", "::error file=abonnenter.csv,line=1"] == [
        line.split(",col")[0] for line in done.stdout.splitlines()
    ]


def test_what_git_leaves_alone(single, monkeypatch):
    """
    A file with keys that Git is told to ignore is never public; one that it was given all the same is.
    """
    use_clean_git(monkeypatch)
    write(single, {".env": "MAIL_PASSWORD=a1b2c3d4", ".gitignore": ".env\n"})
    git(single, "init", "-q", "--template=")
    ignored = run(single, "check", "--today", TODAY).exit_code
    git(single, "add", "--force", ".env")

    assert (0, 1) == (ignored, run(single, "check", "--today", TODAY).exit_code)


def test_below_other_folders(double):
    """
    Folders beside the content are the author's own business.
    """
    write(double, {"arkiv/abonnenter.csv": READER})

    assert 0 == run(double, "check", "--today", TODAY).exit_code


def test_a_text_beside_the_sites(double):
    """
    A text that lies in content/ itself belongs to no site, and is told of with the places where it could lie.
    """
    write(double, {"content/nyt.md": "x", "content/README.md": "x", "content/_noter.md": "x"})
    done = run(double, "check", "--today", TODAY)

    assert 0 == done.exit_code
    assert ["content/nyt.md: warning[source-stray]", "content/egnen/, content/vest/"] == [
        done.stdout.split(": Denne")[0],
        done.stdout.strip().rpartition(": ")[2],
    ]
