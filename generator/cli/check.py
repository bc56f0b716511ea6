"""``budstikke check``."""

import sys
from pathlib import Path

import click

from generator.cli import options
from generator.cli.beside import with_beside
from generator.cli.clock import TODAY, clock_ns, now
from generator.cli.history import repository_of
from generator.cli.project import find_project

__all__ = ["check"]


@click.command()
@options.FOLDER
@TODAY
@options.STRICT
@options.FORMAT
@options.LANGUAGE
def check(folder: Path, today: str | None, strict: bool, format: str, language: str | None) -> None:
    """Check every site as a build would, and write nothing.

    Tells what is wrong, and what is held back and until when.  Exit status: 0 when all is well, 1 when the content
    has errors, 2 on bad usage.
    """
    from generator.build.order import Order
    from generator.cli.report import failed, report, show_all_well
    from generator.cli.sessions import sessions

    project, moment, began = find_project(folder), now(today), clock_ns()
    with sessions(project, remember=True, write=False, language=language) as open_sessions:
        roots = project.theme_roots
        made = [
            session.build(Order(s.folder, s.shown, roots, moment, began=began, repository=repository_of(s.folder)))
            for s, session in open_sessions
        ]
    made = with_beside(project.sites, made)
    report(made, format=format, language=language, held=True)
    if failed(made, strict=strict):
        sys.exit(1)
    if format == "text":
        show_all_well(made, language or made[0].language)
