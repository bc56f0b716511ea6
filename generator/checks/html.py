"""Reads a finished HTML page for what the checks ask: where it leads, what it fetches, what it must not hold.

Not a parser: pages are made by templates and sanitised bodies, and :mod:`tools.nu` proves them to be valid HTML.
One pass over the tags; most of them stand on every page of a site, so what a tag says is remembered.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from generator.model import sveltia

__all__ = ["EDITOR", "Document", "addresses_in", "fetched_by_style", "plain", "read_html"]

# Patterns are compiled when they are needed: that takes longer than reading ten pages.
_REST = r"(?:[^\"'>]++|\"[^\"]*\"|'[^']*')*+"  # of a tag: quoted values may hold ">"
# What never ends takes the rest of the file, as in browsers.
_WHOLE = rf"!--.*?(?:-->|\Z)|script\b{_REST}>.*?(?:</script\s*>|\Z)|style\b{_REST}>.*?(?:</style\s*>|\Z)"
_TAG = rf"(?is)<(?:{_WHOLE}|[a-z]{_REST}>)".encode()
# The same, three times as fast, where no tag is tangled: with a ">" in its values, or a style or comment around it.
_PLAIN_TAG = rb"(?s)<(?:(?i:script\b[^>]*+>.*?(?:</script\s*>|\Z))|[a-zA-Z][^>]*+>)"
_PARTS = rf"(?i)<([a-z][^\s/>\"']*)({_REST})>"
_ATTRIBUTE = r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?"
_MARKUP = rf"(?is)<!--.*?-->|<(script|style)\b{_REST}>.*?</\1\s*>|</?[a-z]{_REST}>"
_FETCH = r"(?is)/\*.*?\*/|url\(\s*(\"[^\"]*\"|'[^']*'|[^)]*?)\s*\)|@import\s+(\"[^\"]*\"|'[^']*')"

_LEADS = ("href", "src", "action", "formaction", "poster", "data", "background", "xlink:href")
_FETCHES = ("src", "poster", "data", "background")
# Relations of <link> for which a browser opens a connection by itself.
_FETCHED = frozenset(
    {"stylesheet", "icon", "apple-touch-icon", "preload", "prefetch", "preconnect", "dns-prefetch"}
    | {"manifest", "modulepreload", "mask-icon"}
)
_FORBIDDEN = frozenset({"applet", "base", "embed", "form", "frame", "iframe", "object"})
_DRAWN = frozenset({"image", "use", "feimage"})  # SVG elements whose href is fetched
EDITOR = f'<script src="{sveltia.SCRIPT}" integrity="{sveltia.INTEGRITY}">'  # suspect, but for one page
_META = frozenset({"og:url", "og:image", "og:image:url", "twitter:image"})


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """What one tag says.

    Attributes:
        leads: Addresses, as written.
        fetched: Those of them that a browser fetches by itself, and those in its styles.
        suspect: What must not be there: "<form>", "onclick", "javascript:"; or empty.
        styled: Whether it carries a style of its own, or is one.
        policy: Whether it is the page's Content-Security-Policy.
        only_leads: Whether it has no more to say than where it leads, as most have.
    """

    leads: tuple[str, ...] = ()
    fetched: tuple[str, ...] = ()
    id: str = ""
    suspect: str = ""
    styled: bool = False
    policy: bool = False
    only_leads: bool = True


_DULL = Tag()  # the same for all tags that say nothing
_TANGLED = Tag()


@dataclass(frozen=True, slots=True)
class Document:
    """A page, or a part of one, read.

    Attributes:
        leads: Every address that it holds.
        fetched: What a browser fetches by itself.
        ids: What a fragment may name.
        suspects: Scripts, forms and handlers.
        styled: Whether a style stands within it, in an element or an attribute.
        policy: Whether it carries a Content-Security-Policy.
    """

    leads: frozenset[str]
    fetched: frozenset[str]
    ids: frozenset[str]
    suspects: frozenset[str]
    styled: bool
    policy: bool


def read_html(html: bytes) -> Document:
    """Read a page, or a piece of HTML as feeds hold it, in UTF-8.

    Which tag comes first and how often makes no difference.
    """
    tags = {_TANGLED}
    if b"<!--" not in html:
        # Most tags stand on many pages, and often on one.
        tags = set(map(_plain_tag, set(re.findall(_PLAIN_TAG, html))))
    if _TANGLED in tags:
        tags = set(map(_tag, set(re.findall(_TAG, html))))
    more = [tag for tag in tags if not tag.only_leads]
    return Document(
        frozenset().union(*[tag.leads for tag in tags]),
        frozenset().union(*[tag.fetched for tag in more]),
        frozenset(tag.id for tag in more if tag.id),
        frozenset(tag.suspect for tag in more if tag.suspect),
        any(tag.styled for tag in more),
        any(tag.policy for tag in more),
    )


def addresses_in(text: str, start: str) -> tuple[str, ...]:
    """Give the addresses in a plain text that begin with ``start``, once, in order."""
    found = re.findall(re.escape(start) + r"[^\s<>\"”»]*", text)
    return tuple(dict.fromkeys(address.rstrip(".,;:!?)'") for address in found))


def fetched_by_style(css: str) -> tuple[str, ...]:
    """Give the addresses that a style sheet fetches, in order; what it holds itself is not among them."""
    if "(" not in css and "@" not in css:
        return ()
    found = (next((part for part in parts if part), "").strip("'\"") for parts in re.findall(_FETCH, css))
    return tuple(address for address in found if address and not address.startswith(("data:", "#")))


def plain(html: str) -> str:
    """Give the words of a piece of HTML on one line."""
    return " ".join(unescape(re.sub(_MARKUP, " ", html)).split())


def _read_tag(tag: bytes) -> Tag:
    """Read a tag, or a script or style with all within it."""
    text = tag.decode("utf-8", "replace")
    match = re.match(_PARTS, text)
    if not match:  # a comment
        return _DULL
    name, values = match[1].lower(), _values(match[2])
    inner = text[match.end() :].rpartition("</")[0]
    leads = (*_leads(name, values), *(_linked_data(inner) if name == "script" else ()))
    fetched = (*_fetched(name, values), *(fetched_by_style(inner) if name == "style" else ()))
    suspect = _suspect(name, values)
    styled = name == "style" or "style" in values
    policy = name == "meta" and values.get("http-equiv", "").lower() == "content-security-policy"
    more = any((fetched, "id" in values, suspect, styled, policy))
    if not leads and not more:
        return _DULL
    return Tag(leads, fetched, values.get("id", ""), suspect, styled, policy, only_leads=not more)


def _read_plain(tag: bytes) -> Tag:
    """Read a tag as :data:`_PLAIN_TAG` finds it; or tell that it is tangled."""
    text = tag.decode("utf-8", "replace")
    match = re.match(_PARTS, text)
    if match is None or match[1].lower() == "style":
        return _TANGLED
    script = match[1].lower() == "script"
    return _TANGLED if script == (match.end() == len(text)) else _read_tag(tag)


_tag = lru_cache(maxsize=1 << 12)(_read_tag)
_plain_tag = lru_cache(maxsize=1 << 12)(_read_plain)


def _values(attributes: str) -> dict[str, str]:
    """Give the attributes of a tag; the first of two of one name counts, as in browsers."""
    values: dict[str, str] = {}
    for key, double, single, bare in re.findall(_ATTRIBUTE, attributes):
        values.setdefault(key.lower(), unescape(double or single or bare))
    return values


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
        pinned = (values.get("src"), values.get("integrity")) == (sveltia.SCRIPT, sveltia.INTEGRITY)
        return EDITOR if pinned and values.keys() == {"src", "integrity", "crossorigin"} else "<script>"
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
