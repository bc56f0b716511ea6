"""What a host may answer."""

from pathlib import Path

import pytest

from generator.publish.git import Answer, Git
from generator.publish.remote import Remote
from tests.projects import run, write
from tests.publish.hosts import SECRET, serve
from tests.publish.repositories import TODAY, Author, git, past_site


class TestRefused:
    def refused(self, folder: Path, *arguments: str) -> str:
        done = run(folder, "publish", "--today", TODAY, *arguments)

        assert (1, "") == (done.exit_code, done.stdout)
        assert done.stderr.endswith("\nDer er ikke udgivet noget; det, værten viser, er urørt.\n")
        return done.stderr

    def test_no_git(self, first_author, monkeypatch):
        """
        Without Git one is told where to get it.
        """
        monkeypatch.setenv("PATH", "")

        assert "https://git-scm.com" in self.refused(first_author.folder)

    def test_no_repository(self, tmp_path):
        """
        A folder without version control cannot be published, nor one in which nothing was committed.
        """
        write(tmp_path, past_site())
        first = self.refused(tmp_path)
        git(tmp_path, "init", "-q")

        assert "not a git repository" in first
        assert "endnu ikke committet noget" in self.refused(tmp_path)

    def test_no_remote(self, first_author):
        """
        An unknown remote is refused with those that are known.
        """
        assert "”vært”; arkivet kender: origin." in self.refused(first_author.folder, "--remote", "vært")

    @pytest.mark.parametrize("branch", ["gh pages", "-x", "HEAD"])
    def test_no_branch(self, first_author, branch):
        """
        A name that no branch can have is refused.
        """
        assert "Sådan kan en gren ikke hedde" in self.refused(first_author.folder, f"--branch={branch}")

    def test_not_there(self, author):
        """
        A host that cannot be reached is told of in its own words.
        """
        git(author.folder, "remote", "set-url", "origin", "../nowhere.git")

        assert "kan ikke nås: '../nowhere.git' does not appear to be" in self.refused(author.folder, "--tree", "output")

    def test_rules(self, author):
        """
        What the host forbids is told of in its own words.
        """
        write(author.host, {"hooks/pre-receive": "#!/bin/sh\necho Kun på hverdage\nexit 1\n"})
        (author.host / "hooks/pre-receive").chmod(0o755)

        assert "pre-receive hook declined Kun på hverdage" in self.refused(author.folder, "--tree", "output")


def test_falls_silent(published):
    """
    Where the host is gone when the pages are sent, nobody claims to know whether they have arrived; one tries again.
    """
    published.retouch({"index.html": "<p>Ny"})
    hook, away = published.host / "hooks/pre-receive", published.host.parent / "away.git"
    write(published.host, {"hooks/pre-receive": f"#!/bin/sh\nmv '{published.host}' '{away}'\nexit 1\n"})
    hook.chmod(0o755)
    done = published.publish()
    away.rename(published.host)
    hook.unlink()

    assert 1 == done.exit_code
    assert "er urørt" not in done.stderr
    assert 0 == published.publish().exit_code


def test_fetched_whole(published, tmp_path):
    """
    What is fetched lies in one pack: a Git that is killed meanwhile leaves no commit whose files are not there.
    """
    colleague = published.clone(tmp_path / "colleague", "--single-branch")
    done = colleague.publish("--dry-run")

    assert 0 == done.exit_code
    assert "0 objects, 0 kilobytes" == git(colleague.folder, "count-objects")


class TestHttp:
    def at(self, author: Author, address: str) -> Author:
        """Let an author reach the host by an address."""
        git(author.folder, "remote", "set-url", "origin", f"{address}/host.git")
        return author

    def test_publishes(self, published):
        """
        A host that is reached over HTTP is published to like any other.
        """
        published.retouch({"index.html": "<p>Ny"})
        with serve(published.host.parent) as address:
            done = self.at(published, address).publish()

        assert 0 == done.exit_code
        assert b"<p>Ny" == published.published()["index.html"]

    def test_signs_in(self, author):
        """
        Git signs in as the user has told it to; a key in the repository's own settings is such a way.
        """
        with serve(author.host.parent, secret=True) as address:
            git(author.folder, "config", f"http.{address}/.extraheader", f"Authorization: Basic {SECRET}")
            done = self.at(author, address).publish()

        assert 0 == done.exit_code

    def test_does_not_sign_in(self, author):
        """
        Where it cannot, nobody is asked, and one is told what to do.
        """
        with serve(author.host.parent, secret=True) as address:
            done = self.at(author, address).publish()

        assert (1, "") == (done.exit_code, author.tip())
        assert "lukkede dig ikke ind: could not read Username" in done.stderr

    def test_is_not_there(self, author):
        """
        Nobody at home is told apart from a closed door.
        """
        with serve(author.host.parent) as address:
            self.at(author, address)
        done = author.publish()

        assert 1 == done.exit_code
        assert "kan ikke nås" in done.stderr


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.", "sign-in"),
        ("remote: Permission to a/b.git denied to c.\nfatal: unable to access 'x': error: 403", "sign-in"),
        ("fatal: Authentication failed for 'https://github.com/a/b.git/'", "sign-in"),
        ("Host key verification failed.\nfatal: Could not read from remote repository.", "sign-in"),
        ("remote: Repository not found.\nfatal: repository 'https://github.com/a/b.git/' not found", "away"),
        ("fatal: unable to access 'https://x/': Could not resolve host: x", "away"),
        ("ssh: connect to host x port 22: No route to host\nfatal: Could not read from remote repository.", "away"),
        ("! [remote rejected] a -> gh-pages (protected branch hook declined)", "rejected"),
        ("error: something new", "rejected"),
    ],
)
def test_blame(words, expected):
    """
    What hosts say is told apart: a door that is closed, nobody at home, a rule of the house.
    """
    remote = Remote(Git(Path(), {}), "origin", "gh-pages")

    assert expected == remote.blame(Answer(128, words=words)).reason
