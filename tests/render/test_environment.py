"""Templates see their view, and nothing else."""

from dataclasses import dataclass
from types import MappingProxyType

import pytest
from jinja2 import UndefinedError

from generator.render.environment import Renderer
from generator.render.theme import Theme


@dataclass(frozen=True)
class View:
    title: str


def make_renderer(**files: str) -> Renderer:
    """A theme of the given templates; ``a_html`` is the file ``a.html``."""
    held = {f"own/{name.replace('_', '.')}": text.encode() for name, text in files.items()}
    return Renderer(Theme("own", ("own",), MappingProxyType(held), {}, "digest" * 10))


def test_html_is_escaped():
    """What an editor writes is text in a page, whatever signs it has."""
    renderer = make_renderer(a_html="{{ title }}")

    assert "&lt;b&gt;" == renderer.render("a.html", View("<b>"), "da")


@pytest.mark.parametrize("suffix", ["txt", "css"])
def test_plain_text_is_not_escaped(suffix: str):
    """Plain text and style sheets know no entities."""
    renderer = make_renderer(**{f"a_{suffix}": "{{ title }}"})

    assert "'&'" == renderer.render(f"a.{suffix}", View("'&'"), "da")


def test_unknown_name_is_an_error():
    """A name that the view does not have fails, instead of leaving a hole in the page."""
    renderer = make_renderer(a_html="{{ titel }}")

    with pytest.raises(UndefinedError):
        renderer.render("a.html", View("x"), "da")


def test_remembers_what_was_asked_for():
    """The renderer knows which of the theme's files were used, so that the others can be told of."""
    renderer = make_renderer(a_html="{% include 'b.html' %}", b_html="b", c_html="c")

    renderer.render("a.html", View("x"), "da")

    assert {"own/a.html", "own/b.html"} == renderer.used


def test_view_is_a_dataclass():
    """Anything else than a dataclass is a mistake of a programmer."""
    with pytest.raises(TypeError):
        make_renderer(a_html="").render("a.html", {"title": "x"}, "da")
