"""The fast way for what most bodies are: paragraphs, headings, simple lists and quotations, emphasis and links.

One walk over the sanitised HTML writes every channel.  What the general way through the tree would write
is written here, to the byte; ``tests/markdown/test_plain.py`` holds the two against each other.  Whatever
else a body has is ``NotPlain``, and goes the general way.
"""

import re
from html import escape, unescape

from generator.markdown.bare import link_bare, may_hold_address
from generator.markdown.plain_lines import NotPlain
from generator.markdown.plain_writer import write_tokens
from generator.markdown.resolve import Address, Asked
from generator.markdown.tree import Element
from generator.markdown.types import Body

__all__ = ["NotPlain", "write_plain"]

_PAIR = re.compile("<([^>]*)>([^<]*)")
_TOKEN = re.compile(r"<(p|li)>([^<]+)</\1>\n?(?=<|\Z)|<([^>]*)>([^<]*)")  # a block of text alone, or a tag and a text
_ODD_LINES = (" \n", "\n ", "\n\n")
_LINES = re.compile(r"(?<![ \t])[ \t]*\n[ \t\n]*")


def write_plain(html: str, ask: Asked, language: str, *, www: bool) -> tuple[Body, list[Address]]:
    """Write sanitised HTML in every channel; give its addresses too, in the order of the body.

    Raises ``NotPlain``, perhaps after some questions to ``ask``.
    """
    if "\t" in html or (html and not html.startswith("<")):
        raise NotPlain
    if any(sign in html for sign in _ODD_LINES):
        html = _LINES.sub("\n", html)
    if may_hold_address(html, www=www):
        tokens = [("", "", *pair) for pair in _with_bare_links(_PAIR.findall(html), www)]
    else:
        tokens = _TOKEN.findall(html)
    return write_tokens(tokens, ask, language)


def _with_bare_links(pairs: list[tuple[str, str]], www: bool) -> list[tuple[str, str]]:
    """Put links round the addresses that stand in a text as they are."""
    found: list[tuple[str, str]] = []
    untouched = ""  # the end tag of the link or code at hand
    for tag, text in pairs:
        if not untouched:
            untouched = "/a" if tag.startswith("a ") else "/code" if tag == "code" else ""
        elif tag == untouched:
            untouched = ""
        if untouched or not may_hold_address(text, www=www):
            found.append((tag, text))
            continue
        found.append((tag, ""))
        for node in link_bare(unescape(text), www=www):
            if isinstance(node, Element):
                href = escape(node.attributes["href"], quote=False).replace('"', "&quot;")
                found += (f'a href="{href}"', escape(str(node.children[0]), quote=False)), ("/a", "")
            else:
                found[-1] = (found[-1][0], escape(node, quote=False))
    return found
