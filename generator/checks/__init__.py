"""What is looked at before anything is written: the library's promises and the finished files."""

from collections.abc import Mapping

from generator.checks.feeds import check_feeds
from generator.checks.finished import Finished, Origin
from generator.checks.funding import check_funding
from generator.checks.library import check_library
from generator.checks.links import check_links
from generator.checks.mails import check_mails
from generator.checks.privacy import check_privacy
from generator.checks.theme import check_theme
from generator.diagnostics import Diagnostic, sort_diagnostics
from generator.model.library import Library

__all__ = ["Origin", "check_artifacts", "check_library", "check_theme"]

CHECKS = (check_links, check_privacy, check_mails, check_funding, check_feeds)


def check_artifacts(
    library: Library, artifacts: Mapping[str, bytes], origins: Mapping[str, Origin] | None = None
) -> tuple[Diagnostic, ...]:
    """Check every file that was made.

    Args:
        artifacts: Path below the output folder -> bytes.
        origins: Path -> the content file that it was made of, so that findings name what an editor can mend.
    """
    finished = Finished(library, artifacts, origins or {})
    return sort_diagnostics(finding for check in CHECKS for finding in check(finished))
