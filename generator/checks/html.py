"""Reads a finished HTML page for what the checks ask: where it leads, what it fetches, what it must not hold.

Not a parser: pages are made by templates and sanitised bodies, and :mod:`tools.nu` proves them to be valid HTML.
One pass over the tags; most of them stand on every page of a site, so what a tag says is remembered.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

__all__ = ["Document", "addresses_in", "fetched_by_style", "plain", "read_html"]

_REST = r"(?:[^\"'>]++|\"[^\"]*\"|'[^']*')*+"  # of a tag: quoted values may hold ">"
_TAG = re.compile(
    rf"<!--.*?-->|<(script|style)\b({_REST})>(.*?)</\1\s*>|<([a-z][^\s/>]*)({_REST})>", re.DOTALL | re.IGNORECASE
)
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
_MARKUP = re.compile(rf"<!--.*?-->|<(script|style)\b{_REST}>.*?</\1\s*>|</?[a-z]{_REST}>", re.DOTALL | re.IGNORECASE)

_FETCH = re.compile(
    r"/\*.*?\*/|url\(\s*(\"[^\"]*\"|'[^']*'|[^)]*?)\s*\)|@import\s+(\"[^\"]*\"|'[^']*')", re.DOTALL | re.IGNORECASE
)

_LEADS = ("href", "src", "action", "formaction", "poster", "data", "background", "xlink:href")
_FETCHES = ("src", "poster", "data", "background")
# Relations of <link> for which a browser opens a connection by itself.
_FETCHED = frozenset(
    {"stylesheet", "icon", "apple-touch-icon", "preload", "prefetch", "preconnect", "dns-prefetch"}
    | {"manifest", "modulepreload", "mask-icon"}
)
_FORBIDDEN = frozenset({"applet", "base", "embed", "form", "frame", "iframe", "object"})
_DRAWN = frozenset({"image", "use", "feimage"})  # SVG elements whose href is fetched
_META = frozenset({"og:url", "og:image", "og:image:url", "twitter:image"})


@dataclass(frozen=True, slots=True)
class Tag:
    """What one tag says.

    Attributes:
        leads: Addresses, as written.
        fetched: Those of them that a browser fetches by itself, and those in its styles.
        suspect: What must not be there: "<form>", "onclick", "javascript:"; or empty.
        styled: Whether it carries a style of its own.
        policy: Whether it is the page's Content-Security-Policy.
    """

    leads: tuple[str, ...] = ()
    fetched: tuple[str, ...] = ()
    id: str = ""
    suspect: str = ""
    styled: bool = False
    policy: bool = False


@dataclass(slots=True)
class Document:
    """One page, read.

    Attributes:
        leads: Every address that it holds, once, in order.
        fetched: What a browser fetches by itself, once, in order.
        ids: What a fragment may name.
        suspects: Scripts, forms and handlers, once, in order.
        styled: Whether a style stands within it, in an element or an attribute.
        policy: Whether it carries a Content-Security-Policy.
    """

    leads: dict[str, None] = field(default_factory=dict)
    fetched: dict[str, None] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    suspects: dict[str, None] = field(default_factory=dict)
    styled: bool = False
    policy: bool = False

    def add(self, tag: Tag) -> None:
        """Take note of one tag."""
        self.leads.update(dict.fromkeys(tag.leads))
        self.fetched.update(dict.fromkeys(tag.fetched))
        if tag.id:
            self.ids.add(tag.id)
        if tag.suspect:
            self.suspects[tag.suspect] = None
        self.styled |= tag.styled
        self.policy |= tag.policy


def read_html(html: str) -> Document:
    """Read a page, or a piece of HTML as feeds hold it."""
    document = Document()
    for raw, raw_rest, inner, name, rest in dict.fromkeys(_TAG.findall(html)):
        if name:
            document.add(_tag(name.lower(), rest))
        elif raw and raw.lower() == "style":
            document.styled = True
            document.fetched.update(dict.fromkeys(fetched_by_style(inner)))
        elif raw:
            document.add(_tag("script", raw_rest))
            document.leads.update(dict.fromkeys(_linked_data(inner)))
    return document


def addresses_in(text: str, start: str) -> tuple[str, ...]:
    """Give the addresses in a plain text that begin with ``start``, once, in order."""
    found = re.findall(re.escape(start) + r"[^\s<>\"”»]*", text)
    return tuple(dict.fromkeys(address.rstrip(".,;:!?)'") for address in found))


def fetched_by_style(css: str) -> tuple[str, ...]:
    """Give the addresses that a style sheet fetches, in order; what it holds itself is not among them."""
    found = (next((part for part in parts if part), "").strip("'\"") for parts in _FETCH.findall(css))
    return tuple(address for address in found if address and not address.startswith(("data:", "#")))


def plain(html: str) -> str:
    """Give the words of a piece of HTML on one line."""
    return " ".join(unescape(_MARKUP.sub(" ", html)).split())


@lru_cache(maxsize=1 << 14)
def _tag(name: str, rest: str) -> Tag:
    values: dict[str, str] = {}
    for key, double, single, bare in _ATTRIBUTE.findall(rest):
        values.setdefault(key.lower(), unescape(double or single or bare))
    return Tag(
        leads=tuple(dict.fromkeys(_leads(name, values))),
        fetched=tuple(dict.fromkeys(_fetched(name, values))),
        id=values.get("id", ""),
        suspect=_suspect(name, values),
        styled="style" in values,
        policy=name == "meta" and values.get("http-equiv", "").lower() == "content-security-policy",
    )


def _leads(name: str, values: dict[str, str]) -> Iterator[str]:
    # A connection that is opened early leads nowhere yet; that it is remote is told elsewhere.
    if values.get("rel", "").lower() not in ("preconnect", "dns-prefetch"):
        yield from (values[key].strip() for key in _LEADS if key in values)
    yield from _sources(values.get("srcset", ""))
    if name == "meta" and values.get("property", values.get("name")) in _META:
        yield values.get("content", "")


def _fetched(name: str, values: dict[str, str]) -> Iterator[str]:
    yield from (values[key].strip() for key in _FETCHES if key in values)
    yield from _sources(values.get("srcset", ""))
    yield from fetched_by_style(values.get("style", ""))
    if name == "link" and _FETCHED.intersection(values.get("rel", "").lower().split()):
        yield values.get("href", "").strip()
    if name in _DRAWN:
        yield from (values[key].strip() for key in ("href", "xlink:href") if key in values)


def _sources(srcset: str) -> Iterator[str]:
    """Give the addresses of a ``srcset``; ours hold no comma."""
    return (part.split()[0] for part in srcset.split(",") if part.strip())


def _suspect(name: str, values: dict[str, str]) -> str:
    if name == "script" and values.get("type", "").lower() != "application/ld+json":
        return "<script>"
    if name in _FORBIDDEN:
        return f"<{name}>"
    schemes = ("".join(values.get(key, "").split()).lower() for key in _LEADS)
    if any(scheme.startswith(("javascript:", "vbscript:")) for scheme in schemes):
        return "javascript:"
    return next((key for key in values if key.startswith("on")), "")


def _linked_data(text: str) -> Iterator[str]:
    """Give every https address within schema.org data."""
    try:
        pending = [json.loads(text)]
    except ValueError:
        return
    while pending:
        value = pending.pop()
        if isinstance(value, str) and value.startswith("https://"):
            yield value
        elif isinstance(value, dict):
            pending.extend(value[key] for key in reversed(value) if key != "@context")
        elif isinstance(value, list):
            pending.extend(reversed(value))
