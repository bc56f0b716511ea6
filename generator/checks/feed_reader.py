"""Reads what programs read: feeds, sitemap and list of feeds."""

import json
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["Feed", "read_feed"]


class Feed(NamedTuple):
    """A feed, read.

    Attributes:
        values: Every text and value that it holds, in order.
        fault: Why no reader can read it; empty where all is well.
    """

    values: tuple[str, ...] = ()
    fault: str = ""


def read_feed(content: bytes, *, xml: bool) -> Feed:
    """Read XML or JSON; one that is broken has no values."""
    try:
        return Feed(tuple(_in_xml(content) if xml else _in_json(json.loads(content))))
    except ValueError as error:
        return Feed(fault=str(error))


def _in_xml(content: bytes) -> Iterator[str]:
    from xml.etree import ElementTree  # here, since most files are no XML

    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError as error:
        raise ValueError(str(error)) from error
    for element in root.iter():
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
