"""``budstikke publish``."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from generator.cli import options
from generator.cli.clock import TODAY, clock_ns, now
from generator.cli.project import Project, find_project

if TYPE_CHECKING:
    from generator.cli.finished import Asked, Finished
    from generator.cli.publish_talk import Talk
    from generator.publish.places import Settings
    from generator.publish.publishing import Order
    from generator.publish.remote import Remote
    from generator.publish.source import Source

__all__ = ["publish"]


def _folder(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Refuse what is no folder below the branch's root; give others with a slash at the end, the root as nothing."""
    if value is None:
        return None
    parts = PurePosixPath(value).parts
    if value.startswith("/") or "\\" in value or {"..", ".git"} & {part.lower() for part in parts}:
        raise click.BadParameter(f"{value!r} is no folder of a branch; write stevns, or . for its root")
    return "".join(f"{part}/" for part in parts)


def _commit(context: click.Context, option: click.Parameter, value: str) -> str:
    """Refuse what is no id of a commit."""
    if value and not re.fullmatch("[0-9a-f]{7,64}", value):
        raise click.BadParameter(f"{value!r} is no id of a commit; write at least its first seven digits")
    return value


@click.command()
@options.FOLDER
@click.option("--branch", default="gh-pages", show_default=True, help="Branch that the host serves.")
@click.option("--remote", default="origin", show_default=True, help="Where it is pushed to.")
@click.option(
    "--tree",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Publish what a build has written to this folder, as it is; else all is built anew, apart from output/.",
)
@click.option(
    "--into", metavar="FOLDER", callback=_folder, help="Folder of the branch for one site; else its address tells."
)
@click.option("--dry-run", is_flag=True, help="List what would change at the host, and change nothing.")
@click.option("--allow-dirty", is_flag=True, help="Publish changes that are not committed.")
@click.option("--embargoed", is_flag=True, help="Publish releases under embargo as well, which nothing points to.")
@click.option(
    "--onto", default="", metavar="COMMIT", callback=_commit, help="Go on from this commit of somebody else's."
)
@TODAY
@options.BASE_URL
@options.STRICT
@options.JOBS
@options.FORMAT
@options.LANGUAGE
def publish(
    folder: Path,
    branch: str,
    remote: str,
    tree: Path | None,
    into: str | None,
    dry_run: bool,
    allow_dirty: bool,
    embargoed: bool,
    onto: str,
    today: str | None,
    base_url: str,
    strict: bool,
    jobs: int,
    format: str,
    language: str | None,
) -> None:
    """Put the sites on the branch that a host serves, with Git.

    Builds the sites of FOLDER and commits what came of it to a branch of its own, on top of what was published
    before, and only if something has changed.  Your files, branches and changes are left as they are, nothing is
    forced, and readers see the old pages or the new ones, never something between.  Exit status: 0 when the host
    has the pages, 1 when nothing was published, 2 on bad usage.
    """
    from generator.cli.finished import Asked
    from generator.cli.publish_talk import Talk
    from generator.publish.git import Git
    from generator.publish.refusal import Refused
    from generator.publish.remote import Remote

    project, moment = find_project(folder), now(today)
    if len(project.sites) > 1 and (into is not None or base_url):
        raise click.UsageError("--into and --base-url are for one site; name its folder: budstikke publish FOLDER")
    if tree is not None and base_url:
        raise click.UsageError("A finished site has its address already: --base-url cannot be used with --tree.")
    talk = Talk(language or "", quiet=format == "json")
    wish = _Wish(project, Remote(Git(project.root, os.environ), remote, branch), into, onto, allow_dirty, dry_run)
    try:
        published = _publish(wish, Asked(moment, tree, embargoed, base_url, strict, jobs, format, language), talk)
    except Refused as refused:
        talk.refused(refused)
        sys.exit(1)
    if not published:
        talk.untouched()
        sys.exit(1)


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is to go where, and what is allowed.

    Attributes:
        into: Folder of the branch for the only site, "" for its root; None where its address tells.
        onto: The commit of somebody else's to go on from, or empty.
    """

    project: Project
    remote: Remote
    into: str | None
    onto: str
    allow_dirty: bool
    dry: bool

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders of the sites to publish."""
        return tuple(site.folder for site in self.project.sites)


