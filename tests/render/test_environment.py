"""Templates see their view, and nothing else."""

import pickle
from dataclasses import dataclass

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
    return Renderer(Theme("own", ("own",), held, {}, "digest" * 10))


def test_html_is_escaped():
    """What an editor writes is text in a page, whatever signs it has."""
    renderer = make_renderer(a_html="{{ title }}")

    assert "&lt;b&gt;" == renderer.render("a.html", View("<b>"), "da")


@pytest.mark.parametrize("suffix", ["txt", "css"])
def test_plain_text_is_not_escaped(suffix: str):
    """Plain text and style sheets know no entities."""
    renderer = make_renderer(**{f"a_{suffix}": "{{ title }}"})

    assert "'&'" == renderer.render(f"a.{suffix}", View("'&'"), "da")


class TestOnce:
    def test_a_part_of_equal_values_is_filled_once(self):
        """Two pages that show the same part share its rendering; another value is another part."""
        renderer = make_renderer(
            a_html="{% import 'p.html' as p %}{{ once(p.line, title) }}",
            p_html="{% macro line(x) %}{{ x|see }}{% endmacro %}",
        )
        seen: list[str] = []
        renderer.environment("da").filters["see"] = lambda x: seen.append(x) or x

        assert ["a", "a", "b"] == [renderer.render("a.html", View(title), "da") for title in "aab"]
        assert ["a", "b"] == seen

    def test_a_part_is_escaped_like_any_other(self):
        """What is remembered is markup; what stood in it is text."""
        renderer = make_renderer(
            a_html="{% import 'p.html' as p %}{{ once(p.line, title) }}",
            p_html="{% macro line(x) %}<i>{{ x }}</i>{% endmacro %}",
        )

        assert ["<i>&lt;</i>"] * 2 == [renderer.render("a.html", View("<"), "da") for _ in range(2)]

    def test_a_language_has_parts_of_its_own(self):
        """The words in a part are those of the page's language."""
        renderer = make_renderer(
            a_html="{% import 'p.html' as p %}{{ once(p.line) }}",
            p_html="{% macro line() %}{{ _('Home') }}{% endmacro %}",
        )

        assert ["Forside", "Home"] == [renderer.render("a.html", View(""), language) for language in ("da", "en")]

    def test_a_macro_of_the_page_sees_the_page(self):
        """A macro that stands in the page's own template may show what else the page holds: nothing stale is shown."""
        renderer = make_renderer(a_html="{% macro line(x) %}{{ x }}{{ title }}{% endmacro %}{{ once(line, 1) }}")

        assert ["1a", "1b"] == [renderer.render("a.html", View(title), "da") for title in "ab"]

    def test_a_file_imported_with_context_sees_the_page(self):
        """So may a macro of a file that is given the page's context."""
        renderer = make_renderer(
            a_html="{% import 'p.html' as p with context %}{{ once(p.line, 1) }}",
            p_html="{% macro line(x) %}{{ x }}{{ title }}{% endmacro %}",
        )

        assert ["1a", "1b"] == [renderer.render("a.html", View(title), "da") for title in "ab"]


def test_a_theme_can_be_sent_to_another_process():
    """A renderer is made where it works, of a theme that came there as bytes."""
    theme = make_renderer(a_html="{{ title }}").theme
    sent = pickle.loads(pickle.dumps(theme))

    assert "x" == Renderer(sent).render("a.html", View("x"), "da")


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
