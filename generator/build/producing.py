"""From planned targets to finished files: those whose view is as it was are left, the others are made."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import tee
from typing import TYPE_CHECKING

from generator.build.artifact import Artifact
from generator.build.explain import SALT
from generator.build.making import Kit, Made, Task, bench_of, make_all
from generator.build.order import Order
from generator.build.places import file_of
from generator.build.planning import Job
from generator.build.stamps import generator_digest, pictures_digest
from generator.checks import Facts, Subject, examine, vanished
from generator.diagnostics import Diagnostic
from generator.outputs.views.packing import pack
from generator.render.theme import Theme

if TYPE_CHECKING:
    from generator.build.engine import Engine

__all__ = ["Produced", "Production"]

ROWS = 500  # files that are remembered at a time


@dataclass(slots=True)
class Produced:
    """What came of a production.

    Attributes:
        made: Files that were made, by path.
        findings: Why others could not be.
        shaken: Whether one of them has lost what links of other files may lead to; not told of a whole site.
    """

    made: dict[str, Artifact] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)
    shaken: bool = False


@dataclass(frozen=True, slots=True)
class _Step:
    """A file that must be made.

    Attributes:
        target: Packed.
    """

    job: Job
    target: bytes
    key: bytes
    task: Task


class Production:
    """One run over some of a site's targets.

    Args:
        known: Keys under which targets are remembered, by path.
        missing: Paths whose file must be made even if its view is as it was.
        tick: Called after each target.
    """

    def __init__(
        self,
        engine: Engine,
        theme: Theme,
        subject: Subject,
        order: Order,
        *,
        known: Mapping[str, bytes],
        missing: Iterable[str],
        tick: Callable[[], None] = lambda: None,
    ) -> None:
        self.engine, self.store, self.memory = engine, engine.store, engine.memory
        compiled = self.store.note("compiled") or {}
        self.kit, self.folder = Kit(theme, subject, order.shown, compiled), order.folder
        self.known, self.missing, self.tick = known, frozenset(missing), tick
        self._salts = _salts(self.kit)
        self._rows: list[tuple[object, ...]] = []
        self._reads: list[tuple[str, str]] = []
        self._dear: set[bytes] = set()
        self._whole = False
        self._done = Produced()

    def run(self, jobs: Iterable[Job], *, whole: bool) -> Produced:
        """Make what must be made, in the order of the jobs, and remember it.

        Args:
            whole: Whether these are all targets of the site: what none of them asks for is forgotten.
        """
        self._whole = whole
        ahead, steps = tee(self._steps(jobs))
        tasks = (step.task for step in ahead)
        kit = pickle.dumps(self.kit, 5)
        done = self.engine.workers.spread(make_all, kit, tasks, weight=_weight)
        for step, made in zip(steps, done, strict=True):
            self._take(step, made)
            if len(self._rows) >= ROWS:
                self._put_away()
        self._put_away()
        if (compiled := bench_of(kit).compiled) != self.kit.compiled:  # here; what workers compile is theirs
            self.store.keep("compiled", compiled)
        if whole:
            others = {key for (key,) in self.store.each("SELECT key FROM kept")} - self._dear
            self.store.drop("kept", "key", others)
        return self._done

    def _put_away(self) -> None:
        """Remember what has been made so far; ten thousand files would fill the memory."""
        self.store.put("targets", self._rows)
        self.store.put("reads", self._reads)
        self._rows, self._reads = [], []

    def _shakes(self, path: str, facts: Facts) -> bool:
        """Tell whether a link of another file could lead nowhere now."""
        row = self.store.one("SELECT facts FROM targets WHERE path = ?", path)
        return row is not None and vanished(pickle.loads(row[0]), facts)

    def _steps(self, jobs: Iterable[Job]) -> Iterator[_Step]:
        """Give what must be made; what the views have read is noted of all targets."""
        for job in jobs:
            output, target = job
            path = str(target.path)
            with self.memory.shelf.noting() as reads:
                view = pack(target.view(self.memory.library))
            self._reads += ((read, path) for read in sorted(reads))
            packed = pack(target)
            key = self._key(job, packed, view)
            if output.dear:
                self._dear.add(_dear_key(view))
            if self.known.get(path) == key and path not in self.missing:
                self.tick()
                continue
            step = _Step(job, packed, key, Task(output.name, target, view))
            if output.dear and (kept := self._kept(view)) is not None:
                self._take(step, Made(kept, _digest(kept), examine(path, kept, self.kit.subject)))
                continue
            if output.of_source:
                source = file_of(self.folder, target.origin).read_bytes()
                step = replace(step, task=replace(step.task, sources={target.origin: source}))
            yield step

    def _take(self, step: _Step, made: Made) -> None:
        output, target = step.job
        path = str(target.path)
        self.engine.timings.made(path, made.seconds)
        self.tick()
        if made.facts is None:
            self._done.findings += _new(made.findings, self._done.findings)
            return
        if output.dear:
            self.store.put("kept", [(_dear_key(step.task.view), made.content)])
        if not (self._whole or self._done.shaken):
            self._done.shaken = self._shakes(path, made.facts)
        self._done.made[path] = Artifact(
            path, self.engine.spool.add(made.content), target.origin or output.name, made.digest
        )
        self._rows.append((path, output.name, step.target, step.key, made.digest, pack(made.facts)))

    def _kept(self, view: bytes) -> bytes | None:
        row = self.store.one("SELECT value FROM kept WHERE key = ?", _dear_key(view))
        return row[0] if row else None

    def _key(self, job: Job, packed: bytes, view: bytes) -> bytes:
        """Digest all that decides on a file: first what others share with it, then what it is and shows."""
        output, target = job
        own = hashlib.sha256(output.name.encode() + packed + view).digest()
        return self._salts[bool(target.template)] + own


def _salts(kit: Kit) -> tuple[bytes, bytes]:
    """Begin the keys: for targets without a template, and with one, on which every file of the theme may tell."""
    plain = f"{generator_digest()}\0{kit.subject}\0"
    themed = plain + kit.theme.digest
    return hashlib.sha256(plain.encode()).digest()[:SALT], hashlib.sha256(themed.encode()).digest()[:SALT]


def _weight(task: Task) -> int:
    """Give the bytes of content that a task takes along."""
    return sum(map(len, task.sources.values()))


def _dear_key(view: bytes) -> bytes:
    return hashlib.sha256(pictures_digest().encode() + view).digest()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _new(findings: Iterable[Diagnostic], told: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Give what has not been told of another file: a template's fault is in all that is made of it."""
    known = {_fault(finding) for finding in told}
    return tuple(finding for finding in findings if _fault(finding) not in known)


def _fault(finding: Diagnostic) -> tuple[object, ...]:
    """Give what two findings share that are about one fault, whichever files were to be made."""
    values = tuple((name, value) for name, value in finding.values if name != "target")
    return finding.code, finding.at.path, values, finding.excerpt
