"""What a command says when its sites cannot have their turn."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.build import session
from generator.build.workers import Lack, NoCluster, WorkerDied
from generator.cli.project import Project, find_project
from generator.cli.sessions import sessions
from tests.cli.projects import make_double, make_single

ROOT = Path(__file__).resolve().parents[2]
HOLDER = """
import sys
from pathlib import Path
from generator.build.lock import only_one
with only_one(Path(sys.argv[1])):
    print(flush=True)
    sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUDSTIKKE_CACHE", str(tmp_path / ".cache"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    make_double(tmp_path)
    return find_project(tmp_path)


@contextmanager
def held(project: Project, index: int) -> Iterator[None]:
    """Another process that has the turn of a site."""
    lock = project.cache(project.sites[index]).with_suffix(".lock")
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(lock)], cwd=ROOT, stdin=pipe, stdout=pipe) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield
        process.kill()


def ended(project: Project, language: str | None = None, doing: Callable[[], None] = lambda: None) -> int | str | None:
    """The exit status of work with the sessions of a project."""
    with pytest.raises(SystemExit) as end, sessions(project, remember=True, write=False, language=language):
        doing()
    return end.value.code


def raising(error: Exception) -> Callable[[], None]:
    def doing() -> None:
        raise error

    return doing


class TestTurns:
    def test_one_session_for_each_site(self, project: Project) -> None:
        """Every site has a session, in the order of the sites."""
        with sessions(project, remember=True, write=True) as made:
            assert [site.output for site in project.sites] == [one.output for _, one in made]

    @pytest.mark.parametrize(("remember", "expected"), [(True, 2), (False, 0)])
    def test_what_is_remembered(self, remember: bool, expected: int, project: Project, tmp_path: Path) -> None:
        """A build that is to remember nothing has no file of its own."""
        with sessions(project, remember=remember, write=False):
            pass

        assert expected == len(list((tmp_path / ".cache").glob("*.sqlite")))

    def test_all_is_let_go(self, project: Project) -> None:
        """After a command the next one has its turn at once, also after one that failed."""
        ended(project, doing=raising(WorkerDied()))
        with sessions(project, remember=True, write=False) as made:
            assert 2 == len(made)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "da",
            [
                "content/vest bliver allerede bygget; venter på, at det bliver færdigt.",
                "I ti minutter har en anden proces været ved at bygge dette websted. Intet blev skrevet.",
            ],
        ),
        (
            "en",
            [
                "Another build of content/vest is under way; waiting for it.",
                "Another build of this site has been under way for ten minutes. Nothing was written.",
            ],
        ),
    ],
)
def test_another_build(
    language: str,
    expected: list[str],
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A site that another build works at is named once while one waits; patience ends with exit status 1."""
    monkeypatch.setattr(session, "WAIT", 0.2)
    with held(project, 1):
        status = ended(project, language)

    assert (1, expected) == (status, capsys.readouterr().err.splitlines())


def test_the_only_site_has_no_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The site of the folder one stands in is this site."""
    make_single(tmp_path)
    monkeypatch.setattr(session, "WAIT", 0.1)
    with held(find_project(tmp_path), 0):
        ended(find_project(tmp_path), "en")

    assert "Another build of this site is under way; waiting for it." == capsys.readouterr().err.splitlines()[0]


class TestMessages:
    def test_a_worker_died(self, project: Project, capsys: pytest.CaptureFixture[str]) -> None:
        """A worker that died is told of with what to try, and ends the command with exit status 1."""
        status = ended(project, "en", raising(WorkerDied()))

        assert 1 == status
        assert "Nothing was written. Try again with --jobs 1." in capsys.readouterr().err

    def test_in_the_language_of_the_site(self, project: Project, capsys: pytest.CaptureFixture[str]) -> None:
        """Where no language was asked for, messages are in that of the last build, else in that of the settings."""
        said = []
        for _ in range(2):
            ended(project, doing=raising(WorkerDied()))
            said.append(capsys.readouterr().err)
            with sessions(project, remember=True, write=False) as made:
                made[1][1].store.keep("language", "da")

        assert ["A", "En"] == [sentence.split()[0] for sentence in said]

    @pytest.mark.parametrize("lack", Lack)
    def test_no_cluster(
        self, lack: Lack, project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """What a cluster lacks is told with its address; only a package that is not there is bad usage."""
        monkeypatch.setattr("generator.build.workers._client", lambda address: raising(NoCluster(lack, address))())
        with (
            pytest.raises(SystemExit) as end,
            sessions(project, remember=True, write=False, executor="dask://far:8786", language="en"),
        ):
            pass

        assert (2 if lack is Lack.PACKAGE else 1) == end.value.code
        assert "dask://far:8786" in capsys.readouterr().err
