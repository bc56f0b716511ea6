"""Targets to files: what a worker does.  Pure: equal tasks give equal files, whoever does them and wherever."""

import hashlib
import pickle
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from time import perf_counter
from typing import Any

from generator.build.assets import assets
from generator.build.faults import fault_of
from generator.checks import Facts, Subject, examine
from generator.diagnostics import Diagnostic
from generator.outputs import output
from generator.outputs.base import Output, Target
from generator.render.environment import Renderer
from generator.render.theme import Theme

__all__ = ["Bench", "Kit", "Made", "Task", "Workshop", "bench_of", "make_all"]


@dataclass(frozen=True, slots=True)
class Kit:
    """What all tasks of a site need.

    Attributes:
        shown: How the site's folder is named in messages.
        compiled: Templates that were compiled before.
    """

    theme: Theme
    subject: Subject
    shown: str
    compiled: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Task:
    """A file to make.

    Attributes:
        view: What it shows, pickled.
        sources: The content files that it may be made of: path -> bytes; none but pictures and downloads have any.
    """

    output: str
    target: Target
    view: bytes
    sources: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a task.

    Attributes:
        digest: SHA-256 of the content, lower-case hex.
        facts: What the checks ask of it; None where it could not be made.
        findings: Why it could not.
        seconds: What it took.
    """

    content: bytes = b""
    digest: str = ""
    facts: Facts | None = None
    findings: tuple[Diagnostic, ...] = ()
    seconds: float = 0.0


class Bench:
    """A kit laid out for work: templates are compiled once."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit
        self.own = assets(kit.theme)
        self.compiled = dict(kit.compiled)
        self._renderer = Renderer(kit.theme, self.compiled)

    def make(self, task: Task) -> Made:
        """Make one file, and examine it."""
        began = perf_counter()
        view: Any = pickle.loads(task.view)
        maker: Output = self.own if task.output == self.own.name else output(task.output)
        try:
            content = maker.produce(task.target, view, Workshop(self.kit.theme, self._renderer, task.sources))
        except Exception as error:
            findings = fault_of(error, task.target, self.kit.theme, self.kit.shown)
            if not findings:
                raise  # ours
            return Made(findings=findings)
        facts = examine(str(task.target.path), content, self.kit.subject)
        digest = hashlib.sha256(content).hexdigest()
        return Made(content, digest, facts, (), perf_counter() - began)


@dataclass(frozen=True, slots=True)
class Workshop:
    """What a producer may use besides its view."""

    theme: Theme
    renderer: Renderer
    sources: Mapping[str, bytes]

    def render(self, template: str, view: object, language: str) -> str:
        """Fill a template of the theme."""
        return self.renderer.render(template, view, language)

    def source(self, path: str, digest: str) -> bytes:
        """Give a content file's bytes."""
        return self.sources[path]

    def theme_file(self, path: str) -> bytes:
        """Give a file of the theme stack, the nearest of that path."""
        return self.theme.files[self.theme.find(path) or path]


def make_all(kit: bytes, tasks: Sequence[Task]) -> list[Made]:
    """Make some files, in a worker or here.

    Args:
        kit: A pickled :class:`Kit`.
    """
    bench = bench_of(kit)
    return [bench.make(task) for task in tasks]


@lru_cache(maxsize=2)
def bench_of(kit: bytes) -> Bench:
    """Lay a kit out, once per process."""
    return Bench(pickle.loads(kit))
