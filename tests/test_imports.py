"""A budget for starting: which modules a build imports, not how long that takes."""

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.cli.projects import TODAY, site
from tests.load.contents import story
from tests.projects import write

ROOT = Path(__file__).resolve().parents[1]
STORIES = "networks/durup/stories"
OLD, NEW = f"{STORIES}/2026-01-05-2.md", f"{STORIES}/2026-04-08-29.md"  # feeds have the latter only
# Builds, and tells which modules there are that were not there before.
BUILDS = """
import runpy, sys
before = set(sys.modules)
try:
    runpy.run_module("generator", run_name="__main__", alter_sys=True)
except SystemExit as end:
    print()
    print("status", end.code)
print(*sorted(set(sys.modules) - before))
"""

# What each kind of build may import besides the standard library and Budstikke.
ALWAYS = {"click"}
TEMPLATES = {"jinja2", "markupsafe"}
# htmlparser is a copy of html.parser that Python-Markdown makes.
PARSERS = {"python-markdown": {"htmlparser", "markdown", "nh3"}, "commonmark": {"nh3", "pyromark"}}
YAML = {"_yaml", "yaml"}
SCHEMAS = {"annotated_types", "pydantic", "pydantic_core", "typing_extensions", "typing_inspection"}
FEEDS = {"dateutil", "feedgen", "lxml"}
MACHINERY = ("_cython", "_sysconfigdata", "cython_runtime")
# Parts of the standard library and of Budstikke that are dear, or begin processes.
DEAR = {
    "asyncio",
    "concurrent.futures",
    "multiprocessing",
    "ssl",
    "generator.load.headers",
    "generator.mail.compile",
    "generator.outputs.calendar",
    "generator.outputs.feeds",
    "generator.outputs.mail",
    "generator.outputs.pictures",
    "generator.pictures",
}


class Project:
    """A site of thirty stories, in one of the dialects, that was built before."""

    def __init__(self, folder: Path, dialect: str) -> None:
        self.folder, self.dialect = folder, dialect
        days = [f"2026-{1 + n // 8:02d}-{n % 8 + 3:02d}" for n in range(30)]
        stories = {f"{STORIES}/{day}-{n}.md": story(title=f"Havn {n}", date=day) for n, day in enumerate(days)}
        write(folder, {**site(markdown=dialect), **stories})
        self.first = self.build()

    @property
    def parser(self) -> set[str]:
        return PARSERS[self.dialect]

    @property
    def other_parser(self) -> set[str]:
        (other,) = (parser for dialect, parser in PARSERS.items() if dialect != self.dialect)
        return other - self.parser

    def build(self) -> frozenset[str]:
        """Build in a new process; give the modules that it has imported."""
        done = subprocess.run(
            [sys.executable, "-c", BUILDS, "build", "--today", TODAY],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "BUDSTIKKE_CACHE": str(self.folder / ".cache")},
            capture_output=True,
            text=True,
            check=False,
        )
        status, modules = done.stdout.splitlines()[-2:]
        assert status in ("status None", "status 0"), done.stdout + done.stderr
        return frozenset(modules.split())

    def edit(self, path: str, old: str, new: str) -> frozenset[str]:
        """Change a text, and build."""
        file = self.folder / path
        before = file.read_text(encoding="utf-8")
        assert old in before
        file.write_text(before.replace(old, new), encoding="utf-8")
        return self.build()


@pytest.fixture(scope="module", params=PARSERS)
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Project:
    return Project(tmp_path_factory.mktemp("imports"), request.param)


def foreign(modules: Iterable[str]) -> set[str]:
    """Name the packages that are neither Python's nor ours."""
    tops = {name.partition(".")[0] for name in modules} - sys.stdlib_module_names - {"generator"}
    return {name for name in tops if not name.startswith(MACHINERY)}


def dear(modules: Iterable[str]) -> set[str]:
    """Name what only a build needs that makes more than pages of stories."""
    return {part for part in DEAR if any(f"{name}.".startswith(f"{part}.") for name in modules)}


class TestNothingChanged:
    def test_what_is_imported(self, project: Project) -> None:
        """A build that finds nothing changed needs of others no more than what reads the command line."""
        modules = project.build()

        assert ALWAYS == foreign(modules)
        assert set() == dear(modules)

    def test_most_of_the_house_sleeps(self, project: Project) -> None:
        """It knows neither what a site consists of, nor how to read, show or check it."""
        rooms = {name.split(".")[1] for name in project.build() if name.startswith("generator.")}

        assert {"build", "cli", "diagnostics", "language", "render"} == rooms


class TestBody:
    def test_of_a_story_in_no_feed(self, project: Project) -> None:
        """A new body needs its dialect's parser, the sanitiser and templates; neither YAML nor schemas nor feeds."""
        modules = project.edit(OLD, "Teksten", "Teksten er ny")

        assert set() == foreign(modules) - ALWAYS - TEMPLATES - project.parser
        assert set() == dear(modules)

    def test_of_a_story_in_feeds(self, project: Project) -> None:
        """The body of a recent story stands in feeds as well: what writes these is needed too."""
        modules = project.edit(NEW, "Teksten", "Teksten er ny")

        assert set() == foreign(modules) - ALWAYS - TEMPLATES - project.parser - FEEDS
        assert set() == dear(modules) - {"generator.outputs.feeds"}


def test_a_header(project: Project) -> None:
    """A new title needs what reads headers, and no pictures, mails, calendars or other processes."""
    modules = project.edit(OLD, "Havn 2", "Kaj 2")

    assert set() == foreign(modules) - ALWAYS - TEMPLATES - project.parser - FEEDS - YAML - SCHEMAS
    assert set() == dear(modules) - {"generator.outputs.feeds", "generator.load.headers", "generator.pictures"}


def test_the_other_dialect(project: Project) -> None:
    """A site in one dialect never imports the parser of the other one, not even to be built whole."""
    assert set() == foreign(project.first) & project.other_parser


def test_no_bars(project: Project) -> None:
    """Where nobody watches, nothing that draws, serves or watches is imported by any build."""
    assert set() == foreign(project.first) & {"babel", "rich", "starlette", "uvicorn", "watchfiles", "distributed"}
