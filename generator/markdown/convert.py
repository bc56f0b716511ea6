"""Markdown to sanitised HTML: the only importer of Python-Markdown."""

import re
from functools import cache
from html import unescape
from typing import Final

import markdown
import nh3

from generator.markdown.types import TooDeep

EXTENSIONS: Final = (
    "markdown.extensions.abbr",
    "markdown.extensions.attr_list",
    "markdown.extensions.def_list",
    "markdown.extensions.fenced_code",
    "markdown.extensions.footnotes",
    "markdown.extensions.sane_lists",
    "markdown.extensions.tables",
)
SETTINGS: Final = {"markdown.extensions.tables": {"use_align_attribute": True}}

TAGS: Final = frozenset(
    {"a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details", "div"}
    | {"dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img"}
    | {"ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "small", "span", "strong", "sub", "summary"}
    | {"sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
)
GONE: Final = frozenset(
    {"audio", "canvas", "embed", "iframe", "math", "noembed", "noframes", "noscript", "object", "script"}
    | {"select", "style", "svg", "template", "textarea", "title", "video"}
)
ATTRIBUTES: Final = {
    "*": {"lang"},
    "a": {"href"},
    "abbr": {"title"},
    "img": {"src", "alt", "title"},
    "li": {"id"},
    "ol": {"start"},
    "sup": {"id"},
    "td": {"align", "scope"},
    "th": {"align", "scope"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
}
CLASSES: Final = {"div": {"footnote"}}

_SCHEME = re.compile(r"(?<![A-Za-z0-9+.-])([A-Za-z][A-Za-z0-9+.-]{0,30}):")


def convert(text: str) -> str:
    """Turn a body into HTML of a closed set of elements and attributes.

    Addresses of any scheme are kept, so that the loader can tell an author
    about ``C:\\\\pictures\\\\me.jpg``; ``addresses`` is where unsafe ones end.
    The same text gives the same HTML whatever was converted before.  Raises
    ``TooDeep`` where Python-Markdown gives up.
    """
    converter = _converter()
    converter.reset()
    try:
        html = converter.convert(text)
    except (RecursionError, AssertionError) as error:
        raise TooDeep("depth", 1) from error
    return sanitise(html)


def sanitise(html: str) -> str:
    """Give well-formed HTML of the allowed elements; text of unknown elements stays, scripts go."""
    schemes = {scheme.lower() for scheme in _SCHEME.findall(unescape(html))}
    return nh3.clean(
        html,
        tags=set(TAGS),
        clean_content_tags=set(GONE),
        attributes=ATTRIBUTES,
        allowed_classes=CLASSES,
        url_schemes=schemes,
        link_rel=None,
    )


@cache
def _converter() -> markdown.Markdown:
    """Make the converter of this process; setting one up costs as much as ten bodies."""
    return markdown.Markdown(extensions=EXTENSIONS, extension_configs=SETTINGS, output_format="html")
