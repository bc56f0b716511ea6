"""Groups of attributes that several elements of MJML share."""

from generator.mail.kinds import (
    COLOUR,
    LINE_HEIGHT,
    ONE_TO_FOUR,
    PIXELS,
    PIXELS_OR_PERCENT,
    POSITION,
    SIZE,
    SPACING,
    TEXT,
    Kind,
    choice,
)

__all__ = [
    "ALIGN",
    "BAND",
    "BORDER",
    "BOX",
    "FLOW",
    "FONT",
    "LETTERS",
    "LINK",
    "PADDING",
    "VERTICAL",
    "sides",
]


def _each(names: str, kind: Kind) -> dict[str, Kind]:
    """Give every name in a string of names the same kind."""
    return dict.fromkeys(names.split(), kind)


def sides(name: str, kind: Kind) -> dict[str, Kind]:
    """Give the attributes ``name-top``, ``name-right``, ``name-bottom`` and ``name-left``."""
    return {f"{name}-{side}": kind for side in ("top", "right", "bottom", "left")}


ALIGN = choice("left", "center", "right")
VERTICAL = choice("top", "middle", "bottom")
FLOW = choice("ltr", "rtl")

PADDING = {"padding": ONE_TO_FOUR, **sides("padding", PIXELS_OR_PERCENT)}
BORDER = {"border": TEXT, "border-radius": TEXT, **sides("border", TEXT)}
FONT = {
    "color": COLOUR,
    "font-size": PIXELS,
    "line-height": LINE_HEIGHT,
    **_each("font-family font-style font-weight", TEXT),
}
LETTERS = {"letter-spacing": SPACING, **_each("text-decoration text-transform", TEXT)}
BOX = {"container-background-color": COLOUR, **PADDING}
LINK = _each("href rel target", TEXT)
BACKGROUND = {
    "background-color": COLOUR,
    "background-repeat": choice("repeat", "no-repeat"),
    "background-url": TEXT,
    "background-size": SIZE,
    **_each("background-position background-position-x background-position-y", POSITION),
}
BAND = {
    **BACKGROUND,
    **BORDER,
    **PADDING,
    "direction": FLOW,
    "full-width": choice("full-width", "false"),
    "text-align": ALIGN,
}
CELL = {
    "background-color": COLOUR,
    "direction": FLOW,
    "vertical-align": VERTICAL,
    "width": PIXELS_OR_PERCENT,
}
