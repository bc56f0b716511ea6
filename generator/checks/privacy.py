"""Whether a page asks another host for anything, or holds what could act: scripts, forms, handlers.

One page may have one script, with one content: that of the form editor (:mod:`generator.model.sveltia`).
Mails have checks of their own (:mod:`generator.mail.budget`).
"""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from generator.checks.finished import Finished
from generator.checks.html import EDITOR, fetched_by_style
from generator.diagnostics import Diagnostic
from generator.model import sveltia

__all__ = ["check_privacy"]


def check_privacy(finished: Finished) -> Iterator[Diagnostic]:
    """Find what a page or a style sheet must not do."""
    if finished.is_page:
        document = finished.document
        known = EDITOR in document.suspects and finished.is_editor
        yield from _remote(finished, document.fetched - {sveltia.SCRIPT} if known else document.fetched)
        for suspect in sorted(document.suspects - {EDITOR} if known else document.suspects):
            yield finished.found("page-script", found=suspect)
        if document.styled:
            yield finished.found("page-style")
        if not document.policy:
            yield finished.found("page-policy")
    elif finished.path.endswith(".css"):
        yield from _remote(finished, fetched_by_style(finished.text))


def _remote(finished: Finished, fetched: Iterable[str]) -> Iterator[Diagnostic]:
    for address in sorted(set(fetched)):
        if _elsewhere(address, finished.subject.url):
            yield finished.found("page-remote", address=address)


def _elsewhere(address: str, url: str) -> bool:
    """Tell whether a browser would ask another host than the site's."""
    if address.startswith("/") and not address.startswith("//"):
        return False
    try:
        host = urlsplit(address).netloc
    except ValueError:
        return True
    return bool(host) and host != urlsplit(url).netloc
