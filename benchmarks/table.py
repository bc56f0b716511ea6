"""Results as Markdown tables, which read well on a terminal too."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.cases import CASES
from benchmarks.goals import judge
from benchmarks.results import Figure, Run

__all__ = ["paste", "paste_file", "render", "short", "table"]

YARDSTICK = "hugo"
MAIN = 10_000  # stories that the goals are meant for


def render(run: Run) -> str:
    """Give all that a run has found."""
    parts = [_told(run), _goals(run)]
    for size in sorted(run.samples, reverse=True):
        parts += [f"### {size:,} stories", _times(run, size), _rest(run, size)]
    return "\n\n".join(part for part in parts if part) + "\n"


def paste(page: str, label: str, text: str) -> str:
    """Put a text between the two marks of its label; a page without them stays as it is."""
    begin, end = f"<!-- results: {label} -->", f"<!-- end of results: {label} -->"
    if begin not in page or end not in page:
        return page
    head, rest = page.split(begin, 1)
    return f"{head}{begin}\n\n{text}\n{end}{rest.split(end, 1)[1]}"


def paste_file(path: Path, label: str, text: str) -> None:
    """Do the same to a file."""
    path.write_text(paste(path.read_text(encoding="utf-8"), label, text), encoding="utf-8")


def _told(run: Run) -> str:
    facts = [f"{name} {value}" for name, value in (*run.machine.items(), *run.versions.items())]
    rounds = {len(found) for names in run.samples.values() for cases in names.values() for found in cases.values()}
    told = f"{', '.join(facts)}; medians of {' or '.join(map(str, sorted(rounds)))} alternating rounds."
    failed = [f"- Not measured: {name}: {reason}" for name, reason in sorted(run.failures.items())]
    return "\n".join([told, *(["", *failed] if failed else [])])


def _goals(run: Run) -> str:
    rows = []
    for verdict in judge(run):
        if verdict.value is not None:
            unit = f" {verdict.goal.unit}" if verdict.goal.unit else ""
            met = "met" if verdict.met else "**missed**"
            rows.append((verdict.goal.text, short(verdict.value) + unit, f"{short(verdict.goal.bound)}{unit}", met))
    if not rows:
        return ""
    told = table(("goal", "measured", "at most", ""), rows)
    return (
        told
        if run.main in (0, MAIN)
        else f"{told}\n\nThe goals are meant for {MAIN:,} stories; the largest here were {run.main:,}."
    )


def _times(run: Run, size: int) -> str:
    """Give seconds of each case, and in brackets the ratio to the yardstick in the same case."""
    cases = [case for case in CASES if any(case in found for found in run.samples[size].values())]
    rows = [(name, *(_time(run, size, name, case) for case in cases)) for name in run.samples[size]]
    return table((f"seconds (× {YARDSTICK})", *cases), rows)


def _time(run: Run, size: int, name: str, case: str) -> str:
    seconds = run.value(size, Figure(name, case))
    if seconds is None:
        return "–"
    ratio = run.ratio(size, Figure(name, case), Figure(YARDSTICK, case))
    return short(seconds) if ratio is None or name == YARDSTICK else f"{short(seconds)} ({short(ratio)})"


def _rest(run: Run, size: int) -> str:
    """Give work, memory and files written."""
    rows = []
    for name, cases in run.samples[size].items():
        known = [case for case in CASES if case in cases]
        cold = Figure(name, "cold", "memory")
        ratio = run.ratio(size, cold, Figure(YARDSTICK, "cold", "memory"))
        rows.append(
            (
                name,
                _median(run, size, Figure(name, "cold", "cpu"), 1),
                _median(run, size, cold, 2**20),
                short(ratio) if ratio is not None else "–",
                ", ".join(f"{case} {_median(run, size, Figure(name, case, 'written'), 1)}" for case in known),
            )
        )
    return table(("", "cold, cpu s", "peak MiB", f"× {YARDSTICK}", "files written"), rows)


def _median(run: Run, size: int, figure: Figure, unit: int) -> str:
    value = run.value(size, figure)
    return "–" if value is None else short(value / unit)


def short(value: float) -> str:
    """Write a number with three significant digits, and whole numbers from 100 on as they are."""
    if value >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.3g}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table; columns after the first are set to the right."""
    marks = [":--", *("--:" for _ in head[1:])]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, marks, *rows))
