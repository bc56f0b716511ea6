"""Reading a text as its writer meant it: line by line, where there is one reasonable reading only.

The lines of the repaired text are those of the file, and a value begins in its own column, so that places
stay right.  Texts below ``|`` and ``>``, and values in quotation marks or brackets that YAML can read, are
left alone.
"""

import json
import re
from dataclasses import dataclass, field

from generator.yaml.meaning import SPACES, Meaning, close_bracket, close_quote, meaning, names, starts_block
from generator.yaml.problem import Finding

__all__ = ["Repair", "repairs"]

_TAB_WIDTHS = (2, 4, 8)
_LEAD = re.compile(f"[{SPACES}]*")
_DASHES = re.compile(f"(?:-[{SPACES}]+)*")
_ODD = re.compile(f"[{SPACES.replace(' ', '', 1)}]")
_REMARK = re.compile(f"[^\\s#][{SPACES}]+#")  # behind a value; on a line of its own a remark is plain
_ODD_START = re.compile(f"(?m)^[ -]*[\\w-]*:?[ ]*{_ODD.pattern}")
_TIGHT_KEY = re.compile(r"([a-z][a-z_-]*):(?!//)(?=\S)")
_DOUBTFUL = re.compile(r"(?m):\s|:$|\s#\S")  # in a text that goes on below its key
_WORD = re.compile(r"[\w-]+")


@dataclass(slots=True)
class Repair:
    """A text to parse, and the way back from its columns to those of the file.

    Attributes:
        findings: What has to be said about the reading, at places of the repaired text.
        shifts: By line: from which column on the repaired line is longer than the file's, and by how much.
        tab: Line and column (from 0) of the first tab that was read as indentation; None without one.
    """

    text: str
    findings: list[Finding] = field(default_factory=list)
    shifts: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    tab: tuple[int, int] | None = None

    def column(self, line: int, column: int) -> int:
        """Give the file's column (from 0) of a column of the repaired line."""
        for start, added in reversed(self.shifts.get(line, [])):
            column = column - added if column >= start else min(column, start - added)
        return column


def repairs(text: str, sure: bool) -> tuple[Repair, ...]:
    """Give the readings that are worth a try: none where the text says what it should.

    ``sure`` says that YAML can read the text: then only what it would lose is mended.  Tabs at the
    beginning of lines give one reading for each of the usual widths.
    """
    if sure and not ("#" in text and _REMARK.search(text)) and not (_ODD.search(text) and _ODD_START.search(text)):
        return ()
    first = _Mender(text, sure, _TAB_WIDTHS[0]).mend()
    if first.tab is None:
        return () if sure and first.text == text and not first.findings else (first,)
    return (first, *(_Mender(text, sure, width).mend() for width in _TAB_WIDTHS[1:]))


