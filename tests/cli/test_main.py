import pytest

from generator import __version__
from generator.cli import COMMANDS
from tests.projects import run


def test_help_names_every_command(tmp_path):
    """
    The help names every command, in the order of their use.
    """
    done = run(tmp_path, "--help")
    listed = [line.split()[0] for line in done.stdout.partition("Commands:\n")[2].splitlines()]

    assert (0, list(COMMANDS)) == (done.exit_code, listed)


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
