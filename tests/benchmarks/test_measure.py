"""One run of a process, and a whole run of the benchmarks without peers."""

import os
import sys

import pytest

from benchmarks.measure import Failed, files, run
from benchmarks.run import main

WRITE = "from pathlib import Path; Path('new').write_text('1'); Path('old').write_text('2')"


def python(code):
    """A process of a few lines."""
    return [sys.executable, "-c", code]


def test_files_that_are_new_or_changed_are_counted(tmp_path):
    """
    What was there and stayed as it was is not counted.
    """
    for name in ("old", "kept"):
        (tmp_path / name).write_text(name)
        os.utime(tmp_path / name, (1, 1))

    sample = run(python(WRITE), folder=tmp_path, environment={}, output=tmp_path)

    assert 2 == sample.written


def test_work_and_memory_are_those_of_the_process(tmp_path):
    """
    A process that holds 64 MiB for a while is seen to do so.
    """
    sample = run(python("x = b'1' * 2**26; sum(range(10**6))"), folder=tmp_path, environment={}, output=tmp_path)

    assert sample.memory > 2**26
    assert 0 < sample.cpu < 60


def test_children_are_counted_in(tmp_path):
    """
    Two processes that hold 64 MiB each at the same time are 128 MiB.
    """
    child = "import time; x = b'1' * 2**26; time.sleep(1)"
    both = f"import subprocess, sys; p = subprocess.Popen([sys.executable, '-c', {child!r}]); {child}; p.wait()"
    sample = run(python(both), folder=tmp_path, environment={}, output=tmp_path)

    assert sample.memory > (2**27 if sys.platform == "linux" else 2**26)


def test_failure_says_how_in_its_first_line(tmp_path):
    """
    A build that goes wrong is told of by its last line.
    """
    with pytest.raises(Failed, match=r"\Aexit status 3: why\n"):
        run(python("import sys; print('why'); sys.exit(3)"), folder=tmp_path, environment={}, output=tmp_path)


def test_folder_that_is_not_there_has_no_files(tmp_path):
    """
    Before the first build there is no output.
    """
    assert {} == files(tmp_path / "nowhere")


def test_run_without_peers(tmp_path, capsys):
    """
    Our own builds can be measured alone, in processes of their own; with nothing changed no file is written.
    """
    alone = ["--ours", "minimal-python-markdown", "--peers", "", "--cases", "cold,nothing", "--rounds", "1"]

    status = main(["--stories", "20", "--folder", str(tmp_path), *alone])
    told = capsys.readouterr().out

    assert (0, True) == (status, ", nothing 0 |" in told)
