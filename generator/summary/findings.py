"""What is wrong, for those who mend it: the gravest first, each with its place, its sentence and its help."""

from collections.abc import Iterator, Sequence

from generator.diagnostics import Diagnostic, Severity
from generator.language.catalogue import words
from generator.language.describe import describe
from generator.summary.markdown import code, folded, plain
from generator.summary.speech import at_most

__all__ = ["finding_lines"]

_MOST = 50  # findings of one kind; the log holds all


def _(msgid: str) -> str:
    """Mark a word for the catalogues."""
    return msgid


_HEADINGS = {
    Severity.ERROR: _("To be mended"),
    Severity.WARNING: _("Worth a look"),
    Severity.NOTE: _("Good to know"),
}


def finding_lines(found: Sequence[Diagnostic], language: str) -> Iterator[str]:
    """Give the lines of all findings; what is no error is folded away."""
    own = words(language)
    for severity, msgid in _HEADINGS.items():
        kind = [_finding(finding, language) for finding in found if finding.severity is severity]
        if kind:
            title, lines = f"{own.gettext(msgid)} ({len(kind)})", at_most(own, kind, _MOST)
            yield from [f"### {plain(title)}", "", *lines] if severity is Severity.ERROR else folded(title, lines)
            yield ""


def _finding(finding: Diagnostic, language: str) -> str:
    """Give one finding as an item of a list: two blanks at the end of a line begin a new one."""
    described, at = describe(finding, language), finding.at
    place = code(at.path)
    if at.line:
        place += plain(words(language).gettext(", line {n}", n=at.line))
    lines = [f"- {place}: <b>{plain(described.message)}</b>"]
    lines += [f"  {code(finding.excerpt)}"] * bool(finding.excerpt.strip())
    lines += [f"  {plain(described.help)}"] * bool(described.help)
    return "  \n".join(lines)
