"""Addresses that stand in a sentence as they are become links."""

import re

from generator.markdown.tree import Element, Node

ADDRESS = r"\bhttps?://[^\s\"'<>]+|\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"
_ADDRESS = re.compile(ADDRESS)
_WITH_WWW = re.compile(rf"{ADDRESS}|(?<![\w./-])www\.[^\s\"'<>]+")
_LEFT_ALONE = frozenset({"a", "code", "pre", "kbd"})


def link_bare_addresses(element: Element, *, www: bool) -> None:
    """Make links of the ``https://…`` and ``name@host``, perhaps ``www.…``, in the texts below ``element``."""
    children: list[Node] = []
    for child in element.children:
        if isinstance(child, str):
            children.extend(link_bare(child, www=www))
            continue
        if child.tag not in _LEFT_ALONE:
            link_bare_addresses(child, www=www)
        children.append(child)
    element.children = children


def may_hold_address(text: str, *, www: bool) -> bool:
    """Say whether a text has a sign of an address in it."""
    return "://" in text or "@" in text or (www and "www." in text)


def link_bare(text: str, *, www: bool) -> list[Node]:
    """Give the text with its addresses made links; no node is empty."""
    if not may_hold_address(text, www=www):
        return [text]
    nodes: list[Node] = []
    done = 0
    for match in (_WITH_WWW if www else _ADDRESS).finditer(text):
        shown = without_stops(match[0])
        if "://" in shown and not shown.partition("://")[2]:
            continue
        nodes += [text[done : match.start()], Element("a", {"href": _href(shown)}, [shown])]
        done = match.start() + len(shown)
    return [node for node in [*nodes, text[done:]] if node]


def _href(shown: str) -> str:
    if "://" in shown:
        return shown
    return f"mailto:{shown}" if "@" in shown.partition("/")[0] else f"http://{shown}"


def without_stops(address: str) -> str:
    """Give the address without the signs at its end that belong to the sentence."""
    address = address.rstrip(".,;:!?…*_")
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(".,;:!?…*_")
    return address