def _publish(wish: _Wish, asked: Asked, talk: Talk) -> bool:
    """Publish; tell whether the host has the pages, or would have them."""
    from generator.cli.finished import finished
    from generator.publish.publishing import publish
    from generator.publish.refusal import Reason, Refused
    from generator.publish.source import find_source, head, is_shared

    try:
        settings = _settings(wish)
    except Refused as refused:
        if refused.values.get("folder") in wish.folders and _is_broken(wish, asked):
            return False
        raise
    talk.language = talk.language or settings[wish.folders[0]].language
    if asked.now.timestamp() * 1e9 > clock_ns():
        raise Refused(Reason.FUTURE, day=talk.day(asked.now))
    source = find_source(wish.remote.git)
    wish.remote.check(source)
    dirty = _dirty(wish, source)
    if dirty and not wish.allow_dirty:
        raise Refused(Reason.DIRTY, files=talk.few(dirty))
    places = _places(wish, settings, asked.base_url)
    with finished(wish.project, asked, source.algorithm) as done:
        if done is None:
            return False
        if head(wish.remote.git) != source.commit or _dirty(wish, source) != dirty:
            raise Refused(Reason.MOVING)
        order = _order(wish, done, places, talk.title(done.titles), asked.now, uncommitted=bool(dirty))
        talk.done(publish(source, wish.remote, order), wish.remote, done.waiting, dry=wish.dry)
    if not wish.dry:
        if not is_shared(wish.remote.git, source):
            talk.not_shared(source.commit)
        talk.addresses(asked.base_url or settings[folder].url for folder in wish.folders)
    return True


def _is_broken(wish: _Wish, asked: Asked) -> bool:
    """Tell whether there is an error in the content, and tell what is wrong as a build does."""
    from generator.cli.finished import finished

    with finished(wish.project, asked, "sha1") as done:
        return done is None


def _settings(wish: _Wish) -> Mapping[Path, Settings]:
    """Give what every site of the project says of its place, those that are not published now among them."""
    from generator.publish.places import settings_of

    every = (*find_project(wish.project.root).sites, *wish.project.sites)
    return {site.folder: settings_of(site.folder) for site in every}


def _places(wish: _Wish, settings: Mapping[Path, Settings], base_url: str) -> Mapping[Path, str]:
    """Give the folder of the branch for each site that lies on it."""
    from generator.publish.places import Settings, place_all

    if wish.into is not None:
        return {wish.folders[0]: wish.into}
    if base_url:
        settings = {wish.folders[0]: Settings(base_url)}
    return place_all(wish.folders, settings)


def _dirty(wish: _Wish, source: Source) -> tuple[str, ...]:
    from generator.publish.source import uncommitted

    return uncommitted(wish.remote.git, source, wish.folders, wish.project.root / "themes")


def _order(
    wish: _Wish, done: Finished, places: Mapping[Path, str], title: str, when: datetime, *, uncommitted: bool
) -> Order:
    """Compose what the branch is to hold; all sites of a project together are the whole of it."""
    from generator.publish.composing import DOMAIN, compose, covering
    from generator.publish.publishing import Order

    folders = [places[folder] for folder in wish.folders]
    others = [place for folder, place in places.items() if folder not in wish.folders]
    tree = compose({places[folder]: tree for folder, tree in done.trees.items()}, done.empty)
    covers = covering(folders if len(folders) == 1 else [""], others, domain=DOMAIN in tree)
    return Order(tree, covers, title, uncommitted, wish.onto, when, wish.dry)
