"""CommonMark with GitHub's additions, by pyromark (pulldown-cmark, in Rust)."""

import re
from html import escape, unescape
from typing import Final
from urllib.parse import unquote

from pyromark import Markdown, Options

_CONVERTER: Final = Markdown(
    options=Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_GFM  # ``> [!NOTE]``
)
_ALIGNED = re.compile(r'<(t[hd]) style="text-align: (left|center|right)">')
_BOXES: Final = (
    ('<input disabled="" type="checkbox"/>\n', "☐ "),
    ('<input disabled="" type="checkbox" checked=""/>\n', "☑ "),
)


_ADDRESS = re.compile(r'(?<= href=")[^"]*%[^"]*|(?<= src=")[^"]*%[^"]*')


def convert(text: str) -> str:
    """Give the HTML of a body, to be sanitised.  Time grows with the length, nesting is no danger."""
    html = _CONVERTER.html(text)
    if "<input " in html:
        for written, shown in _BOXES:
            html = html.replace(written, shown)
    if "%" in html:
        html = _ADDRESS.sub(lambda match: _as_written(match[0], text), html)
    return _ALIGNED.sub(r'<\1 align="\2">', html) if "<table>" in html else html


def _as_written(address: str, text: str) -> str:
    """Give an address as its author wrote it: the loader looks for files by their names, ``blå kaj.md``."""
    return address if unescape(address) in text else escape(unquote(unescape(address)))
