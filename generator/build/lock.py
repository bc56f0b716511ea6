"""One build of a site at a time, among all processes of a machine; the system frees the lock of one that dies."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

__all__ = ["Busy", "only_one"]

_PAUSE = 0.05  # seconds between two tries


class Busy(Exception):
    """Another process holds the lock for longer than one would wait."""


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        # Not flock: worker processes would inherit it, and hold it on where their master was killed.
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def only_one(path: Path, wait: float = 0, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Do what stands within while no other process does the same.

    Where no lock can be made, as in a folder that is read-only, all goes on without one.

    Args:
        path: A file of its own, made if it is not there; it stays, and holds nothing.
        wait: Seconds to wait for another process; ``Busy`` where it takes longer.
        waiting: Called once before waiting.
    """
    handle = _opened(path)
    if handle is None:
        yield
        return
    try:
        _acquire(handle, wait, waiting)
        yield
    finally:
        os.close(handle)


def _opened(path: Path) -> int | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError:
        return None


def _acquire(handle: int, wait: float, waiting: Callable[[], None]) -> None:
    ends, told = monotonic() + wait, False
    while not _taken(handle):
        if monotonic() >= ends:
            raise Busy
        if not told:
            waiting()
            told = True
        sleep(_PAUSE)


def _taken(handle: int) -> bool:
    """Try to take the lock; a file system that knows no locks lets everybody in."""
    try:
        _lock(handle)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True
