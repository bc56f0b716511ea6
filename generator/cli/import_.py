"""``budstikke import``: bring texts and members from other systems into a site."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from generator.cli.groups import Group
from generator.cli.options import LANGUAGE

if TYPE_CHECKING:
    from generator.cli.importing import Importing
    from generator.importers.ground import Choices

__all__ = ["import_"]

F = TypeVar("F", bound=Callable[..., object])
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.group(name="import", cls=Group)
def import_() -> None:
    """Bring texts and members from other systems into a site.

    An import can be run again at any time: what it has brought is known by its lasting id, what has been edited here
    is never overwritten.  Exit status: 0 when it was done, 1 when the source cannot be read, 2 on bad usage.
    """


def _common(function: F) -> F:
    """Give a command the options of every import."""
    for option in reversed(
        (
            click.option(
                "--site",
                type=click.Path(path_type=Path, exists=True, file_okay=False),
                default=".",
                help="Folder of the site, with site.yaml; else where one stands.",
            ),
            click.option("--network", default="", metavar="ID", help="Network that it belongs to."),
            click.option("--update", is_flag=True, help="Take anew what has changed at the source."),
            click.option("--dry-run", is_flag=True, help="Tell what would be done, and write nothing."),
            LANGUAGE,
            click.option("--format", type=click.Choice(["text", "json"]), default="text", help="Of the report."),
        )
    ):
        function = option(function)
    return function


def _texts(function: F) -> F:
    """Give a command the options of imports of texts."""
    for option in reversed(
        (
            click.option(
                "--category",
                "categories",
                multiple=True,
                metavar="NAME=ID",
                help="A category that stands for a network; may be given more than once.",
            ),
            click.option("--text-language", type=click.Choice(["da", "en"]), help="Of the texts; else the site's."),
            click.option("--credit", default="", help="Who made the pictures of which that is not known."),
            click.option("--fetch", is_flag=True, help="Read pictures from where they are on the web."),
        )
    ):
        function = option(function)
    return function


@import_.command()
@click.argument("file", type=_FILE)
@click.option("--pages", is_flag=True, help="Take pages along, not only posts.")
@click.option(
    "--uploads",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A copy of the old site's folder wp-content/uploads.",
)
@_texts
@_common
def wordpress(
    file: Path,
    pages: bool,
    uploads: Path | None,
    site: Path,
    network: str,
    categories: tuple[str, ...],
    text_language: str | None,
    credit: str,
    fetch: bool,
    update: bool,
    dry_run: bool,
    language: str | None,
    format: str,
) -> None:
    """Import posts of a WordPress export (FILE, .xml) as stories."""
    from generator.cli.importing import Importing, pieces
    from generator.importers.addresses import host_of
    from generator.importers.carrying import carry
    from generator.importers.wxr import WordPress

    work = Importing.begin(site, network, language, format, dry_run=dry_run)
    choices = _choices(work, network, categories, text_language, credit, update)
    with work.telling():
        source = WordPress(lambda: pieces(file), work.zone, pages=pages)
        gather = work.gatherer(uploads, [host_of(a) for a in source.addresses] if fetch else [])
        work.finish(carry(source, work.ground, choices, gather), source.left)


@import_.command()
@click.argument("source", metavar="URL-OR-FILE")
@_texts
@_common
def rss(
    source: str,
    site: Path,
    network: str,
    categories: tuple[str, ...],
    text_language: str | None,
    credit: str,
    fetch: bool,
    update: bool,
    dry_run: bool,
    language: str | None,
    format: str,
) -> None:
    """Import the items of an RSS, Atom or JSON feed as stories."""
    from generator.cli.importing import Importing
    from generator.importers.addresses import host_of
    from generator.importers.carrying import carry
    from generator.importers.feeds import FeedSource

    work = Importing.begin(site, network, language, format, dry_run=dry_run)
    choices = _choices(work, network, categories, text_language, credit, update)
    with work.telling():
        content, address = work.read(source)
        feed = FeedSource(content, address, work.zone)
        hosts = [host_of(a) for a in feed.addresses] if fetch else []
        own = [host_of(source)] if fetch and address else []
        work.finish(carry(feed, work.ground, choices, work.gatherer(None, hosts, own)), feed.left)


@import_.group(cls=Group)
def csv() -> None:
    """Import a list that a spreadsheet has saved as CSV."""


@csv.command()
@click.argument("file", type=_FILE)
@_common
def members(
    file: Path, site: Path, network: str, update: bool, dry_run: bool, language: str | None, format: str
) -> None:
    """Import members of a network from a list (FILE, .csv); personal data is not carried."""
    from generator.cli.importing import Importing
    from generator.importers.members import MAX_BYTES, MemberList, carry_members

    work = Importing.begin(site, network, language, format, dry_run=dry_run)
    network, *others = [network] if network else sorted(work.ground.networks)
    if others:
        raise click.UsageError(f"Members belong to a network; give --network ({work.networks}).")
    with work.telling():
        with file.open("rb") as opened:
            found = MemberList(opened.read(MAX_BYTES + 1), work.ground.language)
        work.finish(carry_members(found, work.ground, network, update=update), (), found.remarks)


def _choices(
    work: Importing, network: str, categories: Iterable[str], text_language: str | None, credit: str, update: bool
) -> Choices:
    from generator.importers.ground import Choices

    chosen: dict[str, str] = {}
    for written in categories:
        name, mark, id = written.rpartition("=")
        if not mark or id not in work.ground.networks:
            raise click.BadParameter(
                f"{written!r}: write NAME=ID, with one of {work.networks}.", param_hint="--category"
            )
        chosen[name.strip().lower()] = id
    return Choices(network, chosen, credit, text_language or "", update)
