"""The command line: parse, call, report.  Owns the clock, the environment, stdout and the exit status.

Exit status: 0 when all is well, 1 when the content has errors, 2 on bad usage.
"""

import sys
from importlib import import_module
from keyword import iskeyword

import click

from generator import __version__
from generator.cli.groups import Group

__all__ = ["main"]

COMMANDS = (
    "init",
    "new",
    "import",
    "build",
    "check",
    "serve",
    "publish",
    "clean",
    "explain",
    "schema",
    "summary",
    "pack",
)


class _Commands(Group):
    """Import a command when it is asked for, and no sooner."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        own = f"{name}_" if iskeyword(name) else name  # no module and no function can be called import
        command = getattr(import_module(f"generator.cli.{own}"), own)
        return command if isinstance(command, click.Command) else None


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="budstikke")
def cli() -> None:
    """Sites, newsletters, feeds and press releases for local business networks, from one set of files."""


def main() -> None:
    """Run the command line; what is written is UTF-8 everywhere.

    What a machine refuses where no command has an answer of its own (a full disk behind stdout, a folder that may not
    be read) is a sentence, with exit status 1.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        cli(prog_name="budstikke")
    except OSError as error:
        click.echo(f"Error: {error.filename or 'output'}: {error.strerror or error}", err=True)
        sys.exit(1)
