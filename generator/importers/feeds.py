"""RSS, Atom and JSON feeds as sources of stories."""

import json
import re
from calendar import timegm
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

import feedparser

from generator.importers.addresses import absolute
from generator.importers.items import Attachment, BadSource, Head, Item, Left, remark
from generator.importers.summaries import plain

__all__ = ["FeedSource"]

MAX_ITEMS = 10_000
# What the library raises over a feed that is broken in a way it has not met.
_FAULTS = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)


class FeedSource:
    """A feed.

    Args:
        content: The feed.
        address: Where it was read, or empty for a file.
        zone: The site's, which decides on days.

    Raises:
        BadSource: It is no feed, or one that cannot be trusted.
    """

    def __init__(self, content: bytes, address: str, zone: ZoneInfo) -> None:
        self.attachments: Mapping[str, Attachment] = {}
        self._items: list[Item] = []
        left: list[Left] = []
        is_json = content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
        home, entries = (_json_feed if is_json else _xml_feed)(content, address)
        seen: set[str] = set()
        for entry in entries[:MAX_ITEMS]:
            item = _item(entry, home or address, zone)
            if isinstance(item, Left):
                left.append(item)
            elif item.head.key not in seen:
                seen.add(item.head.key)
                self._items.append(item)
        self.heads = tuple(item.head for item in self._items)
        self.left = tuple(left)
        self.addresses = (home,) if home else ()

    def items(self) -> Iterator[Item]:
        """Give the items with their texts."""
        return iter(self._items)


class _Entry:
    """One entry, in the words of no format."""

    def __init__(self, **values: Any) -> None:  # noqa: ANN401 - feeds hold anything
        self.values = values

    def text(self, name: str) -> str:
        value = self.values.get(name)
        return value if isinstance(value, str) else ""


def _xml_feed(content: bytes, address: str) -> tuple[str, list[_Entry]]:
    if _ENTITY.search(content):
        raise BadSource(remark("source-doctype"))
    try:  # given a location, the library makes absolute addresses of relative ones
        feed = feedparser.parse(content, response_headers={"content-location": address} if address else {})
    except _FAULTS:
        raise BadSource(remark("source-no-feed")) from None
    if not feed.get("version") and not feed.entries:
        raise BadSource(remark("source-no-feed"))
    return str(feed.feed.get("link") or ""), [_xml_entry(entry) for entry in feed.entries]


def _xml_entry(entry: Any) -> _Entry:  # noqa: ANN401 - the library gives no types
    bodies = [part.get("value", "") for part in entry.get("content", ()) if "html" in str(part.get("type", "html"))]
    summary = entry.get("summary", "")
    html = max(bodies, key=len, default="") or summary
    terms = [tag.get("term") for tag in entry.get("tags", ())]
    when = next((entry[key] for key in ("published_parsed", "updated_parsed") if key in entry), None)
    return _Entry(
        id=entry.get("id") or entry.get("link"),
        title=plain(entry.get("title", "")),
        address=entry.get("link"),
        html=html,
        excerpt=summary if html != summary else "",
        author=entry.get("author"),
        tags=[term for term in terms if isinstance(term, str)],
        when=datetime.fromtimestamp(timegm(when), UTC) if when else None,
        picture=_picture(entry),
    )


def _picture(entry: Any) -> str:  # noqa: ANN401 - the library gives no types
    """Give the address of an entry's picture: an enclosure, or Yahoo's media."""
    for medium in (*entry.get("enclosures", ()), *entry.get("media_content", ())):
        address = medium.get("href") or medium.get("url") or ""
        if str(medium.get("type", "")).startswith("image/") or medium.get("medium") == "image":
            return str(address)
    return ""


def _json_feed(content: bytes, address: str) -> tuple[str, list[_Entry]]:
    """Read a JSON Feed (jsonfeed.org, 1.0 and 1.1)."""
    try:
        feed = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise BadSource(remark("source-no-feed")) from None
    items = feed.get("items")
    if not str(feed.get("version", "")).startswith("https://jsonfeed.org/version/1") or not isinstance(items, list):
        raise BadSource(remark("source-no-feed"))
    home = feed.get("home_page_url")
    return home if isinstance(home, str) else "", [_json_entry(item) for item in items if isinstance(item, dict)]


def _json_entry(item: Mapping[str, Any]) -> _Entry:
    html, text = item.get("content_html"), item.get("content_text")
    if not isinstance(html, str):
        html = (
            "".join(f"<p>{_escaped(part)}</p>" for part in re.split(r"\n\s*\n", text)) if isinstance(text, str) else ""
        )
    authors = item.get("authors") if isinstance(item.get("authors"), list) else [item.get("author")]
    names = [author.get("name") for author in authors or () if isinstance(author, dict)]
    tags = item.get("tags")
    return _Entry(
        id=str(item.get("id") or item.get("url") or ""),
        title=plain(str(item.get("title") or "")),
        address=item.get("url"),
        html=html,
        excerpt=_escaped(item["summary"]) if isinstance(item.get("summary"), str) else "",
        author=next((name for name in names if isinstance(name, str)), ""),
        tags=[tag for tag in tags if isinstance(tag, str)] if isinstance(tags, list) else [],
        when=_when(item.get("date_published")),
        picture=str(item.get("image") or item.get("banner_image") or ""),
    )


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _when(written: object) -> datetime | None:
    """Read a date of RFC 3339."""
    try:
        found = datetime.fromisoformat(str(written))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _item(entry: _Entry, home: str, zone: ZoneInfo) -> Item | Left:
    address, title = absolute(home, entry.text("address")), " ".join(entry.text("title").split())
    address = address if address.startswith(("http://", "https://")) else ""
    day = _day(entry.values.get("when"), zone)
    if day is None:
        return Left(title, address, remark("left-no-day"))
    picture = absolute(home, entry.text("picture"))
    head = Head(
        key=f"feed-{sha256((entry.text('id') or address or title).encode()).hexdigest()[:12]}",
        kind="story",
        title=title,
        address=address,
        day=day,
        slug=title,
        categories=tuple((tag.strip().lower(), tag.strip()) for tag in entry.values["tags"] if tag.strip()),
        author=" ".join(entry.text("author").split()),
        picture=Attachment(picture) if picture.startswith(("http://", "https://")) else None,
    )
    return Item(head, entry.text("html"), entry.text("excerpt"))


def _day(when: object, zone: ZoneInfo) -> date | None:
    if not isinstance(when, datetime):
        return None
    try:
        day = when.astimezone(zone).date()
    except OverflowError:
        return None
    return day if 1000 <= day.year < 3000 else None
