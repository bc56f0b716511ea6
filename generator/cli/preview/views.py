"""What the templates of the preview's own pages see."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.cli.preview.mails import MailEntry, entries
from generator.cli.preview.state import Preview, Shown
from generator.diagnostics import Diagnostic, Severity
from generator.language.describe import describe

__all__ = [
    "Frame",
    "IndexView",
    "IssueView",
    "MailGroup",
    "MissingView",
    "ProblemView",
    "Problems",
    "SiteCard",
    "StartView",
    "cards",
    "groups",
    "problems",
]

_WIDTH = 110  # characters of an offending line
_GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Frame:
    """What every own page shows.

    Attributes:
        own: Path of the preview's files.
        section: "sites", "mail" or empty.
        site: Key of the site whose changes the page follows; empty for all.
        version: Of what it shows.
    """

    language: str
    title: str
    own: str
    section: str
    site: str
    version: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding in words, its offending line cut in three: ``mark`` is the character at fault."""

    severity: str
    code: str
    place: str
    message: str
    help: str
    before: str
    mark: str
    after: str


@dataclass(frozen=True, slots=True)
class Problems:
    """All that is wrong with a site.

    Attributes:
        fault: What broke the program itself, or empty.
        stale: Whether the page below is of an earlier build.
    """

    findings: tuple[Finding, ...]
    errors: int
    warnings: int
    notes: int
    fault: str
    stale: bool
    own: str


@dataclass(frozen=True, slots=True)
class SiteCard:
    """A site on the start page."""

    title: str
    tagline: str
    href: str
    folder: str
    pages: int
    mails: int
    held: int
    problems: Problems


@dataclass(frozen=True, slots=True)
class StartView:
    """All sites."""

    frame: Frame
    sites: tuple[SiteCard, ...]


@dataclass(frozen=True, slots=True)
class MailGroup:
    """The mails of one site."""

    title: str
    mails: tuple[MailEntry, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """All mails."""

    frame: Frame
    groups: tuple[MailGroup, ...]
    views: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IssueView:
    """One mail in one of its views; ``text`` is that of the views that are plain text."""

    frame: Frame
    mail: MailEntry
    view: str
    views: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class ProblemView:
    """In place of a site that could not be built yet."""

    frame: Frame
    problems: Problems


@dataclass(frozen=True, slots=True)
class MissingView:
    """There is nothing at an address."""

    frame: Frame
    path: str


def problems(shown: Shown, own: str) -> Problems:
    """Give what is wrong with a site, the gravest first."""
    found = sorted(shown.findings, key=lambda d: _GRAVITY[d.severity])
    kinds = [d.severity for d in found]
    return Problems(
        findings=tuple(_finding(d, shown.language) for d in found),
        errors=kinds.count(Severity.ERROR),
        warnings=kinds.count(Severity.WARNING),
        notes=kinds.count(Severity.NOTE),
        fault=shown.fault,
        stale=bool(shown.files) and shown.failed,
        own=own,
    )


def cards(preview: Preview, own: str) -> tuple[SiteCard, ...]:
    """Give every site for the start page."""
    return tuple(
        SiteCard(
            title=shown.title,
            tagline=shown.library.site.tagline if shown.library else "",
            href=shown.mount,
            folder=shown.key,
            pages=sum(path.endswith("index.html") for path in shown.files),
            mails=len(shown.library.issues) if shown.library else 0,
            held=len(shown.library.held) if shown.library else 0,
            problems=problems(shown, own),
        )
        for shown in preview.sites
    )


def groups(sites: Iterable[Shown]) -> tuple[MailGroup, ...]:
    """Give every mail, by site; a site without any is left out."""
    found = (MailGroup(shown.title, tuple(entries(shown))) for shown in sites)
    return tuple(group for group in found if group.mails)


def _finding(finding: Diagnostic, language: str) -> Finding:
    described = describe(finding, language)
    before, mark, after = _cut(finding.excerpt, finding.at.column)
    return Finding(
        str(finding.severity), finding.code, str(finding.at), described.message, described.help, before, mark, after
    )


def _cut(line: str, column: int) -> tuple[str, str, str]:
    """Cut a line around a column, counted from 1; 0 means that no character is at fault."""
    start = max(0, column - _WIDTH // 2) if len(line) > _WIDTH else 0
    end = start + _WIDTH
    first, last = "…" * bool(start), "…" * (end < len(line))
    if not column:
        return first + line[start:end].strip() + last, "", ""
    at = column - 1
    return first + line[start:at].lstrip(), line[at : at + 1] or " ", line[at + 1 : end].rstrip() + last
