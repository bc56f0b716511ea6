"""``budstikke explain``."""

import re
import sys

import click

from generator.cli import options

__all__ = ["explain"]


@click.command()
@click.argument("code", required=False)
@options.LANGUAGE
def explain(code: str | None, language: str | None) -> None:
    """Tell what the CODE of a finding means, and how to mend it; without CODE, list them all."""
    from generator.diagnostics import CODES
    from generator.language.catalogue import words
    from generator.language.text import did_you_mean

    _ = words(language or "da").gettext
    if code is None:
        for name in sorted(CODES):
            click.echo(f"{name:28} {CODES[name].severity!s:8} {_open(_(CODES[name].message))}")
        return
    if code not in CODES:
        guess = did_you_mean(code, CODES)
        click.echo(_("There is no code “{code}”.", code=code), err=True)
        if guess:
            click.echo(_("Did you mean “{guess}”?", guess=guess), err=True)
        sys.exit(2)
    found = CODES[code]
    message, help = _open(_(found.message)), _open(_(found.help))
    click.echo(f"{found.severity}[{found.name}]: {message}\n\n{_(found.explanation)}\n\n  help: {help}")


def _open(sentence: str) -> str:
    """Show where a finding's own values go."""
    return re.sub(r"\{\w+\}", "…", sentence)
