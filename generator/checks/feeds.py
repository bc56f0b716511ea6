"""Whether what programs read can be read: feeds, sitemap and list of feeds."""

import json
from collections.abc import Iterator
from xml.etree import ElementTree

from generator.checks.finished import Finished
from generator.diagnostics import Diagnostic, diagnostic

__all__ = ["check_feeds", "is_feed", "is_xml", "strings"]


def is_xml(path: str) -> bool:
    """Tell whether a file is XML that programs read."""
    return path.endswith((".xml", ".opml"))


def is_feed(path: str) -> bool:
    """Tell whether a file is a feed, a sitemap or a list of feeds."""
    return is_xml(path) or path.endswith(".json")


def strings(content: bytes, *, xml: bool) -> tuple[str, ...]:
    """Give every text and value of a feed, in order; a ``ValueError`` or a ``ParseError`` where it is broken."""
    return tuple(_in_xml(content) if xml else _in_json(json.loads(content)))


def check_feeds(finished: Finished) -> tuple[Diagnostic, ...]:
    """Find feeds that no reader could read."""
    found = []
    for path in sorted(finished.files):
        if is_feed(path):
            try:
                strings(finished.files[path], xml=is_xml(path))
            except (ElementTree.ParseError, ValueError) as error:
                found.append(diagnostic("feed-broken", finished.at(path), page=finished.shown(path), reason=error))
    return tuple(found)


def _in_xml(content: bytes) -> Iterator[str]:
    for element in ElementTree.fromstring(content).iter():
        yield from element.attrib.values()
        if element.text and element.text.strip():
            yield element.text.strip()


def _in_json(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _in_json(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _in_json(inner)
