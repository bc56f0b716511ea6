from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

import pytest

from generator.build.planning import plan
from generator.model.library import Library
from generator.outputs import OUTPUTS
from generator.outputs.base import Output, Target, Workshop, constant
from tests.builders import make_library
from tests.programmes import NAMES, programme


@dataclass(frozen=True)
class View:
    name: str = "x"


def target(path: str, origin: str = "", template: str = "") -> Target:
    return Target(PurePosixPath(path), constant(View()), template, origin=origin)


def output(name: str, *targets: Target) -> Output:
    """Give an output that plans these targets."""

    def planned(library: Library) -> Iterator[Target]:
        yield from targets

    def produced(target: Target, view: View, workshop: Workshop) -> bytes:
        return b""

    return Output(name, planned, produced)


class TestPlan:
    def test_jobs_come_sorted_by_path(self) -> None:
        """The order of outputs and of their plans leaves no trace."""
        jobs, _ = plan(
            make_library(), [output("b", target("z.html"), target("a/b.html")), output("a", target("b.html"))]
        )

        assert ["a/b.html", "b.html", "z.html"] == [str(t.path) for _, t in jobs]

    @pytest.mark.parametrize("path", ["om/index.html", "Om/index.html", "OM/INDEX.HTML"])
    def test_two_files_on_one_path_are_told_with_both_origins(self, path: str) -> None:
        """Paths that differ in capital letters only are one file on many machines."""
        one, other = target("om/index.html", "pages/om.md"), target(path, "stories/om.md")

        jobs, found = plan(make_library(), [output("pages", one, other)], "content/{}".format)

        assert 1 == len(jobs)
        values = {"other": "content/pages/om.md", "path": path}
        assert [("content/stories/om.md", values)] == [(f.at.path, dict(f.values)) for f in found]

    @pytest.mark.parametrize("origin", ["press", "themes/own/assets/a.txt"])
    def test_the_editors_file_is_told_of_first(self, origin: str) -> None:
        """Where a text collides with a list or a file of the theme, it is the text that can be renamed."""
        ours, theirs = target("a.txt", "pages/a.md"), target("a.txt", origin)
        for targets in ((ours, theirs), (theirs, ours)):
            _, (found,) = plan(make_library(), [output("x", *targets)], "content/{}".format)

            assert ("content/pages/a.md", origin) == (found.at.path, dict(found.values)["other"])

    @pytest.mark.parametrize("name", NAMES)
    def test_the_programmes_collide_nowhere(self, name: str) -> None:
        """Every file of both programmes has a path and an origin of its own."""
        jobs, found = plan(programme(name), OUTPUTS)

        assert () == found
        assert [] == [str(t.path) for _, t in jobs if not t.origin]