class _Mender:
    """Goes through the lines once; ``at`` is the line that is looked at."""

    def __init__(self, text: str, sure: bool, width: int) -> None:
        self.names = names(text)
        self.sure = sure
        self.width = width
        self.lines = text.split("\n")
        self.at = 0
        self.repair = Repair(text)

    def mend(self) -> Repair:
        """Give the repaired text."""
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.strip() and not _is_apart(line):
                self._mend_line()
            self.at += 1
        self.repair.text = "\n".join(self.lines)
        return self.repair

    def _mend_line(self) -> None:
        """Mend one line that holds a key, an item or both, and pass over the lines of its value."""
        indent = self._straighten(self.at)
        line = self.lines[self.at]
        dashes = _DASHES.match(line, indent)
        start = dashes.end() if dashes else indent
        colon = _colon(line, start)
        if colon < 0 and not self.sure and (tight := _TIGHT_KEY.match(line, start)):
            colon = tight.end() - 1
            line = f"{line[: colon + 1]} {line[colon + 1 :]}"
            self.repair.shifts.setdefault(self.at, []).append((colon + 2, 1))
        if colon >= 0:
            parent, value_at = start, colon + 1
        else:
            parent, value_at = (indent if start > indent else indent - 1), start
        value_at += len(line[value_at:]) - len(line[value_at:].lstrip())
        # Separators are plain spaces; what the writer's program put there is as wide as one.
        self.lines[self.at] = line = (
            line[:indent] + _ODD.sub(" ", line[indent:start]) + line[start : max(colon + 1, start)]
        ).ljust(value_at) + line[value_at:].rstrip()
        if value_at < len(line):
            self._mend_value(parent, value_at, keyed=colon >= 0)

    def _mend_value(self, parent: int, start: int, keyed: bool) -> None:
        """Mend the value that begins at column ``start`` of this line."""
        value = self.lines[self.at][start:]
        if starts_block(value):
            self._pass_block(parent)
            return
        if value[0] in "\"'[{" and self._pass_lines(parent, start):
            return
        below = self._lines_below(parent)
        tails = [self.lines[number].strip() for number in below]
        if value[0] not in "\"'[{#&*!|>" and _DOUBTFUL.search("\n".join(tails)):
            value, tails = " ".join([value, *tails]), []
        meant = meaning(value, self.names, keyed)
        if meant is None or (self.sure and meant.hash_at < 0):
            self.at += len(below)
            return
        self._rewrite(start, meant, below, tails)

    def _rewrite(self, start: int, meant: Meaning, below: range, tails: list[str]) -> None:
        """Write the value as a quoted text that ends on its own line, and say what was doubtful."""
        text = " ".join([meant.text.rstrip(), *tails])
        if meant.hash_at >= 0:
            code = "yaml-hash-comment" if meant.remark else "yaml-hash-text"
            values = (("comment", meant.remark), ("text", text))
            self.repair.findings.append(Finding(code, self.at, start + meant.hash_at, values))
        if meant.quote:
            self.lines[self.at] = self.lines[self.at][:start] + json.dumps(text, ensure_ascii=False)
            for number in below:
                self.lines[number] = ""
        self.at += len(below)

    def _straighten(self, number: int) -> int:
        """Turn the white space that a line begins with into spaces; give how many there are then."""
        line = self.lines[number]
        found = _LEAD.match(line)
        lead = found[0] if found else ""
        spaces = lead.expandtabs(self.width)
        if "\t" in lead and self.repair.tab is None:
            self.repair.tab = (number, lead.index("\t"))
        if len(spaces) > len(lead):
            self.repair.shifts.setdefault(number, []).append((len(spaces), len(spaces) - len(lead)))
        self.lines[number] = " " * len(spaces) + line[len(lead) :]
        return len(spaces)

    def _lines_below(self, parent: int) -> range:
        """Give the lines that go on with a text: deeper than ``parent``, no key or item of their own."""
        number = self.at + 1
        while number < len(self.lines):
            line = self.lines[number]
            lead = _indent(line, self.width)
            colon = _colon(line.lstrip(), 0)
            if lead <= parent or not line.strip() or line.lstrip()[0] == "#":
                break
            if line.lstrip().startswith("- ") or (colon >= 0 and _WORD.fullmatch(line.lstrip()[:colon])):
                break
            number += 1
        return range(self.at + 1, number)

    def _pass_block(self, parent: int) -> None:
        """Pass over the text below ``|`` or ``>``; tabs that it is indented with become spaces."""
        number = self.at + 1
        while number < len(self.lines):
            line = self.lines[number]
            if line.strip():
                if _indent(line, self.width) <= parent:
                    break
                if line[0] == "\t":
                    self._straighten(number)
            number += 1
        self.at = number - 1

    def _pass_lines(self, parent: int, start: int) -> bool:
        """Pass over a quoted or bracketed value that ends on a later line, deeper than ``parent``."""
        close = close_quote if self.lines[self.at][start] in "\"'" else close_bracket
        text = self.lines[self.at][start:]
        if close(text, 0) >= 0:
            return False
        for number in range(self.at + 1, min(self.at + 200, len(self.lines))):
            line = self.lines[number]
            if line.strip() and _indent(line, self.width) <= parent:
                return False
            text += "\n" + line
            if close(text, 0) >= 0:
                self.at = number
                return True
        return False


def _is_apart(line: str) -> bool:
    """Whether a line is a remark, a mark of YAML's own or a key with ``?`` before it: nothing to mend."""
    return line.startswith(("---", "...", "%")) or line.lstrip().startswith(("#", "? ", ": "))


def _colon(line: str, start: int) -> int:
    """Give where the colon behind a key stands that begins at ``start``; -1 where there is none."""
    if line[start : start + 1] in ('"', "'"):
        end = close_quote(line, start)
        behind = len(line) - len(line[end + 1 :].lstrip())
        follows = line[behind : behind + 2].strip()
        return behind if end >= 0 and follows == ":" else -1
    if line[start : start + 1] in "[{#&*!|>%@`":
        return -1
    at = line.find(":", start)
    while at >= 0:
        if not line[at + 1 : at + 2].strip():
            return -1 if " #" in line[start:at] else at
        at = line.find(":", at + 1)
    return -1


def _indent(line: str, width: int) -> int:
    """Give how far a line is indented."""
    found = _LEAD.match(line)
    return len(found[0].expandtabs(width)) if found else 0
