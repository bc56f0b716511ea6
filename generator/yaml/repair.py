"""Reading a text as its writer meant it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.yaml.problem import Finding

__all__ = ["Repair", "repairs"]


@dataclass(slots=True)
class Repair:
    """A text to parse, and the way back from its columns to those of the file."""

    text: str
    findings: tuple[Finding, ...] = ()
    shifts: dict[int, tuple[int, int]] = field(default_factory=dict)
    tab: tuple[int, int] = (0, 0)

    def column(self, line: int, column: int) -> int:
        """Give the file's column (from 0) of a column of the repaired line."""
        start, added = self.shifts.get(line, (0, 0))
        return column if column <= start else max(start, column - added)

    def first_tab(self) -> tuple[int, int]:
        """Give line and column of the first tab that was read as indentation."""
        return self.tab


def repairs(text: str, sure: bool) -> Iterator[Repair]:
    """Give the repaired texts that are worth a try."""
    return iter(())
