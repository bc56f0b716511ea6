"""Findings and what is held back, as people, GitHub or tools read them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from generator.build.order import Built
from generator.diagnostics import Diagnostic, Severity
from generator.language.catalogue import words
from generator.language.describe import describe, render

if TYPE_CHECKING:
    from generator.model.library import Held

__all__ = ["failed", "report", "show_all_well", "show_held"]

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def failed(built: Sequence[Built], *, strict: bool = False) -> bool:
    """Tell whether a finding is an error; if ``strict``, whether one is a warning."""
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(b.failed or any(d.severity in grave for d in b.diagnostics) for b in built)


def report(
    built: Sequence[Built],
    *,
    format: str = "text",
    language: str | None = None,
    held: bool = False,
) -> None:
    """Write every finding to stdout, once.

    Args:
        format: "text", "github" (workflow commands) or "json" (one document).
        language: Of the sentences; else each site's own.
        held: Whether to tell what is held back, and until when.
    """
    findings = [(d, language or b.language) for b in built for d in b.diagnostics]
    if format == "json":
        rows = [_row(d, spoken) for d, spoken in findings]
        click.echo(json.dumps({"diagnostics": rows, "held": _held_rows(built)}, ensure_ascii=False, indent=2))
    for finding, spoken in findings if format != "json" else ():
        click.echo(_annotation(finding, spoken) if format == "github" else render(finding, spoken))
    if held and format == "text":
        for b in built:
            show_held(b, language or b.language)
    if format == "text":
        _count([d for d, _ in findings], language or built[0].language)


def show_all_well(built: Sequence[Built], language: str) -> None:
    """Say on stderr that there is nothing to mend, where that is so."""
    if not any(b.diagnostics for b in built):
        n = sum(b.texts for b in built)
        right = words(language).ngettext(
            "{n} file is right; there is nothing to mend.", "{n} files are right; there is nothing to mend.", n
        )
        click.echo(right, err=True)


def show_held(built: Built, language: str) -> None:
    """Tell what stays out of the output, why, and until when."""
    for held in built.held:
        click.echo(f"{held.source}: {_reason(held, language)}")


def _reason(held: Held, language: str) -> str:
    from generator.language.dates import long_date, moment
    from generator.language.labels import HELD

    _ = words(language).gettext
    until = ""
    if held.until:
        until = (long_date if held.until.all_day else moment)(held.until.at, language)
    return _(HELD[held.reason], title=held.title, until=until)


def _count(findings: Iterable[Diagnostic], language: str) -> None:
    """Say how many findings of each kind there are; nothing where there are none."""
    kinds = [d.severity for d in findings]
    own = words(language)
    parts = []
    if n := kinds.count(Severity.ERROR):
        parts.append(own.ngettext("{n} error", "{n} errors", n))
    if n := kinds.count(Severity.WARNING):
        parts.append(own.ngettext("{n} warning", "{n} warnings", n))
    if n := kinds.count(Severity.NOTE):
        parts.append(own.ngettext("{n} note", "{n} notes", n))
    if parts:
        click.echo(", ".join(parts), err=True)


def _annotation(finding: Diagnostic, language: str) -> str:
    """Write a workflow command, escaped as the runner wants it."""
    described, at = describe(finding, language), finding.at
    place = [f"file={_property(at.path)}"]
    place += [f"line={at.line}"] * bool(at.line) + [f"col={at.column}"] * bool(at.column)
    place.append(f"title={_property(finding.code)}")
    message = f"{described.message}. {described.help}"
    return f"::{_GITHUB[finding.severity]} {','.join(place)}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _row(finding: Diagnostic, language: str) -> dict[str, object]:
    described = describe(finding, language)
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "path": finding.at.path,
        "line": finding.at.line,
        "column": finding.at.column,
        "message": described.message,
        "help": described.help,
        "excerpt": finding.excerpt,
    }


def _held_rows(built: Sequence[Built]) -> list[dict[str, object]]:
    return [
        {
            "path": held.source,
            "title": held.title,
            "reason": str(held.reason),
            "until": held.until.at.isoformat() if held.until else None,
        }
        for b in built
        for held in b.held
    ]
