"""The elements of MJML 4: their attributes, what may stand in them, and what our compiler makes of them.

After the documentation of MJML 4 (documentation.mjml.io).  What stands here compiles to a mail that works;
what MJML knows besides is in ``REFUSED`` with the reason, or in a component's ``dropped``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from generator.mail.attributes import (
    ALIGN,
    BAND,
    BORDER,
    BOX,
    CELL,
    FONT,
    LETTERS,
    LINK,
    PADDING,
    VERTICAL,
    sides,
)
from generator.mail.kinds import (
    CLASS,
    COLOUR,
    HEIGHT,
    LINE_HEIGHT,
    NUMBER,
    ONE_TO_FOUR,
    PIXELS,
    PIXELS_OR_PERCENT,
    POSITION,
    TABLE_WIDTH,
    TEXT,
    Kind,
    choice,
)

__all__ = ["ALL_ATTRIBUTES", "COMPONENTS", "EVERYWHERE", "REFUSED", "Component"]

Attributes = Mapping[str, Kind]


@dataclass(frozen=True, slots=True)
class Component:
    """One element.

    Attributes:
        attributes: Name of each attribute and the kind of its value; those of ``EVERYWHERE`` come on top.
        children: Names of the elements that may stand directly in it.
        words: Whether it holds text or HTML rather than elements of MJML.
        required: Attributes that must be there.
        dropped: Attributes that MJML documents and our compiler passes over without a word.
    """

    attributes: Attributes = field(default_factory=dict)
    children: frozenset[str] = frozenset()
    words: bool = False
    required: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()


EVERYWHERE: Attributes = MappingProxyType({"css-class": CLASS, "mj-class": CLASS})

CONTENT = frozenset(
    [
        "mj-button",
        "mj-divider",
        "mj-image",
        "mj-navbar",
        "mj-raw",
        "mj-social",
        "mj-spacer",
        "mj-table",
        "mj-text",
    ]
)

COMPONENTS: Mapping[str, Component] = MappingProxyType(
    {
        "mjml": Component(
            {"lang": TEXT, "dir": choice("ltr", "rtl", "auto"), "owa": choice("desktop")},
            frozenset({"mj-head", "mj-body"}),
        ),
        "mj-head": Component(
            children=frozenset({"mj-attributes", "mj-breakpoint", "mj-preview", "mj-raw", "mj-style", "mj-title"})
        ),
        "mj-attributes": Component(),  # its children are named after the elements they speak of: see lint
        "mj-breakpoint": Component({"width": PIXELS}, required=frozenset({"width"})),
        "mj-preview": Component(words=True),
        "mj-style": Component(words=True, dropped=frozenset({"inline"})),
        "mj-title": Component(words=True),
        "mj-raw": Component(words=True, dropped=frozenset({"position"})),
        "mj-body": Component(
            {"background-color": COLOUR, "width": PIXELS},
            frozenset({"mj-hero", "mj-raw", "mj-section", "mj-wrapper"}),
            dropped=frozenset({"id"}),
        ),
        "mj-wrapper": Component(
            BAND,
            frozenset({"mj-hero", "mj-raw", "mj-section"}),
            dropped=frozenset({"gap", "gutter", "text-padding"}),
        ),
        "mj-section": Component(
            BAND,
            frozenset({"mj-column", "mj-group", "mj-raw"}),
            dropped=frozenset({"gutter", "text-padding"}),
        ),
        "mj-group": Component(CELL, frozenset({"mj-column", "mj-raw"})),
        "mj-column": Component(
            {
                **CELL,
                "inner-background-color": COLOUR,
                **BORDER,
                **{f"inner-{name}": kind for name, kind in BORDER.items()},
                **PADDING,
            },
            CONTENT,
        ),
        "mj-hero": Component(
            {
                "background-color": COLOUR,
                "background-height": PIXELS_OR_PERCENT,
                "background-position": POSITION,
                "background-url": TEXT,
                "background-width": PIXELS_OR_PERCENT,
                "height": PIXELS_OR_PERCENT,
                "inner-background-color": COLOUR,
                "inner-padding": ONE_TO_FOUR,
                **sides("inner-padding", PIXELS_OR_PERCENT),
                **PADDING,
                "vertical-align": VERTICAL,
            },
            CONTENT,
            dropped=frozenset({"border-radius", "mode"}),
        ),
        "mj-text": Component(
            {
                **FONT,
                **LETTERS,
                **BOX,
                "align": choice("left", "center", "right", "justify"),
                "height": PIXELS_OR_PERCENT,
            },
            words=True,
            dropped=frozenset({"background-color", "vertical-align"}),
        ),
        "mj-button": Component(
            {
                **FONT,
                **LETTERS,
                **BOX,
                **BORDER,
                **LINK,
                "align": ALIGN,
                "background-color": COLOUR,
                "height": PIXELS_OR_PERCENT,
                "inner-padding": ONE_TO_FOUR,
                "name": TEXT,
                "text-align": ALIGN,
                "vertical-align": VERTICAL,
                "width": PIXELS_OR_PERCENT,
            },
            words=True,
            required=frozenset({"href"}),
            dropped=frozenset({"title"}),
        ),
        "mj-image": Component(
            {
                **BOX,
                **LINK,
                "align": ALIGN,
                "alt": TEXT,
                "border": TEXT,
                "border-radius": TEXT,
                "fluid-on-mobile": choice("false", "true"),
                "font-size": PIXELS,
                "height": HEIGHT,
                "max-height": PIXELS_OR_PERCENT,
                "name": TEXT,
                "src": TEXT,
                "srcset": TEXT,
                "title": TEXT,
                "usemap": TEXT,
                "width": PIXELS,
            },
            required=frozenset({"alt", "src"}),
            dropped=frozenset({"sizes", *sides("border", TEXT)}),
        ),
        "mj-divider": Component(
            {
                **BOX,
                "align": ALIGN,
                "border-color": COLOUR,
                "border-style": TEXT,
                "border-width": PIXELS,
                "width": PIXELS_OR_PERCENT,
            }
        ),
        "mj-spacer": Component(
            {**BOX, "height": PIXELS_OR_PERCENT},
            dropped=frozenset({"border", *sides("border", TEXT)}),
        ),
        "mj-table": Component(
            {
                **BOX,
                "align": ALIGN,
                "border": TEXT,
                "cellpadding": NUMBER,
                "cellspacing": NUMBER,
                "color": COLOUR,
                "font-family": TEXT,
                "font-size": PIXELS,
                "line-height": LINE_HEIGHT,
                "table-layout": choice("auto", "fixed", "initial", "inherit"),
                "width": TABLE_WIDTH,
            },
            words=True,
            dropped=frozenset({"font-weight", "role", "vertical-align"}),
        ),
        "mj-social": Component(
            {
                **FONT,
                **BOX,
                "align": ALIGN,
                "border-radius": TEXT,
                "icon-height": PIXELS_OR_PERCENT,
                "icon-padding": ONE_TO_FOUR,
                "icon-size": PIXELS_OR_PERCENT,
                "inner-padding": ONE_TO_FOUR,
                "mode": choice("horizontal", "vertical"),
                "text-decoration": TEXT,
                "text-padding": ONE_TO_FOUR,
            },
            frozenset({"mj-social-element"}),
            dropped=frozenset({"border", "table-layout", "vertical-align"}),
        ),
        "mj-social-element": Component(
            {
                **FONT,
                **PADDING,
                **LINK,
                "align": ALIGN,
                "alt": TEXT,
                "background-color": COLOUR,
                "border-radius": TEXT,
                "icon-height": PIXELS_OR_PERCENT,
                "icon-padding": ONE_TO_FOUR,
                "icon-size": PIXELS_OR_PERCENT,
                "src": TEXT,
                "text-decoration": TEXT,
                "text-padding": ONE_TO_FOUR,
                "title": TEXT,
                "vertical-align": VERTICAL,
            },
            words=True,
            # Without an own picture the compiler fetches one from a host of its makers.
            required=frozenset({"src", "href"}),
            dropped=frozenset({"border", "icon-position", "name", "sizes", "srcset"}),
        ),
        "mj-navbar": Component(
            {"align": ALIGN, "base-url": TEXT, **PADDING},
            frozenset({"mj-navbar-link"}),
        ),
        "mj-navbar-link": Component(
            {**FONT, **LETTERS, **LINK, **PADDING, "name": TEXT},
            words=True,
            required=frozenset({"href"}),
        ),
    }
)

ALL_ATTRIBUTES: Attributes = MappingProxyType(
    {name: kind for component in COMPONENTS.values() for name, kind in component.attributes.items()}
)

_INTERACTIVE = "mj-accordion mj-accordion-element mj-accordion-text mj-accordion-title mj-carousel mj-carousel-image"
_COMPILER = "mj-html-attribute mj-html-attributes mj-include mj-selector"

# Elements that MJML knows and a mail of ours has no use for, with the code that says why.
REFUSED: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(_INTERACTIVE.split(), "mail-element-interactive"),
        **dict.fromkeys(_COMPILER.split(), "mail-element-unsupported"),
        "mj-font": "mail-element-remote",
    }
)
