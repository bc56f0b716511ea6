"""What the last good build of a site found: told again by a build that finds nothing new."""

from dataclasses import dataclass
from datetime import datetime

from generator.diagnostics import Diagnostic, sort_diagnostics
from generator.model.library import Held

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
    """

    basis: str
    now: datetime
    language: str
    findings: Findings
    held: tuple[Held, ...]
    count: int

    def holds_at(self, now: datetime) -> bool:
        """Tell whether time alone can have changed nothing: it is the same day, and nothing has come out since.

        Pages know days (what is over, who is a member, what is owed); what comes out at an hour is held until then.
        """
        here = now.astimezone(self.now.tzinfo)
        if here.date() != self.now.date():
            return False
        first, later = sorted((self.now, here))
        return not any(h.until is not None and first < h.until.at <= later for h in self.held)
