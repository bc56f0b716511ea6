"""The finding itself: severity, place, code and the values its sentence is filled with."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from generator.diagnostics.code import Severity
from generator.diagnostics.table import CODES

__all__ = ["Diagnostic", "Location", "diagnostic", "has_errors", "named", "sort_diagnostics"]


class Rank(IntEnum):
    """The order in which findings of one place are shown: the gravest first."""

    ERROR = 0
    WARNING = 1
    NOTE = 2


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file of the project.

    Attributes:
        path: Path with forward slashes, relative to the project's folder where the file lies in it.
        line: 1-based; 0 means the file as a whole.
        column: 1-based, in characters; 0 means the line as a whole.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Give ``path:line:column``, without the parts that are not known."""
        parts = [self.path]
        if self.line:
            parts.append(str(self.line))
            if self.column:
                parts.append(str(self.column))
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: which code, where, and the values of its sentence.

    ``code`` is the stable, documented name that tests and CI match on; the sentence and the help come from
    the table of codes and the catalogue of the reader's language, and may be reworded in any release.

    Attributes:
        values: Name and text of each field in the code's sentence and help, sorted by name.
        excerpt: The offending line as it was written, without its line end; empty where there is none.
    """

    code: str
    at: Location
    values: tuple[tuple[str, str], ...] = ()
    excerpt: str = ""

    @property
    def severity(self) -> Severity:
        """How grave the code is; it is the code's, never one finding's."""
        return CODES[self.code].severity


def diagnostic(code: str, at: Location, excerpt: str = "", **values: object) -> Diagnostic:
    """Make a finding.  A ``KeyError`` means that ``code`` is not in the table: a bug in the caller."""
    if code not in CODES:
        raise KeyError(code)
    return Diagnostic(code, at, tuple(sorted((name, str(value)) for name, value in values.items())), excerpt)


def named(folder: str, path: str) -> str:
    """Give a path below a folder as messages name it; ``folder`` is empty for the one that somebody stands in."""
    return f"{folder}/{path}" if folder else path


def has_errors(findings: Iterable[Diagnostic]) -> bool:
    """Tell whether one of the findings is an error, so that nothing may be written."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def sort_diagnostics(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Give each finding once, by file, line, column, severity, code and values."""
    return tuple(sorted(set(findings), key=lambda d: (d.at, Rank[d.severity.name], d.code, d.values)))
