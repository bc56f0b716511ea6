"""A well-formed fragment for ``mj-text``: the few elements that every mail programme shows."""

from html import escape

from generator.markdown.addresses import scheme_of
from generator.markdown.tree import Element, Node, is_phrasing, start_tag
from generator.markdown.words import Words

TAGS = {
    **{tag: tag for tag in ("p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "strong", "em", "sub", "sup")},
    "aside": "blockquote",
    "h5": "h4",
    "h6": "h4",
    "del": "s",
    "s": "s",
    "dd": "p",
    "tr": "tr",
    "td": "td",
    "th": "th",
}
_BOLD_LINES = frozenset({"dt", "summary"})
_TABLE = {"border": "0", "cellpadding": "4", "cellspacing": "0", "width": "100%"}


def mail(root: Element, words: Words) -> str:
    """Write the tree for a mail: XML without namespaces, entities or prolog, possibly several elements."""
    return _Mail(words).blocks(root.children)


class _Mail:
    def __init__(self, words: Words) -> None:
        self.words = words

    def blocks(self, nodes: list[Node]) -> str:
        return "\n".join(written for node in nodes if (written := self.node(node)))

    def inside(self, element: Element) -> str:
        return "".join(self.node(child) for child in element.children)

    def node(self, node: Node) -> str:
        if isinstance(node, str):
            return escape(node, quote=False)
        match node.tag:
            case "a":
                return self.link(node)
            case "img":
                return _picture(node)
            case "br":
                return "<br/>"
            case "hr":
                return "<p>* * *</p>"
            case "pre":
                return self.code(node)
            case "table":
                return self.table(node)
            case "figure" | "details" | "section":
                title = f"<p><strong>{self.words.notes}</strong></p>\n" if node.is_a("section") else ""
                return title + self.blocks([_in_paragraph(child) for child in node.children])
            case "figcaption":
                return self.blocks([_in_paragraph(child) for child in _grouped(node.children)])
        return self.element(node)

    def element(self, element: Element) -> str:
        inside = self.inside(element)
        if element.tag in _BOLD_LINES:
            return f"<p><strong>{inside}</strong></p>"
        tag = TAGS.get(element.tag)
        if tag is None or not (inside.strip() or element.is_a("td", "th")):
            return inside
        if element.is_a("dd") and not all(map(is_phrasing, element.children)):
            return inside
        kept = {
            name: value for name, value in element.attributes.items() if name in ("lang", "start", "scope", "align")
        }
        return f"{start_tag(tag, kept)}{inside}</{tag}>"

    def link(self, link: Element) -> str:
        inside = self.inside(link)
        address = link.shown.absolute if link.shown else ""
        if not scheme_of(address) or not inside.strip():
            return inside
        return f"{start_tag('a', {'href': address})}{inside}</a>"

    def code(self, block: Element) -> str:
        lines = self.inside(block).strip("\n").replace("  ", "\u00a0 ").split("\n")
        return f"<p>{'<br/>'.join(lines)}</p>"

    def table(self, table: Element) -> str:
        caption, rows = "", []
        for part in table.children:
            if isinstance(part, Element) and part.is_a("caption"):
                caption = f"<p><strong>{self.inside(part)}</strong></p>\n"
            elif isinstance(part, Element):
                rows.append(self.node(part) if part.is_a("tr") else self.inside(part))
        return f"{caption}{start_tag('table', _TABLE)}{''.join(rows)}</table>"


def _picture(picture: Element) -> str:
    shown = picture.shown
    if shown is None or not scheme_of(shown.mail):
        return ""
    alt = picture.attributes.get("alt", "").strip() or shown.alt
    return start_tag("img", {"src": shown.mail, "width": shown.mail_width, "alt": alt}, end="/>")


def _grouped(nodes: list[Node]) -> list[Node]:
    return [Element("p", children=nodes)] if all(map(is_phrasing, nodes)) else nodes


def _in_paragraph(node: Node) -> Node:
    """Give a picture or link of a figure as a paragraph of its own."""
    return Element("p", children=[node]) if is_phrasing(node) else node
