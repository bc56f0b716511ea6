"""One run of a process: how long, how much work, how much memory, how many files."""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Failed", "Sample", "files", "run"]

_EVERY = 0.1  # seconds between two looks at the memory of a family of processes
_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes that ru_maxrss counts in


class Failed(Exception):
    """A build went wrong; the first line of the message says how, the rest is what was printed."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What one run took.

    Attributes:
        wall: Seconds.
        cpu: Seconds of the process and all that it waited for, user and system.
        memory: Bytes: the largest process at its peak, or all processes together where that is more.
        written: Files of the output that are new or changed their time.
    """

    wall: float
    cpu: float
    memory: int
    written: int


def run(command: Sequence[str], *, folder: Path, environment: Mapping[str, str], output: Path) -> Sample:
    """Run a command to its end.

    The harness itself must stay small: Linux lets a child inherit its parent's peak.  Raises :class:`Failed`.

    Args:
        folder: Where it runs.
        environment: Added to the machine's.
        output: Whose files are counted.
    """
    before = files(output)
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        child = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        with _Watch(child.pid) as watch:
            _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            said.seek(0)
            lines = said.read().decode("utf-8", "replace").strip().splitlines() or [""]
            raise Failed(f"exit status {child.returncode}: {lines[-1]}\n" + "\n".join(lines[-30:]))
    after = files(output)
    written = sum(1 for name, changed in after.items() if before.get(name) != changed)
    return Sample(
        round(wall, 4), round(used.ru_utime + used.ru_stime, 4), max(used.ru_maxrss * _UNIT, watch.peak), written
    )


def files(folder: Path) -> dict[str, tuple[int, int]]:
    """Give ``path -> (time of change, inode)`` of every file below a folder; none where there is no folder."""
    found: dict[str, tuple[int, int]] = {}
    waiting = [str(folder)] if folder.is_dir() else []
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    status = entry.stat(follow_symlinks=False)
                    found[entry.path] = (status.st_mtime_ns, status.st_ino)
    return found


class _Watch:
    """Looks at the memory of a process and its descendants while there are several: shared pages count once.

    Only where there is ``/proc`` (Linux); a process that stands alone is left in peace, its own peak is known later.
    """

    def __init__(self, pid: int) -> None:
        self.peak = 0
        self._pid = pid
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> "_Watch":
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._done.wait(_EVERY):
            family = _family(self._pid)
            if len(family) > 1:
                self.peak = max(self.peak, sum(map(_share, family)))


def _family(pid: int) -> list[int]:
    family = [pid]
    for member in family:
        try:
            found = Path(f"/proc/{member}/task/{member}/children").read_text(encoding="ascii")
        except OSError:  # ended meanwhile, or another system
            continue
        family += map(int, found.split())
    return family


def _share(pid: int) -> int:
    """Give a process's proportional share of memory (Pss), in bytes."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0
