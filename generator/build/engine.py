"""One site from folder to artifacts: no more is made than a change concerns, and always what a cold build makes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build.artifact import Artifact
from generator.build.inputs import Inputs
from generator.build.order import Built, Order
from generator.build.spool import Spool
from generator.build.store import Store
from generator.build.timings import Timings

if TYPE_CHECKING:
    from generator.build.disk import Stamp
    from generator.build.memory import Memory
    from generator.build.workers import Workers

__all__ = ["Engine"]

Progress = Callable[[str, int], Callable[[], None]]


class Engine:
    """Builds one site, again and again.

    What a build of nothing does without is imported when it is needed: that is most of the house.

    Args:
        store: What former builds remember; within its turn.
        workers: Who reads and makes many files.
        timings: Told what takes how long.
        progress: Told of each stage and how many steps it has; gives what is to be called after each.
    """

    def __init__(
        self,
        store: Store,
        workers: Workers,
        timings: Timings | None = None,
        progress: Progress = lambda stage, total: lambda: None,
    ) -> None:
        self.store, self.workers, self.progress = store, workers, progress
        self.timings = timings or Timings()
        self.spool = Spool()
        self._memory: Memory | None = None
        self._inputs: Inputs | None = None

    @property
    def memory(self) -> Memory:
        """The library between builds."""
        if self._memory is None:
            from generator.build.memory import Memory

            self._memory = Memory(self.store)
        return self._memory

    def build(
        self, order: Order, sound: Mapping[str, Stamp] | None = None, changed: Collection[Path] | None = None
    ) -> Built:
        """Build what has changed since the last good build; after an error the store is as that one left it.

        Args:
            sound: The files that lie in the output as they were written, by path; all others are made again.  None
                where nothing will be written: then files need only be known to be right.
            changed: The only files that have changed since this engine built last, if that is known.
        """
        with self.timings.stage("scan"):
            hinted = changed if self._inputs is not None else None
            inputs = Inputs.of(self.store, order, self._inputs, hinted)
            missing = () if hinted is not None else self._missing(sound)
        if (last := inputs.last) and not inputs.changes and not missing:
            self._inputs = inputs
            told = last.findings.all
            return Built(last.language, told, (), last.held, count=last.count, texts=inputs.texts, current=True)
        from generator.build.building import Building

        self.spool.close()
        self.spool = Spool()
        # What a failed build has seen is not what the store knows: the next one looks at everything.
        self._inputs = None
        built = replace(Building(self, order, inputs, missing).run(), texts=inputs.texts)
        if built.failed:
            self.store.take_back()
            self.memory.forget()
        else:
            self._inputs = inputs
        return built

    def forget(self) -> None:
        """Know nothing but what the store does."""
        self._memory = self._inputs = None

    def artifacts(self, made: Iterable[Artifact]) -> tuple[Artifact, ...]:
        """Give every file of the site, by path; those that were not made just now without their content."""
        new = {artifact.path: artifact for artifact in made}
        rows = self.store.each("SELECT path, digest FROM targets ORDER BY path")
        return tuple(new.get(path) or Artifact(path, None, "", digest) for path, digest in rows)

    def _missing(self, sound: Mapping[str, Stamp] | None) -> tuple[str, ...]:
        if sound is None:
            return ()
        rows = self.store.rows("SELECT path, digest FROM targets")
        return tuple([path for path, digest in rows if path not in sound or sound[path].digest != digest])
