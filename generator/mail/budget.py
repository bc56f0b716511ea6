"""Checks on a compiled mail: what mail clients cut, drop or hide, and what readers need."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from urllib.parse import urlsplit

from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.mail.css import nested_at_rules, remote_parts
from generator.mail.services import merge_fields

__all__ = [
    "MOST",
    "MOST_STYLE",
    "WARN",
    "check_mail",
    "check_text",
    "check_web_version",
]

WARN = 80 * 1024  # bytes
MOST = 100 * 1024  # bytes; Gmail cuts at 102 KB, and the sending service adds some
MOST_STYLE = 16 * 1024  # bytes of all style blocks together

FORBIDDEN = frozenset(
    {
        "applet",
        "audio",
        "base",
        "button",
        "embed",
        "form",
        "frame",
        "frameset",
        "iframe",
        "input",
        "link",
        "object",
    }
    | {"script", "select", "svg", "textarea", "video"}
)
FORMATS = (".gif", ".jpeg", ".jpg", ".png")
LOCAL = frozenset({"localhost", "127.0.0.1"})
# Words that say nothing of where a link leads, in the languages of the themes.
EMPTY_WORDS = frozenset(
    {"click here", "here", "link", "more", "read more", "this link"}
    | {"her", "klik her", "læs her", "læs mere", "mere", "se her", "se mere", "tryk her", "dette link"}
)
# Outlook's conditional comments hold markup of their own.
CONDITIONAL = re.compile(r"<!--\[if [^\]]*\]>(.*?)<!\[endif\]-->", re.DOTALL)


@dataclass(slots=True)
class _Link:
    address: str
    words: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Collects what the checks ask for; nothing in here judges."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[str] = []
        self.pictures: list[dict[str, str | None]] = []
        self.fetched: list[str] = []
        self.links: list[_Link] = []
        self.styles: list[str] = []
        self._open: _Link | None = None
        self._style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of an element and what it fetches."""
        values = dict(attrs)
        self.elements.append(tag)
        self.fetched.extend(values[name] or "" for name in ("src", "background") if name in values)
        self.fetched.extend(part.split()[0] for part in (values.get("srcset") or "").split(",") if part.strip())
        self.fetched.extend(
            address for _, part in remote_parts(values.get("style") or "") for address in (_inner(part),)
        )
        if tag == "img":
            self.pictures.append(values)
            if self._open:
                self._open.words.append(values.get("alt") or "")
        if tag == "a":
            self._open = _Link(values.get("href") or "")
            self._open.words.append(values.get("aria-label") or "")
            self.links.append(self._open)
        self._style = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        """Take note that a link or a style block ends."""
        if tag == "a":
            self._open = None
        self._style = False

    def handle_data(self, data: str) -> None:
        """Take the words of a link and the rules of a style block."""
        if self._style:
            self.styles.append(data)
        elif self._open:
            self._open.words.append(data)

    def handle_comment(self, data: str) -> None:
        """Read what Outlook alone reads."""
        match = CONDITIONAL.fullmatch(f"<!--{data}-->")
        if match:
            inner = _read_conditional(match[1])
            self.elements.extend(inner.elements)
            self.fetched.extend(inner.fetched)
            self.styles.extend(inner.styles)


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


_read_conditional = lru_cache(maxsize=1024)(_read)  # a mail has dozens of them, and most are alike


def check_mail(html: str, path: str, *, base: str, unsubscribe: str) -> tuple[Diagnostic, ...]:
    """Give what is wrong with the HTML of a compiled mail, sorted by code.

    Args:
        html: The HTML part.
        path: What to call the mail in the findings.
        base: Address of the site: pictures come from its host alone.  With ``http://localhost`` or
            ``http://127.0.0.1`` (a preview) pictures may come from there.
        unsubscribe: What the unsubscribe link leads to: see ``Service.unsubscribe_address``.
    """
    reader = _read(html)
    at = Location(path)
    found = [
        *_size(html, at),
        *_style(reader, at),
        *_elements(reader, at),
        *(finding for picture in reader.pictures for finding in _picture(picture, at, base)),
        *_foreign(reader, at, base),
        *_links(reader, at),
        *_unsubscribe(reader, at, unsubscribe),
    ]
    return tuple(sorted(set(found), key=lambda finding: (finding.code, finding.values)))


