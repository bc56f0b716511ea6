"""CommonMark with GitHub's additions, by pyromark (pulldown-cmark, in Rust)."""

import re
from typing import Final

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


def convert(text: str) -> str:
    """Give the HTML of a body, to be sanitised.  Time grows with the length, nesting is no danger."""
    html = _CONVERTER.html(text)
    if "<input " in html:
        for written, shown in _BOXES:
            html = html.replace(written, shown)
    return _ALIGNED.sub(r'<\1 align="\2">', html) if "<table>" in html else html
