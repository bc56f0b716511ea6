"""Commands that have commands."""

import click

__all__ = ["Group"]


class Group(click.Group):
    """A group that lists what its commands do in whole sentences; click would cut them to a line each."""

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list below the options."""
        commands = [(name, self.get_command(context, name)) for name in self.list_commands(context)]
        with formatter.section("Commands"):
            formatter.write_dl([(name, found.get_short_help_str(limit=200)) for name, found in commands if found])
