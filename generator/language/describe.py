"""Findings in words: what an editor reads."""

import re
from dataclasses import dataclass

from generator.diagnostics import CODES, Diagnostic
from generator.language.catalogue import words

__all__ = ["Described", "describe", "render"]

_WIDTH = 120  # characters of an offending line that are shown
_SPOKEN = ("expected", "kind")  # fields that hold words of ours, not of the file
_DECIMALS = ("ratio", "least")  # fields that hold a number which may have decimals
# Control characters would let a file's text move the cursor or change colours of a terminal.
_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Described:
    """A finding's sentence and what to do about it, in the reader's language."""

    message: str
    help: str


def describe(finding: Diagnostic, language: str) -> Described:
    """Give a finding's words in ``language``."""
    from generator.language.labels import CONTENT  # which knows the whole model

    code = CODES[finding.code]
    catalogue = words(language)
    values = {
        name: catalogue.gettext(CONTENT.get(value, value)) if name in _SPOKEN else _CONTROL.sub("\ufffd", value)
        for name, value in finding.values
    }
    if language == "da":
        values |= {name: values[name].replace(".", ",") for name in _DECIMALS if name in values}
    return Described(catalogue.gettext(code.message, **values), catalogue.gettext(code.help, **values))


def render(finding: Diagnostic, language: str) -> str:
    """Give a finding as lines without colour and without a newline at the end.

    The first line is ``path:line:column: error[code]: sentence``; then the offending line with a mark below
    it, and the help.  ``error``, ``warning``, ``note`` and ``help`` stay English, so that tools can match.
    """
    described = describe(finding, language)
    path = _CONTROL.sub("\ufffd", str(finding.at))
    lines = [f"{path}: {finding.severity}[{finding.code}]: {described.message}"]
    if finding.excerpt.strip():
        lines += _marked(_CONTROL.sub("\ufffd", finding.excerpt), finding.at.column)
    if described.help:
        lines.append(f"  help: {described.help}")
    return "\n".join(lines)


def _marked(excerpt: str, column: int) -> list[str]:
    """Give the part of a line around ``column``, and a line with a mark below that."""
    start = max(0, column - _WIDTH // 2) if len(excerpt) > _WIDTH else 0
    shown = excerpt[start : start + _WIDTH].rstrip()
    if start:
        shown = "…" + shown[1:]
    if start + _WIDTH < len(excerpt):
        shown = shown[:-1] + "…"
    if not column:
        return [f"    {shown}"]
    # Tabs stay tabs, so that the mark stands below its character whatever their width.
    space = "".join("\t" if sign == "\t" else " " for sign in excerpt[start : column - 1])
    return [f"    {shown}", f"    {space}^"]
