"""A bar on a terminal for long work; nothing elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["progress"]

LONG = 40  # files; fewer are made before a bar could be read


@contextmanager
def progress(name: str) -> Iterator[Callable[[int], Callable[[], None]]]:
    """Give what a build tells its progress to."""
    if not sys.stderr.isatty():
        yield lambda total: lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:

        def begin(total: int) -> Callable[[], None]:
            if total < LONG:
                return lambda: None
            task = bar.add_task(name, total=total)
            return lambda: bar.advance(task)

        yield begin
