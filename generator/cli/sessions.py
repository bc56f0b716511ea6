"""The sites of a project, each with its turn; what they hold is let go together."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import TYPE_CHECKING

import click

from generator.cli.project import Project, SiteFolder, declared_language

if TYPE_CHECKING:
    from generator.build.session import Session
    from generator.build.workers import Lack, NoCluster

__all__ = ["sessions"]


@contextmanager
def sessions(
    project: Project,
    *,
    remember: bool,
    write: bool,
    jobs: int = 0,
    executor: str = "",
    language: str | None = None,
    apart: str = "",
) -> Iterator[Sequence[tuple[SiteFolder, Session]]]:
    """Give a session for every site, one after the other so that two builds never wait for each other.

    Args:
        remember: Whether to use what former builds remember.
        write: Whether output is to be written.
        language: Of messages; else each site's own, as it was last.
        apart: Names what remembers apart from the builds into output/; empty for these.
    """
    from generator.build.lock import Busy
    from generator.build.session import Session, Talk
    from generator.build.workers import NoCluster, WorkerDied, workers
    from generator.cli.progress import bars

    made: list[tuple[SiteFolder, Session]] = []
    with ExitStack() as stack:
        try:
            crew = stack.enter_context(workers(jobs, executor))
            progress = stack.enter_context(bars(lambda: _spoken(made, language)))
            for site in project.sites:
                cache = project.cache(site, apart)
                session = Session(
                    crew,
                    cache=cache if remember else None,
                    lock=cache.with_suffix(".lock"),
                    output=site.output if write else None,
                    talk=Talk(lambda: _waiting(made, language), progress, partial(declared_language, site.folder)),
                )
                stack.callback(session.close)
                made.append((site, session))
                stack.enter_context(session.turn())
            yield made
        except Busy:
            _tell(_busy(_spoken(made, language)))
            sys.exit(1)
        except WorkerDied:
            _tell(_died(_spoken(made, language)))
            sys.exit(1)
        except NoCluster as error:
            _tell(_no_cluster(error, language or "da"))
            sys.exit(2 if error.lack is error.lack.PACKAGE else 1)


def _spoken(made: Sequence[tuple[SiteFolder, Session]], language: str | None) -> str:
    """Give the language of the site whose turn it is."""
    return language or made[-1][1].language


def _waiting(made: Sequence[tuple[SiteFolder, Session]], language: str | None) -> None:
    from generator.language.catalogue import words

    own, site = words(_spoken(made, language)), made[-1][0]
    if site.shown:
        _tell(own.gettext("Another build of {site} is under way; waiting for it.", site=site.shown))
    else:
        _tell(own.gettext("Another build of this site is under way; waiting for it."))


def _busy(language: str) -> str:
    from generator.language.catalogue import words

    return words(language).gettext(
        "Another build of this site has been under way for ten minutes. Nothing was written."
    )


def _died(language: str) -> str:
    from generator.language.catalogue import words

    return words(language).gettext(
        "A worker process ended before its work was done; most often the machine is short of memory. "
        "Nothing was written. Try again with --jobs 1."
    )


def _no_cluster(error: NoCluster, language: str) -> str:
    """Tell what a cluster lacks, and what to do about it."""
    from generator.language.catalogue import words

    return words(language).gettext(_lacks()[error.lack], address=error.address)


def _lacks() -> Mapping[Lack, str]:
    from generator.build.workers import Lack

    return {
        Lack.PACKAGE: _("To work through {address} needs a package: pip install 'budstikke[dask]'"),
        Lack.SCHEDULER: _("No Dask scheduler answers at {address}. Nothing was written."),
        Lack.WORKERS: _("The Dask scheduler at {address} has no workers. Nothing was written."),
        Lack.SAMENESS: _(
            "The workers at {address} do not have the same Budstikke, Python and libraries as this machine, "
            "so that files could differ. Nothing was written."
        ),
    }


def _(msgid: str) -> str:
    """Mark a word for the catalogues."""
    return msgid


def _tell(sentence: str) -> None:
    click.echo(sentence, err=True)
