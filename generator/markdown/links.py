"""Where each address of a body stands in its source."""

import re
from collections import defaultdict
from collections.abc import Iterator
from html import unescape

from generator.markdown.document import read, targets
from generator.markdown.resolve import Address, addressed
from generator.markdown.tree import Element
from generator.markdown.types import PYTHON_MARKDOWN, Link

_CODE = re.compile(
    r"^( *)(```+|~~~+)[^\n]*\n.*?^ *\2[^\n]*$"  # between fences
    r"|(?<![\\`])(`+)(?!`)(?:[^\n]|\n(?![ \t]*\n))+?(?<!`)\3(?!`)"  # between backticks
    r"|<!--.*?-->",
    re.M | re.S,
)
_CODE_SIGNS = ("`", "~~~", "<!--")
# What stands before an address, and what an address begins with that stands as it is; each with the sign that it needs.
# One search for each sign of them is several times as fast as one search for all: most begin with a sign of their own.
_OPENERS = (
    ("](", re.compile(r"\]\([ \t]*<?")),  # [text](address)
    ("]:", re.compile(r"^[ ]{0,3}\[[^\]\n]+\]:[ \t]*\n?[ \t]*<?", re.M)),  # [name]: address
    ("<", re.compile(r"<(?=[A-Za-z][\w+.-]*[:@])")),  # <address>
    ("=", re.compile(r"\b(?:href|src)[ \t\n]*=[ \t\n]*[\"']?", re.I)),  # raw HTML
)
_BEGINNINGS = (
    ("://", re.compile(r"[hH](?<![\w\[][hH])(?=[tT]{2}[pP][sS]?://)")),
    ("@", re.compile(r"(?<![\w.+-])(?=[\w.+-]{1,64}@[\w-])")),
    ("www.", re.compile(r"w(?<![\w./-]w)(?=ww\.)")),
)
_KEY = re.compile(r"\s*[^\s<>\"')]*")


def links(text: str, *, dialect: str = PYTHON_MARKDOWN) -> tuple[Link, ...]:
    """Give every link and picture address of a body, in the order of the source.

    These are the addresses that ``render`` shows or drops, unsafe ones
    included, so that an author can be told.  Not among them are links to a footnote or a heading of the
    body itself; one to a heading that does not exist is.  An address that
    a reference (``[1]: https://…``) gives to several links is listed for each.
    Raises ``TooDeep``.
    """
    return find_links(text, read(text, dialect, "da"))


def find_links(text: str, root: Element) -> tuple[Link, ...]:
    """Give the links of a text whose tree is known."""
    inside = targets(root)
    found = (
        (address, is_picture, element.attributes.get("alt", ""))
        for element, address, is_picture in addressed(root)
        if is_picture or address not in inside
    )
    return place_links(text, list(found))


def place_links(text: str, found: list[Address]) -> tuple[Link, ...]:
    """Give the links of a text whose addresses are known in the order of the body."""
    if not found:
        return ()
    places = _Places(text)
    links = (Link(address, is_picture, alt, *places.take(address)) for address, is_picture, alt in found)
    return tuple(sorted(links, key=lambda link: (link.line, link.column)))


class _Places:
    """The places of a source where an address can begin, each given away once."""

    def __init__(self, text: str) -> None:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        self.text = text
        self.free: dict[str, list[int]] = defaultdict(list)
        for key, place in _candidates(text):
            self.free[key].append(place)

    def take(self, address: str) -> tuple[int, int]:
        """Give line and column of the next place where this address is written; (1, 1) where none is seen."""
        for form in (address, address.removeprefix("mailto:"), address.removeprefix("http://")):
            places = self.free.get(_key(form), [])
            if places:
                return self._position(places.pop(0) if len(places) > 1 else places[0])
        return 1, 1

    def _position(self, place: int) -> tuple[int, int]:
        return self.text.count("\n", 0, place) + 1, place - self.text.rfind("\n", 0, place)


def without_code(text: str) -> str:
    """Give a text with spaces in place of its code and comments, every line as long as it was."""
    if not any(sign in text for sign in _CODE_SIGNS):
        return text
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def _candidates(text: str) -> Iterator[tuple[str, int]]:
    text = without_code(text)
    places = {match.end() for sign, opener in _OPENERS if sign in text for match in opener.finditer(text)}
    places |= {match.start() for sign, begins in _BEGINNINGS if sign in text for match in begins.finditer(text)}
    for place in sorted(places):
        written = _KEY.match(text, place)[0]  # type: ignore[index]
        yield _key(unescape(written)), place


def _key(address: str) -> str:
    """Give the part of an address up to a sign that can also end one."""
    return _KEY.match(address)[0].lstrip().replace("\\", "").rstrip(".,;:!?…*_")  # type: ignore[index]
