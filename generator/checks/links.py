"""The addresses that a finished file holds, as places of the site."""

from collections.abc import Iterable, Iterator

from generator.checks.finished import Finished
from generator.checks.html import addresses_in, fetched_by_style, read_html
from generator.checks.places import place_of

__all__ = ["leads"]

TEXTS = (".txt", ".ics")


def leads(finished: Finished) -> tuple[str, ...]:
    """Give the lines of all places that a file leads to, sorted.

    Links to other sites are not followed, nor those to other parts of the site's own host.
    """
    subject, path = finished.subject, finished.path
    based = finished.is_page or path.endswith(".css")
    # A mail has no address that others could start from, but headings of its own; feeds do not even have these.
    found = {
        place_of(subject, path, address, alone=not based and not (finished.is_html and address.startswith("#")))
        for address in _addresses(finished)
    }
    return tuple(sorted(found - {""}))


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
            yield from read_html(value).leads
        elif value.startswith(finished.subject.url):
            yield value
