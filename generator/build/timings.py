"""How long the stages of a build take, and which files are the dearest."""

from collections.abc import Iterator
from contextlib import contextmanager
from heapq import nlargest
from time import perf_counter

__all__ = ["DEAREST", "Timings"]

DEAREST = 10


class Timings:
    """Seconds by stage, in the order in which they began; a stage that comes twice is added up."""

    def __init__(self) -> None:
        self.stages: dict[str, float] = {}
        self._made: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time what stands within."""
        began = perf_counter()
        self.stages.setdefault(name, 0.0)
        try:
            yield
        finally:
            self.stages[name] += perf_counter() - began

    def made(self, path: str, seconds: float) -> None:
        """Note what one file took."""
        self._made[path] = seconds

    @property
    def dearest(self) -> tuple[tuple[str, float], ...]:
        """The ten files that took longest, the longest first."""
        return tuple(nlargest(DEAREST, self._made.items(), key=lambda item: (item[1], item[0])))
