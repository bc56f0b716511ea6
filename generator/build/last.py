"""What the last good build of a site found: told again by a build that finds nothing new."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, sort_diagnostics

if TYPE_CHECKING:
    from generator.model.library import Held, Library

__all__ = ["Findings", "Last"]


@dataclass(frozen=True, slots=True)
class Findings:
    """Findings by where they come from: each part is found anew only where its cause has changed.

    Attributes:
        content: Of loading.
        theme: Of the theme.
        library: Of the library as a whole, and of planning.
        files: Of the finished files.
    """

    content: tuple[Diagnostic, ...] = ()
    theme: tuple[Diagnostic, ...] = ()
    library: tuple[Diagnostic, ...] = ()
    files: tuple[Diagnostic, ...] = ()

    @property
    def all(self) -> tuple[Diagnostic, ...]:
        """Every finding, sorted."""
        return sort_diagnostics((*self.content, *self.theme, *self.library, *self.files))


@dataclass(frozen=True, slots=True)
class Last:
    """The last good build.

    Attributes:
        basis: Digest of all that decides on a build besides content, theme and time.
        now: When it was, in the site's zone.
        language: The site's.
        held: What was left out, under the names of messages.
        count: How many files the site has.
        until: When the next thing comes out by itself, or an embargo ends; None where nothing is waiting for its hour.
    """

    basis: str
    now: datetime
    language: str
    findings: Findings
    held: tuple[Held, ...]
    count: int
    until: datetime | None

    @classmethod
    def of(cls, basis: str, library: Library, findings: Findings, held: tuple[Held, ...], count: int) -> Last:
        """Take what is to be known of a library that was built."""
        moments = [h.until.at for h in library.held if h.until is not None]
        moments += [r.press.embargo.at for r in library.releases if r.press.embargo is not None]
        until = min((at for at in moments if at > library.now), default=None)
        return cls(basis, library.now, library.site.language, findings, held, count, until)

    def holds_at(self, now: datetime) -> bool:
        """Tell whether time alone can have changed nothing: it is the same day, and nothing has come out since.

        Pages know days (what is over, who is a member, what is owed); what is known of hours is ``until``.  Of an
        hour before nothing is known.
        """
        here = now.astimezone(self.now.tzinfo)
        return here.date() == self.now.date() and self.now <= here and (self.until is None or here < self.until)
