"""What is asked of a build, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build.artifact import Artifact
from generator.diagnostics import Diagnostic, has_errors, named

if TYPE_CHECKING:
    from generator.model.history import History
    from generator.model.library import Held, Library

__all__ = ["Built", "Order", "Repository"]


@dataclass(frozen=True, slots=True)
class Repository:
    """Where the past of a site's texts is known.

    Attributes:
        state: Another one whenever the past may be: the commit that is checked out.
        read: Gives the past; dear, and called only where the state is not that of the last good build.
    """

    state: str
    read: Callable[[], History]


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
        began: The machine's clock when the build began, in nanoseconds since 1970: a file changed shortly before is
            looked at once more by the next build.  0 where it is not known: no file's time is trusted then.
        repository: None where the site asks for nothing that it knows.
    """

    folder: Path
    shown: str
    themes: tuple[Path, ...]
    now: datetime
    drafts: bool = False
    base_url: str = ""
    began: int = 0
    repository: Repository | None = None

    def name(self, path: str) -> str:
        """Give a file below the site's folder as messages name it."""
        return named(self.shown, path)


@dataclass(frozen=True, slots=True)
class Built:
    """What came of it.

    Attributes:
        language: The site's, or "da" where that is not known.
        diagnostics: Sorted.
        artifacts: Files, by path; those that lie in the output as they should have no content at hand.  None where
            there was an error, and where nothing had changed.
        held: What was left out, by source; sources are named as in messages.
        whole: Whether the artifacts are all files of the site; else they are those that were made.
        count: How many files the site has.
        made: Paths of the files that were made, sorted.
        changed: Files that have changed since the last good build, sorted: content below ``site/``, themes.
        current: Whether nothing had changed since the last good build.
        texts: How many texts the site is made of.
        library: None where there was an error, or where nothing had changed.
    """

    language: str
    diagnostics: tuple[Diagnostic, ...]
    artifacts: tuple[Artifact, ...] = ()
    held: tuple[Held, ...] = ()
    whole: bool = False
    count: int = 0
    made: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    current: bool = False
    texts: int = 0
    library: Library | None = field(default=None, repr=False)

    @property
    def failed(self) -> bool:
        """Whether there was an error, so that nothing may be written."""
        return has_errors(self.diagnostics)
