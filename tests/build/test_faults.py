from pathlib import PurePosixPath

import pytest
from jinja2 import TemplateRuntimeError, TemplateSyntaxError

from generator.build.faults import fault_of
from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.outputs.base import ProduceError, Target, constant
from tests.programmes import theme

PAGE = Target(PurePosixPath("a.html"), constant(None), "site/story.html", origin="stories/a.md")
PICTURE = Target(PurePosixPath("a.jpg"), constant(None), "", origin="pictures/a.jpg")


def fault(error: Exception, target: Target = PAGE, shown: str = "content/egnen") -> Diagnostic:
    (found,) = fault_of(error, target, theme(), shown)
    return found


def raised(code: str, filename: str) -> Exception:
    """An exception out of code that lies in a file."""
    try:
        exec(compile(code, filename, "exec"), {})
    except (ArithmeticError, OSError) as error:
        return error
    raise AssertionError(code)


class TestTemplates:
    def test_a_slip_of_syntax(self) -> None:
        """What a template's parser refuses is told with the template and the line that it names."""
        found = fault(TemplateSyntaxError("unexpected end", 7, "story.html", "themes/default/site/story.html"))

        assert ("theme-template", "themes/default/site/story.html", 7) == (found.code, found.at.path, found.at.line)

    def test_what_an_expression_raises(self) -> None:
        """An exception that came through a template is that template's, at the innermost line."""
        found = fault(raised("x = 1\nx / 0", "themes/default/site/parts.html"))

        assert ("themes/default/site/parts.html", 2) == (found.at.path, found.at.line)
        assert {"reason": "ZeroDivisionError: division by zero", "target": "a.html"} == dict(found.values)

    def test_no_line_is_known(self) -> None:
        """A template's fault without a line is told by the template that the file is made of."""
        assert "site/story.html" == fault(TemplateRuntimeError("no filter")).at.path

    def test_a_template_whose_text_makes_no_file(self) -> None:
        """A format that cannot use a template's text names the file of the theme that is nearest."""
        found = fault(ProduceError("no root"))

        assert ("theme-template", "themes/default/site/story.html") == (found.code, found.at.path)

    def test_a_format_that_knows_more(self) -> None:
        """Findings that a format has made itself are told as they are."""
        known = diagnostic("mail-unclosed", Location("themes/default/mail/a.mjml", 3), name="p")

        assert known == fault(ProduceError("no", (known,)))


class TestOthers:
    @pytest.mark.parametrize(
        ("shown", "path"), [("content/egnen", "content/egnen/pictures/a.jpg"), ("", "pictures/a.jpg")]
    )
    def test_a_picture(self, shown: str, path: str) -> None:
        """A picture that is damaged behind its header is told as its editor knows it."""
        found = fault(ProduceError("damaged"), PICTURE, shown)

        assert ("picture-unreadable", path, {"read": "a.jpg"}) == (found.code, found.at.path, dict(found.values))

    @pytest.mark.parametrize(
        "error",
        [raised("1 / 0", "generator/outputs/pages.py"), raised("raise OSError", "themes/default/site/a.html")],
        ids=["ours", "the machine's"],
    )
    def test_what_is_ours(self, error: Exception) -> None:
        """A mistake of ours and what the machine refuses are no findings: they go on as what they are."""
        assert () == fault_of(error, PAGE, theme(), "")
