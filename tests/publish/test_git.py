from pathlib import Path

import pytest

from generator.publish.git import Git, Lack, clean
from tests.publish.repositories import ENVIRONMENT, git


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("repository")
    git(folder, "init", "-q", "-b", "main")
    return folder


class TestRun:
    def test_answer(self, repository):
        """What Git writes to stdout is the answer, without the end of the line."""
        done = Git(repository, ENVIRONMENT).run("symbolic-ref", "HEAD")

        assert (True, "refs/heads/main", b"refs/heads/main\n") == (done.ok, done.text, done.out)

    def test_given(self, repository):
        """It reads what it is given, byte by byte."""
        done = Git(repository, ENVIRONMENT).run("hash-object", "--stdin", "--no-filters", given=b"\r\n\xff")

        assert "c1c2a33139f22998c842b043920f60fbbc08341c" == done.text

    def test_refusal(self, repository):
        """What Git refuses is an answer, not an exception; its words are English whatever the machine speaks."""
        done = Git(repository, {**ENVIRONMENT, "LANGUAGE": "da", "LC_ALL": "da_DK.UTF-8"}).run("rev-parse", "x")

        assert (False, None) == (done.ok, done.lack)
        assert "fatal: ambiguous argument 'x'" in done.words

    def test_no_shell(self, repository):
        """No shell reads the arguments."""
        done = Git(repository, ENVIRONMENT).run("rev-parse", "--sq-quote", "$(touch x); `touch x` > x")

        assert "'$(touch x); `touch x` > x'" == done.text.strip()
        assert not (repository / "x").exists()

    def test_no_git(self, repository):
        """Where there is no Git, that is an answer as well."""
        assert Lack.GIT is Git(repository, {"PATH": ""}).run("version").lack

    def test_too_slow(self, repository):
        """What takes too long is ended."""
        slow = Git(repository, ENVIRONMENT).run("-c", "alias.slow=!exec sleep 9", "slow", wait=0.1)

        assert Lack.TIME is slow.lack


class TestClean:
    def test_another_repository(self, repository, tmp_path):
        """The folder decides which repository is meant, also where a hook of another one runs Budstikke."""
        strange = {"GIT_DIR": str(tmp_path), "GIT_INDEX_FILE": str(tmp_path / "x"), "GIT_WORK_TREE": str(tmp_path)}
        done = Git(repository, {**ENVIRONMENT, **strange}).run("rev-parse", "--show-toplevel")

        assert repository.resolve() == Path(done.text)

    def test_nothing_is_asked(self):
        """Git asks nothing on the terminal, and a look at a repository writes nothing into it."""
        assert {"GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}.items() <= clean({}).items()

    @pytest.mark.parametrize("name", ["GIT_ASKPASS", "GIT_SSH_COMMAND", "GIT_CONFIG_GLOBAL", "HTTPS_PROXY"])
    def test_the_way_to_the_remote(self, name):
        """How the user reaches a remote is kept."""
        assert "x" == clean({name: "x"})[name]
