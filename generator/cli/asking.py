"""One question on a terminal, asked until the answer will do."""

from collections.abc import Callable
from typing import TypeVar

import click

__all__ = ["ask"]

T = TypeVar("T")


def ask(question: str, default: str, check: Callable[[str], T]) -> T:
    """Ask until ``check`` raises no ``click.BadParameter``, and give what it gives.

    What was wrong is said in the words of ``check`` alone: those of ``click.prompt`` are English, and it says nothing
    at all of an answer that is empty.

    Args:
        default: What Enter means; empty to hand an empty answer to ``check``.

    Raises ``click.Abort`` where the input ends.
    """
    while True:
        answer = str(click.prompt(question, default=default, show_default=bool(default), err=True))
        try:
            return check(answer)
        except click.BadParameter as fault:
            click.echo(fault.message, err=True)
