"""Work in other processes: any ``concurrent.futures.Executor`` will do, and none gives the same result."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import Enum, auto
from itertools import chain, islice
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

__all__ = ["ENOUGH", "Lack", "NoCluster", "WorkerDied", "Workers", "processes", "workers"]

ENOUGH = 96  # items; fewer are done before another process could begin
BATCH = 32  # items; large enough to be worth the way, small enough to keep all workers busy to the end
HEAVY = 4_000_000  # bytes; a batch that weighs more has no further item
AHEAD = 3  # batches per worker that wait; more would only fill the memory

PATIENCE = 10.0  # seconds until a scheduler answers, and between two looks at whether it has workers still

T = TypeVar("T")
R = TypeVar("R")
Work = Callable[[bytes, Sequence[T]], Sequence[R]]


class WorkerDied(Exception):
    """A worker process ended before its work was done: most often the machine was out of memory."""


class Lack(Enum):
    """What a cluster lacks so that one could work through it."""

    PACKAGE = auto()
    SCHEDULER = auto()
    WORKERS = auto()
    SAMENESS = auto()


class NoCluster(Exception):
    """There is no cluster to work through.

    Attributes:
        address: The scheduler's.
    """

    def __init__(self, lack: Lack, address: str) -> None:
        super().__init__(lack, address)
        self.lack, self.address = lack, address


class Workers:
    """Spreads work; the processes begin when there is enough of it.

    Args:
        count: How many; 1 for none but this process.
        start: Gives the executor.
    """

    def __init__(self, count: int, start: Callable[[], Executor]) -> None:
        self.count = count
        self._start = start
        self._executor: Executor | None = None

    def spread(
        self, work: Work[T, R], common: bytes, items: Iterable[T], weight: Callable[[T], int] = lambda item: 0
    ) -> Iterator[R]:
        """Give ``work``'s results for all items, in their order.

        Args:
            work: A module-level function of ``common`` and some items; gives one result for each.
            common: What all of the work needs, pickled once.
            items: May be picked up as the work goes on; never more than a few batches are under way.
            weight: Gives the bytes that an item takes along.

        Raises ``WorkerDied``, and whatever ``work`` raises.
        """
        items = iter(items)
        first = list(islice(items, ENOUGH)) if self.count > 1 else []
        batches = _batches(chain(first, items), weight)
        if len(first) < ENOUGH:
            for batch in batches:
                yield from work(common, batch)
        else:
            yield from self._elsewhere(work, common, batches)

    def stay_here(self) -> None:
        """Work in this process from now on."""
        self.close()
        self.count = 1

    def close(self) -> None:
        """End the processes; what none of them has begun is not done any more."""
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None

    def _elsewhere(self, work: Work[T, R], common: bytes, batches: Iterator[Sequence[T]]) -> Iterator[R]:
        from concurrent.futures import BrokenExecutor

        if self._executor is None:
            self._executor = self._start()
        under_way: deque[Future[Sequence[R]]] = deque()
        try:
            for batch in batches:
                under_way.append(self._executor.submit(work, common, batch))
                while len(under_way) > self.count * AHEAD:
                    yield from self._result(under_way.popleft())
            while under_way:
                yield from self._result(under_way.popleft())
        except BrokenExecutor as error:
            self.close()
            raise WorkerDied from error
        finally:
            for future in under_way:
                future.cancel()

    def _result(self, future: Future[Sequence[R]]) -> Sequence[R]:
        return future.result()


def _batches(items: Iterable[T], weight: Callable[[T], int]) -> Iterator[Sequence[T]]:
    batch: list[T] = []
    heavy = 0
    for item in items:
        batch.append(item)
        heavy += weight(item)
        if len(batch) == BATCH or heavy > HEAVY:
            yield batch
            batch, heavy = [], 0
    if batch:
        yield batch


@contextmanager
def workers(count: int, address: str = "") -> Iterator[Workers]:
    """Give workers, and end them afterwards.

    Args:
        count: Processes; 0 for one per core that we may use.
        address: "dask://host:port" of a scheduler to work through, or empty for this machine.

    Raises :class:`NoCluster` where there is none to work through.
    """
    number = count or _cores()
    made = _Cluster(address) if address else Workers(number, lambda: processes(number))
    try:
        yield made
    finally:
        made.close()


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def processes(count: int, method: str = "") -> Executor:
    """Give processes of this machine.

    Args:
        method: "fork" or "spawn"; else to fork where that is safe and cheap, and to begin anew elsewhere.
    """
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    context = get_context(method or ("fork" if _may_fork() else "spawn"))
    return ProcessPoolExecutor(count, mp_context=context, initializer=_begin)


def _may_fork() -> bool:
    """Tell whether this process has no thread but one: a lock that another one holds would never open in a copy."""
    return sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208 - counted only


def _begin() -> None:
    """Begin a worker: it ends with its master, at Ctrl-C at once and without a word."""
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    Thread(target=_end_with_master, daemon=True).start()


def _end_with_master() -> None:
    """Wait for the death of the process that made us, which on its way may not have had the time to tell."""
    from multiprocessing import parent_process

    if master := parent_process():
        master.join()
        os._exit(1)


class _Client(Protocol):
    """What we use of ``distributed.Client``."""

    def nthreads(self) -> Mapping[str, int]: ...
    def run(self, function: Callable[[], str]) -> Mapping[str, str]: ...
    def get_executor(self, *, pure: bool) -> Executor: ...
    def close(self) -> None: ...


class _Cluster(Workers):
    """The workers of a Dask cluster, all of which must be what this process is, or bytes would differ."""

    def __init__(self, address: str) -> None:
        self._client = _client(address)
        try:
            count = _like_us(self._client, address)
        except BaseException:
            self._client.close()
            raise
        super().__init__(max(2, count), lambda: self._client.get_executor(pure=False))

    def close(self) -> None:
        if self._executor is not None:
            self._executor.shutdown(wait=False)
            self._executor = None
        self._client.close()

    def stay_here(self) -> None:
        self.count = 1

    def _result(self, future: Future[Sequence[R]]) -> Sequence[R]:
        """Wait for a result as long as there is anybody who could give it."""
        from concurrent.futures import CancelledError

        from distributed import KilledWorker
        from distributed.comm.core import CommClosedError

        empty = 0  # looks in a row; between two deaths there may be nobody for a moment
        try:
            while empty < 2:
                try:
                    return future.result(timeout=PATIENCE)
                except TimeoutError:
                    if future.done():
                        raise  # it is the work's own
                    empty = 0 if self._client.nthreads() else empty + 1
            raise WorkerDied
        except (CancelledError, CommClosedError, KilledWorker) as error:
            raise WorkerDied from error


def _client(address: str) -> _Client:
    """Connect with a scheduler."""
    import logging

    try:
        from distributed import Client
    except ImportError:
        raise NoCluster(Lack.PACKAGE, address) from None
    for name in ("distributed", "distributed.client", "tornado.application"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)  # what goes wrong there we tell ourselves
    connect: Callable[..., _Client] = Client
    try:
        return connect(address.replace("dask://", "tcp://", 1), timeout=PATIENCE, set_as_default=False)
    except OSError:  # TimeoutError among them
        raise NoCluster(Lack.SCHEDULER, address) from None


def _like_us(client: _Client, address: str) -> int:
    """Give how many threads there are to work; a worker that would make other files than we is refused."""
    from generator.build.stamps import generator_digest

    threads: int = sum(client.nthreads().values())
    if not threads:
        raise NoCluster(Lack.WORKERS, address)
    try:
        digests = set(client.run(generator_digest).values())
    except (AttributeError, ImportError):
        digests = set()
    if digests != {generator_digest()}:
        raise NoCluster(Lack.SAMENESS, address)
    return threads
