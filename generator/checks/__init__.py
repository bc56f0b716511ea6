"""What is looked at before anything is written: the library's promises and the finished files."""

from collections.abc import Mapping

from generator.checks.theme import check_theme
from generator.diagnostics import Diagnostic
from generator.model.library import Library

__all__ = ["check_artifacts", "check_theme"]


def check_artifacts(library: Library, artifacts: Mapping[str, bytes]) -> tuple[Diagnostic, ...]:
    """Check every file that was made; ``artifacts`` is path -> bytes."""
    return ()
