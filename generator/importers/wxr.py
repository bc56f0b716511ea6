"""WordPress exports: WXR 1.0 to 1.2 (Tools > Export), read twice: once for what there is, once for the texts."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from generator.importers.items import Attachment, BadSource, Head, Item, Left, Remark, remark
from generator.importers.summaries import plain
from generator.importers.xml import Element, elements

__all__ = ["WordPress"]

Open = Callable[[], Iterable[bytes]]
"""Gives the file in pieces, each time from the beginning."""

_CHANNEL = frozenset({"wp:wxr_version", "wp:base_site_url", "wp:base_blog_url", "wp:author", "item"})
_UNREAD = frozenset({"wp:comment", "wp:termmeta"})
_NOWHERE = frozenset({"uncategorized", "ikke-kategoriseret", "ukategoriseret"})
_CARRIED = {"post": "story", "page": "page"}
_SHOWN = frozenset({"publish", "future", "draft", "pending"})
_DRAFTS = frozenset({"draft", "pending"})
_REASONS = {"private": "left-private", "trash": "left-trash"}
# What WordPress keeps for itself and its themes.
_INNER = frozenset(
    {"nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "user_request"}
    | {"wp_global_styles", "wp_template", "wp_template_part", "wp_navigation", "wp_font_family", "wp_font_face"}
)
_CREDIT = re.compile(r's:\d+:"(credit|copyright)";s:\d+:"([^"]{1,300})";')
_TAGS = re.compile(r"<[^<>]{0,2000}>")


class _Known(NamedTuple):
    heads: list[Head]
    left: list[Left]
    attachments: dict[str, Attachment]
    addresses: list[str]
    pictures: dict[str, str]  # key of a head -> id of its main picture


class WordPress:
    """A WordPress export.

    Args:
        open: Gives the export; it is read once now, and once for each ``items``.
        zone: The site's, which decides on days.
        pages: Whether pages are carried too.

    Raises:
        BadSource: It is no export of WordPress, or a broken one.
    """

    def __init__(self, open: Open, zone: ZoneInfo, *, pages: bool = False) -> None:
        self._open, self._zone = open, zone
        self._kinds = _CARRIED if pages else {"post": "story"}
        self._authors: dict[str, str] = {}
        known = self._survey()
        self.attachments = known.attachments
        self.addresses = tuple(dict.fromkeys(known.addresses))
        self.left = tuple(known.left)
        pictures = known.pictures
        self.heads = tuple(self._with_picture(head, pictures.get(head.key, "")) for head in known.heads)
        self._heads = {head.key: head for head in self.heads}

    def items(self) -> Iterator[Item]:
        """Give the items with their texts."""
        left = dict(self._heads)
        for element in elements(self._open(), frozenset({"item"}), _UNREAD):
            if self._reason(element, element.first("wp:post_type")) is not None:
                continue
            head = left.pop(_key(element), None)  # each once, of two exports in one as well
            if head is not None:
                yield _item(element, head, self.attachments)

    def _survey(self) -> _Known:
        known, version = _Known([], [], {}, [], {}), ""
        for element in elements(_no_archive(self._open()), _CHANNEL, _UNREAD):
            match element.tag:
                case "wp:wxr_version":
                    version = element.text.strip()
                case "wp:author":
                    name = element.first("wp:author_display_name")
                    self._authors[element.first("wp:author_login")] = _plain(name)
                case "item":
                    self._take(element, known)
                case _:
                    known.addresses.append(element.text.strip().rstrip("/") + "/")
        if not version:
            raise BadSource(remark("source-no-wordpress"))
        return known

    def _take(self, element: Element, known: _Known) -> None:
        kind = element.first("wp:post_type")
        if kind == "attachment":
            known.attachments[element.first("wp:post_id")] = _attachment(element)
        elif kind not in _INNER:
            reason = self._reason(element, kind)
            title, address = _plain(element.first("title")), _address(element)
            if reason is not None:
                known.left.append(Left(title, address, reason))
                return
            head = self._head(element, self._kinds[kind], title, address)
            if head.key in known.pictures:
                return  # two exports in one
            known.heads.append(head)
            known.pictures[head.key] = _meta(element).get("_thumbnail_id", "")

    def _reason(self, element: Element, kind: str) -> Remark | None:
        """Say why an item is not carried; None where it is."""
        status = element.first("wp:status")
        if kind not in self._kinds:
            return remark("left-pages") if kind == "page" else remark("left-kind", kind=kind or "?")
        if status not in _SHOWN:
            return remark(_REASONS.get(status, "left-status"), status=status or "?")
        if element.first("wp:post_password"):
            return remark("left-password")
        if self._day(element) is None:
            return remark("left-no-day")
        if not (_plain(element.first("title")) or plain(element.first("content:encoded"))):
            return remark("left-empty")
        return None

    def _day(self, element: Element) -> date | None:
        """Give an item's day in the site's zone."""
        if (utc := _moment(element.first("wp:post_date_gmt"))) is not None:
            return utc.replace(tzinfo=UTC).astimezone(self._zone).date()
        local = _moment(element.first("wp:post_date"))
        return local.date() if local else None

    def _head(self, element: Element, kind: str, title: str, address: str) -> Head:
        terms = [(c.attributes.get("domain", ""), c.attributes.get("nicename", ""), c) for c in element.all("category")]
        named = [(domain, unquote(slug), _plain(c.text)) for domain, slug, c in terms if c.text.strip()]
        login = element.first("dc:creator")
        day = self._day(element)
        assert day is not None  # else it is left out
        return Head(
            key=_key(element),
            kind=kind,
            title=title,
            address=address,
            day=day,
            slug=unquote(element.first("wp:post_name")),
            categories=tuple((slug, name) for domain, slug, name in named if domain == "category" and _is_told(slug)),
            tags=tuple(name for domain, _, name in named if domain == "post_tag"),
            author=self._authors.get(login, ""),
            draft=element.first("wp:status") in _DRAFTS,
        )

    def _with_picture(self, head: Head, id: str) -> Head:
        picture = self.attachments.get(id)
        return replace(head, picture=picture)


def _no_archive(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Tell of an archive, as WordPress.com gives, in which the export lies."""
    first = True
    for chunk in chunks:
        if first and chunk.startswith((b"PK\x03\x04", b"\x1f\x8b")):
            raise BadSource(remark("source-archive"))
        first = False
        yield chunk


