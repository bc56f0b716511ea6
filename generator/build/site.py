"""One site from folder to artifacts."""

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from generator.build.artifact import Artifact
from generator.build.assets import assets
from generator.build.cache import cached
from generator.build.pipeline import SiteWorkshop, plan, produce, produce_all
from generator.checks import Origin, check_artifacts, check_library, check_theme
from generator.diagnostics import Diagnostic, Location, Severity, sort_diagnostics
from generator.load import Loaded, load_site
from generator.model.library import Library
from generator.outputs import OUTPUTS
from generator.render.theme import Theme, load_theme

__all__ = ["Built", "Order", "build_site"]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built.

    Attributes:
        folder: Holds ``site.yaml``.
        shown: How that folder is named in messages.
        themes: Folders of themes, the nearest first.
        now: Aware; what lies after it stays out.
        drafts: Show what is held back; for previews only.
        base_url: Put in place of the site's address; for previews elsewhere.
    """

    folder: Path
    shown: str
    themes: tuple[Path, ...]
    now: datetime
    drafts: bool = False
    base_url: str = ""


@dataclass(frozen=True, slots=True)
class Built:
    """What came of it.

    Attributes:
        artifacts: Every file, by path; empty where there was an error.
        diagnostics: Sorted.
    """

    loaded: Loaded
    diagnostics: tuple[Diagnostic, ...]
    artifacts: tuple[Artifact, ...] = field(default=())

    @property
    def failed(self) -> bool:
        """Whether there was an error, so that nothing may be written."""
        return self.loaded.library is None or any(d.severity is Severity.ERROR for d in self.diagnostics)


def build_site(
    order: Order,
    store: MutableMapping[str, bytes],
    progress: Callable[[int], Callable[[], None]] = lambda total: lambda: None,
) -> Built:
    """Load a site, plan its files, make them and check them; nothing is written.

    Args:
        store: Where results are remembered.
        progress: Told how many files will be made; gives what is to be called after each.
    """
    loaded = load_site(order.folder, prefix=order.shown, now=order.now, drafts=order.drafts, base_url=order.base_url)
    library = loaded.library
    if library is None:
        return Built(loaded, loaded.diagnostics)
    named = Location(loaded.sources.name("site.yaml"))
    theme, findings = load_theme(library.site.theme, order.themes, named)
    findings = (*loaded.diagnostics, *findings)
    if theme is None or any(d.severity is Severity.ERROR for d in findings):
        return Built(loaded, sort_diagnostics(findings))
    return _made(loaded, library, theme, findings, store, progress)


def _made(
    loaded: Loaded,
    library: Library,
    theme: Theme,
    findings: tuple[Diagnostic, ...],
    store: MutableMapping[str, bytes],
    progress: Callable[[int], Callable[[], None]],
) -> Built:
    jobs, more = plan(library, (*OUTPUTS, assets(theme)), loaded.sources.name)
    workshop = SiteWorkshop(theme, loaded.sources)
    make = cached(produce, store, theme.digest)
    artifacts, faults = produce_all(jobs, library, workshop, make, progress(len(jobs)))
    templates = [target.template for _, target in jobs if target.template]
    named = loaded.sources.name
    findings = (*findings, *more, *faults, *check_theme(theme, templates), *check_library(library, named))
    if not faults:
        texts = loaded.sources.texts
        files = {str(a.path): a.content for a in artifacts}
        origins = {str(a.path): Origin(named(a.origin), texts[a.origin]) for a in artifacts if a.origin in texts}
        findings = (*findings, *check_artifacts(library, files, origins))
    return Built(loaded, sort_diagnostics(findings), artifacts)
