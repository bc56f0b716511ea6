"""What has come of it, in figures that can be checked."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

__all__ = ["Effect", "EffectKind", "Evidence"]


class EffectKind(StrEnum):
    """What is counted; new and kept jobs are never added up (EU job counting, conventions 8)."""

    JOBS_NEW = "jobs-new"
    JOBS_KEPT = "jobs-kept"
    NEWCOMERS = "newcomers"
    FIRMS_STARTED = "firms-started"
    FIRMS_MOVED_IN = "firms-moved-in"
    PROJECTS_STARTED = "projects-started"
    VISITORS = "visitors"
    INVESTMENT = "investment"


class Evidence(StrEnum):
    """How sure the figure is."""

    STATED = "stated"
    DOCUMENTED = "documented"


@dataclass(frozen=True, slots=True)
class Effect:
    """One effect figure.

    Attributes:
        amount: Persons, firms, projects or kroner, by kind.
        full_time: The same in full-time equivalents; only for jobs.
        networks: Ids, sorted, at least one.
    """

    kind: EffectKind
    amount: Decimal
    day: date
    source_text: str
    evidence: Evidence
    networks: tuple[str, ...]
    full_time: Decimal | None = None
    note: str = ""
    story: str = ""
    example: bool = False
    source: str = ""
