import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.build.lock import Busy, only_one

ROOT = Path(__file__).resolve().parents[2]
HOLDER = """
import sys
from pathlib import Path
from generator.build.lock import only_one
with only_one(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def holder(lock: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Another process that holds the lock until it is killed, or its input ends."""
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(lock)], cwd=ROOT, stdin=pipe, stdout=pipe) as process:
        assert process.stdout is not None
        assert b"held" == process.stdout.readline().strip()
        try:
            yield process
        finally:
            process.kill()


def test_one_at_a_time(tmp_path: Path) -> None:
    """While another process holds the lock nobody else gets it; without patience that is told at once."""
    told: list[str] = []
    with holder(tmp_path / "lock"), pytest.raises(Busy), only_one(tmp_path / "lock", 0, lambda: told.append("waiting")):
        told.append("in")

    assert [] == told


def test_patience_has_an_end(tmp_path: Path) -> None:
    """Who waits says so once, and gives up in the end."""
    told: list[str] = []
    lock = only_one(tmp_path / "lock", 0.2, lambda: told.append("waiting"))
    with holder(tmp_path / "lock"), pytest.raises(Busy), lock:
        told.append("in")

    assert ["waiting"] == told


def test_the_second_waits_for_the_first(tmp_path: Path) -> None:
    """The lock is taken as soon as the other process is done."""
    told: list[str] = []
    with holder(tmp_path / "lock") as other:
        assert other.stdin is not None
        with only_one(tmp_path / "lock", 30, other.stdin.close):
            told.append("in")

    assert ["in"] == told


def test_the_dead_hold_nothing(tmp_path: Path) -> None:
    """A process that was killed leaves no lock behind, though its file is still there."""
    with holder(tmp_path / "lock") as other:
        other.kill()
        other.wait()
    with only_one(tmp_path / "lock"):
        assert (tmp_path / "lock").exists()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system cannot fork")
def test_workers_hold_nothing(tmp_path: Path) -> None:
    """A process that was forked while the lock was held does not keep it when its master is killed."""
    forked = HOLDER.replace("    print(", "    if not os.fork(): sys.stdin.read(); sys.exit()\n    print(", 1)
    called = [sys.executable, "-c", f"import os\n{forked}", str(tmp_path / "lock")]
    with subprocess.Popen(called, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        other.kill()
        other.wait()
        with only_one(tmp_path / "lock"):
            assert (tmp_path / "lock").exists()


def test_twice_in_a_row(tmp_path: Path) -> None:
    """A lock that was given back can be taken again; its folder is made."""
    for _ in range(2):
        with only_one(tmp_path / "deep/er/lock"):
            assert b"" == (tmp_path / "deep/er/lock").read_bytes()


def test_no_place_for_a_lock(tmp_path: Path) -> None:
    """Where no lock can be made, work goes on without one."""
    (tmp_path / "file").write_text("")
    with only_one(tmp_path / "file/lock"):
        assert b"" == (tmp_path / "file").read_bytes()


def test_what_goes_wrong_within_is_passed_on(tmp_path: Path) -> None:
    """An error within ends the lock, and stays what it was."""
    with pytest.raises(PermissionError, match="within"), only_one(tmp_path / "lock"):
        raise PermissionError("within")
    with only_one(tmp_path / "lock"):
        assert (tmp_path / "lock").exists()
