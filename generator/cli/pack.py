"""``budstikke pack``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import options
from generator.cli.clock import TODAY, clock_ns, now
from generator.cli.history import repository_of
from generator.cli.project import SiteFolder, find_project, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.build.order import Built

__all__ = ["pack"]


@click.command()
@options.FOLDER
@click.option(
    "--to",
    "target",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    metavar="FOLDER",
    help="Where to; it must be empty or not be there.",
)
@TODAY
@options.DRAFTS
@options.LANGUAGE
def pack(folder: Path, target: Path, today: str | None, drafts: bool, language: str | None) -> None:
    """Build a copy to hand round: its pages open with a double click, without a server and without the net.

    It is for looking at and no more: build and publish make what hosts want.  Exit status: 0 when it is there, 1 when
    the content has errors, 2 on bad usage.
    """
    from generator.build.order import Order
    from generator.cli.build import write_all
    from generator.cli.report import report
    from generator.cli.sessions import sessions
    from generator.language.catalogue import words

    if target.is_dir() and any(target.iterdir()):
        raise click.UsageError(f"{target} is not empty; name a new folder.")
    project, moment, began = find_project(folder, target.resolve()), now(today), clock_ns()
    with sessions(project, remember=False, write=True, language=language) as made:
        for site, session in made:
            past = repository_of(site.folder)
            session.build(Order(site.folder, site.shown, project.theme_roots, moment, drafts, "", began, past))
        ended, total = write_all(made, strict=False)
        report(ended, language=language)
        if total is None or any(built.failed for built in ended):
            sys.exit(1)
        _rewrite(project.sites, ended)
    spoken = language or ended[0].language
    if len(project.sites) > 1:
        _list(target, project.sites, ended, spoken)
    told = words(spoken).gettext("Open {path} with a double click.", path=shown(target.resolve() / "index.html"))
    click.echo(told, err=True)


def _rewrite(sites: Sequence[SiteFolder], ended: Sequence[Built]) -> None:
    """Make every page one that opens from a folder; the lists of what a build wrote are true no more, and go."""
    from generator.build.manifest import MANIFEST
    from generator.cli.preview.portable import portable

    for site, built in zip(sites, ended, strict=True):
        assert built.library is not None  # nothing is remembered, so all is built
        for page in site.output.rglob("*.html"):
            path = page.relative_to(site.output).as_posix()
            text = portable(page.read_text(encoding="utf-8"), path, built.library.site.url)
            page.write_text(text, encoding="utf-8", newline="\n")
        (site.output / MANIFEST).unlink()


def _list(target: Path, sites: Sequence[SiteFolder], ended: Sequence[Built], language: str) -> None:
    """Write the page that leads to every site."""
    from generator.cli.preview.portable import front_page

    titles = {site.name: built.library.site.title for site, built in zip(sites, ended, strict=True) if built.library}
    (target / "index.html").write_text(front_page(titles, language), encoding="utf-8", newline="\n")
