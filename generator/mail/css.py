"""Reads just enough of a style sheet to know what mail clients will choke on."""

import re

__all__ = ["nested_at_rules", "remote_parts"]

NOISE = re.compile(r"/\*.*?\*/|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'", re.DOTALL)
BRACE = re.compile(r"@[\w-]+|[{};]")
REMOTE = re.compile(r"@import\b|@font-face\b|url\(\s*['\"]?\s*(?!data:|#)[^)]*\)?", re.IGNORECASE)


def _quiet(css: str) -> str:
    """Blank comments and strings, keeping every offset."""
    return NOISE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), css)


def nested_at_rules(css: str) -> tuple[int, ...]:
    """Give the offsets of at-rules within at-rules: Gmail drops the whole style block for one of them."""
    found: list[int] = []
    blocks: list[bool] = []  # one for each open brace: whether an at-rule opened it
    waiting = False
    for match in BRACE.finditer(_quiet(css)):
        sign = match[0]
        if sign.startswith("@"):
            if any(blocks):
                found.append(match.start())
            waiting = True
        elif sign == "{":
            blocks.append(waiting)
            waiting = False
        elif sign == "}":
            del blocks[-1:]
        else:
            waiting = False
    return tuple(found)


def remote_parts(css: str) -> tuple[tuple[int, str], ...]:
    """Give offset and text of whatever makes a reader's program fetch something."""
    if not REMOTE.search(css):
        return ()
    quiet = re.sub(r"/\*.*?\*/", lambda match: re.sub(r"[^\n]", " ", match[0]), css, flags=re.DOTALL)
    return tuple((match.start(), match[0]) for match in REMOTE.finditer(quiet))
