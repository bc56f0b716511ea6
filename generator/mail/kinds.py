"""What the value of an MJML attribute may be: colours, lengths and choices that mail clients understand."""

import re
from dataclasses import dataclass

__all__ = [
    "CLASS",
    "COLOUR",
    "HEIGHT",
    "LINE_HEIGHT",
    "NUMBER",
    "ONE_TO_FOUR",
    "PIXELS",
    "PIXELS_OR_PERCENT",
    "POSITION",
    "SIZE",
    "SPACING",
    "TABLE_WIDTH",
    "TEXT",
    "Kind",
    "choice",
]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value.

    Attributes:
        pattern: Regular expression that the whole value must match, in any case.
        example: What such a value looks like, for the help of a finding.
    """

    pattern: str
    example: str

    def accepts(self, value: str) -> bool:
        """Tell whether ``value`` is of this kind."""
        return re.fullmatch(self.pattern, value, re.IGNORECASE | re.DOTALL) is not None


def choice(*words: str) -> Kind:
    """Give the kind whose values are ``words``."""
    return Kind("|".join(map(re.escape, words)), ", ".join(words))


# The names of CSS 2.1: Outlook for Windows, which lays out with Word, knows no others, and no rgba().
_COLOUR_NAMES = "aqua|black|blue|fuchsia|gray|green|lime|maroon|navy|olive|orange|purple|red|silver|teal|white|yellow"
_SMALL = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_AMOUNT = r"\d+(?:\.\d+)?"
_LENGTH = rf"(?:{_AMOUNT}(?:px|%)|0)"

COLOUR = Kind(
    rf"#[0-9a-f]{{3}}|#[0-9a-f]{{6}}|rgb\({_SMALL},\s?{_SMALL},\s?{_SMALL}\)|transparent|{_COLOUR_NAMES}",
    "#1a5276",
)
PIXELS = Kind(rf"{_AMOUNT}px|0", "12px")
PIXELS_OR_PERCENT = Kind(_LENGTH, "12px, 50%")
ONE_TO_FOUR = Kind(rf"{_LENGTH}(?: {_LENGTH}){{0,3}}", "10px 25px")
LINE_HEIGHT = Kind(rf"{_AMOUNT}(?:px|%)?", "1.5, 24px")
SPACING = Kind(rf"-?{_AMOUNT}(?:px|em)|0", "0.5px")
TABLE_WIDTH = Kind(rf"{_LENGTH}|auto", "100%, auto")
HEIGHT = Kind(rf"{_AMOUNT}px|auto|0", "200px, auto")
POSITION = Kind(
    rf"(?:left|center|right|top|bottom|{_LENGTH})(?: (?:left|center|right|top|bottom|{_LENGTH}))?", "center top"
)
SIZE = Kind(rf"cover|contain|(?:auto|{_LENGTH})(?: (?:auto|{_LENGTH}))?", "cover")
NUMBER = Kind(r"\d+", "0")
CLASS = Kind(r"[A-Za-z_-][\w-]*(?: +[A-Za-z_-][\w-]*)*", "lead muted")
TEXT = Kind(r".*", "")
