"""Reads MJML into a tree in which every element and attribute knows its line and column.

The XML subset of the compiler, and stricter: what is read here is read there.  Unlike XML, it knows the empty
elements of HTML (``<br>``) and bare ``&``; unlike HTML, it forgives nothing.  Entities are never
expanded and document types are refused, so there is nothing to blow up.
"""

import re
from dataclasses import dataclass, field
from typing import NoReturn

__all__ = ["Attribute", "Element", "MarkupError", "Words", "parse"]

# https://html.spec.whatwg.org/#void-elements
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track"} | {"wbr"}
)
TOKEN = re.compile(
    r"<!--(?P<comment>.*?)-->"
    r"|</(?P<close>[A-Za-z][\w.:-]*)\s*>"
    r"|<(?P<open>[A-Za-z][\w.:-]*)(?P<attributes>(?:\s+[A-Za-z_:@][\w:.@-]*\s*=\s*(?:\"[^<\"]*\"|'[^<']*'))*)\s*(?P<end>/?)>"
    r"|(?P<words>[^<]+)",
    re.DOTALL | re.ASCII,
)
ATTRIBUTE = re.compile(r"([A-Za-z_:@][\w:.@-]*)\s*=\s*(?:\"([^<\"]*)\"|'([^<']*)')", re.ASCII)
DEEP = 100  # levels; a mail has about ten, and the compiler's stack is not endless


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute and its value as written, entities and all; ``offset`` counts characters from 0."""

    name: str
    value: str
    offset: int


@dataclass(frozen=True, slots=True)
class Words:
    """Text between tags, as written."""

    text: str
    offset: int


@dataclass(slots=True)
class Element:
    """An element of MJML or HTML; ``offset`` is that of its ``<``; ``inner``, ``end`` bound its content."""

    name: str
    attributes: tuple[Attribute, ...]
    offset: int
    inner: int
    end: int = 0
    children: "list[Element | Words]" = field(default_factory=list)

    def elements(self) -> "list[Element]":
        """Give the elements directly within, in order."""
        return [child for child in self.children if isinstance(child, Element)]


class MarkupError(Exception):
    """The text is no well-formed MJML.

    Attributes:
        problem: ``doctype``, ``unclosed``, ``unopened``, ``root``, ``deep`` or ``syntax``.
        name: The element or the characters it is about.
        offset: Where, in characters from 0.
    """

    def __init__(self, problem: str, name: str, offset: int) -> None:
        """Keep what is wrong and where."""
        super().__init__(f"{problem}: {name} at {offset}")
        self.problem = problem
        self.name = name
        self.offset = offset


def parse(text: str) -> Element:
    """Give the root element.

    Raises:
        MarkupError: At the first thing that is not well-formed.
    """
    top = Element("", (), 0, 0)
    stack = [top]
    position = 0
    while position < len(text):
        match = TOKEN.match(text, position)
        if not match:
            _fail(text, position)
        position = match.end()
        _take(match, stack)
    if len(stack) > 1:
        raise MarkupError("unclosed", stack[-1].name, stack[-1].offset)
    return _root(top)


def _take(match: re.Match[str], stack: list[Element]) -> None:
    """Put one token into the tree."""
    if match["words"] is not None:
        stack[-1].children.append(Words(match["words"], match.start()))
    elif match["close"] is not None:
        if match["close"] != stack[-1].name:
            unclosed = any(element.name == match["close"] for element in stack)
            inner = stack[-1]
            raise (
                MarkupError("unclosed", inner.name, inner.offset)
                if unclosed
                else MarkupError("unopened", match["close"], match.start())
            )
        stack.pop().end = match.start()
    elif match["open"] is not None:
        element = _element(match)
        stack[-1].children.append(element)
        if not match["end"] and element.name.lower() not in VOID:
            stack.append(element)
            if len(stack) > DEEP:
                raise MarkupError("deep", element.name, element.offset)
    elif "--" in match["comment"] or match["comment"].startswith((">", "->")) or match["comment"].endswith("-"):
        raise MarkupError("syntax", "--", match.start())


def _element(match: re.Match[str]) -> Element:
    """Make an element of an opening tag."""
    start = match.start("attributes")
    attributes = tuple(
        Attribute(found[1], found[2] if found[2] is not None else found[3], start + found.start())
        for found in ATTRIBUTE.finditer(match["attributes"])
    )
    return Element(match["open"], attributes, match.start(), match.end(), match.end())


def _root(top: Element) -> Element:
    """Give the one element at the top; blanks may stand around it, and comments, which leave no trace."""
    for child in top.children:
        if isinstance(child, Words) and child.text.strip():
            raise MarkupError(
                "root", child.text.split()[0][:20], child.offset + len(child.text) - len(child.text.lstrip())
            )
    elements = top.elements()
    if not elements:
        raise MarkupError("root", "", 0)
    if len(elements) > 1:
        raise MarkupError("root", f"<{elements[1].name}>", elements[1].offset)
    return elements[0]


def _fail(text: str, position: int) -> NoReturn:
    """Say what is wrong with the ``<`` at ``position``."""
    declaration = re.compile(r"<[!?]\[?\w*").match(text, position)
    if declaration and not text.startswith("<!--", position):
        raise MarkupError("doctype", declaration[0], position)
    raise MarkupError("syntax", text[position : position + 20].split("\n")[0], position)
