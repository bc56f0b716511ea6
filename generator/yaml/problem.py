"""What stops a reading, in our own words: the parsers' texts are never shown."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from yaml import MarkedYAMLError

__all__ = ["Finding", "ReadError", "explain", "refine"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A code at a place of the text that was parsed: line and column from 0."""

    code: str
    line: int
    column: int
    values: tuple[tuple[str, str], ...] = ()


class ReadError(Exception):
    """The text cannot be read further; ``finding`` says why."""

    def __init__(self, code: str, line: int, column: int, **values: str) -> None:
        """Make the finding from its parts."""
        super().__init__(code)
        self.finding = Finding(code, line, column, tuple(values.items()))


# A piece of PyYAML's text, the code it means, and whether the place is where the thing began (its context).
_KINDS: tuple[tuple[str, str, bool], ...] = (
    ("unexpected end of stream", "yaml-quote", True),
    ("unexpected document separator", "yaml-quote", True),
    ("unknown escape character", "yaml-escape", False),
    ("expected escape sequence", "yaml-escape", False),
    ("could not find expected ':'", "yaml-no-colon", True),
    ("mapping values are not allowed", "yaml-colon", False),
    ("sequence entries are not allowed", "yaml-indent", False),
    ("mapping keys are not allowed", "yaml-indent", False),
    ("expected <block end>", "yaml-indent", False),
    ("expected ',' or", "yaml-bracket", True),
    ("expected the node content", "yaml-bracket", False),
    ("'\\t' that cannot start", "yaml-tab", False),
    ("that cannot start any token", "yaml-sign", False),
    ("alphabetic or numeric character", "yaml-sign", True),
    ("chomping or indentation", "yaml-block", True),
    ("indentation indicator", "yaml-block", True),
    ("expected a comment or a line break", "yaml-block", True),
    ("expected '<document start>'", "yaml-documents", False),
)


def explain(error: "MarkedYAMLError") -> ReadError:
    """Give the problem that an error of PyYAML's own (not libyaml's) parser stands for."""
    said = error.problem or ""
    kinds = ((code, at_context) for piece, code, at_context in _KINDS if piece in said)
    code, at_context = next(kinds, ("yaml-syntax", False))
    mark = (error.context_mark if at_context else None) or error.problem_mark or error.context_mark
    return ReadError(code, mark.line, mark.column) if mark else ReadError(code, 0, 0)


def refine(finding: Finding, lines: list[str]) -> Finding:
    """Tell a colon that is one too many from one that lacks in the line above.

    YAML takes a line without a colon and the key below it for one text, and stumbles over the key's colon.
    """
    above = finding.line - 1
    if finding.code != "yaml-colon" or above < 0 or not lines[above].strip() or ":" in lines[above]:
        return finding
    indents = [len(line) - len(line.lstrip()) for line in (lines[above], lines[finding.line])]
    if indents[0] != indents[1] or lines[above].lstrip().startswith("#"):
        return finding
    return Finding("yaml-no-colon", above, indents[0])
