"""``budstikke clean``."""

import shutil
from pathlib import Path

import click

from generator.cli import options
from generator.cli.project import find_project

__all__ = ["clean"]


@click.command()
@options.FOLDER
@options.LANGUAGE
def clean(folder: Path, language: str | None) -> None:
    """Forget all that the builds of a project remember; the next one makes everything anew.

    The output stays.  It is always safe, and never needed: what is remembered is looked through before it is used.
    Exit status: 0, also where there was nothing to forget; 2 on bad usage.
    """
    from generator.language.catalogue import words

    own = words(language or "da")
    project = find_project(folder)
    for site in project.sites:
        cache = project.cache(site)
        # The store with its journals, the lock, and the folders and stores of previews.
        found = sorted(cache.parent.glob(f"{cache.stem}.*")) if cache.parent.is_dir() else []
        for path in found:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        name = site.shown or site.folder.name
        told = _("{site}: forgotten") if found else _("{site}: there was nothing to forget")
        click.echo(own.gettext(told, site=name), err=True)


def _(msgid: str) -> str:
    """Mark a word for the catalogues."""
    return msgid
