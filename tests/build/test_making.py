import hashlib
import pickle
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

import pytest

from generator.build.making import Bench, Kit, Made, Task, make_all
from generator.checks import subject
from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.outputs.base import Output, ProduceError, Target, Workshop, constant
from tests.builders import make_library
from tests.programmes import theme


@dataclass(frozen=True)
class View:
    name: str = "x"


def kit(**templates: str) -> Kit:
    """Give a kit whose theme has these templates: ``a`` is ``site/a.html``."""
    files = {f"default/site/{name}.html": text.encode() for name, text in templates.items()}
    return Kit(replace(theme(), files={**theme().files, **files}), subject(make_library()), "content")


def task(path: str, template: str, output: str = "pages") -> Task:
    target = Target(PurePosixPath(path), constant(View()), template, origin="pages/a.md")
    return Task(output, target, pickle.dumps(View()))


def made(template: str, **others: str) -> Made:
    """Make a page of a template."""
    return Bench(kit(a=template, **others)).make(task("a.html", "site/a.html"))


def faults(template: str, **others: str) -> tuple[Diagnostic, ...]:
    return made(template, **others).findings


class TestMake:
    def test_a_template_sees_its_view(self) -> None:
        """The fields of the view are the only variables, and the file ends with one newline."""
        assert b"<p>x</p>\n" == made("  <p>{{ name }}</p>\n\n").content

    def test_a_file_comes_with_its_digest_and_its_facts(self) -> None:
        """What a worker sends back needs no second look."""
        result = made('<h2 id="s-a">{{ name }}</h2>')

        assert hashlib.sha256(result.content).hexdigest() == result.digest
        assert result.facts is not None
        assert "s-a" == result.facts.ids

    def test_workers_make_what_we_make(self) -> None:
        """A task that went through a pickle gives the same file, in the order of the tasks."""
        tasks = [task("b.html", "site/a.html"), task("a.html", "site/b.html")]
        package = kit(a="one {{ name }}", b="two {{ name }}")

        there = make_all(pickle.dumps(package), pickle.loads(pickle.dumps(tasks)))

        assert [b"one x\n", b"two x\n"] == [result.content for result in there]


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

    def test_what_a_format_knows_is_told_instead(self) -> None:
        """A format that knows what is wrong with a template's text tells that."""
        known = diagnostic("mail-unclosed", Location("mail/a.mjml", 3, 1), name="p")

        def fail(target: Target, view: View, workshop: Workshop) -> bytes:
            raise ProduceError("no", (known,))

        assert (known,) == failing(fail).findings

    def test_a_bug_is_no_finding(self) -> None:
        """A mistake of a programmer is an exception: it is not laid at an editor's door."""

        def fail(target: Target, view: View, workshop: Workshop) -> bytes:
            raise KeyError("bug")

        with pytest.raises(KeyError):
            failing(fail)


def failing(fail: object) -> Made:
    """Make a file of an output that fails."""
    bench = Bench(kit())
    bench.own = Output("x", lambda library: iter(()), fail)  # type: ignore[arg-type]
    return bench.make(task("a.html", "", "x"))
