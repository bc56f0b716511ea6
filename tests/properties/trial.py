"""A project that is built warm again and again, each time beside a cold build of the same files."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from generator.build.manifest import MANIFEST, format_manifest
from generator.build.order import Built, Order, Repository
from generator.build.session import Session
from generator.build.workers import Workers
from generator.outputs.views.packing import pack
from generator.render.theme import BUILT_IN
from tests.projects import read_tree, write

__all__ = ["Trial", "Unequal", "moment"]

ZONE = ZoneInfo("Europe/Copenhagen")
MOST = 4000  # results of work to recall; some dozen kB each
LATER = 10_000_000_000  # nanoseconds: as long ago a build may have begun, so that times of files are trusted


class Unequal(AssertionError):
    """A warm build and a cold one differ."""


class Seen(NamedTuple):
    """What a build tells, less the files themselves."""

    failed: bool
    language: str
    findings: tuple[object, ...]
    held: tuple[object, ...]
    count: int

    @classmethod
    def of(cls, built: Built) -> "Seen":
        """Take it from what came of a build."""
        findings = tuple(f"{d} | {d.excerpt} | {d.values}" for d in built.diagnostics)
        return cls(built.failed, built.language, findings, built.held, built.count)


class _File(NamedTuple):
    content: bytes
    changed: int  # nanoseconds since 1970


class Recalling(Workers):
    """Does in this process what it has not done before, of the same common ground: work is pure.

    Thousands of files are made for a handful of edits; each is made once, or a few times in ``MOST`` others.
    """

    def __init__(self) -> None:
        super().__init__(1, _fork)
        self._done: dict[bytes, Any] = {}

    def spread(
        self,
        work: Callable[[bytes, Sequence[Any]], Sequence[Any]],
        common: bytes,
        items: Iterable[Any],
        weight: Callable[[Any], int] = lambda item: 0,
    ) -> Iterator[Any]:
        """Give ``work``'s results, in the order of the items."""
        ground = sha256(work.__qualname__.encode() + common).digest()
        for item in items:
            key = sha256(ground + pack(item)).digest()
            if key not in self._done:
                while len(self._done) >= MOST:
                    del self._done[next(iter(self._done))]
                (self._done[key],) = work(common, (item,))
            yield self._done[key]


def _fork() -> Executor:
    return ProcessPoolExecutor(2, mp_context=get_context("fork"))


ALONE = Recalling()


