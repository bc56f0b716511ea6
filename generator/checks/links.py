"""Whether every address within the site leads to a file that was made, and every fragment to a heading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

from generator.checks.feeds import is_feed, is_xml, strings
from generator.checks.finished import Finished, few
from generator.checks.html import addresses_in, fetched_by_style, read_html
from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.language.text import did_you_mean
from generator.mail.services import merge_fields

__all__ = ["check_links"]

WEB = frozenset({"http", "https", "webcal"})
TEXTS = (".txt", ".ics")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an address leads, and there is nothing.

    Attributes:
        shown: The address as an editor writes it: within the site seen from the site's root.
        path, fragment: Below the site's root, where it is within the site.
    """

    shown: str
    path: str = ""
    fragment: str = ""


def check_links(finished: Finished) -> tuple[Diagnostic, ...]:
    """Find the addresses that lead nowhere.

    Links to other sites are not followed, nor those to other parts of the site's own host.  An address that many
    files hold is told of three times at most, where there are content files to mend only of those.
    """
    broken: dict[str, list[str]] = {}
    places: dict[str, _Place] = {}
    reach = _Reach(finished)
    for path, address in _addresses(finished):
        place = reach.missed(path, address)
        if place is not None:
            broken.setdefault(place.shown, []).append(path)
            places[place.shown] = place
    return tuple(
        _finding(finished, reach, path, places[shown])
        for shown in sorted(broken)
        for path in few(finished, broken[shown])
    )


def _addresses(finished: Finished) -> Iterator[tuple[str, str]]:
    """Give every address that a finished file holds, with the file."""
    url = finished.site.url
    for path, document in finished.documents.items():
        yield from ((path, address) for address in document.leads)
    for path in sorted(finished.files):
        if is_feed(path):
            yield from ((path, address) for address in _in_feed(finished, path))
        elif path.endswith(TEXTS):
            # Calendars are folded (RFC 5545, 3.1): unfolded they are plain text.
            text = finished.text(path).replace("\r\n ", "")
            yield from ((path, address) for address in addresses_in(text, url))
        elif path.endswith(".css"):
            yield from ((path, address) for address in fetched_by_style(finished.text(path)))


def _in_feed(finished: Finished, path: str) -> Iterator[str]:
    """Give the addresses of a feed: those that are values by themselves, and those in its HTML."""
    try:
        values = strings(finished.files[path], xml=is_xml(path))
    except (ElementTree.ParseError, ValueError):
        return  # told by the check of feeds
    for value in values:
        if "<" in value:
            yield from read_html(value).leads
        elif value.startswith(finished.site.url):
            yield value


class _Reach:
    """What can be reached within one site; asks for each address once."""

    def __init__(self, finished: Finished) -> None:
        self.finished = finished
        self.base = finished.site.base
        self.host = urlsplit(finished.site.url).netloc
        self.known: dict[tuple[str, str], _Place | None] = {}
        self.merged = merge_fields()

    def missed(self, path: str, address: str) -> _Place | None:
        """Give the place where an address of a file leads, if there is nothing; else None."""
        alone = path not in self.finished.pages and not path.endswith(".css")
        relative = not address.startswith(("/", "https:", "http:"))
        key = (path if relative else "-" if alone else "", address)
        if key not in self.known:
            self.known[key] = self._missed(path, address, alone)
        return self.known[key]

    def _missed(self, path: str, address: str, alone: bool) -> _Place | None:
        if address in self.merged:
            return None
        # Feeds and mails have no address that others could start from; feeds have no headings of their own either.
        inside = address.startswith("#") and path in self.finished.documents
        if alone and not inside and not _SCHEME.match(address):
            return _Place(address)
        try:
            parts = urlsplit(urljoin(self.finished.site.url + path, address))
        except ValueError:
            return _Place(address)
        if parts.scheme not in WEB or parts.netloc != self.host:
            return None
        place = unquote(parts.path)
        if not place.startswith(self.base):
            return None if _SCHEME.match(address) else _Place(address)
        below, fragment = place.removeprefix(self.base), unquote(parts.fragment)
        if self._is_there(below, fragment):
            return None
        complete = address.startswith((self.base, self.finished.site.url))
        seen = f"/{below}#{fragment}" if fragment else f"/{below}"
        return _Place(seen if complete else address, below, fragment)

    def _is_there(self, path: str, fragment: str) -> bool:
        file = path + "index.html" if path.endswith("/") or not path else path
        if file not in self.finished.files:
            return False
        document = self.finished.documents.get(file)
        named = fragment.partition(":~:")[0]
        return document is None or named in ("", "top") or named in document.ids

    def guess(self, place: _Place) -> str:
        """Give an address of the site that is near one that leads nowhere, or an empty text."""
        pages = {path.removesuffix("index.html") for path in self.finished.pages}
        if place.path in pages and place.path.endswith("/") and place.fragment:
            near = did_you_mean(place.fragment, self.finished.documents[place.path + "index.html"].ids)
            return f"/{place.path}#{near}" if near else ""
        near = did_you_mean(place.path or place.shown, pages - {"", "404.html"})
        return f"/{near}" if near else ""


def _finding(finished: Finished, reach: _Reach, path: str, place: _Place) -> Diagnostic:
    at, excerpt = _written(finished, path, place.shown)
    values = {"page": finished.shown(path), "address": place.shown}
    if guess := reach.guess(place):
        return diagnostic("page-link-near", at, excerpt, guess=guess, **values)
    return diagnostic("page-link", at, excerpt, **values)


def _written(finished: Finished, path: str, address: str) -> tuple[Location, str]:
    """Find the line of the content file that holds an address; the file as a whole where none does."""
    at = finished.at(path)
    lines = finished.origins[path].text.splitlines() if path in finished.origins else []
    for number, line in enumerate(lines, 1):
        column = line.find(address)
        if column >= 0:
            return Location(at.path, number, column + 1), line
    return at, ""
