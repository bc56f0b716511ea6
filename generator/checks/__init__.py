"""What is looked at before anything is written: the library's promises and the finished files.

A finished file is examined by itself, which is most of the work and can be done anywhere and remembered; the facts of
all files are judged together.
"""

from collections.abc import Mapping

from generator.checks.facts import Facts, examine, vanished
from generator.checks.judge import Origin, judge
from generator.checks.library import check_library
from generator.checks.subject import Subject, subject
from generator.checks.theme import check_theme
from generator.diagnostics import Diagnostic
from generator.model.library import Library

__all__ = [
    "Facts",
    "Origin",
    "Subject",
    "check_artifacts",
    "check_library",
    "check_theme",
    "examine",
    "judge",
    "subject",
    "vanished",
]


def check_artifacts(
    library: Library, artifacts: Mapping[str, bytes], origins: Mapping[str, Origin] | None = None
) -> tuple[Diagnostic, ...]:
    """Examine and judge every file that was made.

    Args:
        artifacts: Path below the output folder -> bytes.
        origins: Path -> the content file that it was made of, so that findings name what an editor can mend.
    """
    site = subject(library)
    facts = {path: examine(path, content, site) for path, content in artifacts.items()}
    return judge(library, facts, (origins or {}).get)
