"""Feeds in RSS 2.0, Atom and JSON Feed 1.1 (conventions 4); the only module that knows feedgen."""

import json
from collections.abc import Iterator
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from generator.model import urls
from generator.model.library import Library
from generator.outputs.base import Output, Target, Workshop
from generator.outputs.views.feed import Feed, FeedItem, feed_view, subjects

if TYPE_CHECKING:
    from feedgen.entry import FeedEntry
    from feedgen.feed import FeedGenerator

__all__ = ["OUTPUT", "plan"]

FORMATS = ("rss", "atom", "json")


def plan(library: Library) -> Iterator[Target]:
    """Plan every feed in all three formats."""
    for subject in subjects(library):
        for format in FORMATS:
            path = urls.feed(library.site, format, subject.of, subject.language)
            view = partial(feed_view, key=subject.key, format=format)
            yield Target(urls.file(path), view, language=subject.language, origin="feeds")


def produce(target: Target, feed: Feed, workshop: Workshop) -> bytes:
    """Write one feed."""
    if feed.format == "json":
        return (json.dumps(_json(feed), ensure_ascii=False, indent=1) + "\n").encode()
    generator = _generator(feed)
    text: bytes = generator.atom_str(pretty=True) if feed.format == "atom" else generator.rss_str(pretty=True)
    return text.rstrip() + b"\n"


def _generator(feed: Feed) -> "FeedGenerator":
    from feedgen.feed import FeedGenerator  # here, since its import is dear, and most builds write few feeds

    made = FeedGenerator()
    made.load_extension("media", atom=True, rss=True)
    made.id(f"urn:uuid:{feed.id}")
    made.title(feed.title)
    made.description(feed.description)
    made.subtitle(feed.description)
    made.language(feed.language)
    made.author({"name": feed.author, "email": feed.email})
    made.managingEditor(f"{feed.email} ({feed.author})")
    made.link(href=feed.self, rel="self", type=f"application/{feed.format}+xml")
    made.link(href=feed.link, rel="alternate")  # the last one becomes the channel's own link
    made.generator("Budstikke")
    made.updated(feed.updated)
    made.lastBuildDate(feed.updated)
    if feed.picture:
        made.image(url=feed.picture, title=feed.title, link=feed.link)
    for item in feed.items:
        made.add_entry(_entry(item, feed), order="append")
    return made


def _entry(item: FeedItem, feed: Feed) -> "FeedEntry":
    from feedgen.entry import FeedEntry

    entry = FeedEntry()
    entry.load_extension("media", atom=True, rss=True)
    entry.id(f"urn:uuid:{item.id}")
    entry.guid(f"urn:uuid:{item.id}", permalink=False)
    entry.title(item.title)
    entry.link(href=item.link, rel="alternate")
    entry.author({"name": item.author, "email": feed.email})
    # One string, two treatments: an Atom summary is plain text, an RSS description is HTML.
    entry.summary(escape(item.summary) if feed.format == "rss" else item.summary)
    entry.content(item.content, type="html")
    entry.published(item.published)
    entry.updated(item.updated)
    for name in item.categories:
        entry.category({"term": name, "label": name})
    if item.image:
        kind = "image/png" if item.image.src.endswith(".png") else "image/jpeg"
        size = {"width": str(item.image.width), "height": str(item.image.height)}
        entry.media.content({"url": item.image.src, "medium": "image", "type": kind, **size})
    return entry


def _json(feed: Feed) -> dict[str, object]:
    """Give the feed as https://www.jsonfeed.org/version/1.1/ has it."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.link,
        "feed_url": feed.self,
        "description": feed.description,
        "language": feed.language,
        "authors": [{"name": feed.author}],
        **({"icon": feed.picture} if feed.picture else {}),
        "items": [_json_item(item, feed) for item in feed.items],
    }


def _json_item(item: FeedItem, feed: Feed) -> dict[str, object]:
    return {
        "id": f"urn:uuid:{item.id}",
        "url": item.link,
        "title": item.title,
        "summary": item.summary,
        "content_html": item.content,
        **({"image": item.image.src} if item.image else {}),
        "date_published": item.published.isoformat(),
        "date_modified": item.updated.isoformat(),
        "authors": [{"name": item.author}],
        "tags": list(item.categories),
        "language": feed.language,
    }


OUTPUT = Output(name="feeds", plan=plan, produce=produce)
