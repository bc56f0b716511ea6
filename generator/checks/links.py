"""The addresses that a finished file holds, as places of the site."""

from collections.abc import Iterable, Iterator
from functools import partial

from generator.checks.finished import Finished
from generator.checks.html import addresses_in, fetched_by_style, read_html
from generator.checks.places import RELATIVE, has_scheme, lost, place_of

__all__ = ["leads"]

TEXTS = (".txt", ".ics")


def leads(finished: Finished) -> tuple[str, ...]:
    """Give the lines of all places that a file leads to, sorted.

    Links to other sites are not followed, nor those to other parts of the site's own host.
    """
    url, path, addresses = finished.subject.url, finished.path, set(_addresses(finished))
    lines = set()
    if not finished.is_page and not path.endswith(".css"):
        # A mail has no address that others could start from, but headings of its own; feeds do not even have these.
        within = "#" if finished.is_html else None
        stuck = {address for address in addresses if not has_scheme(address) and address[:1] != within}
        addresses -= stuck
        lines = set(map(lost, stuck))
    lines.update(map(partial(place_of, url), addresses))
    if RELATIVE in lines:
        lines.update(place_of(url, address, path) for address in addresses if place_of(url, address) == RELATIVE)
    return tuple(sorted(lines - {"", RELATIVE}))


def _addresses(finished: Finished) -> Iterable[str]:
    path = finished.path
    if finished.is_html:
        return finished.document.leads
    if finished.is_feed:
        return _in_feed(finished)
    if path.endswith(TEXTS):
        # Calendars are folded (RFC 5545, 3.1): unfolded they are plain text.
        return addresses_in(finished.text.replace("\r\n ", ""), finished.subject.url)
    return fetched_by_style(finished.text) if path.endswith(".css") else ()


def _in_feed(finished: Finished) -> Iterator[str]:
    """Give the addresses of a feed: those that are values by themselves, and those in its HTML."""
    for value in finished.feed.values:
        if "<" in value:
            yield from read_html(value.encode("utf-8", "replace")).leads
        elif value.startswith(finished.subject.url):
            yield value
