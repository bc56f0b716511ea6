"""Reading one YAML text: strictly first, then once more as its writer will have meant it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.yaml.characters import clean, unprintable
from generator.yaml.document import Document, Place, Steps, Value
from generator.yaml.problem import Finding, ReadError, refine
from generator.yaml.repair import Repair, repairs

if TYPE_CHECKING:
    import yaml

    from generator.yaml.tree import Tree

__all__ = ["MAX_CHARACTERS", "Parser", "read"]

MAX_CHARACTERS = 500_000
Parser: TypeAlias = Callable[[str], "yaml.CSafeLoader | yaml.SafeLoader"]


def read(
    text: str, path: str, first_line: int = 1, *, parser: Parser | None = None
) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Read one document by the core schema of YAML 1.2.

    Args:
        text: The whole text; byte order mark, newlines and Unicode form do not matter.
        path: The file's name in diagnostics.
        first_line: The line of the file on which ``text`` begins.
        parser: Which of PyYAML's parsers reads first, else the faster one; the answer does not depend on it.

    Returns:
        The document and what there is to say about it.  Without a document there is at least one error; with
        one there can be errors too (a repeated key), so that all of a file's mistakes can be shown at once.
    """
    source = clean(text)
    if len(source) > MAX_CHARACTERS:
        return None, (diagnostic("yaml-size", Location(path), limit=MAX_CHARACTERS),)
    if found := unprintable(source, path, first_line):
        return None, found
    # Line ends of other alphabets, which YAML 1.1 counts and no editor does.
    source = source.replace("\u2028", " ").replace("\u2029", " ")
    file = _File(path, first_line, source.split("\n"))
    reading = _Reading(Repair(source), file.lines, parser)
    tried = repairs(source, sure=reading.problem is None)
    again = [_Reading(repair, repair.text.split("\n"), parser) for repair in tried]
    good = [other for other in again if other.problem is None]
    if good and any(other.value != good[0].value for other in good) and tried[0].tab:
        return None, (file.diagnose(Finding("yaml-tab", *tried[0].tab), Repair("")),)
    if good or not again or reading.problem is None:
        return file.report((good or [reading])[0])
    return file.report(again[0])


class _Reading:
    """One attempt at one text: a tree, or the problem that stopped it."""

    def __init__(self, repair: Repair, lines: list[str], parser: Parser | None) -> None:
        from generator.yaml.parsing import parse  # PyYAML's import is dear, and most runs read no YAML

        self.repair = repair
        self.tree: Tree | None = None
        self.problem: Finding | None = None
        try:
            self.tree = parse(repair.text, lines, parser)
        except ReadError as problem:
            self.problem = refine(problem.finding, lines)

    @property
    def value(self) -> Value:
        """What the text says, if it can be read."""
        return self.tree.value if self.tree else None


class _File:
    """The file's own lines, on which every finding is shown."""

    def __init__(self, path: str, first_line: int, lines: list[str]) -> None:
        self.path = path
        self.first_line = first_line
        self.lines = lines

    def report(self, reading: _Reading) -> tuple[Document | None, tuple[Diagnostic, ...]]:
        """Give a reading its document and diagnostics."""
        repair, tree = reading.repair, reading.tree
        more = tree.findings if tree else (reading.problem,) if reading.problem else ()
        findings = tuple(self.diagnose(finding, repair) for finding in (*repair.findings, *more))
        if tree is None:
            return None, findings
        document = Document(tree.value, self.path, self.first_line, self._places(tree.marks, repair), tree.texts)
        return document, findings

    def _places(self, marks: Mapping[Steps, Place], repair: Repair) -> dict[Steps, Place]:
        """Turn the parser's marks, which count from 0 in the text it saw, into places of the file."""
        first, end = self.first_line, len(self.lines)
        if repair.shifts or any(mark[0] >= end for mark in marks.values()):
            return {s: (*self._place(m[:2], repair), *self._place(m[2:], repair)) for s, m in marks.items()}
        return {steps: (a + first, b + 1, c + first, d + 1) for steps, (a, b, c, d) in marks.items()}

    def _place(self, mark: tuple[int, ...], repair: Repair) -> tuple[int, int]:
        """Give the file's line and column, from 1, of a mark of the parser's."""
        line, column = mark
        if line >= len(self.lines):  # nothing at all, found behind the last line
            return len(self.lines) - 1 + self.first_line, 1
        return line + self.first_line, repair.column(line, column) + 1

    def diagnose(self, finding: Finding, repair: Repair) -> Diagnostic:
        """Place a finding on the file's own line."""
        line = min(finding.line, len(self.lines) - 1)
        excerpt = self.lines[line]
        column = min(repair.column(finding.line, finding.column), len(excerpt)) + 1
        values = dict(finding.values)
        if "first" in values:
            values["first"] = str(int(values["first"]) + self.first_line)
        return diagnostic(finding.code, Location(self.path, line + self.first_line, column), excerpt, **values)
