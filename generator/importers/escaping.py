"""Plain text as Markdown that both dialects read as that text again.

A backslash stands where both know it, a reference such as ``&#123;`` where only one does.
"""

import re
from html.entities import html5

__all__ = ["caption", "destination", "line_start", "words"]

_SIGNS = re.compile(r"[\\`*\[\]]|(?<![^\W_])_|_(?![^\W_])|(?<=_)_")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
# Some old references, such as &copy, need no semicolon.
_OLD = "|".join(sorted(name for name in html5 if not name.endswith(";")))
_REFERENCE = re.compile(f"&(?=#|[A-Za-z0-9]+;|(?:{_OLD}))")
_CURLY = re.compile(r"\{(?=\s?[:#.])")
_DOTTED = re.compile(r"([0-9]{1,9})([.)])(?=\s|$)")
_DEFINED = re.compile(r":(?=\s|[-|:])")
_LEADS = ("#", "-", "+", ">", "!!!")
_UNSAFE = {sign: f"%{ord(sign):02X}" for sign in " ()<>\"'\\`{}|[]^*"}


def words(text: str, *, cell: bool = False) -> str:
    """Give text as it stands within a line; ``cell`` for one of a table."""
    text = _SIGNS.sub(r"\\\g<0>", text)
    text = _TAG.sub("&lt;", _REFERENCE.sub("&amp;", text))
    text = _CURLY.sub("&#123;", text).replace("~", "&#126;")
    return text.replace("|", "&#124;") if cell else text


def line_start(text: str) -> str:
    """Give text that begins a line, its signs escaped already, so that it begins nothing else."""
    bare = text.lstrip(" ")
    lead = text[: len(text) - len(bare)]
    if bare.startswith(_LEADS):
        return f"{lead}\\{bare}"
    if bare.startswith(("=", "|")) or _DEFINED.match(bare):
        return f"{lead}&#{ord(bare[0])};{bare[1:]}"
    return lead + _DOTTED.sub(r"\1\\\2", bare, count=1) if _DOTTED.match(bare) else text


def caption(text: str) -> str:
    """Give text as the title of a picture, between two quotation marks."""
    return words(" ".join(text.split())).replace('"', "&quot;")


def destination(address: str) -> str:
    """Give an address as the destination of a link."""
    written = "".join(_UNSAFE.get(sign, sign) for sign in "".join(address.split()))
    return _REFERENCE.sub("&amp;", written)
