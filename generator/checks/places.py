"""Where the addresses of a file lead within the site: told from the address alone, whether or not anything is there."""

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from generator.mail.services import merge_fields

__all__ = ["RELATIVE", "Place", "has_scheme", "lost", "one_line", "place_of"]

RELATIVE = "."  # no line of a place

WEB = frozenset({"http", "https", "webcal"})
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_PLAIN = re.compile(r"(?:[A-Za-z0-9_-]+/)*(?:[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)?")  # what nothing has to be done to
_BLANKS = str.maketrans("\t\n\r", "   ")


class Place(NamedTuple):
    """Somewhere within the site.

    Attributes:
        shown: The address as an editor writes it: within the site seen from the site's root.
        path: Below the site's root.
        fragment: What is named there, or empty.
        lost: Whether nothing can be there: an address that no file of the site can have.
    """

    shown: str
    path: str = ""
    fragment: str = ""
    lost: bool = False

    @property
    def line(self) -> str:
        """The place as one line: thousands of files hold dozens of them each."""
        if self.lost:
            return f"\t\t{one_line(self.shown)}"
        parts = ["/" + self.path, self.fragment, "" if self.shown == _seen(self.path, self.fragment) else self.shown]
        return "\t".join(one_line(part) for part in parts).rstrip("\t")

    @classmethod
    def read(cls, line: str) -> "Place":
        """Give the place of a line."""
        if "\t" not in line:
            return cls(line, line[1:])
        path, fragment, shown, *_ = [*line.split("\t"), ""]
        if not path:
            return cls(shown, lost=True)
        return cls(shown or _seen(path[1:], fragment), path[1:], fragment)


def one_line(text: str) -> str:
    """Give a part of a line: no file of the site has a blank in its name but a space."""
    return text.translate(_BLANKS)


def lost(address: str) -> str:
    """Give the line of an address that nobody could follow; empty for a merge field, which a service fills in."""
    return "" if address in _merged() else Place(address, lost=True).line


@lru_cache(maxsize=1 << 14)
def place_of(url: str, address: str, path: str = "") -> str:
    """Give the line of the place that an address leads to; empty where it does not lead into the site.

    Args:
        url: The site's.
        path: Of the file that holds the address; without one, ``RELATIVE`` is given where it is needed.
    """
    base = urlsplit(url).path
    for start in (base, url):
        if address.startswith(start) and _PLAIN.fullmatch(address, len(start)):
            return "/" + address[len(start) :]
    if not path and not address.startswith(("/", "https:", "http:")):
        return RELATIVE
    try:
        parts = urlsplit(urljoin(url + path, address))
    except ValueError:
        return lost(address)
    if address in _merged() or parts.scheme not in WEB or parts.netloc != urlsplit(url).netloc:
        return ""
    place = unquote(parts.path)
    if not place.startswith(base):
        return "" if has_scheme(address) else lost(address)
    below, fragment = place.removeprefix(base), unquote(parts.fragment)
    complete = address.startswith((base, url))
    return Place(_seen(below, fragment) if complete else address, below, fragment).line


def has_scheme(address: str) -> bool:
    """Tell whether an address says how it is to be followed: by the web, mail, telephone."""
    return bool(_SCHEME.match(address))


def _seen(path: str, fragment: str) -> str:
    return f"/{path}#{fragment}" if fragment else f"/{path}"


@lru_cache(maxsize=1)
def _merged() -> frozenset[str]:
    return frozenset(merge_fields())
