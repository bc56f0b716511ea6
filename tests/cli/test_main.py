import subprocess
import sys
from pathlib import Path

import pytest

from generator import __version__
from generator.cli import COMMANDS
from tests.projects import run


def test_help_names_every_command(tmp_path):
    """
    The help names every command, in the order of their use.
    """
    done = run(tmp_path, "--help")
    lines = done.stdout.partition("Commands:\n")[2].splitlines()
    listed = [line.split()[0] for line in lines if line[2] != " "]

    assert (0, list(COMMANDS)) == (done.exit_code, listed)


@pytest.mark.parametrize("group", [(), ("new",), ("import",), ("import", "csv")])
def test_help_cuts_no_sentence(tmp_path, group):
    """
    What a command does is told in a whole sentence, on as many lines as it takes.
    """
    assert "..." not in run(tmp_path, *group, "--help").stdout.partition("Commands:")[2]


def test_version(tmp_path):
    """
    The version is the package's.
    """
    assert f"budstikke, version {__version__}\n" == run(tmp_path, "--version").stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command(tmp_path, command):
    """
    Every command says what it does, and needs no project for that.
    """
    done = run(tmp_path, command, "--help")

    assert 0 == done.exit_code
    assert done.stdout.startswith(f"Usage: budstikke {command} ")


def test_unknown_command(tmp_path):
    """
    A command that does not exist is bad usage.
    """
    assert 2 == run(tmp_path, "biuld").exit_code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk(tmp_path):
    """
    A disk that is full behind stdout is a sentence and exit status 1, not a traceback.
    """
    command = [sys.executable, "-m", "generator", "explain"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)

    assert (1, "Error: output: No space left on device\n") == (done.returncode, done.stderr)
