"""Finished sites of a few files, for checks: a good page, and what a test changes in it."""

from collections.abc import Mapping

from generator.checks import Origin, check_artifacts
from generator.checks.finished import Finished
from generator.diagnostics import Diagnostic
from generator.model.library import Library
from tests.builders import make_library

POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'


def make_html(body: str = "", head: str = POLICY) -> bytes:
    """Give a whole page."""
    html = f'<!doctype html>\n<html lang="da"><head>{head}<title>Side</title></head><body>{body}</body></html>\n'
    return html.encode()


def make_finished(files: Mapping[str, bytes] | None = None, library: Library | None = None) -> Finished:
    """Give a site of these files and a home page, made of no content files."""
    return Finished(library or make_library(), {"index.html": make_html(), **(files or {})}, {})


def check(
    files: Mapping[str, bytes], library: Library | None = None, origins: Mapping[str, Origin] | None = None
) -> list[Diagnostic]:
    """Give what all checks say of these files and a home page."""
    return list(check_artifacts(library or make_library(), {"index.html": make_html(), **files}, origins or {}))


def told(found: list[Diagnostic]) -> list[tuple[str, str]]:
    """Give place and code of findings."""
    return [(str(finding.at), finding.code) for finding in found]
