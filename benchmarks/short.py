"""The short run of CI: ratios against the recorded ones, with room; seconds are never judged."""

import json
from dataclasses import dataclass
from pathlib import Path

from benchmarks.results import Figure, Run

__all__ = ["CONTENDERS", "RECORD", "ROOM", "SIZE", "Finding", "compare", "ratios"]

SIZE = 1000  # stories
OURS = "minimal-python-markdown"  # the default dialect
CONTENDERS = (OURS, "hugo")
CASES = ("cold", "nothing", "body", "title", "template", "date")
ROOM = 3.0  # how many times the recorded ratio is still well
BUDGET = 60.0  # seconds; no further round is begun that would pass it
RECORD = Path(__file__).parent / "results" / "short.json"


@dataclass(frozen=True, slots=True)
class Finding:
    """A ratio and what was recorded of it; ``recorded`` is None for a new one."""

    name: str
    value: float
    recorded: float | None

    @property
    def failed(self) -> bool:
        """Whether it is worse than the record by more than the room."""
        return self.recorded is not None and self.value > self.recorded * ROOM

    def __str__(self) -> str:
        limit = (
            "not recorded" if self.recorded is None else f"recorded {self.recorded:.3g}, at most {ROOM:g} times that"
        )
        return f"{'FAILED' if self.failed else 'ok':7}{self.name:24}{self.value:8.3f}  ({limit})"


def ratios(run: Run) -> dict[str, float]:
    """Give the ratios of a short run: to Hugo, and to our own cold build, which needs no peer."""
    cold = Figure(OURS, "cold")
    pairs = {f"{case} / hugo": (Figure(OURS, case), Figure("hugo", case)) for case in CASES}
    pairs["memory / hugo"] = (Figure(OURS, "cold", "memory"), Figure("hugo", "cold", "memory"))
    pairs |= {f"{case} / own cold": (Figure(OURS, case), cold) for case in CASES[1:]}
    found = {name: run.ratio(run.main, of, to) for name, (of, to) in pairs.items()}
    return {name: value for name, value in found.items() if value is not None}


def compare(found: dict[str, float], recorded: dict[str, float]) -> tuple[Finding, ...]:
    """Hold ratios against the recorded ones."""
    return tuple(Finding(name, value, recorded.get(name)) for name, value in found.items())


def read_record(path: Path = RECORD) -> dict[str, float]:
    """Give the recorded ratios; none where nothing was recorded."""
    return {k: float(v) for k, v in json.loads(path.read_text(encoding="utf-8")).items()} if path.is_file() else {}


def write_record(found: dict[str, float], path: Path = RECORD) -> None:
    """Record ratios, with three significant digits."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rounded = {name: float(f"{value:.3g}") for name, value in found.items()}
    path.write_text(json.dumps(rounded, indent=1) + "\n", encoding="utf-8")
