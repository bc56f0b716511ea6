"""One site's turn: its lock, what is remembered of it, its engine and its output folder."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build.engine import Engine
from generator.build.lock import only_one
from generator.build.order import Built, Order
from generator.build.store import Store, StoreError, open_store
from generator.build.timings import Timings
from generator.build.workers import Workers
from generator.build.writer import MANIFEST, NONE_SOUND, Report, Sound, Stamp, Written, intact
from generator.diagnostics import Diagnostic

if TYPE_CHECKING:
    from generator.build.explain import Explanation

__all__ = ["WAIT", "Session", "Talk"]

WAIT = 600.0  # seconds; a cold build of ten thousand stories with their pictures ends before


@dataclass(frozen=True, slots=True)
class Talk:
    """What a session tells while it works.

    Attributes:
        waiting: Called once where another build of the site is under way.
        progress: Told of each stage and how many steps it has; gives what is to be called after each.
        language: Gives the site's, as far as it is known before the first good build.
    """

    waiting: Callable[[], None] = lambda: None
    progress: Callable[[str, int], Callable[[], None]] = lambda stage, total: lambda: None
    language: Callable[[], str] = lambda: "da"


class Session:
    """Builds a site and writes what came of it, once or again and again.

    Args:
        cache: The file of its store; None to remember nothing.
        lock: The file that keeps other builds out; None where there can be none.
        output: Where it is written to; None where it is not.
    """

    def __init__(
        self,
        workers: Workers,
        *,
        cache: Path | None,
        lock: Path | None = None,
        output: Path | None = None,
        talk: Talk = Talk(),
    ) -> None:
        self.lock, self.output, self.talk = lock, output, talk
        self.store: Store = open_store(cache)
        self.timings = Timings()
        self.engine = Engine(self.store, workers, self.timings, talk.progress)
        self.built: Built | None = None
        self._sound: Sound | None = None
        self._before: Mapping[str, bytes] = {}

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Keep other builds of the site out; what is built and written within is remembered at the end.

        Raises :class:`~generator.build.lock.Busy` where another build takes too long.
        """
        with only_one(self.lock, WAIT, self.talk.waiting) if self.lock else nullcontext():
            try:
                with self.store.turn():
                    yield
            except BaseException:  # the store is as it was: what this session knows beyond it goes
                self.engine.forget()
                self._sound = None
                raise

    @property
    def paths(self) -> frozenset[str]:
        """The files that lie in the output, below it."""
        return frozenset(self._sound or ()) - {MANIFEST}

    @property
    def language(self) -> str:
        """The site's; before this build has ended, as the last good one knew it, and else as who talks does."""
        return self.built.language if self.built else self.store.glance("language") or self.talk.language()

    @property
    def digest(self) -> str:
        """Names the state of the output: it changes when any file does."""
        stamp = (self._sound or NONE_SOUND).get(MANIFEST)
        return stamp.digest[:16] if stamp else ""

    def close(self) -> None:
        """Let go of all files."""
        self.engine.spool.close()
        self.store.close()

    def build(self, order: Order, changed: Collection[Path] | None = None, explain: Collection[str] = ()) -> Built:
        """Build what has changed since the last good build.

        Args:
            changed: Files that have changed since the last build of this session, if that is known; nothing else is
                looked at then.
            explain: Paths of files that :meth:`explain` will be asked about.
        """
        try:
            self.built = self._build(order, changed, explain)
        except StoreError as error:  # what was remembered is worth one cold build
            self.store.begin_anew(error)
            self.engine.forget()
            self._sound = None
            self.built = self._build(order, None, explain)
        return self.built

    def _build(self, order: Order, changed: Collection[Path] | None, explain: Collection[str]) -> Built:
        if explain:
            from generator.build.explain import remembered

            self._before = remembered(self.store, explain)
        if self.output is None:
            return self.engine.build(order, changed=changed)
        if self._sound is None or changed is None:
            with self.timings.stage("scan"):
                self._sound = intact(self.output, self._stamps(self.output))
        return self.engine.build(order, self._sound, changed)

    def explain(self, path: str) -> Explanation:
        """Tell why a file was made or left by the last build, and what it depends on.

        Args:
            path: One of those that the session was asked to explain before it built.
        """
        from generator.build.explain import explain

        made, changed = (self.built.made, self.built.changed) if self.built else ((), ())
        return explain(self.store, path, self._before, made, changed)

    def strangers(self) -> tuple[Diagnostic, ...]:
        """Find what stands in the way of writing."""
        if self.built is None or self.output is None or self._sound is None:
            return ()
        new = [artifact for artifact in self.built.artifacts if artifact.path not in self._sound]
        if not new:
            return ()
        from generator.build.strangers import strangers

        return strangers(self.built.artifacts, self.output, self._sound)

    def write(self) -> Report:
        """Make the output hold what was built.  Raises ``OSError`` where the disk will not."""
        from generator.build.writer import update_tree, write_tree

        assert self.built is not None
        assert self.output is not None
        built, sound = self.built, self._sound or NONE_SOUND
        # What was built without being written, as by a check, has left files that nobody remembers but the manifest.
        tidy = MANIFEST in sound and len(sound) == built.count + 1
        if built.current and tidy:
            return Report(unchanged=built.count)
        with self.timings.stage("write"):
            written = None
            if not built.whole and tidy:
                written = update_tree(built.artifacts, self.output, sound, built.count)
            if written is None:
                artifacts = built.artifacts if built.whole else self.engine.artifacts(built.artifacts)
                written = write_tree(artifacts, self.output, sound)
            self._sound = Sound(written.stamps if written.whole else {**sound, **written.stamps})
            try:
                self._keep(self.output, written, sound)
            except StoreError as error:
                self.store.begin_anew(error)
        return written.report

    def _stamps(self, output: Path) -> Mapping[str, Stamp]:
        """Give the stamps of what was written to this folder last."""
        if self.store.note("output") != str(output):
            return {}
        rows = self.store.each("SELECT path, digest, size, mtime FROM files")
        return {path: Stamp(digest, size, mtime) for path, digest, size, mtime in rows}

    def _keep(self, output: Path, written: Written, sound: Sound) -> None:
        """Keep the stamps of what lies in the output now; the manifest is looked after like any other file."""
        stamps = written.stamps
        if self.store.note("output") != str(output):
            self.store.clear("files")
            self.store.keep("output", str(output))
            sound = NONE_SOUND
        if written.whole:
            gone = [path for (path,) in self.store.each("SELECT path FROM files") if path not in stamps]
            self.store.drop("files", "path", gone)
        self.store.put("files", ((path, *stamp) for path, stamp in stamps.items() if sound.get(path) is not stamp))
