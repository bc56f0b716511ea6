"""What a run has found: samples by size, contender and case; medians and ratios of them; as JSON."""

import json
import os
import platform
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median

from benchmarks.measure import Sample

__all__ = ["LARGE", "Figure", "Run", "load", "machine", "save"]

LARGE = 100_000  # stories; goals of this size are judged by themselves
Samples = dict[int, dict[str, dict[str, list[Sample]]]]


@dataclass(frozen=True, slots=True)
class Figure:
    """A median of a run.

    Attributes:
        measure: An attribute of :class:`Sample`.
        tenth: Whether it is of a corpus of a tenth of the size.
    """

    contender: str
    case: str
    measure: str = "wall"
    tenth: bool = False


@dataclass(slots=True)
class Run:
    """One run of the benchmarks.

    Attributes:
        samples: Stories -> contender -> case -> one sample a round.
        failures: Contender -> why it could not be measured (any more).
    """

    label: str
    machine: dict[str, str] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    samples: Samples = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)

    def add(self, size: int, contender: str, case: str, sample: Sample) -> None:
        """Keep a sample."""
        self.samples.setdefault(size, {}).setdefault(contender, {}).setdefault(case, []).append(sample)

    def value(self, size: int, figure: Figure) -> float | None:
        """Give the median of a figure, in seconds, bytes or files; None where it was not measured."""
        if figure.tenth:
            size //= 10
        found = self.samples.get(size, {}).get(figure.contender, {}).get(figure.case, [])
        return float(median(getattr(sample, figure.measure) for sample in found)) if found else None

    def ratio(self, size: int, of: Figure, to: Figure) -> float | None:
        """Give one median over another; None where either was not measured."""
        above, below = self.value(size, of), self.value(size, to)
        return above / below if above is not None and below else None

    @property
    def main(self) -> int:
        """The largest size that is not ``LARGE``; 0 where there is none."""
        return max((size for size in self.samples if size != LARGE), default=0)


def machine() -> dict[str, str]:
    """Tell what the machine is, without its name."""
    facts = {"cores": str(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count())}
    try:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        facts["memory"] = f"{memory / 2**30:.0f} GiB"
    except (AttributeError, ValueError):
        pass
    return facts | {"system": f"{platform.system()} {platform.machine()}", "python": platform.python_version()}


def save(run: Run, path: Path) -> None:
    """Write a run as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(asdict(run), ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")


def load(path: Path) -> Run:
    """Read a run back."""
    read = json.loads(path.read_text(encoding="utf-8"))
    samples: Samples = {
        int(size): {
            name: {case: [Sample(**sample) for sample in found] for case, found in cases.items()}
            for name, cases in contenders.items()
        }
        for size, contenders in read.pop("samples").items()
    }
    return Run(**read, samples=samples)
