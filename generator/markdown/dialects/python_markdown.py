"""Python-Markdown, set up for what a text has in it.

Most of its time goes into looking for what is not there: each of thirty patterns is tried on
each piece of text.  A part that needs a sign which the text has not can find nothing, so it is left out;
``tests/markdown/dialects/test_python_markdown.py`` holds the result against that of the whole.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

import markdown

from generator.markdown.lists import align_lists
from generator.markdown.types import TooDeep

SETTINGS: Final = {"markdown.extensions.tables": {"use_align_attribute": True}}


def _has(*signs: str) -> Callable[[str], bool]:
    return lambda text: any(sign in text for sign in signs)


def _matches(pattern: str) -> Callable[[str], bool]:
    search = re.compile(pattern).search
    return lambda text: search(text) is not None


# Parts, as Python-Markdown names them, and whether a text has what they need.
EXTENSIONS: Final = {
    "abbr": _has("*["),
    "admonition": _has("!!!"),
    "attr_list": _has("{"),
    "def_list": _matches(r"(?<!\w):[ ]"),
    "fenced_code": _has("```", "~~~"),
    "footnotes": _has("[^"),
    "sane_lists": lambda _: True,
    "tables": _has("|"),
}
_BLOCKS: Final = {
    ("code", "indent"): _has("    ", "\t"),
    ("hashheader",): _has("#"),
    ("setextheader",): _matches(r"[=-][ ]*(?:\n|$)"),
    ("hr",): _matches(r"([-_*])[ ]{0,2}\1[ ]{0,2}\1"),
    ("olist",): _matches(r"\d\.[ ]"),
    ("ulist",): _matches(r"[-+*][ ]"),
    ("quote",): _has(">"),
    ("reference",): _has("]:"),
}
_PHRASES: Final = {
    ("backtick",): _has("`"),
    ("escape",): _has("\\"),
    ("link",): _has("]("),
    ("image_link",): _has("!["),
    ("reference", "short_reference", "image_reference", "short_image_ref"): _has("]:"),
    ("autolink", "automail", "html"): _has("<"),
    ("linebreak",): _has("  \n"),
    ("entity",): _has("&"),
    ("em_strong", "em_strong2", "not_strong"): _has("*", "_"),
}
_NEEDS: Final = (*EXTENSIONS.values(), *_BLOCKS.values(), *_PHRASES.values(), _has("<", "&"))
ALL: Final = (True,) * len(_NEEDS)


def convert(text: str) -> str:
    """Give the HTML of a body, to be sanitised.  Raises ``TooDeep`` where Python-Markdown gives up."""
    text = align_lists(text)
    spaced = text.expandtabs(4)
    return convert_with(text, tuple(has(spaced) for has in _NEEDS))


def convert_with(text: str, wanted: tuple[bool, ...]) -> str:
    """Give the HTML of a text whose lists are aligned, by a converter of some parts, or of ``ALL``.

    The same text gives the same HTML whatever was converted before.
    """
    converter = _converter(wanted)
    converter.reset()
    try:
        return converter.convert(text)
    except (RecursionError, AssertionError) as error:
        raise TooDeep("depth", 1) from error


@lru_cache(maxsize=64)
def _converter(wanted: tuple[bool, ...]) -> markdown.Markdown:
    """Make a converter; setting one up costs as much as a body."""
    left = iter(wanted)
    extensions = [f"markdown.extensions.{name}" for name, is_wanted in zip(EXTENSIONS, left, strict=False) if is_wanted]
    settings = {name: values for name, values in SETTINGS.items() if name in extensions}
    converter = markdown.Markdown(extensions=extensions, extension_configs=settings, output_format="html")
    for registry, parts in (
        (converter.parser.blockprocessors, _BLOCKS),
        (converter.inlinePatterns, _PHRASES),
        (converter.preprocessors, (("html_block",),)),
    ):
        for names, is_wanted in zip(parts, left, strict=False):
            for name in () if is_wanted else names:
                registry.deregister(name, strict=False)
    return converter
