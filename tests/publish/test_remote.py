"""What a host may answer."""

from pathlib import Path

import pytest

from tests.projects import run, write
from tests.publish.repositories import TODAY, git, past_site


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

    @pytest.mark.parametrize("branch", ["gh pages", "-x", "a..b", ""])
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

    @pytest.mark.parametrize(
        "arguments",
        [
            ("--into", "../x"),
            ("--into", "/x"),
            ("--onto", "HEAD"),
            ("--tree", "output", "--base-url", "https://a.example/"),
        ],
    )
    def test_bad_usage(self, first_author, arguments):
        """
        What cannot be asked for ends with exit status 2.
        """
        assert 2 == run(first_author.folder, "publish", *arguments).exit_code
