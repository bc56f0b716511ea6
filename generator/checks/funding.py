"""Whether every funder is thanked where it is owed: on each page, in each mail, in each press release."""

from collections.abc import Iterator
from functools import lru_cache

from generator.checks.finished import Finished, is_mail
from generator.checks.html import plain
from generator.checks.subject import Thanks
from generator.diagnostics import Diagnostic

__all__ = ["check_funding"]


def check_funding(finished: Finished) -> Iterator[Diagnostic]:
    """Find the acknowledgements that are owed today and not there: the words, and in HTML the logos too."""
    if not finished.subject.thanks or finished.passes_on or finished.is_editor:
        return
    if finished.is_html:
        html = finished.content
        missing = _missing_in_html(html[max(html.rfind(b"<footer"), 0) :], finished.subject.thanks)
    elif finished.path.endswith(".txt") and (is_mail(finished.path) or _is_release(finished)):
        words = " ".join(finished.text.split())
        missing = tuple(thanks for thanks in finished.subject.thanks if thanks.words not in words)
    else:
        return
    for thanks in missing:
        yield finished.found("funding-missing", funder=thanks.funder, until=thanks.until)


def _is_release(finished: Finished) -> bool:
    return finished.path.startswith(finished.subject.press)


@lru_cache(maxsize=64)  # many pages share one foot
def _missing_in_html(content: bytes, owed: tuple[Thanks, ...]) -> tuple[Thanks, ...]:
    html = content.decode("utf-8", "replace")
    words = plain(html)
    return tuple(t for t in owed if t.words not in words or not all(logo in html for logo in t.logos))
