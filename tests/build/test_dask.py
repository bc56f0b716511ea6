"""Builds through a Dask cluster: a real scheduler, two worker processes, and the tree of a local build."""

import socket
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from generator.build import workers as module
from generator.build.stamps import generator_digest
from generator.build.workers import Lack, NoCluster, WorkerDied, workers
from tests.build.test_workers import doubled, gone, refused
from tests.cli.projects import TODAY, site
from tests.load.contents import story
from tests.projects import read_tree, run, write

distributed = pytest.importorskip("distributed", reason="the extra dask is not installed")


@contextmanager
def scheduler(number: int, *, processes: bool = True) -> Iterator[tuple[str, Any]]:
    """Start a scheduler with some workers; give its address and itself."""
    quiet = {"dashboard_address": "127.0.0.1:0", "silence_logs": 100}
    with distributed.LocalCluster(n_workers=number, threads_per_worker=1, processes=processes, **quiet) as started:
        yield started.scheduler_address.replace("tcp://", "dask://"), started


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The address of a scheduler with two worker processes."""
    with scheduler(2) as (address, _):
        yield address


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with enough stories for others to help."""
    monkeypatch.setenv("BUDSTIKKE_CACHE", str(tmp_path / ".cache"))
    days = [f"2026-0{1 + n // 28}-{n % 28 + 1:02d}" for n in range(100)]
    stories = {f"networks/durup/stories/{d}-{n}.md": story(title=f"Havn {n}", date=d) for n, d in enumerate(days)}
    return write(tmp_path, {**site(), **stories})


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


class TestBuild:
    def test_the_tree_is_that_of_a_local_build(self, cluster: str, project: Path) -> None:
        """Whoever makes the files, they are the same to the byte."""
        here = run(project, "build", "--today", TODAY, "--no-cache", "--jobs", "1", "--output", "here")
        there = run(project, "build", "--today", TODAY, "--no-cache", "--executor", cluster, "--output", "there")

        assert (0, 0) == (here.exit_code, there.exit_code), there.output
        assert read_tree(project / "here") == read_tree(project / "there")

    def test_nobody_answers(self, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without a scheduler at the address a build says so, ends with exit status 1 and writes nothing."""
        monkeypatch.setattr(module, "PATIENCE", 0.2)
        address = f"dask://127.0.0.1:{free_port()}"
        done = run(project, "build", "--today", TODAY, "--executor", address, "--language", "en")

        assert (1, f"No Dask scheduler answers at {address}. Nothing was written.\n") == (done.exit_code, done.stderr)
        assert not (project / "output").exists()

    def test_the_package_is_not_there(self, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without the extra a build says what to install, and ends with exit status 2."""
        monkeypatch.setitem(sys.modules, "distributed", None)
        done = run(project, "build", "--today", TODAY, "--executor", "dask://localhost:8786", "--language", "en")

        assert 2 == done.exit_code
        assert "pip install 'budstikke[dask]'" in done.stderr


class TestWorkers:
    def test_results_are_in_order(self, cluster: str) -> None:
        """Each result comes in the place of its item."""
        with workers(0, cluster) as pair:
            assert doubled(b"x", range(500)) == list(pair.spread(doubled, b"x", range(500)))

    def test_what_work_raises_comes_through(self, cluster: str) -> None:
        """An exception of the work is raised here."""
        with workers(0, cluster) as pair, pytest.raises(ValueError, match="no 0"):
            list(pair.spread(refused, b"", range(200)))

    def test_others_are_refused(self, cluster: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Workers with another version of a library could make other files, and are not worked with."""
        (tmp_path / "lxml-1.0.dist-info").mkdir()
        monkeypatch.syspath_prepend(tmp_path)
        generator_digest.cache_clear()
        try:
            with pytest.raises(NoCluster) as refusal, workers(0, cluster):
                pass
        finally:
            generator_digest.cache_clear()

        assert Lack.SAMENESS is refusal.value.lack

    def test_work_that_kills(self, cluster: str) -> None:
        """Work that ends whoever does it, four times over, is told of."""
        with workers(0, cluster) as pair, pytest.raises(WorkerDied):
            list(pair.spread(gone, b"", range(100)))


class TestWithout:
    def test_no_workers(self) -> None:
        """A scheduler without workers is told of at once, since nobody would ever begin."""
        with scheduler(0) as (address, _), pytest.raises(NoCluster) as refusal, workers(0, address):
            pass

        assert Lack.WORKERS is refusal.value.lack

    def test_all_workers_leave(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """When the last worker has gone, and none comes in its place, that is told instead of waiting for ever."""
        monkeypatch.setattr(module, "PATIENCE", 0.5)
        with scheduler(1, processes=False) as (address, started), workers(0, address) as left:
            results = left.spread(slow, b"", range(200))
            next(results)
            started.scale(0)
            with pytest.raises(WorkerDied):
                list(results)


def slow(common: bytes, items: Sequence[int]) -> list[int]:
    sleep(0.3)
    return list(items)