def _key(element: Element) -> str:
    """Give an item's lasting id: a post's number, and a digest of its guid, which WordPress never changes.

    Where there is neither, as in what was written by hand, address, name and title tell items apart.
    """
    number, guid = element.first("wp:post_id"), element.first("guid")
    number = number if number.isdecimal() and number.isascii() else "0"
    if number == "0" and not guid:
        guid = "\n".join(map(element.first, ("link", "wp:post_name", "title")))
    return f"wp-{number[:18]}-{sha256(guid.encode()).hexdigest()[:6]}"


def _address(element: Element) -> str:
    link = element.first("link")
    return link if link.startswith(("http://", "https://")) else ""


def _item(element: Element, head: Head, attachments: Mapping[str, Attachment]) -> Item:
    html, meta = element.first("content:encoded"), _meta(element)
    comments = len(element.all("wp:comment"))
    remarks = [remark("lost-comments", n=comments)] if comments else []
    if meta.get("_thumbnail_id", "0") not in ("", "0", "-1", *attachments):
        remarks.append(remark("lost-main"))
    return Item(
        head=head,
        html=html,
        excerpt=element.first("excerpt:encoded"),
        loose="<!-- wp:" not in html,
        notes=_notes(meta.get("footnotes", "")),
        remarks=tuple(remarks),
    )


def _attachment(element: Element) -> Attachment:
    meta = _meta(element)
    stamped = dict(_CREDIT.findall(meta.get("_wp_attachment_metadata", "")))
    return Attachment(
        address=element.first("wp:attachment_url"),
        alt=_plain(meta.get("_wp_attachment_image_alt", "")),
        credit=_plain(stamped.get("credit", "") or stamped.get("copyright", "")),
        caption=_plain(element.first("excerpt:encoded")),
    )


def _meta(element: Element) -> dict[str, str]:
    return {meta.first("wp:meta_key"): meta.first("wp:meta_value") for meta in element.all("wp:postmeta")}


def _notes(written: str) -> dict[str, str]:
    """Read the footnotes of the block editor: a list of objects with ``id`` and ``content``."""
    try:
        notes = json.loads(written) if written else []
    except ValueError:
        return {}
    pairs = [(n.get("id"), n.get("content")) for n in notes if isinstance(n, dict)] if isinstance(notes, list) else []
    return {id: content for id, content in pairs if isinstance(id, str) and isinstance(content, str)}


def _moment(written: str) -> datetime | None:
    """Read a time of WordPress's database; an unknown one is 0000-00-00."""
    try:
        return datetime.strptime(written, "%Y-%m-%d %H:%M:%S")  # noqa: DTZ007 - whoever asks knows the zone
    except ValueError:
        return None


def _is_told(slug: str) -> bool:
    return slug not in _NOWHERE


def _plain(html: str) -> str:
    """Give a title or name, in which WordPress allows references and a few tags, as plain text on one line."""
    return " ".join(unescape(_TAGS.sub("", html)).split())
