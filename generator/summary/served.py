"""Whether a site is shown at the address that it was built for: else it has neither colours nor pictures."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urlsplit

from generator.language.catalogue import words
from generator.summary.markdown import code, plain
from generator.summary.site import SiteReport

__all__ = ["address_in", "served_lines"]

_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')


def address_in(html: str) -> str:
    """Give the address that a home page was built for; empty where it tells none."""
    found = _CANONICAL.search(html)
    return unescape(found[1]) if found else ""


def served_lines(report: SiteReport) -> Iterator[str]:
    """Tell where the host shows a site at another address than it was built for, and what to do."""
    if not (report.address and report.served) or _place(report.address) == _place(report.served):
        return
    own = words(report.language)
    wrong = own.gettext(
        "The site is shown at another address than it was built for, so it may lack colours and pictures."
    )
    help = own.gettext("Write the first of these as url in site.yaml, if it is the right one:")
    yield f"<b>{plain(wrong)}</b> {plain(help)} {code(report.served.rstrip('/') + '/')}, {code(report.address)}"
    yield ""


def _place(address: str) -> tuple[str, str]:
    """Give what decides: host and folder; by which scheme it is asked for makes no difference."""
    parts = urlsplit(address)
    return parts.netloc.lower(), parts.path.strip("/")
