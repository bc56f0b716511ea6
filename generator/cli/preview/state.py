"""What the preview shows of each site: the last good files, and the findings of the last build."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from generator.build.order import Built, Order
from generator.build.session import Session, Talk
from generator.build.workers import workers
from generator.cli.clock import clock_ns
from generator.cli.history import repository_of
from generator.cli.preview.files import Files
from generator.cli.preview.mounts import key_of, mounts
from generator.cli.progress import bars
from generator.cli.project import Project, SiteFolder, declared_language
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
    """All sites of a project, built into folders of its own; nothing is written to ``output/``.

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
        self._stack = ExitStack()
        self._workers = self._stack.enter_context(workers(0))
        self._progress = self._stack.enter_context(bars(self._spoken))
        self._sessions: dict[Path, Session] = {}

    def _spoken(self) -> str:
        return self.language or next((session.language for session in self._sessions.values()), "da")

    def close(self) -> None:
        """Let go of all files and processes."""
        self._stack.close()

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
        self._workers.stay_here()  # from now on there are threads, which no fork survives
        return tuple(built)

    def _build(self, project: Project, site: SiteFolder, old: Shown, mount: str, changes: tuple[Path, ...]) -> Shown:
        moment, base = self.moment(), self.origin + mount
        past = repository_of(site.folder)
        order = Order(site.folder, site.shown, project.theme_roots, moment, self.drafts, base, clock_ns(), past)
        session = self._session(project, site)
        try:
            with session.turn():
                built = session.build(order, changes or None)
                if not built.failed:
                    session.write()
        except Exception as error:  # noqa: BLE001 - the preview outlives a fault of the program, and shows it
            return _faulty(old, mount, f"{type(error).__name__}: {error}")
        saved = {p.relative_to(site.folder).as_posix() for p in changes if p.is_relative_to(site.folder)}
        prefix = f"{site.shown}/" if site.shown else ""
        return self._shown(old, mount, session, built, {prefix + path for path in saved})

    def _session(self, project: Project, site: SiteFolder) -> Session:
        """Give the session of a site; its files lie beside what the builds of the site remember, by port."""
        if site.folder not in self._sessions:
            port = urlsplit(self.origin).port
            folder = project.cache(site).with_suffix(f".preview-{port}")
            session = Session(
                self._workers,
                cache=folder.with_name(f"{folder.name}.sqlite"),
                lock=folder.with_name(f"{folder.name}.lock"),
                output=folder,
                talk=Talk(progress=self._progress, language=partial(declared_language, site.folder)),
            )
            self._stack.callback(session.close)
            self._sessions[site.folder] = session
        return self._sessions[site.folder]

    def _shown(self, old: Shown, mount: str, session: Session, built: Built, saved: set[str]) -> Shown:
        # What was just saved comes first: findings in other files may only follow from it.
        findings = tuple(sorted(built.diagnostics, key=lambda d: d.at.path not in saved))
        language = self.language or built.language
        if not built.failed:
            library = built.library or session.engine.memory.library
            files, version = Files.of(session), session.digest
            return Shown(old.key, mount, language, findings, False, "", files, library, version)
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


def _digest(parts: Iterable[object]) -> str:
    return hashlib.sha256(repr(tuple(parts)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
