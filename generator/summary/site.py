"""What is known of one site at the end of a run."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic, has_errors
from generator.model.library import Held, Library
from generator.summary.changes import Changes

__all__ = ["SiteReport"]


@dataclass(frozen=True, slots=True)
class SiteReport:
    """One site.

    Attributes:
        title: Its title, or its folder where that is not known.
        language: "da" or "en": of what is told.
        diagnostics: All findings, sorted.
        held: What is held back, by source; sources as in messages.
        library: What is public now; None where there was an error.
        later: What will be public when the last of the newsletters that wait goes out; None where none waits.
        changes: Since the last output; None where there is none to compare with.
        titles: Of the pages that were removed, by path, as far as they are known.
        address: That the output was built for; empty where that is not known.
        served: Where the host shows it; empty where that is not known.
    """

    title: str
    language: str
    diagnostics: tuple[Diagnostic, ...] = ()
    held: tuple[Held, ...] = ()
    library: Library | None = None
    later: Library | None = None
    changes: Changes | None = None
    titles: Mapping[str, str] = field(default_factory=dict)
    address: str = ""
    served: str = ""

    @property
    def failed(self) -> bool:
        """Whether something must be mended before anything is published."""
        return has_errors(self.diagnostics)
