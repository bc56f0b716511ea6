"""``budstikke summary``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import options
from generator.cli.beside import with_beside
from generator.cli.clock import TODAY, clock_ns, now
from generator.cli.history import repository_of
from generator.cli.project import SiteFolder, find_project

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.build.order import Built
    from generator.build.session import Session
    from generator.model.library import Library
    from generator.summary import Changes, SiteReport

__all__ = ["summary"]


def _moment(context: click.Context, option: click.Parameter, value: str | None) -> datetime | None:
    """Read a commit's time, as ``git log --format=%cI`` gives it."""
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None or not 1970 <= moment.year < 3000:
        raise click.BadParameter(f"{value!r} is no moment; write 2026-05-05T08:00:00+02:00")
    return moment


def _address(context: click.Context, option: click.Parameter, value: str) -> str:
    """Refuse what could not stand in a link; nothing is allowed, since a run may have no preview and no host."""
    if value and (
        not value.startswith(("https://", "http://")) or not value.isprintable() or any(c in ' <>"\\' for c in value)
    ):
        raise click.BadParameter(f"{value!r} is no web address")
    return value


@click.command()
@options.FOLDER
@click.option(
    "--before",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Output of an earlier build, to compare with; where there is none, nothing is compared.",
)
@click.option(
    "--last-commit",
    callback=_moment,
    metavar="MOMENT",
    help="When the repository was changed last: tells of the clock.",
)
@click.option("--preview", default="", callback=_address, metavar="URL", help="Where a preview can be fetched.")
@click.option(
    "--served",
    default="",
    callback=_address,
    metavar="URL",
    help="Where the host shows the site, or the folder of several: tells if it was built for another address.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Add it to the end of this file; else it is shown.",
)
@TODAY
@options.LANGUAGE
def summary(
    folder: Path,
    before: Path | None,
    last_commit: datetime | None,
    preview: str,
    served: str,
    output: Path | None,
    today: str | None,
    language: str | None,
) -> None:
    """Tell in Markdown what the last build changed, what will be mailed, what waits, and what is wrong.

    Run it after budstikke build; GitHub shows what is added to the file that GITHUB_STEP_SUMMARY names.  Exit status:
    0, also where the content has errors, 2 on bad usage.
    """
    from generator.build.order import Order
    from generator.cli.sessions import sessions
    from generator.summary import Clock, Preview, write_summary

    if output and not output.parent.is_dir():
        raise click.UsageError(f"{output} cannot be written: there is no folder {output.parent}")
    project, moment = find_project(folder), now(today)
    began, roots = clock_ns(), project.theme_roots
    with sessions(project, remember=True, write=False, language=language) as made:
        for site, session in made:
            past = repository_of(site.folder)
            session.build(Order(site.folder, site.shown, roots, moment, began=began, repository=past))
        text = write_summary(
            _reports(made, moment, before, served, language),
            clock=Clock(last_commit, moment) if last_commit else None,
            preview=Preview(preview) if preview else None,
        )
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        with output.open("a", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise click.UsageError(f"{output} cannot be written: {error.strerror}") from None


def _reports(
    made: Sequence[tuple[SiteFolder, Session]], moment: datetime, before: Path | None, served: str, language: str | None
) -> list[SiteReport]:
    """Tell of every site what a check has found and what lies in the output."""
    from dataclasses import replace

    built = with_beside([site for site, _ in made], [session.built for _, session in made if session.built])
    reports = [
        _report(site, session, found, moment, before / site.name if before else None, language)
        for (site, session), found in zip(made, built, strict=True)
    ]
    places = [f"{served.rstrip('/')}/{site.name}" if served else "" for site, _ in made]
    return [replace(report, served=place) for report, place in zip(reports, places, strict=True)]


def _report(
    site: SiteFolder, session: Session, built: Built, moment: datetime, before: Path | None, language: str | None
) -> SiteReport:
    from dataclasses import replace

    from generator.diagnostics import named
    from generator.summary import SiteReport
    from generator.summary.mails import last_waiting

    # After an error the session knows no library, but loading may give one that tells what waits.
    library = _loaded(site, moment) if session.built and session.built.failed else session.engine.memory.library
    last = last_waiting(library) if library else None
    changes = None if built.failed or before is None else _changes(before, site.output)
    return SiteReport(
        title=library.site.title if library else site.folder.name,
        language=language or built.language,
        diagnostics=built.diagnostics,
        held=tuple(replace(h, source=named(site.shown, h.source)) for h in library.held) if library else (),
        library=library,
        later=_loaded(site, last) if last else None,
        changes=changes,
        titles=_titles(before, changes.removed) if before and changes else {},
        address=_built_for(site.output),
    )


def _loaded(site: SiteFolder, moment: datetime) -> Library | None:
    """Load a site as it is at some moment, whatever is wrong with it; None where it cannot be read at all."""
    from generator.load import load_site

    return load_site(site.folder, prefix=site.shown, now=moment).library


def _changes(before: Path, after: Path) -> Changes | None:
    """Compare two outputs, where both were written by a build."""
    from generator.build.manifest import MANIFEST, read_manifest
    from generator.summary import compare

    if not all((folder / MANIFEST).is_file() for folder in (before, after)):
        return None
    return compare(read_manifest(before), read_manifest(after))


def _built_for(folder: Path) -> str:
    """Give the address that an output was built for, as its home page tells it; empty where it does not."""
    from generator.summary.served import address_in

    try:
        return address_in((folder / "index.html").read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return ""


def _titles(folder: Path, paths: tuple[str, ...]) -> Mapping[str, str]:
    """Give the titles of pages that are no more, as far as they can be read."""
    from generator.summary.pages import is_page, title_in

    found = {}
    for path in filter(is_page, paths):
        try:
            found[path] = title_in((folder / path).read_text(encoding="utf-8", errors="replace"))
        except OSError:
            continue
    return {path: title for path, title in found.items() if title}
