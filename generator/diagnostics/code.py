"""One kind of finding, and how grave it is."""

from dataclasses import dataclass
from enum import Enum

__all__ = ["Code", "Severity"]


class Severity(Enum):
    """ERROR stops the build; WARNING is shown (and stops it with --strict); NOTE only tells."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    def __str__(self) -> str:
        """Give the word that is printed and matched on."""
        return self.value


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding.

    Attributes:
        name: Stable, lower-case, hyphenated; never reused for something else.
        message: One sentence without a full stop at the end; says what was read.
        help: What to do about it, in the imperative; an example where that helps.
        explanation: A paragraph or two for ``budstikke explain``: why it matters, with a right and a wrong example.
    """

    name: str
    message: str
    help: str
    explanation: str
    severity: Severity = Severity.ERROR
