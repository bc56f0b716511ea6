"""Whether a page asks another host for anything, or holds what could act: scripts, forms, handlers.

Mails have checks of their own (:mod:`generator.mail.budget`).
"""

from collections.abc import Iterable
from urllib.parse import urlsplit

from generator.checks.finished import Finished, few
from generator.checks.html import fetched_by_style
from generator.diagnostics import Diagnostic, diagnostic

__all__ = ["check_privacy"]


def check_privacy(finished: Finished) -> tuple[Diagnostic, ...]:
    """Find what a page must not do; a fault of many pages is told of three times at most."""
    remote: dict[str, list[str]] = {}
    acting: dict[str, list[str]] = {}
    styled, open_pages = [], []
    for path, document in finished.pages.items():
        _group(remote, path, (address for address in document.fetched if _elsewhere(finished, address)))
        _group(acting, path, document.suspects)
        if document.styled:
            styled.append(path)
        if not document.policy:
            open_pages.append(path)
    for path in sorted(finished.files):
        if path.endswith(".css"):
            fetched = fetched_by_style(finished.text(path))
            _group(remote, path, (address for address in fetched if _elsewhere(finished, address)))
    return (
        *_told(finished, "page-remote", "address", remote),
        *_told(finished, "page-script", "found", acting),
        *_told(finished, "page-style", "", {"": styled}),
        *_told(finished, "page-policy", "", {"": open_pages}),
    )


def _group(groups: dict[str, list[str]], path: str, names: Iterable[str]) -> None:
    for name in names:
        groups.setdefault(name, []).append(path)


def _told(finished: Finished, code: str, name: str, groups: dict[str, list[str]]) -> Iterable[Diagnostic]:
    for value, paths in sorted(groups.items()):
        for path in few(finished, paths):
            values = {name: value} if name else {}
            yield diagnostic(code, finished.at(path), page=finished.shown(path), **values)


def _elsewhere(finished: Finished, address: str) -> bool:
    """Tell whether a browser would ask another host."""
    try:
        host = urlsplit(address).netloc
    except ValueError:
        return True
    return bool(host) and host != urlsplit(finished.site.url).netloc
