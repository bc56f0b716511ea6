"""One site from a folder to a library, with everything that is wrong in it told at once."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from generator.diagnostics import Diagnostic, Location, diagnostic, sort_diagnostics
from generator.language.catalogue import LANGUAGES
from generator.load.context import Addresses, Context, Terms
from generator.load.declared import declared
from generator.load.desk import Desk
from generator.load.guards.files import guard_files
from generator.load.guards.masking import GUARDS
from generator.load.guards.settings import ALWAYS, Guards
from generator.load.guards.texts import hide, masked
from generator.load.headers.site import SiteHeader
from generator.load.loading import Keep, Loading
from generator.load.parse import Parsed, parse
from generator.load.past import Past
from generator.load.reading import Reader, read_here
from generator.load.site import zone_of
from generator.load.sources import Sources, read_sources
from generator.markdown import DIALECTS
from generator.model.history import UNKNOWN, History
from generator.model.library import Library
from generator.model.site import Site

__all__ = ["Loaded", "load_site", "with_excerpts"]

_DEFAULT_ZONE = "Europe/Copenhagen"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of a folder.

    Attributes:
        library: None where the site itself cannot be read.
        diagnostics: Sorted, each with the offending line; the library is to be built only if none is an error.
        sources: For the bytes of pictures and files.
        language: The site's, also where its settings have mistakes; "da" where they name none.
        context: To read single stories again; None where there is no library.
    """

    library: Library | None
    diagnostics: tuple[Diagnostic, ...]
    sources: Sources
    language: str
    context: Context | None = None


def load_site(
    folder: Path,
    *,
    prefix: str,
    now: datetime,
    drafts: bool = False,
    base_url: str = "",
    reader: Reader | None = None,
    keep: Keep | None = None,
    history: History = UNKNOWN,
) -> Loaded:
    """Load one site.

    Args:
        folder: The folder that holds ``site.yaml``.
        prefix: How that folder is named in messages.
        now: Aware; what lies after it stays out.
        drafts: Show what is held back: for previews only.
        base_url: Put in place of the site's own address, for previews elsewhere.
        reader: Reads the texts one by one; else each is read anew.
        keep: Takes care of the bodies of stories; else they are filled at once and stay in memory.
        history: What a repository knows of the texts; the site decides what is told of it.
    """
    sources = read_sources(folder, prefix)
    settings, zone, findings = _settings(sources)
    lines = sources.texts.get("site.yaml", "")
    language = settings.header.language if settings else declared(lines, "language", LANGUAGES)
    dialect = settings.header.markdown if settings else declared(lines, "markdown", DIALECTS)
    zone = zone or ZoneInfo(_DEFAULT_ZONE)
    reader = reader or read_here()
    terms = Terms(zone.key, language, dialect, _guards(settings))
    readings = tuple(reader.read(sources, terms))
    past = Past.of(history, settings.header, now, zone) if settings else Past(zone, now.astimezone(zone).date())
    desk = Desk(sources, zone, language, now.astimezone(zone), past, drafts)
    desk.findings += (*sources.findings, *findings, *(f for reading in readings for f in reading.findings))
    desk.findings += guard_files(sources, terms.guards)
    if settings is None:
        return Loaded(None, with_excerpts(desk.findings, sources), sources, language)
    if base_url:
        header = settings.header.model_copy(update={"url": base_url.rstrip("/") + "/"})
        settings = replace(settings, header=header)
    loading = Loading(desk, settings, readings, reader, keep)
    library = _with_hidden_titles(loading.library(), desk)
    context = _context(desk, library.site, terms, loading.where)
    return Loaded(library, with_excerpts(desk.findings, sources), sources, language, context)


def _with_hidden_titles(library: Library, desk: Desk) -> Library:
    """Hide what a guard has found in the titles of what is held back: they are told as well."""
    guarded = {finding.at.path for finding in desk.findings if finding.code in GUARDS}
    if not guarded:
        return library
    hidden = (replace(h, title=hide(h.title)) if desk.sources.name(h.source) in guarded else h for h in library.held)
    return replace(library, held=tuple(hidden))


def _context(desk: Desk, site: Site, terms: Terms, where: Addresses) -> Context:
    """Take what a desk has learnt."""
    sources = desk.sources
    texts = frozenset(sources.texts)
    return Context(
        site, terms, sources.prefix, desk.drafts, desk.ids, desk.held, desk.pictures, where, texts, sources.blobs
    )


def _settings(
    sources: Sources,
) -> tuple[Parsed[SiteHeader] | None, ZoneInfo | None, tuple[Diagnostic, ...]]:
    """Read ``site.yaml`` alone, ahead of all others: they need its language and time zone.

    Its mistakes are found once more with those of the other files; only what is not is told of here.
    """
    if "site.yaml" not in sources.texts:
        return None, None, (diagnostic("source-no-site", Location(sources.name("site.yaml"))),)
    alone = Sources(sources.root, sources.prefix, {"site.yaml": sources.texts["site.yaml"]}, sources.unread)
    for language in ("da", "en"):
        files, _ = parse(alone, ZoneInfo(_DEFAULT_ZONE), language)
        if files and isinstance(files[0].header, SiteHeader) and files[0].header.language == language:
            settings: Parsed[Any] = files[0]
            zone, findings = zone_of(settings)
            return settings, zone, findings
    return None, None, ()


def _guards(settings: Parsed[SiteHeader] | None) -> Guards:
    """Give what a site says of its guards; where it cannot be read, they are as for every site."""
    if settings is None:
        return ALWAYS
    said = settings.header.guards
    return Guards(said.phones == "refuse", tuple(sorted(said.allow)))


def with_excerpts(findings: Iterable[Diagnostic], sources: Sources) -> tuple[Diagnostic, ...]:
    """Put the offending line into every finding that has a place and lacks it; what a guard has found stays hidden."""
    start = f"{sources.prefix}/" if sources.prefix else ""
    full = []
    findings = tuple(findings)
    guarded = {finding.at.path for finding in findings if finding.code in GUARDS}
    for finding in findings:
        at = finding.at
        if at.line and not finding.excerpt and finding.code not in GUARDS and at.path.startswith(start):
            finding = replace(finding, excerpt=sources.line(at.path.removeprefix(start), at.line))
        full.append(masked(finding) if at.path in guarded and finding.code not in GUARDS else finding)
    return sort_diagnostics(full)
