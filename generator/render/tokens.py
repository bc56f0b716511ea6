"""The tokens of a theme, from ``tokens.yaml``: groups of names and values, colours among them."""

import re
from collections.abc import Iterator, Mapping

from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.yaml.document import Document, Steps

__all__ = ["Places", "Tokens", "read_tokens"]

Tokens = Mapping[str, Mapping[str, str]]
"""Group ("colour", "font", "brand") -> name -> value."""
Places = Mapping[str, tuple[Location, str]]
"""Group and name with a full stop between -> where the value stands, and its line as it was written."""

_COLOURS = ("colour", "dark", "network")
_COLOUR = re.compile("#[0-9a-fA-F]{6}")


def read_tokens(document: Document, lines: list[str]) -> tuple[Tokens, Places, tuple[Diagnostic, ...]]:
    """Check the tokens of one theme; what is wrong is told of at its line and left out.

    Args:
        lines: Of the file.
    """
    tokens: dict[str, dict[str, str]] = {}
    places: dict[str, tuple[Location, str]] = {}
    findings: list[Diagnostic] = []
    for steps, value in _leaves(document):
        at = document.at(steps)
        line = lines[at.line - 1] if 0 < at.line <= len(lines) else ""
        name = ".".join(map(str, steps))
        if len(steps) == 2 and steps[0] in _COLOURS and not _COLOUR.fullmatch(value or ""):
            findings.append(diagnostic("theme-colour", at, line, name=name, read=value or ""))
        elif value is None:
            findings.append(diagnostic("theme-token", at, line, name=name))
        else:
            tokens.setdefault(str(steps[0]), {})[str(steps[1])] = value
            places[name] = (at, line)
    return tokens, places, tuple(findings)


def _leaves(document: Document) -> Iterator[tuple[Steps, str | None]]:
    """Give the way to every token with its value as it was written; None for what is no word or number."""
    groups = document.value
    if not isinstance(groups, dict):
        yield (), None
        return
    for group, values in groups.items():
        if not isinstance(values, dict):
            yield (group,), None
            continue
        for name, value in values.items():
            steps = (group, name)
            single = value is not None and not isinstance(value, dict | list)
            yield steps, (document.written(steps) or str(value)) if single else None
