"""The sites of a project, each with its turn; what they hold is let go together."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import TYPE_CHECKING

import click

from generator.cli.project import Project, SiteFolder

if TYPE_CHECKING:
    from generator.build.session import Session

__all__ = ["sessions"]


@contextmanager
def sessions(
    project: Project, *, remember: bool, write: bool, jobs: int = 0, executor: str = ""
) -> Iterator[Sequence[tuple[SiteFolder, Session]]]:
    """Give a session for every site, one after the other so that two builds never wait for each other.

    Args:
        remember: Whether to use what former builds remember.
        write: Whether output is to be written.
    """
    from generator.build.lock import Busy
    from generator.build.session import Session, Talk
    from generator.build.workers import WorkerDied, workers
    from generator.cli.progress import bars

    with ExitStack() as stack:
        crew = stack.enter_context(workers(jobs, executor))
        progress = stack.enter_context(bars())
        made = []
        try:
            for site in project.sites:
                cache = project.cache(site)
                session = Session(
                    crew,
                    cache=cache if remember else None,
                    lock=cache.with_suffix(".lock"),
                    output=site.output if write else None,
                    talk=Talk(partial(_waiting, site), progress),
                )
                stack.callback(session.close)
                stack.enter_context(session.turn())
                made.append((site, session))
            yield made
        except Busy:
            click.echo("Another build of this site has been under way for ten minutes; nothing was done.", err=True)
            sys.exit(1)
        except WorkerDied:
            click.echo(
                "A worker process ended before its work was done; most often the machine is short of memory."
                "  Nothing was written.  Try again with --jobs 1.",
                err=True,
            )
            sys.exit(1)


def _waiting(site: SiteFolder) -> None:
    click.echo(f"Another build of {site.shown or 'this site'} is under way; waiting for it.", err=True)
