"""Work in other processes: any ``concurrent.futures.Executor`` will do, and none gives the same result."""

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

__all__ = ["WorkerDied", "Workers", "workers"]

ENOUGH = 96  # items; fewer are done before another process could begin
BATCH = 32  # items; large enough to be worth the way, small enough to keep all workers busy to the end
AHEAD = 3  # batches per worker that wait; more would only fill the memory

T = TypeVar("T")
R = TypeVar("R")
Work = Callable[[bytes, Sequence[T]], Sequence[R]]


class WorkerDied(Exception):
    """A worker process ended before its work was done: most often the machine was out of memory."""


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

    def spread(self, work: Work[T, R], common: bytes, items: Iterable[T]) -> Iterator[R]:
        """Give ``work``'s results for all items, in their order.

        Args:
            work: A module-level function of ``common`` and some items; gives one result for each.
            common: What all of the work needs, pickled once.
            items: May be picked up as the work goes on; never more than a few batches are under way.

        Raises ``WorkerDied``, and whatever ``work`` raises.
        """
        items = iter(items)
        first = list(islice(items, ENOUGH)) if self.count > 1 else []
        if len(first) < ENOUGH:
            for batch in _batches(_chain(first, items)):
                yield from work(common, batch)
            return
        yield from self._elsewhere(work, common, _chain(first, items))

    def stay_here(self) -> None:
        """Work in this process from now on: once it has threads, a copy of it may hang on their locks."""
        self.close()
        self.count = 1

    def close(self) -> None:
        """End the processes."""
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None

    def _elsewhere(self, work: Work[T, R], common: bytes, items: Iterator[T]) -> Iterator[R]:
        from concurrent.futures.process import BrokenProcessPool

        if self._executor is None:
            self._executor = self._start()
        under_way: deque[Future[Sequence[R]]] = deque()
        try:
            for batch in _batches(items):
                under_way.append(self._executor.submit(work, common, batch))
                while len(under_way) > self.count * AHEAD:
                    yield from under_way.popleft().result()
            while under_way:
                yield from under_way.popleft().result()
        except BrokenProcessPool as error:
            self._executor = None
            raise WorkerDied from error


def _batches(items: Iterator[T]) -> Iterator[tuple[T, ...]]:
    while batch := tuple(islice(items, BATCH)):
        yield batch


def _chain(first: Iterable[T], rest: Iterable[T]) -> Iterator[T]:
    yield from first
    yield from rest


@contextmanager
def workers(count: int, address: str = "") -> Iterator[Workers]:
    """Give workers, and end them afterwards.

    Args:
        count: Processes; 0 for one per core that we may use.
        address: "dask://host:port" of a scheduler to work through, or empty for this machine.
    """
    made = _distant(address) if address else Workers(count or _cores(), lambda: _processes(count or _cores()))
    try:
        yield made
    finally:
        made.close()


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _processes(count: int) -> Executor:
    """Fork where that is safe and cheap, begin anew elsewhere."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    context = get_context("fork" if sys.platform == "linux" else "spawn")
    return ProcessPoolExecutor(count, mp_context=context, initializer=_follow)


def _follow() -> None:
    """End this worker when the build that began it does, even when that is killed.

    Else it would wait for work for ever, with the terminal and all files that it was given at its birth.
    """
    from multiprocessing import parent_process
    from multiprocessing.connection import wait
    from threading import Thread

    if (parent := parent_process()) is not None:
        Thread(target=lambda: (wait([parent.sentinel]), os._exit(1)), daemon=True).start()


def _distant(address: str) -> Workers:
    """Give the workers of a Dask cluster (package ``distributed``); they must have the same version of budstikke."""
    from distributed import Client

    client = Client(address.replace("dask://", "tcp://", 1), set_as_default=False)
    return _Distant(client)


class _Distant(Workers):
    def __init__(self, client: object) -> None:
        self._client = client
        count = sum(client.nthreads().values())  # type: ignore[attr-defined]
        super().__init__(max(2, count), lambda: client.get_executor(pure=False))  # type: ignore[attr-defined]

    def close(self) -> None:
        super().close()
        self._client.close()  # type: ignore[attr-defined]
