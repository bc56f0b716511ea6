"""Reading one YAML text: strictly first, then once more as its writer will have meant it."""

from collections.abc import Iterator
from typing import TypeAlias

import yaml

from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.yaml.characters import clean, unprintable
from generator.yaml.document import Document
from generator.yaml.problem import Finding, ReadError, explain, refine
from generator.yaml.repair import Repair, repairs
from generator.yaml.tree import Tree, grow

__all__ = ["FAST", "MAX_CHARACTERS", "Parser", "read"]

MAX_CHARACTERS = 500_000
Parser: TypeAlias = type["yaml.CSafeLoader"] | type[yaml.SafeLoader]
FAST: Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser where PyYAML was built with it: ten times as fast as PyYAML's own."""


def read(
    text: str, path: str, first_line: int = 1, *, parser: Parser = FAST
) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Read one document by the core schema of YAML 1.2.

    Args:
        text: The whole text; byte order mark, newlines and Unicode form do not matter.
        path: The file's name in diagnostics.
        first_line: The line of the file on which ``text`` begins.
        parser: Which of PyYAML's parsers reads first; the values and findings do not depend on it.

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
    reading = _Reading(Repair(source), parser)
    tried = repairs(source, sure=reading.problem is None)
    again = [_Reading(repair, parser) for repair in tried]
    good = [other for other in again if other.problem is None]
    if good and any(other.tree.value != good[0].tree.value for other in good) and tried[0].tab:
        return None, (file.diagnose(Finding("yaml-tab", *tried[0].tab), Repair("")),)
    if good or not again or reading.problem is None:
        return file.report((good or [reading])[0])
    return file.report(again[0])


class _Reading:
    """One attempt at one text: a tree, or the problem that stopped it."""

    def __init__(self, repair: Repair, parser: Parser) -> None:
        self.repair = repair
        self.tree = Tree()
        self.problem: Finding | None = None
        lines = repair.text.split("\n")
        try:
            self.tree = grow(_events(repair.text, parser), lines)
        except ReadError as problem:
            self.problem = refine(problem.finding, lines)


class _File:
    """The file's own lines, on which every finding is shown."""

    def __init__(self, path: str, first_line: int, lines: list[str]) -> None:
        self.path = path
        self.first_line = first_line
        self.lines = lines

    def report(self, reading: _Reading) -> tuple[Document | None, tuple[Diagnostic, ...]]:
        """Give a reading its document and diagnostics."""
        findings = [*reading.repair.findings, *reading.tree.findings]
        if reading.problem:
            return None, tuple(self.diagnose(f, reading.repair) for f in (*findings, reading.problem))
        places = {
            steps: (*self._place(mark[:2], reading.repair), *self._place(mark[2:], reading.repair))
            for steps, mark in reading.tree.marks.items()
        }
        document = Document(reading.tree.value, self.path, self.first_line, places, reading.tree.texts)
        return document, tuple(self.diagnose(finding, reading.repair) for finding in findings)

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


def _events(text: str, parser: Parser) -> Iterator[yaml.Event]:
    """Give the parser's events; where it stops, PyYAML's own parser has the last word, so that all agree."""
    try:
        yield from list(_bounded(text, parser))
    except (yaml.YAMLError, ValueError, OverflowError):
        pass
    else:
        return
    try:
        yield from _bounded(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        raise explain(error) from None
    except yaml.YAMLError:
        raise ReadError("yaml-syntax", 0, 0) from None
    except (ValueError, OverflowError):  # "\UFFFFFFFF", a character that does not exist
        line = next((n for n, words in enumerate(text.split("\n")) if "\\U" in words or "\\u" in words), 0)
        raise ReadError("yaml-escape", line, 0) from None


def _bounded(text: str, parser: Parser) -> Iterator[yaml.Event]:
    """Give events until the text ends or goes deeper than any value may: the builder stops there."""
    depth = 0
    for event in yaml.parse(text, parser):
        yield event
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > 40:
                return
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
