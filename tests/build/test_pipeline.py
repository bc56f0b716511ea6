from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

import pytest

from generator.build.pipeline import Job, SiteWorkshop, plan, produce_all
from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.load import Sources
from generator.model.library import Library
from generator.outputs import OUTPUTS
from generator.outputs.base import Output, ProduceError, Target, Workshop, constant, produce_by_template
from tests.builders import make_library
from tests.programmes import NAMES, programme, theme


@dataclass(frozen=True)
class View:
    name: str = "x"


def target(path: str, origin: str = "", template: str = "") -> Target:
    return Target(PurePosixPath(path), constant(View()), template, origin=origin)


def output(name: str, *targets: Target) -> Output:
    """Give an output that plans these targets, and makes each of its path."""

    def planned(library: Library) -> Iterator[Target]:
        yield from targets

    def produced(target: Target, view: View, workshop: Workshop) -> bytes:
        return produce_by_template(target, view, workshop) if target.template else str(target.path).encode()

    return Output(name, planned, produced)


def workshop(**templates: str) -> SiteWorkshop:
    """Give a workshop whose theme has these templates: ``a`` is ``site/a.html``."""
    files = {f"default/site/{name}.html": text.encode() for name, text in templates.items()}
    return SiteWorkshop(replace(theme(), files={**theme().files, **files}), Sources(Path(), "content"))


def faults(template: str, **others: str) -> tuple[Diagnostic, ...]:
    """Give what is told when a page is made of a template."""
    job: Job = (output("pages"), target("a.html", "pages/a.md", "site/a.html"))
    return produce_all([job], make_library(), workshop(a=template, **others))[1]


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


class TestProduce:
    def test_files_come_in_the_order_of_their_jobs(self) -> None:
        """Each file is made, named after its origin, and ticked off."""
        jobs, _ = plan(make_library(), [output("x", target("b", "pages/b.md"), target("a"))])
        ticks: list[int] = []

        made, found = produce_all(jobs, make_library(), workshop(), tick=lambda: ticks.append(1))

        assert () == found
        assert [("a", b"a", "x"), ("b", b"b", "pages/b.md")] == [(str(a.path), a.content, a.origin) for a in made]
        assert 2 == len(ticks)

    def test_a_template_sees_its_view(self) -> None:
        """The fields of the view are the only variables, and the file ends with one newline."""
        job: Job = (output("pages"), target("a.html", template="site/a.html"))
        (made,), _ = produce_all([job], make_library(), workshop(a="  <p>{{ name }}</p>\n\n"))

        assert b"<p>x</p>\n" == made.content


class TestFaults:
    @pytest.mark.parametrize(
        ("template", "line", "reason"),
        [
            ("a\n{{ nothing }}", 2, "UndefinedError"),
            ("a\n\n{% if %}", 3, "TemplateSyntaxError"),
            ("{{ name|nothing }}", 1, "TemplateAssertionError"),
            ("a\n{{ name.field.deeper }}", 2, "UndefinedError"),
            ("a\n{{ 1 / 0 }}", 2, "ZeroDivisionError"),
            ("a\n{{ name + 1 }}", 2, "TypeError"),
        ],
    )
    def test_a_template_fault_names_template_and_line(self, template: str, line: int, reason: str) -> None:
        """What is wrong in a template is told with its file and line, and the file that was to be made."""
        (found,) = faults(template)

        assert ("theme-template", "themes/default/site/a.html", line) == (found.code, found.at.path, found.at.line)
        assert dict(found.values)["reason"].startswith(reason)
        assert "a.html" == dict(found.values)["target"]

    def test_a_fault_in_an_included_template_names_that(self) -> None:
        """The innermost template is the one to mend."""
        (found,) = faults('{% include "site/b.html" %}', b="\n{{ nothing }}")

        assert ("themes/default/site/b.html", 2) == (found.at.path, found.at.line)

    def test_a_template_that_is_missing_is_named(self) -> None:
        """An include of a file that no theme has is told by its name."""
        (found,) = faults('a\n{% include "site/none.html" %}')

        assert "site/none.html" in dict(found.values)["reason"]

    def test_one_fault_does_not_hide_the_others(self) -> None:
        """All files are tried: every fault is told at once, and the good files are made."""
        jobs, _ = plan(
            make_library(),
            [output("x", *(target(f"{name}.html", template=f"site/{name}.html") for name in "abc"))],
        )

        made, found = produce_all(jobs, make_library(), workshop(a="{{ no }}", b="ok", c="{{ no }}"))

        assert ["b.html"] == [str(a.path) for a in made]
        assert ["a.html", "c.html"] == [dict(f.values)["target"] for f in found]

    def test_what_a_format_knows_is_told_instead(self) -> None:
        """A format that knows what is wrong with a template's text tells that, once for all files made of it."""
        known = diagnostic("mail-unclosed", Location("mail/a.mjml", 3, 1), name="p")

        def fail(target: Target, view: View, workshop: Workshop) -> bytes:
            raise ProduceError("no", (known,))

        failing = Output("mail", lambda library: iter(()), fail)
        _, found = produce_all([(failing, target("a.html")), (failing, target("a.eml"))], make_library(), workshop())

        assert (known,) == found

    def test_a_bug_is_no_finding(self) -> None:
        """A mistake of a programmer is an exception: it is not laid at an editor's door."""

        def fail(target: Target, view: View, workshop: Workshop) -> bytes:
            raise KeyError("bug")

        with pytest.raises(KeyError):
            produce_all([(Output("x", lambda library: iter(()), fail), target("a"))], make_library(), workshop())
