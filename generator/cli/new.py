"""``budstikke new``."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import options
from generator.cli.clock import now
from generator.cli.groups import Group
from generator.cli.project import Project, SiteFolder, find_project, shown, typed

if TYPE_CHECKING:
    from generator.scaffold.items import Item

__all__ = ["new"]

_HELP = {
    "story": "Begin a story: page, newsletter block, feed item and, if you like, press release.",
    "event": "Begin an event: page, calendar and newsletter block.",
    "idea": "Begin an idea that others may take up.",
    "member": "Enter a member of a network.",
    "network": "Begin a network.",
    "note": "Begin a knowledge note: what others can learn of what you have done.",
    "newsletter": "Begin the next newsletter of the year.",
    "page": "Begin a page of the site.",
}
_NOWHERE = ("network", "page")  # kinds that name no networks


class _Kinds(Group):
    """One command for each kind of content, with an option for each field that is asked for."""

    def list_commands(self, context: click.Context) -> list[str]:
        """Name them in the order of use."""
        return list(_HELP)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Make the one that is asked for."""
        return _command(name) if name in _HELP else None


@click.command(cls=_Kinds)
def new() -> None:
    """Begin a file of content, with a right name and place, and comments that explain every field.

    What no option says is asked for, in the site's language.  A text begins as a draft, which nobody sees.  Nothing
    that exists is ever overwritten.  Exit status: 0 when the file is written, 1 when the disk refuses, 2 on bad usage.
    """


def _command(name: str) -> click.Command:
    """Make the command of one kind: an option for each field that is asked for, and those that all have."""
    from generator.cli.new_questions import flag
    from generator.scaffold.items import RECIPES, hint, kind_of

    recipe = RECIPES[name]
    header = kind_of(recipe).header
    command = click.Command(name, callback=partial(_run, name), help=_HELP[name])
    options.FOLDER(command)
    for asked in recipe.asked:
        _answer(asked.field, flag(asked.field), hint(header, asked.field, "en"))(command)
    if name not in _NOWHERE:
        click.option("--network", "networks", multiple=True, metavar="ID", help="Network; once for each.")(command)
    for decorate in _SHARED:
        decorate(command)
    return command


def _answer(field: str, flag: str, help: str) -> Callable[[click.Command], click.Command]:
    """Give an option that puts what it is given among the answers."""

    def take(context: click.Context, option: click.Parameter, value: str | None) -> None:
        if value is not None:
            context.ensure_object(dict)[field] = [value]

    return click.option(flag, expose_value=False, callback=take, help=help)


_SHARED = (
    click.option("--set", "more", multiple=True, metavar="FIELD=VALUE", help="Any other field, such as author=Ane."),
    click.option("--site", default="", metavar="NAME", help="Which site, where the project has several."),
    click.option("--print", "to_print", is_flag=True, help="Show the file and write nothing."),
    click.option("--today", metavar="DATE", help="Begin it as if on this day."),
)


def _run(
    name: str,
    folder: Path,
    more: tuple[str, ...],
    site: str,
    to_print: bool,
    today: str | None,
    networks: tuple[str, ...] = (),
) -> None:
    """Ask what is still to be asked, make the file, and write it."""
    from generator.cli.new_questions import Questions
    from generator.scaffold.items import RECIPES, look_around, make_item

    chosen = _site(find_project(folder), site)
    around = look_around(chosen.folder, chosen.shown, now(today))
    answers: dict[str, list[str]] = dict(click.get_current_context().ensure_object(dict))
    questions = Questions(RECIPES[name], around, answers)
    questions.take(more)
    questions.ask()
    belongs_to = () if name in _NOWHERE else questions.networks(networks)
    item = make_item(RECIPES[name], answers, belongs_to, around)
    questions.refuse(item.findings)
    if to_print:
        click.echo(item.text, nl=False)
        return
    click.echo(shown(_write(chosen.folder, item, around.language)))
    questions.tell(item, belongs_to, typed(folder))


def _site(project: Project, name: str) -> SiteFolder:
    """Give the site that is named, or the only one, or the one that is chosen."""
    sites = {site.name or site.folder.name: site for site in project.sites}
    if len(sites) == 1 and not name:
        return project.sites[0]
    if not name and sys.stdin.isatty():
        name = click.prompt("Site", type=click.Choice(list(sites)), err=True)
    if name not in sites:
        wanted = f"There is no site {name!r} here" if name else "There are several sites here"
        raise click.UsageError(f"{wanted}; say --site and one of these: {', '.join(sites)}.")
    return sites[name]


def _write(folder: Path, item: Item, language: str) -> Path:
    """Write the file where nothing is, and nowhere but within the site's folder; give its path."""
    from generator.diagnostics import Location, diagnostic
    from generator.language.describe import describe

    path = folder / item.path
    try:
        there = next(parent for parent in path.parents if parent.exists())
        if not there.resolve().is_relative_to(folder.resolve()):
            told = describe(diagnostic("source-link", Location(item.path)), language)
            raise click.UsageError(f"{shown(there)}: {told.message}. {told.help}")
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(item.text)
    except OSError as error:
        raise click.FileError(str(error.filename or path), error.strerror or "") from None
    return path
