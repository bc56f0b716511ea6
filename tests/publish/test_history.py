"""What a real repository tells of the past of texts."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from generator.model.history import Change, History, Lack
from generator.publish.history import past_of, repository
from tests.projects import write
from tests.publish.repositories import ENVIRONMENT, git

A, B = "stories/a.md", "stories/b.md"
ANNE, BO = "Anne Ager", "Bo Bæk"


class Repo:
    """A repository whose folder ``site`` is the site."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.site = folder, folder / "site"
        git(folder, "init", "-q", "-b", "main")
        self.site.mkdir()

    def commit(self, day: int, files: Mapping[str, str] | None = None, author: str = ANNE, *more: str) -> None:
        """Commit everything as it lies, with files of the site that are new, on a day of May 2026 at noon."""
        write(self.site, dict(files or {}))
        git(self.folder, "add", "-A")
        who, when = f"--author={author} <x@egnen.example>", f"--date={at(day)} +0000"
        git(self.folder, "commit", "-q", "--allow-empty", "-m", "x", who, when, *more)

    def history(self) -> History:
        return repository(self.site, ENVIRONMENT).read()

    def days(self, path: str) -> list[tuple[int, str]]:
        """Days of May and authors of a text's changes, the newest first."""
        return [(datetime.fromtimestamp(c.at, UTC).day, c.author) for c in self.history().changes.get(path, ())]


def at(day: int) -> int:
    return int(datetime(2026, 5, day, 12, tzinfo=UTC).timestamp())


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return Repo(tmp_path)


class TestChanges:
    def test_when_and_who(self, repo: Repo) -> None:
        """Of every text all changes are told, the newest first: by whom, and when they were made."""
        repo.commit(1, {A: "en", B: "en", "site.yaml": "en"})
        repo.commit(2, {A: "to"}, BO)

        assert {A: (Change(at(2), BO), Change(at(1), ANNE)), B: (Change(at(1), ANNE),)} == repo.history().changes

    def test_what_is_not_committed(self, repo: Repo) -> None:
        """What lies in the folder and is not committed is not counted."""
        repo.commit(1, {A: "en"})
        write(repo.site, {A: "to", B: "en"})

        assert {A: (Change(at(1), ANNE),)} == repo.history().changes

    def test_another_name(self, repo: Repo) -> None:
        """A text that was moved has not been changed, wherever in the repository it comes from."""
        write(repo.folder, {"old/æble.md": "en\nto\n"})
        repo.commit(1)
        (repo.folder / "old").rename(repo.site / "new")
        repo.commit(2)
        (repo.site / "new").rename(repo.site / "stories")
        repo.commit(3)
        repo.commit(4, {"stories/æble.md": "en\nto\ntre\n"}, BO)

        assert [(4, BO), (1, ANNE)] == repo.days("stories/æble.md")

    def test_another_name_and_other_words(self, repo: Repo) -> None:
        """A text that was moved and changed at once is a new one: only a look at its words could tell."""
        repo.commit(1, {A: "en\nto\ntre\nfire\n"})
        (repo.site / A).unlink()
        repo.commit(2, {B: "en\nto\ntre\nfem\n"})

        assert ([(2, ANNE)], []) == (repo.days(B), repo.days(A))

    def test_in_place_of_another(self, repo: Repo) -> None:
        """A text knows nothing of another one that had its name before."""
        repo.commit(1, {A: "en"})
        (repo.site / A).rename(repo.site / B)
        repo.commit(2)
        repo.commit(3, {A: "ny"}, BO)
        (repo.site / B).unlink()
        repo.commit(4)
        repo.commit(5, {B: "ny"}, BO)

        assert ([(3, BO)], [(5, BO)]) == (repo.days(A), repo.days(B))

    def test_rights(self, repo: Repo) -> None:
        """A file's rights are none of its words."""
        repo.commit(1, {A: "en"})
        (repo.site / A).chmod(0o755)
        repo.commit(2)

        assert [(1, ANNE)] == repo.days(A)

    def test_merge(self, repo: Repo) -> None:
        """A merge has changed only what is none of its parents', and has written nothing itself."""
        lines = "en\n\n\n\n\n\nto\n"
        repo.commit(1, {A: lines, B: "en"})
        git(repo.folder, "checkout", "-q", "-b", "side")
        repo.commit(2, {A: lines.replace("en", "EN"), B: "to"}, BO)
        git(repo.folder, "checkout", "-q", "main")
        repo.commit(3, {A: lines.replace("to", "TO")})
        git(repo.folder, "-c", "user.name=x", "-c", "user.email=x@x", "merge", "-q", "--no-commit", "side")
        repo.commit(4)

        assert [(2, BO), (1, ANNE)] == repo.days(B)
        assert [(4, ""), (1, ANNE)] == repo.days(A)[::3]
        assert {(3, ANNE), (2, BO)} == set(repo.days(A)[1:3])


