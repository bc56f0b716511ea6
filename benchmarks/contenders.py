"""Who is measured: how each one's site is laid, built and made to forget."""

import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from benchmarks import fetch
from benchmarks.budstikke import BASE
from benchmarks.fetch import Unavailable

__all__ = ["OURS", "PEERS", "Contender", "Unavailable", "contender"]

OURS = ("minimal-commonmark", "minimal-python-markdown", "full-commonmark", "full-python-markdown")
PEERS = ("hugo", "eleventy", "pelican", "pelican-plain")
DIALECTS = ("commonmark", "python-markdown")


@dataclass(frozen=True, slots=True)
class Contender:
    """A tool with its settings.

    Attributes:
        tool: "budstikke" or a peer: the form of the corpus.
        settings: Further arguments of ``benchmarks.corpus``.
        command: Given the site's folder, the output folder and the day, what to run, within the site's folder.
        base: The template around every page, below the site's folder.
        leftovers: What a cold build must not find, below the site's folder.
        environment: Added to the machine's.
        modules: Linked into the site's folder as ``node_modules``, if any.
    """

    name: str
    tool: str
    command: Callable[[Path, Path, date], list[str]]
    base: str
    settings: tuple[str, ...] = ()
    leftovers: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    modules: Path | None = None

    @property
    def full(self) -> bool:
        """Whether it builds all objects of the domain with the default theme."""
        return "--full" in self.settings


def contender(name: str) -> Contender:
    """Give a contender by its name, fetched where it is a peer; raises :class:`Unavailable`."""
    if name in OURS:
        return _own(name)
    if name == "hugo":
        return _hugo()
    if name == "eleventy":
        return _eleventy()
    if name in ("pelican", "pelican-plain"):
        return _pelican(name)
    raise Unavailable(f"{name}: unknown; there are {', '.join((*OURS, *PEERS))}")


def _own(name: str) -> Contender:
    theme, dialect = name.split("-", 1)
    full = theme == "full"

    def command(site: Path, output: Path, day: date) -> list[str]:
        where = [str(site), "--output", str(output), "--today", str(day), "--language", "en"]
        return [sys.executable, "-m", "generator", "build", *where]

    settings = ("--dialect", dialect, *(("--full",) if full else ()))
    environment = {"BUDSTIKKE_CACHE": ".cache", "PYTHONDONTWRITEBYTECODE": ""}  # in the site's folder; as users have it
    return Contender(name, "budstikke", command, BASE[full], settings, (".cache",), environment)


def _hugo() -> Contender:
    binary = fetch.hugo()

    def command(site: Path, output: Path, day: date) -> list[str]:
        where = ["--source", str(site), "--destination", str(output), "--cacheDir", str(site / "cache")]
        return [str(binary), "--quiet", "--noBuildLock", "--clock", f"{day}T12:00:00Z", *where]

    return Contender("hugo", "hugo", command, "layouts/baseof.html", leftovers=("cache", "resources"))


def _eleventy() -> Contender:
    modules, node = fetch.eleventy(), shutil.which("node") or "node"

    def command(site: Path, output: Path, day: date) -> list[str]:
        return [node, str(modules / "@11ty" / "eleventy" / "cmd.cjs"), "--quiet", f"--output={output}"]

    return Contender("eleventy", "eleventy", command, "_includes/base.njk", leftovers=(".cache",), modules=modules)


def _pelican(name: str) -> Contender:
    environment = {"PYTHONPATH": str(fetch.pelican())}
    if name == "pelican-plain":
        environment["BENCH_PLAIN"] = "1"  # without smarty: see its settings

    def command(site: Path, output: Path, day: date) -> list[str]:
        return [sys.executable, "-m", "pelican", "--quiet", "--settings", "pelicanconf.py", "--output", str(output)]

    base = "theme/templates/base.html"
    return Contender(name, "pelican", command, base, leftovers=("cache",), environment=environment)
