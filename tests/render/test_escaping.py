"""Escaping is Jinja's own, but for the time it takes."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from markupsafe import Markup, escape

from generator.render.escaping import QuickEnvironment

TEXT = st.text(st.characters(codec="utf-8") | st.sampled_from("&<>\"'"))


@given(TEXT)
def test_a_text_is_escaped(text: str) -> None:
    """Every sign that means something in HTML is written out, and nothing else is changed."""
    assert str(escape(text)) == str(QuickEnvironment.written(text))


@pytest.mark.parametrize("value", [Markup("<b>x</b>"), 5, Decimal("1.50"), None, ("<", "&")], ids=repr)
def test_what_is_no_text(value: object) -> None:
    """Markup stays markup; anything else is written as Jinja writes it."""
    assert str(escape(value)) == str(QuickEnvironment.written(value))


@pytest.mark.parametrize(
    "template",
    [
        "{{ x }}{{ x|upper }}{{ x ~ '<' }}{{ '<' }}{{ x|safe }}{{ [x]|join('<') }}",
        "{% macro m(y) %}{{ y }}{% endmacro %}{{ m(x) }}{{ m(x)|upper }}{{ m(m(x)) }}",
        "{% set y %}{{ x }}{% endset %}{{ y }}{{ y ~ x }}{% filter upper %}{{ x }}{% endfilter %}",
        "{% call(y) z() %}{{ y }}{% endcall %}",
    ],
)
@pytest.mark.parametrize("autoescape", [True, False])
@pytest.mark.parametrize("text", ["plain", "<b> & 'c'"])
def test_templates_write_the_same(template: str, text: str, autoescape: bool) -> None:
    """In macros, blocks and filters the text that comes out is what Jinja's own environment makes."""
    made = [
        environment.from_string("{% macro z() %}{{ caller(x) }}{% endmacro %}" + template).render(x=text)
        for environment in (Environment(autoescape=autoescape), QuickEnvironment(autoescape=autoescape))
    ]

    assert made[0] == made[1]
