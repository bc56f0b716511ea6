"""Finished sites of a few files, for checks: a good page, and what a test changes in it."""

from collections.abc import Mapping

from generator.checks import Facts, Origin, examine, judge, subject
from generator.diagnostics import Diagnostic
from generator.model.library import Library
from tests.builders import make_library

POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'


def make_html(body: str = "", head: str = POLICY) -> bytes:
    """Give a whole page."""
    html = f'<!doctype html>\n<html lang="da"><head>{head}<title>Side</title></head><body>{body}</body></html>\n'
    return html.encode()


def make_facts(files: Mapping[str, bytes], library: Library | None = None) -> dict[str, Facts]:
    """Examine these files."""
    site = subject(library or make_library())
    return {path: examine(path, content, site) for path, content in files.items()}


def check_files(
    library: Library, files: Mapping[str, bytes], origins: Mapping[str, Origin] | None = None
) -> tuple[Diagnostic, ...]:
    """Examine and judge these files."""
    return judge(library, make_facts(files, library), (origins or {}).get)


def check(
    files: Mapping[str, bytes], library: Library | None = None, origins: Mapping[str, Origin] | None = None
) -> list[Diagnostic]:
    """Give what all checks say of these files and a home page."""
    return list(check_files(library or make_library(), {"index.html": make_html(), **files}, origins))


def told(found: list[Diagnostic]) -> list[tuple[str, str]]:
    """Give place and code of findings."""
    return [(str(finding.at), finding.code) for finding in found]
