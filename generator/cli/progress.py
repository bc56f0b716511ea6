"""What a build is doing: a bar for each stage on a terminal, plain lines elsewhere; nothing for quick ones."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from generator.language.catalogue import Words

__all__ = ["bars"]

SOON = 1.0  # seconds; what is done by then shows nothing
EVERY = 0.1  # seconds between two looks of a bar
LINES = 10.0  # seconds between two lines in a log

Tick = Callable[[], None]


def N_(msgid: str) -> str:  # noqa: N802 - gettext's own name for a word that is translated later
    return msgid


STAGES = {"load": N_("Reading texts"), "make": N_("Making files")}


@contextmanager
def bars(spoken: Callable[[], str]) -> Iterator[Callable[[str, int], Tick]]:
    """Give what a build tells its progress to: a stage and its steps in, what to call after each step out.

    A bar is gone when its stage is done, so that it stands in no line of what is told afterwards.

    Args:
        spoken: Gives the language that stages are named in, when there is something to show.
    """
    with ExitStack() as stack:
        shown = _Bars(stack) if sys.stderr.isatty() else _Lines()
        yield lambda name, total: _stage(shown, spoken, name, total)


def _stage(shown: _Bars | _Lines, spoken: Callable[[], str], name: str, total: int) -> Tick:
    began, done, due = monotonic(), 0, SOON

    def tick() -> None:
        nonlocal done, due
        done += 1
        passed = monotonic() - began
        if passed >= due or (done == total and due > SOON):
            from generator.language.catalogue import words

            due = passed + shown.pause
            shown.show(words(spoken()), STAGES[name], done, total)

    return tick


class _Bars:
    """Bars that are drawn when they are told to: no thread, so that processes can be forked at any time."""

    pause = EVERY

    def __init__(self, stack: ExitStack) -> None:
        self._bar: Progress | None = None
        self._tasks: dict[str, TaskID] = {}
        stack.callback(self._clear)

    def show(self, own: Words, name: str, done: int, total: int) -> None:
        bar = self._drawn()
        if name not in self._tasks:
            self._tasks[name] = bar.add_task(own.gettext(name), total=total)
        bar.update(self._tasks[name], completed=done, total=total)
        bar.refresh()
        if done == total:
            self._clear()

    def _clear(self) -> None:
        if self._bar is not None:
            self._bar.stop()
        self._bar = None
        self._tasks.clear()

    def _drawn(self) -> Progress:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        if self._bar is None:
            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
            console = Console(stderr=True)
            self._bar = Progress(*columns, console=console, transient=True, auto_refresh=False)
            self._bar.start()
        return self._bar


class _Lines:
    """A line now and then, for a log."""

    pause = LINES

    def show(self, own: Words, name: str, done: int, total: int) -> None:
        line = own.gettext("{stage}: {done} of {total}", stage=own.gettext(name), done=done, total=total)
        print(line, file=sys.stderr, flush=True)
