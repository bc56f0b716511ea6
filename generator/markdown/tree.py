"""A small tree of HTML elements: read from sanitised HTML, changed, written by a channel."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape, unescape

from generator.markdown.types import TooDeep

MAX_DEPTH = 60  # elements within each other; a list in a list in a quotation is 5

VOID = frozenset({"br", "hr", "img"})
PHRASING = frozenset(
    {"a", "abbr", "br", "cite", "code", "del", "em", "img", "ins", "kbd", "mark", "q", "s", "small"}
    | {"span", "strong", "sub", "sup"}
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

_TOKEN = re.compile(r"""<(/?)([a-z][a-z0-9]*)((?:\s[a-z][a-z-]*="[^"]*")*)\s*/?>|([^<]+)|<""")
_ATTRIBUTE = re.compile(r'\s([a-z][a-z-]*)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Shown:
    """What a link or picture shows for its address, written out; empty is what it has not.

    Attributes:
        page: Address in pages.
        absolute: Address in feeds, mails and plain text.
        alt: Alternative text where the body gives none.
        width: Pixels, in pages and feeds.
        height: Pixels, in pages and feeds.
        mail: Address of a picture in mails.
        mail_width: Pixels, in mails.
    """

    page: str
    absolute: str
    alt: str = ""
    width: str = ""
    height: str = ""
    mail: str = ""
    mail_width: str = ""


@dataclass(slots=True)
class Element:
    """An element with its children: elements, and texts without entities.

    ``shown`` tells what the address of a link or picture stands for, once that is known.
    """

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)
    shown: Shown | None = None

    def is_a(self, *tags: str) -> bool:
        """Say whether this is an element of one of these names."""
        return self.tag in tags


Node = Element | str


def parse(html: str) -> Element:
    """Read the HTML that nh3 gives into a tree under an element without a name.

    nh3 writes a regular language: every attribute quoted, every tag closed, no
    comment, no bare ``<``; so a tokeniser is all the parser there need be.
    Raises ``TooDeep`` on more than ``MAX_DEPTH`` levels.
    """
    root = Element("")
    open_elements = [root]
    for match in _TOKEN.finditer(html):
        closing, tag, attributes, text = match.groups()
        if tag is None:
            open_elements[-1].children.append(unescape(text or "<"))
        elif not closing:
            element = Element(tag, {k: unescape(v) for k, v in _ATTRIBUTE.findall(attributes)})
            open_elements[-1].children.append(element)
            if tag not in VOID:
                open_elements.append(element)
            if len(open_elements) > MAX_DEPTH:
                raise TooDeep("depth", 1)
        elif len(open_elements) > 1:
            open_elements.pop()
    return root


def walk(element: Element) -> Iterator[Element]:
    """Give every element below this one, in the order of the document."""
    for child in element.children:
        if isinstance(child, Element):
            yield child
            yield from walk(child)


def text_of(node: Node) -> str:
    """Give the text that a reader sees, without markup; blocks and line breaks count as spaces."""
    if isinstance(node, str):
        return node
    text = "".join(text_of(child) for child in node.children)
    return text if node.tag in PHRASING - {"br"} else f" {text} "


def is_phrasing(node: Node) -> bool:
    """Say whether a node may stand in the middle of a sentence."""
    return isinstance(node, str) or node.tag in PHRASING


def is_blank(node: Node) -> bool:
    """Say whether a node is only the white space between two blocks."""
    return isinstance(node, str) and not node.strip(" \t\n")


Frame = Callable[[Element], tuple[str, str]]
"""What a channel writes before and after the children of an element."""


def write(node: Node, frame: Frame) -> str:
    """Write a node as a channel frames it, texts escaped for HTML and XML alike."""
    if isinstance(node, str):
        return escape(node, quote=False)
    before, after = frame(node)
    return before + "".join(write(child, frame) for child in node.children) + after


def start_tag(tag: str, attributes: dict[str, str], *, end: str = ">") -> str:
    """Write a start tag that is good HTML and, with ``end="/>"`` where it is empty, good XML."""
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    return f"<{tag}{written}{end}"
