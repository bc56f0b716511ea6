"""Footnotes: ids of our own, roles for screen readers."""

import re

from generator.markdown.tree import Element, Node, walk

BACK = "↩\ufe0e"  # with the sign that keeps phones from drawing an emoji

_ID = re.compile(r"fn(ref\d*)?:.*", re.S)


def settle_footnotes(root: Element) -> None:
    """Give notes and marks ids such as ``s-note-1`` and ``s-mark-1``; drop all others but those of headings.

    Authors may name a footnote anything, spaces and quotes included.  A link to a footnote that does not
    exist loses its address.  The ``div`` round the notes becomes a ``section``; a mark or a way back gets a
    role.
    """
    ids = _new_ids(root)
    for element in walk(root):
        _space_ways_back(element)
        if element.is_a("div"):
            element.attributes.pop("id", "")
            if element.attributes.pop("class", "") == "footnote":
                _make_section(element)
        address = element.attributes.get("href", "")
        if element.is_a("a") and _ID.fullmatch(address.removeprefix("#")) and address.startswith("#"):
            _settle_link(element, ids.get(address[1:], ""))


def _space_ways_back(element: Element) -> None:
    """Part the ways back of a note that has several marks."""
    spaced: list[Node] = []
    for child in element.children:
        if spaced and _leads_back(spaced[-1]) and _leads_back(child):
            spaced.append("\u00a0")
        spaced.append(child)
    element.children = spaced


def _leads_back(node: Node) -> bool:
    return isinstance(node, Element) and node.is_a("a") and node.attributes.get("href", "").startswith("#fnref")


def _new_ids(root: Element) -> dict[str, str]:
    ids: dict[str, str] = {}
    notes = marks = 0
    for element in walk(root):
        if not element.is_a("li", "sup"):
            continue
        written = element.attributes.pop("id", "")
        match = _ID.fullmatch(written)
        if match is None or written in ids:
            continue
        if match[1]:
            marks += 1
            ids[written] = f"s-mark-{marks}"
        else:
            notes += 1
            ids[written] = f"s-note-{notes}"
        element.attributes["id"] = ids[written]
    return ids


def _make_section(element: Element) -> None:
    element.tag = "section"
    element.attributes = {"class": "footnotes", "role": "doc-endnotes"}
    element.children = [child for child in element.children if not (isinstance(child, Element) and child.is_a("hr"))]


def _settle_link(link: Element, target: str) -> None:
    """Point a mark at its note, a way back at its mark; a way back to a mark that is not there goes."""
    is_back = link.attributes.pop("href").startswith("#fnref")
    if is_back:
        link.children = [BACK] if target else []
    if target:
        link.attributes["href"] = f"#{target}"
        link.attributes["role"] = "doc-backlink" if is_back else "doc-noteref"


def drop_ways_back(element: Element) -> None:
    """Take the links from the notes back to the text out, for channels that have no ids."""
    kept = [child for child in element.children if isinstance(child, str) or not _is_way_back(child)]
    if len(kept) < len(element.children):
        while kept and isinstance(last := kept[-1], str):
            kept[-1:] = [last.rstrip()] if last.strip() else []
            if last.strip():
                break
    for child in kept:
        if isinstance(child, Element):
            drop_ways_back(child)
    element.children = [node for node in kept if isinstance(node, str) or node.children or not node.is_a("p")]


def _is_way_back(element: Element) -> bool:
    return element.attributes.get("role") == "doc-backlink"
