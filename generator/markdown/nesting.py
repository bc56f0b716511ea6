"""What raw HTML can get wrong, put right: empty elements, blocks in sentences, lost list items."""

import re
from itertools import groupby

from generator.markdown.tree import HEADINGS, PHRASING, Element, Node, is_blank, is_phrasing, text_of, walk

_RENAMED = {"b": "strong", "i": "em"}
_KEPT_EMPTY = frozenset({"br", "hr", "img", "td", "th"})
_PHRASING_ONLY = frozenset({"p", "pre", "summary", "dt", "th", "caption", *HEADINGS}) | PHRASING
_MIXED = ("li", "dd", "td", "figcaption")  # text alone, or blocks
_PARENTS = {
    "li": ("ul", "ol"),
    "dt": ("dl",),
    "dd": ("dl",),
    "figcaption": ("figure",),
    "summary": ("details",),
    "caption": ("table",),
}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_GROUPS = re.compile(r"(?:(?:dt ?)+(?:dd ?)+)+")  # of a list of definitions
_LINES = re.compile(r"(?<![ \t])[ \t]*\n[ \t\n]*")
_NUMBER = re.compile(r"\d{1,6}")
_VALUES = {
    "lang": _LANGUAGE,
    "start": _NUMBER,
    "align": re.compile("left|right|center"),
    "scope": re.compile("col|row|colgroup|rowgroup"),
}


def settle_nesting(element: Element) -> None:
    """Make the tree below ``element`` one that HTML allows, from the leaves upwards.

    Keeps every word.  Empty paragraphs, links, lists and the like go; so does white space between blocks.
    """
    element.tag = _RENAMED.get(element.tag, element.tag)
    element.attributes = {
        name: value
        for name, value in element.attributes.items()
        if name not in _VALUES or _VALUES[name].fullmatch(value)
    }
    children: list[Node] = []
    for child in element.children:
        if isinstance(child, str):
            children.append(child)
            continue
        settle_nesting(child)
        if _has_content(child):
            children.extend(_fitted(child, element))
    element.children = _arranged(element, children)
    if not element.is_a("pre", "code"):
        _trim(element)


def _trim(element: Element) -> None:
    """Take white space from the ends of a block, and all but one line end from within."""
    nodes = [_LINES.sub("\n", node) if isinstance(node, str) else node for node in element.children]
    if element.tag not in PHRASING and nodes:
        if isinstance(nodes[0], str):
            nodes[0] = nodes[0].lstrip(" \t\n")
        if isinstance(nodes[-1], str):
            nodes[-1] = nodes[-1].rstrip(" \t\n")
    element.children = [node for node in nodes if node != ""]


def _has_content(element: Element) -> bool:
    if element.tag in _KEPT_EMPTY:
        return True
    if element.is_a("table", "thead", "tbody", "tfoot", "tr"):
        return any(below.is_a("td", "th") for below in walk(element))
    return bool(text_of(element).strip()) or any(below.is_a("img", "hr") for below in walk(element))


def _fitted(child: Element, parent: Element) -> list[Node]:
    """Give what shall stand for a child below this parent: itself, or its children."""
    nodes = _unwrapped(child, parent)
    if parent.tag not in _PHRASING_ONLY:
        return nodes
    return [sentence for node in nodes for sentence in _phrasing_of(node)]


def _unwrapped(child: Element, parent: Element) -> list[Node]:
    if child.is_a("q"):
        return ['"', *child.children, '"']
    if child.is_a("img") and "src" not in child.attributes:
        return []
    if child.is_a("a") and "href" not in child.attributes:
        return child.children
    if child.is_a("span") and "lang" not in child.attributes:
        return child.children
    if child.is_a("details") and not _has(child, "summary"):
        return child.children
    if child.is_a("dl") and not _GROUPS.fullmatch(
        " ".join(node.tag for node in child.children if isinstance(node, Element))
    ):
        return [block for item in child.children if isinstance(item, Element) for block in _paragraphs(item.children)]
    if child.is_a("div") or parent.tag not in _PARENTS.get(child.tag, (parent.tag,)):
        return _paragraphs(child.children)
    return [child]


def _phrasing_of(node: Node) -> list[Node]:
    """Give the sentences of a block that stands where only sentences may."""
    if isinstance(node, str) or is_phrasing(node):
        return [node]
    return [" ", *(sentence for child in node.children for sentence in _phrasing_of(child)), " "]


def _arranged(element: Element, children: list[Node]) -> list[Node]:
    """Order the children of an element by the rules of that element."""
    if element.tag in _PHRASING_ONLY or (element.tag in _MIXED and all(map(is_phrasing, children))):
        return children
    if element.is_a("ul", "ol"):
        return [_within(("li",), node) for node in _paragraphs(children)]
    if element.is_a("dl"):
        return [_within(("dd", "dt"), node) for node in _paragraphs(children)]
    if element.is_a("table"):
        return _with_one_caption([node for node in children if not is_blank(node)])
    if element.is_a("thead", "tbody", "tfoot", "tr", *_MIXED):
        return [node for node in children if not is_blank(node)]
    if element.is_a("figure"):
        return _with_one("figcaption", children, first=False)
    if element.is_a("details"):
        return _with_one("summary", _paragraphs(children), first=True)
    return _paragraphs(children)


def _paragraphs(nodes: list[Node]) -> list[Node]:
    """Put each run of text and phrasing elements into a paragraph; leave blocks as they are."""
    blocks: list[Node] = []
    for phrasing, run in groupby(nodes, key=is_phrasing):
        members = list(run)
        if not phrasing:
            blocks.extend(members)
        elif not all(map(is_blank, members)):
            blocks.append(Element("p", children=members))
    return blocks


def _within(tags: tuple[str, ...], node: Node) -> Element:
    """Give the node as an item of its list."""
    if isinstance(node, Element) and node.tag in tags:
        return node
    return Element(tags[0], children=[node])


def _has(element: Element, tag: str) -> bool:
    return any(isinstance(child, Element) and child.is_a(tag) for child in element.children)


def _with_one_caption(parts: list[Node]) -> list[Node]:
    """Put the caption of a table first; what a second one says becomes part of it."""
    captions = [part for part in parts if isinstance(part, Element) and part.is_a("caption")]
    for surplus in captions[1:]:
        captions[0].children += [" ", *surplus.children]
    return [*captions[:1], *(part for part in parts if not any(part is caption for caption in captions))]


def _with_one(tag: str, nodes: list[Node], *, first: bool) -> list[Node]:
    """Move the caption of a block to its place; further ones become paragraphs."""
    captions: list[Node] = []
    for node in nodes:
        if isinstance(node, Element) and node.tag == tag:
            node.tag = "p" if captions else tag
            captions.append(node)
    rest = [node for node in nodes if node not in captions[:1] and not is_blank(node)]
    return captions[:1] + rest if first else rest + captions[:1]
