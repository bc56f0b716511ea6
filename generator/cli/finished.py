"""Finished sites to publish: built for it, apart from output/, or taken from a folder that a build has written to."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from generator.cli.clock import clock_ns
from generator.cli.project import Project, SiteFolder
from generator.publish.refusal import Reason, Refused

if TYPE_CHECKING:
    from generator.build.order import Built
    from generator.model.library import Library
    from generator.publish.tree import Blob, Tree

__all__ = ["Asked", "Finished", "finished"]

APART = "publish"


@dataclass(frozen=True, slots=True)
class Asked:
    """What finished sites are asked for.

    Attributes:
        tree: A folder that holds them already; None to build them.
        embargoed: Whether releases under embargo are to be published as well.
    """

    now: datetime
    tree: Path | None
    embargoed: bool
    base_url: str = ""
    strict: bool = False
    jobs: int = 0
    format: str = "text"
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Finished:
    """Sites without an error.

    Attributes:
        trees: By the site's folder.
        titles: Of the sites.
        waiting: Paths of files that were left out since their embargo lasts.
        empty: The empty file.
    """

    trees: Mapping[Path, Tree]
    titles: tuple[str, ...]
    waiting: tuple[str, ...]
    empty: Blob


@contextmanager
def finished(project: Project, asked: Asked, algorithm: str) -> Iterator[Finished | None]:
    """Give the finished sites of a project, which stay as they are while this lasts; None where there is an error.

    What is wrong is told.

    Args:
        algorithm: Of the repository's ids: "sha1" or "sha256".
    """
    with ExitStack() as stack:
        if asked.tree is None:
            yield _built(project, asked, algorithm, stack)
        else:
            yield _given(project, asked, algorithm, asked.tree)


def _built(project: Project, asked: Asked, algorithm: str, stack: ExitStack) -> Finished | None:
    from generator.build.order import Order
    from generator.cli.build import write_all
    from generator.cli.history import repository_of
    from generator.cli.report import report
    from generator.cli.sessions import sessions

    project, remember = _apart(project, stack)
    work = sessions(project, remember=remember, write=True, jobs=asked.jobs, language=asked.language, apart=APART)
    made, began = stack.enter_context(work), clock_ns()
    for site, session in made:
        past = repository_of(site.folder)
        roots = project.theme_roots
        session.build(Order(site.folder, site.shown, roots, asked.now, False, asked.base_url, began, past))
    ended, total = write_all(made, strict=asked.strict)
    report(ended, format=asked.format, language=asked.language)
    if total is None or any(built.failed for built in ended):
        return None
    libraries = [
        built.library or session.engine.memory.library for built, (_, session) in zip(ended, made, strict=True)
    ]
    return _finished(
        [(site, site.output, library) for (site, _), library in zip(made, libraries, strict=True)], asked, algorithm
    )


def _apart(project: Project, stack: ExitStack) -> tuple[Project, bool]:
    """Let a project build beside what its builds remember, so that nothing is written where the author works.

    Where that cannot be, it builds into a folder that is gone afterwards, and remembers nothing.
    """
    sites = tuple(replace(site, output=project.cache(site, APART).with_suffix("")) for site in project.sites)
    try:
        for site in sites:
            site.output.mkdir(parents=True, exist_ok=True)
            if not os.access(site.output, os.W_OK):
                raise PermissionError
    except OSError:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="budstikke-")))
        return replace(project, sites=tuple(replace(site, output=folder / site.output.name) for site in sites)), False
    return replace(project, sites=sites), True


def _given(project: Project, asked: Asked, algorithm: str, folder: Path) -> Finished | None:
    """Take finished sites; their content must be without errors, and nothing of it be held back that they show."""
    from generator.cli.beside import with_beside
    from generator.cli.report import failed, report
    from generator.publish.tree import check_address

    loaded = [(site, *_load(site, asked)) for site in project.sites]
    told = with_beside(project.sites, [built for _, _, built in loaded])
    report(told, format=asked.format, language=asked.language)
    if failed(told, strict=asked.strict):
        return None
    several = len(project.sites) > 1
    sites = [(site, folder / site.name if several else folder, library) for site, library, _ in loaded if library]
    done = _finished(sites, asked, algorithm)
    for site, _, library in sites:
        check_address(done.trees[site.folder], library.site.url, algorithm)
        _check_held(site, library, done.trees[site.folder], asked)
    return done


def _load(site: SiteFolder, asked: Asked) -> tuple[Library | None, Built]:
    """Load a site as readers may see it, and find what is wrong with its content."""
    from generator.build.order import Built
    from generator.checks import check_library
    from generator.cli.history import repository_of
    from generator.diagnostics import named, sort_diagnostics
    from generator.load import load_site
    from generator.model.history import UNKNOWN

    past = repository_of(site.folder)
    history = past.read() if past else UNKNOWN
    loaded = load_site(site.folder, prefix=site.shown, now=asked.now, history=history)
    found = check_library(loaded.library, partial(named, site.shown)) if loaded.library else ()
    return loaded.library, Built(loaded.language, sort_diagnostics((*loaded.diagnostics, *found)))


def _check_held(site: SiteFolder, library: Library, tree: Tree, asked: Asked) -> None:
    """Refuse a site that shows what is held back: that was built as a preview, or before somebody held it back."""
    from generator.diagnostics import named
    from generator.load import load_site
    from generator.publish.embargo import only_in_previews

    if not library.held:
        return
    preview = load_site(site.folder, prefix=site.shown, now=asked.now, drafts=True).library
    origins = only_in_previews(library, preview or library)
    if shown := sorted(origins.keys() & tree.keys()):
        held = {item.source for item in library.held}
        files = sorted(held & {origins[path] for path in shown}) or sorted(held)
        raise Refused(Reason.HELD, path=shown[0], files=", ".join(named(site.shown, file) for file in files))


def _finished(sites: Sequence[tuple[SiteFolder, Path, Library]], asked: Asked, algorithm: str) -> Finished:
    """Read finished sites, and leave out what waits for the end of an embargo."""
    from generator.publish.embargo import unlisted
    from generator.publish.tree import empty, read_tree

    trees: dict[Path, Tree] = {}
    waiting: list[str] = []
    for site, place, library in sites:
        tree = read_tree(place, algorithm)
        files = {path: blob.file for path, blob in tree.items() if blob.file}
        hidden = frozenset[str]() if asked.embargoed else unlisted(library, files)
        waiting += sorted(hidden)
        trees[site.folder] = {path: blob for path, blob in tree.items() if path not in hidden}
    return Finished(trees, tuple(library.site.title for _, _, library in sites), tuple(waiting), empty(algorithm))
