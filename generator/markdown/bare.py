"""Addresses that stand in a sentence as they are become links."""

import re

from generator.markdown.tree import Element, Node

ADDRESS = r"\bhttps?://[^\s\"'<>]+|\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"
_ADDRESS = re.compile(ADDRESS)
_LEFT_ALONE = frozenset({"a", "code", "pre", "kbd"})


def link_bare_addresses(element: Element) -> None:
    """Make links of the ``https://…`` and ``name@host`` in the texts below ``element``."""
    children: list[Node] = []
    for child in element.children:
        if isinstance(child, str):
            children.extend(_linked(child))
            continue
        if child.tag not in _LEFT_ALONE:
            link_bare_addresses(child)
        children.append(child)
    element.children = children


def _linked(text: str) -> list[Node]:
    if "://" not in text and "@" not in text:
        return [text]
    nodes: list[Node] = []
    done = 0
    for match in _ADDRESS.finditer(text):
        shown = without_stops(match[0])
        if "://" in shown and not shown.partition("://")[2]:
            continue
        address = shown if "://" in shown else f"mailto:{shown}"
        nodes += [text[done : match.start()], Element("a", {"href": address}, [shown])]
        done = match.start() + len(shown)
    return [node for node in [*nodes, text[done:]] if node]


def without_stops(address: str) -> str:
    """Give the address without the signs at its end that belong to the sentence."""
    address = address.rstrip(".,;:!?…*_")
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(".,;:!?…*_")
    return address
