"""Work in other processes: real ones, which are killed, interrupted and left alone."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from itertools import count
from multiprocessing import active_children
from pathlib import Path

import pytest

from generator.build.workers import AHEAD, BATCH, ENOUGH, HEAVY, WorkerDied, Workers, processes, workers

ROOT = Path(__file__).resolve().parents[2]
SEEN: list[int] = []  # what a copy of this process sees as well
linux = pytest.mark.skipif(sys.platform != "linux", reason="only there processes are forked")
posix = pytest.mark.skipif(os.name != "posix", reason="signals go to groups of processes on POSIX only")


def doubled(common: bytes, items: Sequence[int]) -> list[bytes]:
    return [common + b"%d" % (2 * item) for item in items]


def sizes(common: bytes, items: Sequence[int]) -> list[int]:
    return [len(items)] * len(items)


def seen(common: bytes, items: Sequence[int]) -> list[int]:
    return [len(SEEN)] * len(items)


def refused(common: bytes, items: Sequence[int]) -> list[int]:
    raise ValueError(f"no {items[0]}")


def gone(common: bytes, items: Sequence[int]) -> list[int]:
    os._exit(0)


def killed(common: bytes, items: Sequence[int]) -> list[int]:
    os.kill(os.getpid(), signal.SIGKILL)
    return []


def nobody() -> Executor:
    raise AssertionError("somebody was asked to work")


# Forking has programmes of its own below: this process may have threads.
METHODS = {"threads": partial(ThreadPoolExecutor, 2), "spawn": partial(processes, 2, "spawn")}


@pytest.fixture(params=METHODS.values(), ids=METHODS)
def crew(request: pytest.FixtureRequest) -> Iterator[Workers]:
    """Two workers, of every kind in turn."""
    made = Workers(2, request.param)
    yield made
    made.close()


@pytest.fixture
def pair() -> Iterator[Workers]:
    """Two processes."""
    with workers(2) as made:
        yield made


class TestSpread:
    def test_results_are_in_order_whoever_works(self, crew: Workers) -> None:
        """However the work is spread, each result comes in the place of its item."""
        expected = doubled(b"x", range(500))

        assert expected == list(crew.spread(doubled, b"x", range(500)))

    @pytest.mark.parametrize("number", [0, 1, BATCH, ENOUGH - 1])
    def test_little_work_is_done_here(self, number: int) -> None:
        """Below a threshold nobody else is asked."""
        alone = Workers(2, nobody)

        assert doubled(b"", range(number)) == list(alone.spread(doubled, b"", range(number)))

    def test_much_work_is_done_elsewhere(self, pair: Workers) -> None:
        """From the threshold on processes are begun, and all of the work is theirs."""
        pids = set(pair.spread(_pids, b"", range(ENOUGH)))

        assert os.getpid() not in pids
        assert len(pids) in (1, 2)

    def test_one_worker_is_this_process(self) -> None:
        """A single worker is nobody else, however much work there is."""
        alone = Workers(1, nobody)

        assert doubled(b"", range(500)) == list(alone.spread(doubled, b"", range(500)))

    def test_staying_here(self) -> None:
        """Who is told to stay asks nobody else any more."""
        staying = Workers(2, nobody)
        staying.stay_here()

        assert doubled(b"", range(500)) == list(staying.spread(doubled, b"", range(500)))

    def test_batches(self) -> None:
        """Items go on their way in batches of one size; the last one has the rest."""
        alone = Workers(1, nobody)

        assert [BATCH] * BATCH + [5] * 5 == list(alone.spread(sizes, b"", range(BATCH + 5)))

    def test_heavy_items_go_in_small_batches(self) -> None:
        """A batch that has become heavy is not added to, so that few big pictures are in memory at once."""
        alone = Workers(1, nobody)

        assert [2, 2, 2, 2, 1] == list(alone.spread(sizes, b"", range(5), lambda item: HEAVY // 2 + 1))

    def test_few_items_wait(self) -> None:
        """Items are asked for as the work goes on: there may be any number of them."""
        asked: list[int] = []
        items = (asked.append(n) or n for n in count())
        crew = Workers(2, METHODS["threads"])
        results = crew.spread(doubled, b"", items)
        next(results)
        results.close()
        crew.close()

        assert len(asked) <= ENOUGH + (2 * AHEAD + 1) * BATCH


def _pids(common: bytes, items: Sequence[int]) -> list[int]:
    return [os.getpid()] * len(items)


class TestFaults:
    def test_what_work_raises_comes_through(self, crew: Workers) -> None:
        """An exception of the work is raised where the result would have come, and the workers go on working."""
        with pytest.raises(ValueError, match="no 0"):
            list(crew.spread(refused, b"", range(200)))

        assert doubled(b"", range(200)) == list(crew.spread(doubled, b"", range(200)))

    def test_what_items_raise_comes_through(self, pair: Workers) -> None:
        """An exception on the way to the next item is raised as it is."""
        items = (n if n < 200 else 1 // 0 for n in count())
        with pytest.raises(ZeroDivisionError):
            list(pair.spread(doubled, b"", items))

    @pytest.mark.parametrize("end", [gone, killed] if os.name == "posix" else [gone])
    def test_a_worker_that_dies(self, end: Callable[[bytes, Sequence[int]], list[int]], pair: Workers) -> None:
        """A process that ends, or is killed, in the midst of its work is told of at once."""
        with pytest.raises(WorkerDied):
            list(pair.spread(end, b"", range(200)))

    def test_others_come_after_the_dead(self, pair: Workers) -> None:
        """After a death the next work is done by new processes."""
        with pytest.raises(WorkerDied):
            list(pair.spread(gone, b"", range(200)))

        assert doubled(b"", range(200)) == list(pair.spread(doubled, b"", range(200)))


class TestEnd:
    def test_none_is_left(self) -> None:
        """With the end of the block all its processes have ended."""
        before = set(active_children())
        with workers(2) as pair:
            list(pair.spread(doubled, b"", range(200)))
            during = set(active_children()) - before

        assert len(during) in (1, 2)
        assert set() == during & set(active_children())

    def test_none_is_left_of_half_the_work(self) -> None:
        """Who takes some results only does not wait for the others."""
        before = set(active_children())
        with workers(2) as pair:
            results = pair.spread(doubled, b"", count())
            assert b"0" == next(results)

        assert set() == set(active_children()) - before

    @posix
    def test_workers_die_with_their_master(self) -> None:
        """The workers of a process that is killed end as well, so that none of them holds its files or memory."""
        with begun(SLEEPERS) as process:
            process.kill()
            told, talk = process.communicate(timeout=30)  # which ends when the last of its workers has

        assert ("", "") == (told, talk)

    @posix
    def test_ctrl_c_ends_all_quietly(self) -> None:
        """At Ctrl-C, which the terminal sends to all processes, only the master speaks, and none is left."""
        with begun(SLEEPERS) as process:
            os.killpg(process.pid, signal.SIGINT)
            told, talk = process.communicate(timeout=30)

        assert ("interrupted\n", "") == (told, talk)
        assert 0 == process.returncode


class TestMethod:
    @linux
    def test_a_process_with_one_thread_is_forked(self) -> None:
        """Where the system can, workers are copies, which have all modules at once; and no warning is given."""
        assert "1 True\n" == run(METHOD)

    @linux
    def test_a_process_with_threads_is_not(self) -> None:
        """A copy would wait for ever on the locks of threads that it has not: workers are begun anew."""
        assert "0 True\n" == run(THREADED + METHOD)

    def test_with_threads_results_are_the_same(self) -> None:
        """Work is done beside threads as well."""
        stop = threading.Event()
        thread = threading.Thread(target=stop.wait)
        thread.start()
        try:
            with workers(2) as pair:
                done = list(pair.spread(doubled, b"", range(200)))
        finally:
            stop.set()
            thread.join()

        assert doubled(b"", range(200)) == done


# Programmes that import this module by its name, since workers must find its functions.
METHOD = """
from tests.build.test_workers import SEEN, doubled, seen, workers
if __name__ == "__main__":
    SEEN.append(1)
    with workers(2) as pair:
        print(*set(pair.spread(seen, b"", range(200))), end=" ")
        print(doubled(b"", range(500)) == list(pair.spread(doubled, b"", range(500))))
"""
THREADED = """
import threading
if __name__ == "__main__":
    threading.Thread(target=threading.Event().wait, daemon=True).start()
"""
SLEEPERS = """
from tests.build.test_workers import sleeping, workers
if __name__ == "__main__":
    try:
        with workers(2) as pair:
            list(pair.spread(sleeping, b"", range(200)))
    except KeyboardInterrupt:
        print("interrupted")
"""


def sleeping(common: bytes, items: Sequence[int]) -> list[int]:
    """Tell that work has begun, and let nobody see its end."""
    os.write(2, b".")
    threading.Event().wait(60)
    return []


def begun(code: str) -> subprocess.Popen[str]:
    """Begin a programme in a group of its own; both of its workers are at work."""
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdout=pipe, stderr=pipe, text=True, bufsize=0, start_new_session=True
    )
    assert process.stderr is not None
    assert ".." == process.stderr.read(1) + process.stderr.read(1)
    return process


def run(code: str) -> str:
    """Run a programme in which warnings are errors; give what it says."""
    called = [sys.executable, "-W", "error", "-c", code]
    done = subprocess.run(called, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    assert "" == done.stderr
    return done.stdout
