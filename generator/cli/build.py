"""``budstikke build``."""

from __future__ import annotations

import sys
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import click

from generator.cli import options
from generator.cli.beside import with_beside
from generator.cli.clock import TODAY, clock_ns, now
from generator.cli.history import repository_of
from generator.cli.project import Project, SiteFolder, find_project, shown, typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.build.order import Built
    from generator.build.session import Session
    from generator.build.writer import Report
    from generator.diagnostics import Diagnostic

__all__ = ["build", "write_all"]


@click.command()
@options.FOLDER
@options.OUTPUT
@TODAY
@options.DRAFTS
@options.BASE_URL
@options.STRICT
@options.NO_CACHE
@options.JOBS
@options.EXECUTOR
@options.TIMINGS
@options.EXPLAIN
@options.FORMAT
@options.LANGUAGE
def build(
    folder: Path,
    output: Path | None,
    today: str | None,
    drafts: bool,
    base_url: str,
    strict: bool,
    no_cache: bool,
    jobs: int,
    executor: str,
    timings: bool,
    explain: tuple[str, ...],
    format: str,
    language: str | None,
) -> None:
    """Build every site below content/ into output/<site>/.

    FOLDER is the project's folder, or one site's; else the folder one stands in.  A folder that holds site.yaml
    itself is one site and builds straight into output/.  Nothing at all is written while the content has an error.
    Exit status: 0 when the output is up to date, 1 when the content has errors, 2 on bad usage.
    """
    from generator.build.order import Order
    from generator.cli.report import report
    from generator.cli.sessions import sessions
    from generator.cli.tables import below, show_explanations, show_timings

    started = monotonic()
    project, moment = find_project(folder, output), now(today)
    began = clock_ns()
    work = sessions(project, remember=not no_cache, write=True, jobs=jobs, executor=executor, language=language)
    with work as made:
        for site, session in made:
            past = repository_of(site.folder)
            order = Order(site.folder, site.shown, project.theme_roots, moment, drafts, base_url, began, past)
            session.build(order, explain=below(site, explain))
        ended, total = write_all(made, strict=strict)
        report(ended, format=format, language=language)
        if explain:
            told = [session.explain(path) for site, session in made for path in below(site, explain)]
            show_explanations(told, language or ended[0].language)
        for site, session in made if timings else ():
            show_timings(site.folder.name, session.timings)
    spoken = language or ended[0].language
    if total is None:
        click.echo(_untouched(spoken), err=True)
        sys.exit(1)
    if any(built.failed for built in ended):
        sys.exit(1)
    _summary(project, typed(folder), total, monotonic() - started, spoken)


def write_all(made: Sequence[tuple[SiteFolder, Session]], *, strict: bool) -> tuple[list[Built], Report | None]:
    """Write every site if nothing is wrong with any of them; gives what came of each, and what was written if it was.

    What stands in the way of writing is looked for in all sites before one is written.
    """
    from generator.cli.report import failed

    sites = [site for site, _ in made]
    done = with_beside(sites, [session.built for _, session in made if session.built is not None])
    if failed(done, strict=strict):
        return done, None
    done = [_with(built, session.strangers()) for built, (_, session) in zip(done, made, strict=True)]
    if failed(done, strict=strict):
        return done, None
    return _write(made, done)


def _write(made: Sequence[tuple[SiteFolder, Session]], done: list[Built]) -> tuple[list[Built], Report]:
    """Write every site; what the disk refuses becomes a finding, and ends the writing."""
    from generator.build.writer import Report
    from generator.diagnostics import Location, diagnostic

    total = Report()
    for index, (site, session) in enumerate(made):
        try:
            total += session.write()
        except OSError as error:
            at = Location(Path(error.filename or site.output).as_posix())
            done[index] = _with(done[index], [diagnostic("output-unwritable", at, reason=error.strerror or "")])
            break
    return done, total


def _with(built: Built, findings: Iterable[Diagnostic]) -> Built:
    """Add findings about files of the output, named as seen from where one stands."""
    from dataclasses import replace

    from generator.diagnostics import sort_diagnostics

    near = [replace(f, at=replace(f.at, path=shown(Path(f.at.path)))) for f in findings]
    return replace(built, diagnostics=sort_diagnostics((*built.diagnostics, *near))) if near else built


def _untouched(language: str) -> str:
    from generator.language.catalogue import words

    return words(language).gettext("Nothing was written; the last good output is untouched.")


def _summary(project: Project, place: str, total: Report, seconds: float, language: str) -> None:
    """Say what was done and where to look at it, on stderr: the files are the result."""
    from generator.language.catalogue import words
    from generator.language.text import number

    own = words(language)
    parts = (
        own.ngettext("{n} file written", "{n} files written", total.written),
        own.gettext("{n} unchanged", n=total.unchanged),
        own.gettext("{n} removed", n=total.removed),
        own.gettext("{n} seconds", n=number(round(seconds, 1), language)),
    )
    click.echo(", ".join(parts), err=True)
    for site in project.sites:
        click.echo(own.gettext("The site lies in {path}", path=site.output), err=True)
    make = "make serve / " * (project.root / "Makefile").is_file()
    click.echo(own.gettext("To open it as readers will: {command}", command=f"{make}budstikke serve{place}"), err=True)