def check_text(text: str, path: str, *, unsubscribe: str) -> tuple[Diagnostic, ...]:
    """Give what is wrong with the plain text of a mail; the arguments are those of :func:`check_mail`."""
    if not text.strip():
        return (diagnostic("mail-text-missing", Location(path)),)
    return () if unsubscribe in text else (diagnostic("mail-unsubscribe-missing", Location(path)),)


def check_web_version(html: str, path: str) -> tuple[Diagnostic, ...]:
    """Give the merge fields that stand in a page for everybody."""
    return tuple(diagnostic("mail-merge-field", Location(path), field=name) for name in merge_fields() if name in html)


def _size(html: str, at: Location) -> Iterator[Diagnostic]:
    size = len(html.encode())
    if size > MOST:
        yield diagnostic("mail-too-large", at, size=-(-size // 1024), limit=MOST // 1024)
    elif size > WARN:
        yield diagnostic("mail-large", at, size=-(-size // 1024), limit=WARN // 1024)


def _style(reader: _Reader, at: Location) -> Iterator[Diagnostic]:
    size = sum(len(style.encode()) for style in reader.styles)
    if size > MOST_STYLE:
        yield diagnostic("mail-style-large", at, size=size, limit=MOST_STYLE)
    for style in reader.styles:
        if nested_at_rules(style):
            yield diagnostic("mail-style-nested", at)
        for _, part in remote_parts(style):
            yield diagnostic("mail-style-remote", at, part=part)


def _elements(reader: _Reader, at: Location) -> Iterator[Diagnostic]:
    for name in sorted(FORBIDDEN.intersection(reader.elements)):
        yield diagnostic("mail-element-forbidden", at, name=name)
    count = reader.elements.count("h1")
    if count != 1:
        yield diagnostic("mail-heading", at, count=count)


def _picture(picture: dict[str, str | None], at: Location, base: str) -> Iterator[Diagnostic]:
    """Check one picture; an empty alt is right for an ornament, a missing one never is."""
    address = picture.get("src") or ""
    parts = urlsplit(address)
    if "alt" not in picture:
        yield diagnostic("mail-picture-alt", at, picture=address)
    if not (picture.get("width") or "").isdigit():
        yield diagnostic("mail-picture-width", at, picture=address)
    local = parts.scheme == "http" and parts.hostname in LOCAL and urlsplit(base).hostname in LOCAL
    if not (parts.scheme == "https" or local) or not parts.netloc:
        yield diagnostic("mail-picture-address", at, picture=address)
    if not parts.path.lower().endswith(FORMATS):
        yield diagnostic("mail-picture-format", at, picture=address)


def _foreign(reader: _Reader, at: Location, base: str) -> Iterator[Diagnostic]:
    """Check that nothing is fetched from a host that is not the site's."""
    for address in reader.fetched:
        host = urlsplit(address).netloc
        if host and host != urlsplit(base).netloc:
            yield diagnostic("mail-foreign", at, address=address)


def _links(reader: _Reader, at: Location) -> Iterator[Diagnostic]:
    for link in reader.links:
        words = " ".join(" ".join(link.words).split())
        if words.casefold().strip(" .…>»→:") in EMPTY_WORDS | {""}:
            yield diagnostic("mail-link-words", at, words=words, address=link.address)


def _unsubscribe(reader: _Reader, at: Location, unsubscribe: str) -> Iterator[Diagnostic]:
    """Check that the way out is shown."""
    if not unsubscribe or not any(link.address == unsubscribe for link in reader.links):
        yield diagnostic("mail-unsubscribe-missing", at)


def _inner(part: str) -> str:
    """Give the address within ``url(...)``."""
    return re.sub(r"^url\(\s*['\"]?\s*|['\"]?\s*\)$", "", part, flags=re.IGNORECASE)
