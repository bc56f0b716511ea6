"""Both programmes, built for an address below a sub-path: once for all workers of a test run."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.build.order import Order
from generator.build.planning import plan
from generator.build.session import Session
from generator.build.workers import workers
from generator.model import urls
from generator.outputs import OUTPUTS
from generator.render.theme import BUILT_IN
from tests.browser.hosting import BELOW, HOST
from tests.programmes import CONTENT, NOW, programme

CACHE = CONTENT.parent / ".cache" / "browser"  # from one run of the tests to the next: pictures are dear
PATIENCE = 300  # seconds for another worker's build, on a busy machine


@dataclass(frozen=True)
class Site:
    """A programme as it is on the disk of a host.

    Attributes:
        root: Holds a folder for each programme.
    """

    name: str
    root: Path

    @property
    def base(self) -> str:
        """The address of the home page."""
        return f"http://{HOST}{BELOW}{self.name}/"

    @property
    def folder(self) -> Path:
        return self.root / self.name

    def paths(self) -> set[str]:
        """Every page that is meant to be found, as ``urls`` has it; mails are none, nor what is under embargo."""
        files = (p.relative_to(self.folder).as_posix() for p in self.folder.rglob("index.html"))
        return {path.removesuffix("index.html") for path in files} - set(self.embargoed())

    def kinds(self) -> dict[str, str]:
        """Give the fullest page of each kind: by template and language; the later page of a list; the embargoed."""
        found: dict[str, list[str]] = {}
        jobs, _ = plan(programme(self.name), OUTPUTS)
        for _, target in jobs:
            if target.path.suffix == ".html":
                kind = f"{target.template} {target.language}{' later' if _is_later(target.path.parts) else ''}"
                found.setdefault(kind, []).append(target.path.as_posix())
        fullest = {kind: max(paths, key=self._size) for kind, paths in sorted(found.items())}
        return fullest | dict(zip(["embargo"], self.embargoed(), strict=False))

    def embargoed(self) -> list[str]:
        """Give the pages of press releases that nothing may point to yet."""
        library = programme(self.name)
        return [urls.release(library.site, r.story) for r in library.releases if not r.listed]

    def _size(self, path: str) -> tuple[int, str]:
        return ((self.folder / path).stat().st_size, path)


def _is_later(parts: tuple[str, ...]) -> bool:
    return any(part.startswith("side-") for part in parts)


def make_site(name: str, root: Path) -> Site:
    """Build a programme below ``root``, once for all workers of a test run."""

    def make(folder: Path) -> None:
        order = Order(CONTENT / name, f"content/{name}", (BUILT_IN,), NOW, base_url=Site(name, root).base)
        with workers(1) as alone:
            session = Session(alone, cache=CACHE / f"{name}.sqlite", output=folder)
            with session.turn():
                built = session.build(order)
                assert not built.failed, built.diagnostics
                session.write()
            session.close()

    once(root / name, make)
    return Site(name, root)


def once(folder: Path, make: Callable[[Path], None]) -> None:
    """Make a folder, unless another worker has or does: then wait for it."""
    claim, failed, draft = (folder.with_name(f"{folder.name}.{word}") for word in ("claim", "failed", "draft"))
    try:
        claim.mkdir(parents=True)
    except FileExistsError:
        ends = time.monotonic() + PATIENCE
        while not folder.exists():
            assert not failed.exists(), f"{folder.name}: another worker tells why it was not built"
            assert time.monotonic() < ends, f"{folder.name}: another worker has not built it yet"
            time.sleep(0.2)
        return
    try:
        make(draft)
    except BaseException:
        failed.mkdir()
        raise
    draft.rename(folder)
