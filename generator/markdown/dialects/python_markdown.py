"""Python-Markdown and its extensions, set up anew for what a text has in it."""

from functools import lru_cache
from typing import Final

import markdown

from generator.markdown.lists import align_lists
from generator.markdown.types import TooDeep

EXTENSIONS: Final = (
    "markdown.extensions.abbr",
    "markdown.extensions.admonition",
    "markdown.extensions.attr_list",
    "markdown.extensions.def_list",
    "markdown.extensions.fenced_code",
    "markdown.extensions.footnotes",
    "markdown.extensions.sane_lists",
    "markdown.extensions.tables",
)
SETTINGS: Final = {"markdown.extensions.tables": {"use_align_attribute": True}}


def convert(text: str) -> str:
    """Give the HTML of a body, to be sanitised.

    The same text gives the same HTML whatever was converted before.  Raises ``TooDeep`` where Python-Markdown
    gives up.
    """
    text = align_lists(text)
    converter = _converter(EXTENSIONS)
    converter.reset()
    try:
        return converter.convert(text)
    except (RecursionError, AssertionError) as error:
        raise TooDeep("depth", 1) from error


@lru_cache(maxsize=32)
def _converter(extensions: tuple[str, ...]) -> markdown.Markdown:
    """Make a converter; setting one up costs as much as some bodies."""
    settings = {name: values for name, values in SETTINGS.items() if name in extensions}
    return markdown.Markdown(extensions=extensions, extension_configs=settings, output_format="html")
