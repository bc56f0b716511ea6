"""What the preview shows of each site: the last good files, and the findings of the last build."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from generator.build.cache import DiskStore
from generator.build.site import Built, Order, build_site
from generator.cli.preview.mounts import key_of, mounts
from generator.cli.preview.store import PreviewStore
from generator.cli.progress import progress
from generator.cli.project import Project, SiteFolder
from generator.diagnostics import Diagnostic
from generator.model.library import Library

__all__ = ["Preview", "Shown"]


@dataclass(frozen=True)
class Shown:
    """One site as it is shown; replaced as a whole by every build.

    Attributes:
        key: Names the site in addresses of the preview.
        mount: Path of its home page; begins and ends with a slash.
        language: Of what the preview says about it.
        findings: Of the last build, sorted; those in files just saved come first.
        fault: What broke the program itself; empty where nothing did.
        files: Path below the site's root -> bytes, of the last build without an error.
        library: What those files were made of.
        version: Changes when a page that is open in a browser is out of date.
    """

    key: str
    mount: str
    language: str
    findings: tuple[Diagnostic, ...] = ()
    failed: bool = False
    fault: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    library: Library | None = field(default=None, repr=False)
    version: str = ""

    @property
    def title(self) -> str:
        """The site's name."""
        return self.library.site.title if self.library else self.key


class Preview:
    """All sites of a project, built in memory; nothing is written to ``output/``.

    Args:
        find: Gives the project as it is now: sites come and go.
        origin: "http://127.0.0.1:8000": what the sites' addresses are built with.
        moment: Gives the moment that decides what is public.
        language: Of all messages; empty for each site's own.
    """

    def __init__(
        self, find: Callable[[], Project], origin: str, moment: Callable[[], datetime], *, drafts: bool, language: str
    ) -> None:
        self.find, self.origin, self.moment = find, origin, moment
        self.drafts, self.language = drafts, language
        self.sites: tuple[Shown, ...] = ()
        self._stores: dict[str, PreviewStore] = {}

    def site(self, key: str) -> Shown | None:
        """Give a site by its key."""
        return next((shown for shown in self.sites if shown.key == key), None)

    def at(self, path: str) -> Shown | None:
        """Give the site that an address lies in, with or without the slash at the end of its home."""
        found = [s for s in self.sites if path.startswith(s.mount) or f"{path}/" == s.mount]
        return max(found, key=lambda s: len(s.mount), default=None)

    def rebuild(self, changed: Iterable[Path] | None = None) -> tuple[Shown, ...]:
        """Build the sites that a change concerns, or all; give those that were built."""
        project, changes = self.find(), None if changed is None else tuple(changed)
        where = mounts(project.sites)
        now: list[Shown] = []
        built: list[Shown] = []
        for site in project.sites:
            key = key_of(site)
            old = self.site(key) or Shown(key, where[key], self.language or "da")
            if old.version and old.mount == where[key] and not _concerned(project, site, changes):
                now.append(old)
                continue
            built.append(self._build(project, site, old, where[key], changes or ()))
            now.append(built[-1])
        self.sites = tuple(now)
        return tuple(built)

    def _build(self, project: Project, site: SiteFolder, old: Shown, mount: str, changes: tuple[Path, ...]) -> Shown:
        store = self._stores.setdefault(old.key, _store(project, site))
        moment, base = self.moment(), self.origin + mount
        order = Order(site.folder, site.shown, project.theme_roots, moment, self.drafts, base)
        try:
            with progress(old.key) as begin:
                built = build_site(order, store, begin)
        except Exception as error:  # noqa: BLE001 - the preview outlives a fault of the program, and shows it
            return _faulty(old, mount, f"{type(error).__name__}: {error}")
        if not built.failed:
            store.prune()
        saved = {p.relative_to(site.folder).as_posix() for p in changes if p.is_relative_to(site.folder)}
        return self._shown(old, mount, built, {built.loaded.sources.name(path) for path in saved})

    def _shown(self, old: Shown, mount: str, built: Built, saved: set[str]) -> Shown:
        # What was just saved comes first: findings in other files may only follow from it.
        findings = tuple(sorted(built.diagnostics, key=lambda d: d.at.path not in saved))
        language = self.language or built.loaded.language
        if not built.failed:
            files = {str(a.path): a.content for a in built.artifacts}
            version = _digest(files.items())
            return Shown(old.key, mount, language, findings, False, "", files, built.loaded.library, version)
        version = old.version if old.files else _digest(findings)
        return Shown(old.key, old.mount, language, findings, True, "", old.files, old.library, version)


def _faulty(old: Shown, mount: str, fault: str) -> Shown:
    """Show the last good files with the fault over them."""
    version = old.version if old.files else _digest([fault])
    where = old.mount if old.files else mount
    return Shown(old.key, where, old.language, (), True, fault, old.files, old.library, version)


def _concerned(project: Project, site: SiteFolder, changes: tuple[Path, ...] | None) -> bool:
    """Tell whether a change touches a site: its own folder, or a theme."""
    if changes is None:
        return True
    roots = (site.folder, *(root.resolve() for root in project.theme_roots))
    return any(path.is_relative_to(root) for path in changes for root in roots)


def _store(project: Project, site: SiteFolder) -> PreviewStore:
    build = project.cache(site)
    return PreviewStore(DiskStore(build.with_name(f"{build.name}.preview")), DiskStore(build))


def _digest(parts: Iterable[object]) -> str:
    return hashlib.sha256(repr(tuple(parts)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
