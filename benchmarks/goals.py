"""The goals: ratios within one run, and few absolute bounds that are no times."""

from dataclasses import dataclass

from benchmarks.results import LARGE, Figure, Run

__all__ = ["GOALS", "Goal", "Verdict", "judge"]


@dataclass(frozen=True, slots=True)
class Goal:
    """One bound.

    Attributes:
        of, to: The ratio; without ``to`` the figure itself is bound.
        bound: The largest value that meets it.
        unit: Of a figure without ``to``: "files" or "GiB".
        size: Of the corpus; 0 for the main size of a run, see :attr:`Run.main`.
    """

    text: str
    of: Figure
    to: Figure | None
    bound: float
    unit: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """A goal and what was measured; ``value`` is None where it was not."""

    goal: Goal
    value: float | None

    @property
    def met(self) -> bool | None:
        """Whether it is met; None where nothing was measured."""
        return None if self.value is None else self.value <= self.goal.bound


def _each(text: str, case: str, bound: float) -> tuple[Goal, ...]:
    """Give a goal for both dialects, against Hugo in the same case."""
    return tuple(
        Goal(f"{text}, `{dialect}`, to Hugo's", Figure(f"minimal-{dialect}", case), Figure("hugo", case), bound)
        for dialect in ("commonmark", "python-markdown")
    )


_COMMON, _PYTHON = "minimal-commonmark", "minimal-python-markdown"
GOALS: tuple[Goal, ...] = (
    Goal("cold, `commonmark`, to Hugo's cold", Figure(_COMMON, "cold"), Figure("hugo", "cold"), 0.5),
    Goal("cold, `python-markdown`, to Pelican's cold", Figure(_PYTHON, "cold"), Figure("pelican", "cold"), 0.15),
    Goal("cold, `python-markdown`, to Hugo's cold", Figure(_PYTHON, "cold"), Figure("hugo", "cold"), 2.2),
    *_each("nothing changed", "nothing", 0.03),
    Goal("nothing changed: files written", Figure(_COMMON, "nothing", "written"), None, 0, "files"),
    *_each("one body edit", "body", 0.05),
    *_each("one title edit", "title", 0.06),
    *_each("base template edit", "template", 0.7),
    Goal(
        "peak memory of a cold build, `commonmark`, to Hugo's",
        Figure(_COMMON, "cold", "memory"),
        Figure("hugo", "cold", "memory"),
        0.25,
    ),
    Goal(
        "peak memory of a cold build, `python-markdown`, to Hugo's",
        Figure(_PYTHON, "cold", "memory"),
        Figure("hugo", "cold", "memory"),
        0.25,
    ),
    Goal("cold, to cold of a tenth of the stories", Figure(_COMMON, "cold"), Figure(_COMMON, "cold", tenth=True), 10),
    Goal(
        "one body edit with the full theme and all objects, `commonmark`, to Hugo's minimal rebuild",
        Figure("full-commonmark", "body"),
        Figure("hugo", "nothing"),
        0.15,
    ),
    Goal(
        "one body edit with the full theme and all objects, `python-markdown`, to Hugo's minimal rebuild",
        Figure("full-python-markdown", "body"),
        Figure("hugo", "nothing"),
        0.15,
    ),
    Goal("100,000 stories: peak memory of a cold build", Figure(_COMMON, "cold", "memory"), None, 2, "GiB", LARGE),
    Goal(
        "100,000 stories: one body edit, to Hugo's full build",
        Figure(_COMMON, "body"),
        Figure("hugo", "cold"),
        0.03,
        size=LARGE,
    ),
)


def judge(run: Run) -> tuple[Verdict, ...]:
    """Hold a run against every goal."""
    return tuple(Verdict(goal, _value(run, goal)) for goal in GOALS)


def _value(run: Run, goal: Goal) -> float | None:
    size = goal.size or run.main
    if goal.to is not None:
        return run.ratio(size, goal.of, goal.to)
    value = run.value(size, goal.of)
    return value / 2**30 if value is not None and goal.unit == "GiB" else value