def moment(text: str) -> datetime:
    """Give a moment in the project's zone: "2026-05-20 12:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


BEGINNING = moment("2026-05-20 12:00")


@dataclass
class Trial:
    """One project, its store and its output, and what lies in the output since the last good build.

    Attributes:
        root: Holds ``content/`` and ``themes/``; store and output lie beside them.
        content: The folder of the site, below the root.
        kept: Pictures that were made before, so that no cold build makes them again.
        now, drafts, base_url: As an order has them.
        output: Where the warm builds write to.
        repository: Gives what knows the past of the texts; asked before each build.
        touched: Files that were changed since the last build.
        built: What came of the last warm build.
        whole: Whether the output is as the last good build has left it.
    """

    root: Path
    kept: dict[bytes, bytes]
    content: str = "content"
    now: datetime = BEGINNING
    drafts: bool = False
    base_url: str = ""
    output: Path = Path()
    repository: Callable[[], Repository | None] = lambda: None
    touched: set[Path] = field(default_factory=set)
    built: Built | None = None
    whole: bool = True
    session: Session | None = None
    _lies: Mapping[str, _File] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Write beside the content until somebody wants it elsewhere."""
        self.output = self.root / "output"

    # -- files ---------------------------------------------------------------------------------------------------

    @property
    def store(self) -> Path:
        """What the warm builds remember."""
        return self.root / ".store.sqlite"

    def files(self) -> dict[str, bytes]:
        """Give the files of content and themes by their path below the project."""
        return {f"{name}/{p}": c for name in ("content", "themes") for p, c in read_tree(self.root / name).items()}

    def put(self, path: str, content: str | bytes) -> None:
        """Write a file; one that is written by hand has a new time, whatever is in it."""
        (self.root / path).unlink(missing_ok=True)
        write(self.root, {path: content})
        self.touched.add(self.root / path)

    def drop(self, path: str) -> None:
        """Delete a file, and the folders that it leaves empty as a repository does."""
        (self.root / path).unlink()
        self.touched.add(self.root / path)
        for folder in (self.root / path).relative_to(self.root).parents:
            if len(folder.parts) < 2 or any((self.root / folder).iterdir()):
                break
            (self.root / folder).rmdir()

    def move(self, old: str, new: str) -> None:
        """Give a file or folder another name; of a folder those who watch hear nothing but its two names."""
        (self.root / new).parent.mkdir(parents=True, exist_ok=True)
        (self.root / old).rename(self.root / new)
        self.touched |= {self.root / old, self.root / new}

    def restore(self, files: Mapping[str, bytes]) -> None:
        """Make content and themes hold these files and no others."""
        now = self.files()
        for path in now.keys() - files.keys():
            self.drop(path)
        for path, content in files.items():
            if now.get(path) != content:
                self.put(path, content)

    # -- builds --------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """End the session, as the end of a process does."""
        if self.session is not None:
            self.session.close()
        self.session = None

    def build(self, how: str, *, trusting: bool = False) -> None:
        """Build warm and cold; ``Unequal`` where they differ.

        Args:
            how: "new" process, the "same" session once more, the same with a "hint" of what has changed as ``serve``
                has it, "check" for a new process that writes nothing, "jobs" for one with two workers.
            trusting: Take it that the last change of a file is so long ago that its time can be trusted.
        """
        order = Order(
            self.root / self.content,
            self.content.strip("."),
            (self.root / "themes", BUILT_IN),
            self.now,
            self.drafts,
            self.base_url,
            time.time_ns() + LATER * trusting,
            self.repository(),
        )
        hint = self.touched if how == "hint" and self.session and self.whole else None
        if how not in ("same", "hint"):
            self.close()
        crew = Workers(2, _fork) if how == "jobs" else ALONE
        if how == "check":
            session = Session(crew, cache=self.store)
        else:
            session = self.session = self.session or Session(crew, cache=self.store, output=self.output)
        try:
            with session.turn():
                self.built = session.build(order, hint)
                written = not self.built.failed and how != "check"
                if written:
                    self._no_strangers(session)
                    session.write()
        finally:
            if how in ("check", "jobs"):
                session.close()
                self.session = None
            crew.close()
        self.touched.clear()
        self._compare(self.built, *self._cold(order), written=written)

    def _no_strangers(self, session: Session) -> None:
        if found := session.strangers():
            raise Unequal(f"strangers: {found}")

    def _cold(self, order: Order) -> tuple[Built, dict[str, bytes]]:
        session = Session(ALONE, cache=None)
        try:
            with session.turn():
                session.store.put("kept", self.kept.items())
                built = session.build(replace(order, began=0))
                self.kept.update(session.store.each("SELECT key, value FROM kept"))
                return built, {artifact.path: artifact.content for artifact in built.artifacts}
        finally:
            session.close()

    def _compare(self, warm: Built, cold: Built, files: dict[str, bytes], *, written: bool) -> None:
        if Seen.of(warm) != Seen.of(cold):
            raise Unequal(_difference(Seen.of(warm), Seen.of(cold)))
        before, self._lies = self._lies, self._look()
        if not written:
            after = {path: file.content for path, file in self._lies.items()}
            if self.whole and self._lies != before:
                raise Unequal(f"written without leave: {sorted(set(after) ^ set(before))}")
            return
        files[MANIFEST] = format_manifest({a.path: a.digest for a in cold.artifacts})
        _same_files({path: file.content for path, file in self._lies.items()}, files)
        same = (p for p in self._lies if p in before and self._lies[p].content == before[p].content)
        rewritten = [p for p in same if self._lies[p] != before[p]]
        if rewritten and self.whole:
            raise Unequal(f"written anew though they were equal: {rewritten}")
        self.whole = True

    def _look(self) -> Mapping[str, _File]:
        tree = read_tree(self.output) if self.output.is_dir() else {}
        return {path: _File(content, (self.output / path).stat().st_mtime_ns) for path, content in tree.items()}


def _difference(warm: Seen, cold: Seen) -> str:
    parts = []
    for name, one, other in zip(Seen._fields, warm, cold, strict=True):
        if one != other:
            parts.append(f"{name}: warm {_only(one, other)}, cold {_only(other, one)}")
    return "\n".join(parts)


def _only(one: object, other: object) -> object:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return [item for item in one if item not in other] or f"{len(one)} items in another order or number"
    return one


def _same_files(warm: Mapping[str, bytes], cold: Mapping[str, bytes]) -> None:
    if warm == cold:
        return
    parts = [f"only warm: {sorted(warm.keys() - cold.keys())}", f"only cold: {sorted(cold.keys() - warm.keys())}"]
    both = (path for path in sorted(warm.keys() & cold.keys()) if path != MANIFEST)
    parts += [f"{path}: {_lines(warm[path], cold[path])}" for path in both if warm[path] != cold[path]]
    raise Unequal("\n".join(parts))


def _lines(warm: bytes, cold: bytes) -> str:
    one, other = warm.decode("utf-8", "replace").splitlines(), cold.decode("utf-8", "replace").splitlines()
    return f"warm {[x for x in one if x not in other][:3]}, cold {[x for x in other if x not in one][:3]}"
