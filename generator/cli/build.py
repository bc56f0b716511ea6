"""``budstikke build``."""

from __future__ import annotations

import sys
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import click

from generator.cli import options
from generator.cli.clock import TODAY, now
from generator.cli.project import Project, SiteFolder, find_project, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.build.site import Built, Order
    from generator.build.writer import Report
    from generator.diagnostics import Diagnostic

__all__ = ["build", "make_site"]


@click.command()
@options.FOLDER
@options.OUTPUT
@TODAY
@options.DRAFTS
@options.BASE_URL
@options.STRICT
@options.NO_CACHE
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
    format: str,
    language: str | None,
) -> None:
    """Build every site below content/ into output/<site>/.

    FOLDER is the project's folder, or one site's; else the folder one stands in.  A folder that holds site.yaml
    itself is one site and builds straight into output/.  Nothing at all is written while the content has an error.
    Exit status: 0 when the output is up to date, 1 when the content has errors, 2 on bad usage.
    """
    from generator.build.site import Order
    from generator.cli.report import failed, report

    started = monotonic()
    project, moment = find_project(folder, output), now(today)
    made: list[Built] = []
    for site in project.sites:
        order = Order(site.folder, site.shown, project.theme_roots, moment, drafts, base_url)
        made.append(make_site(project, site, order, remember=not no_cache))
    spoken = language or made[0].loaded.language
    if not failed(made, strict=strict):
        made = [_with_strangers(built, site) for site, built in zip(project.sites, made, strict=True)]
    if failed(made, strict=strict):
        report(made, format=format, language=language)
        click.echo(_untouched(spoken), err=True)
        sys.exit(1)
    total, made = _write(project.sites, made)
    report(made, format=format, language=language)
    if failed(made):
        sys.exit(1)
    _summary(project.sites, total, monotonic() - started, spoken)


def make_site(project: Project, site: SiteFolder, order: Order, *, remember: bool) -> Built:
    """Build one site of a project, with progress on a terminal, and with the cache or without."""
    from generator.build.cache import DiskStore
    from generator.build.site import build_site
    from generator.cli.progress import progress

    with progress(site.name or site.folder.name) as begin:
        if not remember:
            return build_site(order, {}, begin)
        store = DiskStore(project.cache(site))
        built = build_site(order, store, begin)
        if not built.failed:
            store.prune()
        return built


def _with_strangers(built: Built, site: SiteFolder) -> Built:
    """Add what stands in the way of writing a site; it is looked for in all sites before one is written."""
    from generator.build.writer import strangers

    return _with(built, (_nearby(finding) for finding in strangers(built.artifacts, site.output)))


def _write(sites: Sequence[SiteFolder], made: Sequence[Built]) -> tuple[Report, list[Built]]:
    """Write every site; what the disk refuses becomes a finding, and ends the writing."""
    from generator.build.writer import Report, write_tree
    from generator.diagnostics import Location, diagnostic

    total, done = Report(), list(made)
    for index, (site, built) in enumerate(zip(sites, made, strict=True)):
        try:
            total += write_tree(built.artifacts, site.output).report
        except OSError as error:
            at = Location(shown(Path(error.filename or site.output)))
            done[index] = _with(built, [diagnostic("output-unwritable", at, reason=error.strerror or "")])
            break
    return total, done


def _with(built: Built, findings: Iterable[Diagnostic]) -> Built:
    from dataclasses import replace

    from generator.diagnostics import sort_diagnostics

    return replace(built, diagnostics=sort_diagnostics((*built.diagnostics, *findings)))


def _untouched(language: str) -> str:
    from generator.language.catalogue import words

    return words(language).gettext("Nothing was written; the last good output is untouched.")


def _nearby(finding: Diagnostic) -> Diagnostic:
    """Name a file of the output as seen from where one stands."""
    from dataclasses import replace

    return replace(finding, at=replace(finding.at, path=shown(Path(finding.at.path))))


def _summary(sites: Sequence[SiteFolder], total: Report, seconds: float, language: str) -> None:
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
    for site in sites:
        click.echo(own.gettext("The site lies in {path}", path=site.output), err=True)
    click.echo(own.gettext("To open it as readers will: make serve (or: budstikke serve)"), err=True)
