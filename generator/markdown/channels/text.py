"""Plain text: for the first part of a mail, and for press releases to paste."""

import re
from itertools import groupby
from urllib.parse import unquote

from generator.markdown.tree import Element, Node, is_phrasing
from generator.markdown.words import Words

_SCHEME = re.compile(r"^(mailto|tel):")
_BEGIN = re.compile(r"^(mailto:|https?://)?(www\.)?")
_CALL = re.compile(r"^(tel:)?(\+45)?|[ \u00a0]")
_SPACE = re.compile(r"[ \t\n]+")


def text(root: Element, words: Words) -> str:
    """Write the tree as plain text; a line is never broken, save where the author broke it."""
    return "\n\n".join(_Text(words).blocks(root))


def said(element: Element, words: Words) -> str:
    """Give the text of an element within a sentence."""
    return _Text(words).inside(element)


class _Text:
    def __init__(self, words: Words) -> None:
        self.words = words

    def blocks(self, element: Element) -> list[str]:
        """Give the blocks below an element, none empty."""
        found: list[str] = []
        for phrasing, run in groupby(element.children, key=is_phrasing):
            if phrasing:
                found.append(self.sentence(list(run)))
            else:
                found.extend(block for child in run for block in self.block(child))  # type: ignore[arg-type]
        return [block for block in found if block]

    def block(self, element: Element) -> list[str]:
        match element.tag:
            case "ul" | "ol":
                return [self.items(element)]
            case "blockquote":
                return ["\n".join(f"> {line}".rstrip() for line in "\n\n".join(self.blocks(element)).split("\n"))]
            case "pre":
                return [_plain(element).strip("\n")]
            case "hr":
                return ["* * *"]
            case "tr":
                return [" | ".join(" ".join(self.blocks(cell)) for cell in _elements(element))]
            case "table":
                return self.table(element)
            case "dl":
                return ["\n".join(_indented(item, self.blocks(item)) for item in _elements(element))]
            case "section":
                return [self.words.notes, *self.blocks(element)]
        return self.blocks(element)

    def items(self, ordered: Element) -> str:
        start = ordered.attributes.get("start", "1") if ordered.is_a("ol") else ""
        lines: list[str] = []
        for place, item in enumerate(_elements(ordered)):
            mark = f"{int(start) + place}. " if start else "- "
            first, *rest = "\n".join(self.blocks(item)).split("\n")
            lines += [mark + first, *(" " * len(mark) + line for line in rest)]
        return "\n".join(line.rstrip() for line in lines)

    def table(self, table: Element) -> list[str]:
        caption = [block for part in _elements(table) if part.is_a("caption") for block in self.blocks(part)]
        rows = [row for part in _elements(table) for row in ([part] if part.is_a("tr") else _elements(part))]
        return [*caption, "\n".join(line for row in rows if row.is_a("tr") for line in self.block(row))]

    def sentence(self, nodes: list[Node]) -> str:
        """Write phrasing on one line; ``<br>`` begins a new one."""
        written = "".join(self.phrase(node) for node in nodes)
        lines = (line.strip(" \u00a0") for line in written.split("\n"))
        return "\n".join(lines).strip("\n")

    def phrase(self, node: Node) -> str:
        if isinstance(node, str):
            return _SPACE.sub(" ", node.replace("\u00ad", ""))
        match node.tag:
            case "br":
                return "\n"
            case "img":
                alt = node.attributes.get("alt", "").strip() or (node.shown.alt if node.shown else "")
                return f"[{self.words.picture}: {_SPACE.sub(' ', alt)}]" if alt else ""
            case "a":
                return self.link(node)
        return self.inside(node)

    def inside(self, element: Element) -> str:
        return "".join(self.phrase(child) for child in element.children)

    def link(self, link: Element) -> str:
        inside = self.inside(link)
        if link.attributes.get("role") == "doc-noteref":
            return f"[{inside}]"
        return inside + suffix(inside, link.shown.absolute if link.shown else "")


def suffix(said: str, address: str) -> str:
    """Give what follows the text of a link: its address, unless the text is that."""
    if not address or bare(said) == bare(unquote(address)):
        return ""
    return f" ({_SCHEME.sub('', address)})"


def bare(address: str) -> str:
    """Give what two ways of writing the same address have in common."""
    return _CALL.sub("", _BEGIN.sub("", address.strip().rstrip("/")))


def _plain(element: Element) -> str:
    return "".join(child if isinstance(child, str) else _plain(child) for child in element.children)


def _elements(element: Element) -> list[Element]:
    return [child for child in element.children if isinstance(child, Element)]


def _indented(item: Element, blocks: list[str]) -> str:
    indent = "  " if item.is_a("dd") else ""
    return "\n".join(indent + line for block in blocks for line in block.split("\n"))
