"""One build of something: load, plan, make, check; each step as little as a change allows."""

from __future__ import annotations

import pickle
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import generator.outputs as register
from generator.build.assets import assets
from generator.build.content import Content, load_all, load_stories
from generator.build.inputs import Inputs
from generator.build.last import Findings, Last
from generator.build.order import Built, Order
from generator.build.places import file_of
from generator.build.planning import Job, plan
from generator.build.producing import Produced, Production
from generator.checks import Facts, Origin, check_library, check_theme, judge, subject
from generator.diagnostics import Diagnostic, Location, has_errors, sort_diagnostics
from generator.model.library import Held, Library
from generator.outputs.base import Target
from generator.render.theme import Theme, load_theme

if TYPE_CHECKING:
    from generator.build.engine import Engine

__all__ = ["Building"]

_Themed = tuple[Theme, tuple[Diagnostic, ...]]


@dataclass(frozen=True, slots=True)
class _Plan:
    """The targets to look at.

    Attributes:
        findings: Those of content, theme and library.
        known: Keys under which the targets are remembered, by path.
        whole: Whether these are all targets of the site.
    """

    jobs: Collection[Job]
    findings: Findings
    known: Mapping[str, bytes]
    whole: bool


class Building:
    """One build; each step needs the ones before it."""

    def __init__(self, engine: Engine, order: Order, inputs: Inputs, missing: Collection[str]) -> None:
        self.engine, self.order, self.inputs, self.missing = engine, order, inputs, missing
        self.store, self.memory, self.stage = engine.store, engine.memory, engine.timings.stage
        self._known_theme: Theme | None = None

    def run(self) -> Built:
        """Build; with an error nothing must be kept of what has been put into the store."""
        with self.stage("load"):
            content = self._content()
        held = self._held(content)
        if content.failed or content.library is None:
            return Built(content.language, sort_diagnostics(content.findings), held=held)
        with self.stage("theme"):
            theme, told = self._theme(content.library)
        if theme is None or has_errors(told):
            return Built(content.language, sort_diagnostics((*content.findings, *told)), held=held)
        with self.stage("plan"):
            planned = self._plan(content, content.library, theme, told)
        with self.stage("make"):
            done = self._make(planned, content.library, theme)
        with self.stage("check"):
            files = tuple(done.findings) or self._judge(planned, content.library, done)
        findings = replace(planned.findings, files=files)
        if has_errors(findings.all):
            return Built(content.language, findings.all, held=held)
        with self.stage("remember"):
            return self._remember(content, (theme, told), planned, findings, done, held)

    # -- the steps -----------------------------------------------------------------------------------------------

    def _content(self) -> Content:
        """Read what has changed, or everything."""
        last, paths = self.inputs.last, self.inputs.content
        if last and not paths:
            return Content(self.memory.library, last.language, last.findings.content, frozenset())
        if last and self.inputs.only_words:
            content = load_stories(self.memory, self.order, last, paths, self.inputs.past)
            if content is not None:
                return content
            self.store.take_back()  # what was taken over of single stories, before it was known that it is not enough
        tick = self.engine.progress("load", self.inputs.texts)
        return load_all(self.memory, self.engine.workers, self.order, self.inputs.past, tick)

    def _theme(self, library: Library) -> tuple[Theme | None, tuple[Diagnostic, ...]]:
        name = library.site.theme
        if self.inputs.last and not self.inputs.theme:
            known: _Themed = self.store.note("theme")
            if known[0].name == name:
                self._known_theme = known[0]
                return known
        return load_theme(name, self.order.themes, Location(self.order.name("site.yaml")))

    def _plan(self, content: Content, library: Library, theme: Theme, told: tuple[Diagnostic, ...]) -> _Plan:
        """Plan all targets, or find those that a change of words concerns."""
        last = self.inputs.last
        if last and content.changed is not None and not self.inputs.theme:
            return self._concerned(content.changed, theme, replace(last.findings, content=content.findings))
        jobs, found = plan(library, (*register.OUTPUTS, assets(theme)), self.order.name)
        findings = Findings(
            content=content.findings,
            theme=(*told, *check_theme(theme, [target.template for _, target in jobs if target.template])),
            library=(*found, *check_library(library, self.order.name)),
        )
        known = dict(self.store.rows("SELECT path, key FROM targets"))
        return _Plan(jobs, findings, known, whole=True)

    def _concerned(self, changed: Iterable[str], theme: Theme, findings: Findings) -> _Plan:
        """Find the targets whose views have read words that have changed, and those whose files are missing."""
        own = assets(theme)
        paths = set(self.missing)
        for read in changed:
            paths.update(path for (path,) in self.store.each("SELECT path FROM reads WHERE story = ?", read))
        jobs: list[Job] = []
        known: dict[str, bytes] = {}
        for path in sorted(paths, key=lambda path: path.split("/")):  # as they are planned
            row = self.store.one("SELECT output, target, key FROM targets WHERE path = ?", path)
            if row is not None:
                jobs.append((own if row[0] == own.name else register.output(row[0]), pickle.loads(row[1])))
                known[path] = row[2]
        return _Plan(jobs, findings, known, whole=False)

    def _make(self, planned: _Plan, library: Library, theme: Theme) -> Produced:
        gone = planned.known.keys() - {str(target.path) for _, target in planned.jobs}
        self.store.drop("targets", "path", gone)
        if planned.whole:
            self.store.clear("reads")
        else:
            self.store.drop("reads", "path", planned.known)
        production = Production(
            self.engine,
            theme,
            subject(library),
            self.order,
            known=planned.known,
            missing=self.missing,
            tick=self.engine.progress("make", len(planned.jobs)),
        )
        return production.run(planned.jobs, whole=planned.whole)

    def _judge(self, planned: _Plan, library: Library, done: Produced) -> tuple[Diagnostic, ...]:
        """Judge the files that were made; all of them where that may tell something of the others."""
        facts = _StoredFacts(self.engine)
        last = self.inputs.last
        if not planned.whole and last and not last.findings.files and not done.shaken:
            told = judge(library, facts, self._origin, done.made)
            if not told:
                return ()
        return judge(library, dict(facts.items()), self._origin)

    def _remember(
        self,
        content: Content,
        theme: _Themed,
        planned: _Plan,
        findings: Findings,
        done: Produced,
        held: tuple[Held, ...],
    ) -> Built:
        assert content.library is not None
        library = content.library
        (count,) = self.store.one("SELECT count(*) FROM targets") or (0,)
        last = Last.of(self.inputs.basis, library, findings, held, count)
        self.store.keep("last", last)
        self.store.keep("language", content.language)
        if theme[0] is not self._known_theme:
            self.store.keep("theme", theme)
        self.inputs.note(self.store)
        made = tuple(done.made[path] for path in sorted(done.made))
        paths = tuple(artifact.path for artifact in made)
        whole = planned.whole or bool(self.missing)
        artifacts = self.engine.artifacts(made) if whole else made
        changed = self.inputs.changes.every
        return Built(content.language, findings.all, artifacts, held, whole, count, paths, changed, library=library)

    def _held(self, content: Content) -> tuple[Held, ...]:
        """Give what is left out, under the names of messages."""
        held = content.library.held if content.library else ()
        return tuple(replace(h, source=self.order.name(h.source)) for h in held)

    # -- names ---------------------------------------------------------------------------------------------------

    def _origin(self, path: str) -> Origin | None:
        """Give the text of content that a finished file was made of."""
        row = self.store.one("SELECT target FROM targets WHERE path = ?", path)
        target: Target | None = pickle.loads(row[0]) if row else None
        if target is None or target.origin not in self.memory.context.texts:
            return None
        text = file_of(self.order.folder, target.origin).read_text(encoding="utf-8", errors="replace")
        return Origin(self.order.name(target.origin), text)


class _StoredFacts(Mapping[str, Facts]):
    """The facts of all files, fetched one by one."""

    def __init__(self, engine: Engine) -> None:
        self._store = engine.store

    def __getitem__(self, path: str) -> Facts:
        row = self._store.one("SELECT facts FROM targets WHERE path = ?", path)
        if row is None:
            raise KeyError(path)
        facts: Facts = pickle.loads(row[0])
        return facts

    def __contains__(self, path: object) -> bool:
        return self._store.one("SELECT 1 FROM targets WHERE path = ?", path) is not None

    def __iter__(self) -> Iterator[str]:
        return (path for (path,) in self._store.rows("SELECT path FROM targets"))

    def __len__(self) -> int:
        (count,) = self._store.one("SELECT count(*) FROM targets") or (0,)
        return int(count)
