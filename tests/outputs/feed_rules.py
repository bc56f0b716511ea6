"""What a feed must be, read back as a reader would: RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1.

``broken_rules(content, path)`` gives the rules that a feed breaks, in words; nothing for a good one.
"""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from xml.etree import ElementTree as Xml

import feedparser
from bs4 import BeautifulSoup

NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "media": "http://search.yahoo.com/mrss/",
}
ATOM = "{http://www.w3.org/2005/Atom}"
RFC_822 = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}"
    r" \d{2}:\d{2}:\d{2} [+-]\d{4}"
)
RFC_3339 = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}([+-]\d{2}:\d{2}|Z)")
PERSON = re.compile(r"[^@\s]+@[^@\s]+ \(.+\)")
LASTING = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
FORBIDDEN = ("script", "style", "embed", "object", "meta", "iframe", "form", "input", "link")
LARGEST = 250_000  # bytes


def broken_rules(content: bytes, path: str, address: str) -> list[str]:
    """Give what is wrong with a feed; ``address`` is where it will lie."""
    rules = _json(content) if path.endswith(".json") else _xml(content)
    own = [f"self is {found}" for found in (_own_address(content, path),) if found != address]
    large = ["larger than a reader likes"] if len(content) > LARGEST else []
    return [*rules, *own, *large]


def item_ids(content: bytes, path: str) -> tuple[str, ...]:
    """Give the ids of a feed's items, in order, as a reader keeps them."""
    if path.endswith(".json"):
        return tuple(item["id"] for item in json.loads(content)["items"])
    return tuple(entry.id for entry in feedparser.parse(content).entries)


def _own_address(content: bytes, path: str) -> str:
    if path.endswith(".json"):
        return str(json.loads(content)["feed_url"])
    links = feedparser.parse(content).feed.links
    return next((link.href for link in links if link.rel == "self"), "")


def _xml(content: bytes) -> list[str]:
    parsed = feedparser.parse(content)
    root = Xml.fromstring(content)
    common = _common(parsed)
    return [*common, *(_rss(root) if root.tag == "rss" else _atom(root))]


def _common(parsed: Any) -> list[str]:
    found = [f"not well-formed: {parsed.bozo_exception}"] if parsed.bozo else []
    found += [f"feed has no {name}" for name in ("title", "link", "language", "updated") if not parsed.feed.get(name)]
    for entry in parsed.entries:
        found += [f"an item has no {name}" for name in ("title", "link", "id", "published") if not entry.get(name)]
        found += [f"an item's id is {entry.id}"] * (not LASTING.fullmatch(entry.id))
        found += [f"an item leads to {entry.link}"] * (not entry.link.startswith("https://"))
    ids = [entry.id for entry in parsed.entries]
    found += ["two items have one id"] * (len(ids) != len(set(ids)))
    return found


def _rss(root: Xml.Element) -> Iterator[str]:
    channel = root.find("channel")
    assert channel is not None
    for name in ("title", "link", "description", "language", "managingEditor", "lastBuildDate"):
        if not (channel.findtext(name) or "").strip():
            yield f"the channel has no {name}"
    image = channel.find("image")
    if image is not None:
        for name in ("title", "link"):
            if image.findtext(name) != channel.findtext(name):
                yield f"the {name} of the channel's picture is not the channel's"
        if not (image.findtext("url") or "").endswith((".png", ".jpg")):
            yield "the channel's picture is no bitmap"
    people = [channel.findtext("managingEditor") or "", *(a.text or "" for a in channel.findall("item/author"))]
    yield from (f"a person is written {text}" for text in people if not PERSON.fullmatch(text))
    dates = [*channel.iter("pubDate"), *channel.iter("lastBuildDate")]
    yield from (f"a date is {date.text}" for date in dates if not RFC_822.fullmatch(date.text or ""))
    for item in channel.findall("item"):
        yield from _rss_item(item)


def _rss_item(item: Xml.Element) -> Iterator[str]:
    names = [child.tag for child in item]
    full = f"{{{NAMES['content']}}}encoded"
    if names.count("description") != 1 or names.count(full) != 1 or names.index("description") > names.index(full):
        yield "the summary does not stand before the full text"
    guid = item.find("guid")
    if guid is None or guid.get("isPermaLink") != "false":
        yield "the guid passes for an address"
    if len(item.findall("enclosure")) > 1:
        yield "more than one enclosure"
    yield from _html(item.findtext("content:encoded", "", NAMES), item.find(".//media:content", NAMES))
    yield from _html(item.findtext("description") or "", None)


def _atom(root: Xml.Element) -> Iterator[str]:
    for name in ("id", "title", "updated", "author/{}name"):
        if not (root.findtext(ATOM + name.replace("{}", ATOM)) or "").strip():
            yield f"the feed has no {name}"
    if not root.get("{http://www.w3.org/XML/1998/namespace}lang"):
        yield "the feed has no xml:lang"
    dates = [*root.iter(f"{ATOM}updated"), *root.iter(f"{ATOM}published")]
    yield from (f"a date is {date.text}" for date in dates if not RFC_3339.fullmatch(date.text or ""))
    for entry in root.findall(f"{ATOM}entry"):
        content, summary = entry.find(f"{ATOM}content"), entry.find(f"{ATOM}summary")
        if content is None or content.get("type") != "html":
            yield "an entry has no HTML"
        if summary is None or summary.get("type", "text") != "text":
            yield "an entry has no plain summary"
        yield from _html(entry.findtext(f"{ATOM}content") or "", entry.find(".//media:content", NAMES))


def _json(content: bytes) -> list[str]:
    feed = json.loads(content)
    found = []
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        found.append("the version is not 1.1")
    for name in ("title", "home_page_url", "feed_url", "description", "language", "authors", "items"):
        found += [f"the feed has no {name}"] * (name not in feed)
    for item in feed["items"]:
        found += [f"an item's id is {item['id']}"] * (not LASTING.fullmatch(item["id"]))
        for name in ("url", "title", "summary", "content_html", "date_published", "date_modified", "authors"):
            found += [f"an item has no {name}"] * (not item.get(name))
        for name in ("date_published", "date_modified"):
            found += [f"a date is {item[name]}"] * (not _is_moment(item[name]))
        found += _html(item["content_html"], {"url": item["image"]} if "image" in item else None)
    return found


def _is_moment(text: str) -> bool:
    return bool(RFC_3339.fullmatch(text)) and datetime.fromisoformat(text).tzinfo is not None


def _html(html: str, media: Any) -> Iterator[str]:
    """Check a full text: absolute addresses, nothing that acts or styles, the picture of the item first."""
    soup = BeautifulSoup(html, "html.parser")
    yield from (f"there is a <{tag.name}>" for tag in soup.find_all(FORBIDDEN))
    for tag in soup.find_all(True):
        for name, value in tag.attrs.items():
            if name in ("href", "src") and not str(value).startswith(("https://", "http://", "mailto:", "tel:")):
                yield f"{name} is {value}"
            if name in ("style", "class", "id", "srcset") or name.startswith("on"):
                yield f"there is an attribute {name}"
    if media is not None:
        first = soup.find("img")
        address = media.get("url")
        if not address.startswith("https://"):
            yield f"the picture is {address}"
        if first is None or first.get("src") != address:
            yield "the picture does not come first in the text"
