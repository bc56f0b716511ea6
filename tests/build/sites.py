"""A small site of a test, and sessions that build it in this process."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from generator.build.order import Built, Order
from generator.build.session import Session
from generator.build.workers import Workers
from generator.build.writer import Report
from generator.render.theme import BUILT_IN
from tests.cli.projects import NETWORK, site
from tests.load.contents import NOW, STORY, network_yaml, story
from tests.projects import Tree, read_tree, write

__all__ = ["NETWORK", "NOW", "PAGE", "STORY", "Site", "network_yaml", "story"]

PAGE = "historier/havnen/index.html"  # of STORY


class Site:
    """Content with one story, and any further files; each build may be one of a new process."""

    def __init__(self, folder: Path, files: Mapping[str, str | bytes] | None = None) -> None:
        self.root, self.folder, self.output = folder, folder / "site", folder / "output"
        self.cache = folder / "cache.sqlite"
        write(self.folder, {**site(), **(files or {})})
        self.session = self.begun()
        self.report = Report()

    def begun(self, **values: Any) -> Session:
        """Begin a session."""
        return Session(Workers(1, _nobody), **{"cache": self.cache, "output": self.output, **values})

    def begin_anew(self, **values: Any) -> None:
        """Let another process have the next build."""
        self.session.close()
        self.session = self.begun(**values)

    def edit(self, files: Mapping[str, str | bytes]) -> None:
        """Write files below the site's folder."""
        write(self.folder, files)

    def order(self, now: datetime = NOW, **values: Any) -> Order:
        return Order(self.folder, "", (self.root / "themes", BUILT_IN), now, **values)

    def build(self, now: datetime = NOW, *, changed: Iterable[str] | None = None, **values: Any) -> Built:
        """Build, and write if all is well."""
        paths = None if changed is None else [self.folder / path for path in changed]
        with self.session.turn():
            built = self.session.build(self.order(now, **values), paths)
            if not built.failed and self.session.output:
                self.report = self.session.write()
        return built

    def again(self, now: datetime = NOW, **values: Any) -> Built:
        """Build as a new process does."""
        self.begin_anew()
        return self.build(now, **values)

    @property
    def tree(self) -> Tree:
        return read_tree(self.output)

    def cold(self, now: datetime = NOW, **values: Any) -> Tree:
        """What a build makes that remembers nothing."""
        clean = self.root / "clean"
        session = self.begun(cache=None, output=clean)
        with session.turn():
            assert not session.build(self.order(now, **values)).failed
            session.write()
        session.close()
        return read_tree(clean)


def _nobody() -> Any:
    raise AssertionError("somebody was asked to work")
