"""Lists as people write them and as code hosts show them, put into the form that Python-Markdown reads."""

import re

_ITEM = re.compile(r"([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+)(?=\S)")
_SECOND = re.compile(r"[ \t]*2[.)][ \t]")
_FENCE = re.compile(r"[ \t]*(```+|~~~+)")
_RULE = re.compile(r"[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_NO_ITEM = re.compile(
    r"([ \t]*(?:\d{4,9}|\d{1,2}(?=\.[ \t]+(?:januar|februar|marts|april|maj|juni|juli|august|september"
    r"|oktober|november|december)\b)))(?=\.)",
    re.I,
)
_NO_TEXT = re.compile(r"[ \t]*(?:[|<]|:[ \t]|\*?\[[^\]]*\]:)")  # lines that a list cannot follow at once
_STEP = 4  # spaces by which Python-Markdown wants an inner list or paragraph indented


def align_lists(text: str) -> str:
    """Indent inner lists by four spaces, and part a list from the paragraph right above it.

    CommonMark, and so every preview, takes ``- a`` with ``  - b`` under it for a list in a list, ``1)`` for an
    ordered list, and needs no empty line before one.  A line that begins with a Danish date ("5. maj") or
    a year is no list, whatever Markdown says.  Code between fences is left alone.
    """
    reader = _Reader()
    lines = text.split("\n")
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        reader.read(line, following)
    return "\n".join(reader.lines)


def is_no_item(line: str) -> bool:
    """Say whether a line that looks like a numbered item begins with a Danish date or a year."""
    return _NO_ITEM.match(line) is not None


class _Reader:
    """The lines so far, and for each open item the column at which its text begins."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.open: list[int] = []
        self.fence = ""
        self.in_paragraph = False  # of an item, after an empty line

    def read(self, line: str, following: str) -> None:
        mark = _FENCE.match(line)
        if self.fence or mark:
            if mark and (not self.fence or mark[1].startswith(self.fence)):
                self.fence = "" if self.fence else mark[1]
            self.lines.append(line)
            return
        column = _column(line)
        if self.open or column < _STEP:
            line = _NO_ITEM.sub(r"\1\\", line, count=1) if _NO_ITEM.match(line) else line
        item = _ITEM.match(line)
        if item and not _RULE.match(line) and (self.open or self._may_open(item, following)):
            self._item(line, item)
        elif line.strip() and self.open and (column or not self._after_text()):
            self._continue(line, column)
        else:
            self.lines.append(line)

    def _after_text(self) -> bool:
        return bool(self.lines) and bool(self.lines[-1].strip())

    def _may_open(self, item: re.Match[str], following: str) -> bool:
        """Say whether a list can begin here; right under text an ordered one needs a second item."""
        if _column(item[0]) >= _STEP:
            return False
        if not self._after_text():
            return True
        is_list = item[2] in "-*+" or (item[2] in ("1.", "1)") and _SECOND.match(following) is not None)
        return is_list and not _NO_TEXT.match(self.lines[-1])

    def _item(self, line: str, item: re.Match[str]) -> None:
        if self._after_text() and (not self.open or self.in_paragraph):
            self.lines.append("")
        self.in_paragraph = False
        self.open = [begin for begin in self.open if begin <= _column(line)]
        marker = item[2].replace(")", ".")
        self.lines.append(" " * (_STEP * len(self.open)) + f"{marker} {line[item.end() :]}")
        self.open.append(_column(line) + len(item[2]) + 1)

    def _continue(self, line: str, column: int) -> None:
        """Indent a line of an item by that item's depth; one that begins at the left ends the list."""
        within = [begin for begin in self.open if begin <= column]
        if not self._after_text():
            self.open = within
            self.in_paragraph = bool(within)
        deeper = column - within[-1] if within else 0
        extra = " " * deeper if deeper >= _STEP else ""
        self.lines.append(" " * (_STEP * len(within)) + extra + line.lstrip(" \t") if within else line)


def _column(line: str) -> int:
    """Give the column, from 0, at which the text of a line begins."""
    return len(line[: len(line) - len(line.lstrip(" \t"))].expandtabs(4))