class TestNames:
    def test_mailmap(self, repo: Repo) -> None:
        """Names are those of the commit's own .mailmap; one that is not committed changes nothing."""
        repo.commit(1, {A: "en"})
        write(repo.folder, {".mailmap": f"{BO} <x@egnen.example>\n"})
        before = repo.days(A)
        repo.commit(2)
        write(repo.folder, {".mailmap": "Carl <x@egnen.example>\n"})

        assert ([(1, ANNE)], [(1, BO)]) == (before, repo.days(A))

    def test_machines(self, repo: Repo) -> None:
        """What a code host's program has done has a day and no author."""
        repo.commit(1, {A: "en"}, "dependabot[bot]")

        assert [(1, "")] == repo.days(A)

    def test_signs(self, repo: Repo) -> None:
        """A name is one line of signs that can be seen, written in one way."""
        repo.commit(1, {A: "en"}, "A\u030ase \t\u202eBæk\x07")

        assert [(1, "Åse Bæk")] == repo.days(A)


class TestState:
    def test_another_commit(self, repo: Repo) -> None:
        """The state is that of the commit: no file that lies about changes it, and every commit does."""
        repo.commit(1, {A: "en"})
        states = [repository(repo.site, ENVIRONMENT).state]
        write(repo.site, {A: "to"})
        states.append(repository(repo.site, ENVIRONMENT).state)
        repo.commit(2, None, ANNE, "--amend")
        states.append(repository(repo.site, ENVIRONMENT).state)

        assert [True, False] == [one == other for one, other in pairwise(states)]

    def test_whatever_is_configured(self, repo: Repo) -> None:
        """What the user likes logs to look like leaves no trace."""
        repo.commit(1, {A: "en"})
        (repo.site / A).rename(repo.site / "æ.md")
        repo.commit(2)
        plain = repo.history()
        liked = (
            "log.showRoot false",
            "log.showSignature true",
            "diff.renames false",
            "core.abbrev 5",
            "log.follow true",
        )
        for setting in (*liked, "log.diffMerges off", "color.ui always", "diff.noprefix true", "log.mailmap false"):
            git(repo.folder, "config", *setting.split())

        assert plain == repo.history()

    def test_nothing_committed(self, repo: Repo) -> None:
        """Before the first commit nothing has been changed, and nothing is wrong."""
        assert History({}) == repo.history()


class TestLack:
    def test_no_repository(self, tmp_path: Path) -> None:
        """Outside of a repository nothing is known."""
        assert History({}, Lack.REPOSITORY) == repository(tmp_path, ENVIRONMENT).read()

    def test_shallow(self, repo: Repo, tmp_path: Path) -> None:
        """A clone that has not got all commits would tell wrong days, so it is asked for none."""
        repo.commit(1, {A: "en"})
        repo.commit(2, {A: "to"})
        git(repo.folder, "clone", "-q", "--depth", "1", f"file://{tmp_path}", "clone")

        assert Lack.SHALLOW is repository(tmp_path / "clone/site", ENVIRONMENT).read().lack

    def test_what_git_refuses(self, repo: Repo) -> None:
        """What Git says of a repository that it does not open is told."""
        git(repo.folder, "config", "core.repositoryFormatVersion", "99")
        lacking = repo.history()

        assert (Lack.GIT, "Expected git repo version <= 1, found 99") == (lacking.lack, lacking.reason)

    def test_no_git(self, tmp_path: Path) -> None:
        """So is that there is no Git."""
        lacking = repository(tmp_path, {"PATH": ""}).read()

        assert (Lack.GIT, f"git: {os.strerror(2)}") == (lacking.lack, lacking.reason)

    def test_commit_without_a_time(self) -> None:
        """A commit whose time cannot be read, as broken tools have written them, is as old as can be."""
        log = b"\x01\tAnne\0\n:000000 100644 0 1 A\0a.md\0"

        assert {"a.md": (Change(0, "Anne"),)} == past_of(log, "")
