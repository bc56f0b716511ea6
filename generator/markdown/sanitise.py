"""The one sanitiser: whatever wrote the HTML, what comes out is of a closed set of elements and attributes."""

import re
from collections.abc import Set
from functools import lru_cache
from html import unescape
from typing import Final

import nh3

from generator.markdown.addresses import SCHEMES
from generator.markdown.asides import KINDS

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
    "div": {"id"},
    "img": {"src", "alt", "title"},
    "li": {"id"},
    "ol": {"start"},
    "sup": {"id"},
    "td": {"align", "scope"},
    "th": {"align", "scope"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
}
# What the converters themselves write; a later pass turns each into an element, an id or a role, or drops it.
CLASSES: Final = {
    "blockquote": {f"markdown-alert-{kind}" for kind in KINDS},
    "div": {"footnote", "footnote-definition", "admonition", *KINDS, *KINDS.values()},
    "p": {"admonition-title"},
    "sup": {"footnote-reference", "footnote-definition-label"},
}
_SHOWN = 200  # characters after a "=" in which the scheme of an address must stand
_SCHEME = re.compile(r"(?<![A-Za-z0-9+.-])([A-Za-z][A-Za-z0-9+.-]{0,30}):")


def sanitise(html: str) -> str:
    """Give well-formed HTML of the allowed elements; text of unknown elements stays, scripts go.

    Addresses of any scheme are kept, so that the loader can tell an author about
    ``C:\\\\pictures\\\\me.jpg``; ``addresses`` is where unsafe ones end.
    """
    return _cleaner(_schemes(html)).clean(html)


def _schemes(html: str) -> frozenset[str]:
    """Give the schemes of all attributes, and perhaps more."""
    values = " ".join(value[:_SHOWN] for value in html.split("=")[1:])
    if ":" not in values and "&" not in values:
        return SCHEMES
    return SCHEMES.union(scheme.lower() for scheme in _SCHEME.findall(unescape(values)))


@lru_cache(maxsize=16)
def _cleaner(schemes: Set[str]) -> nh3.Cleaner:
    """Make a cleaner; setting one up costs as much as cleaning a body."""
    return nh3.Cleaner(
        tags=set(TAGS),
        clean_content_tags=set(GONE),
        attributes=ATTRIBUTES,
        allowed_classes=CLASSES,
        url_schemes=set(schemes),
        link_rel=None,
    )
