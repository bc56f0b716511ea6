"""Elements put into an order that Markdown can write: blocks apart, sentences in paragraphs, pictures alone."""

import re
from collections.abc import Callable
from itertools import groupby

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

from generator.importers.items import Remark, remark

__all__ = ["INLINE", "arrange"]

INLINE = frozenset(
    {"a", "abbr", "b", "br", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "note", "s", "samp", "span"}
    | {"strike", "strong", "sub", "sup", "tt"}
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = frozenset(
    {"blockquote", "caption", "div", "hr", "li", "ol", "p", "pre", "table", "tbody", "td", "tfoot", "th", "thead"}
    | {"tr", "ul", *_HEADINGS}
)
_WORDLESS = frozenset({"hr", "img", "note"})
_CONTAINERS = ("blockquote", "div")
_RENAMED = {"b": "strong", "i": "em", "s": "del", "strike": "del", "tt": "code", "samp": "code", "kbd": "code"}
_SECTIONS = frozenset(
    {"address", "article", "aside", "body", "center", "details", "dl", "fieldset", "figure", "footer", "header"}
    | {"html", "main", "menu", "nav", "section"}
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_BLANK = " \t\r\n\f\v"
_SPACE = re.compile(f"[{_BLANK}]+")
_GAP = re.compile(r"\n[ \t\r]*(?:\n[ \t\r]*)+")


def arrange(tree: BeautifulSoup, tell: Callable[[Remark], None], *, loose: bool) -> None:
    """Bring the elements of a text into shape; every word stays.

    Args:
        tell: Told of what looks otherwise than it did.
        loose: Whether blank lines part paragraphs, and single ones lines.
    """
    _figures(tree)
    _definitions(tree)
    for tag in tree.find_all(True):
        _known(tag)
    _lists(tree)
    _tables(tree, tell)
    _inside_out(tree)
    for container in reversed(tree.find_all(_CONTAINERS)):
        _paragraphs(tree, container, loose=loose)
    for tag in tree.find_all("div"):
        tag.unwrap()
    for picture in tree.find_all("img"):
        _alone(tree, picture)
    _spaces(tree)
    _empty(tree)
    for item in tree.find_all("li"):
        _tight(item)


def _figures(tree: BeautifulSoup) -> None:
    """Give a picture its caption; what else has a caption gets it as a paragraph."""
    for figure in reversed(tree.find_all("figure")):
        caption, pictures = figure.find("figcaption"), figure.find_all("img")
        words = " ".join(caption.get_text().split()) if caption else ""
        if caption and words and len(pictures) == 1 and not figure.find("table"):
            pictures[0]["title"] = words
            caption.decompose()
        elif caption:
            caption.name = "p"
    for picture in tree.find_all("img"):
        if picture.parent and picture.parent.name == "a":  # a picture that leads to itself, in a larger size
            _from_link(tree, picture, picture.parent)


def _from_link(tree: BeautifulSoup, picture: Tag, link: Tag) -> None:
    address = str(link.get("href", ""))
    is_elsewhere = not re.search(r"\.(?:jpe?g|png|gif|webp)(?:\?|$)|attachment_id=", address, re.IGNORECASE)
    if is_elsewhere and not link.get_text().strip() and address.rstrip("/") not in str(picture["src"]):
        beside = tree.new_tag("a", href=address)
        beside.string = str(picture.get("title") or picture.get("alt") or address)
        paragraph = tree.new_tag("p")
        paragraph.append(beside)
        link.insert_after(paragraph)
    link.insert_before(picture.extract())
    if not link.get_text().strip():
        link.decompose()


def _definitions(tree: BeautifulSoup) -> None:
    """Write a list of definitions as paragraphs, for one dialect has none."""
    for term in tree.find_all("dt"):
        term.name = "p"
        strong = tree.new_tag("strong")
        for node in list(term.contents):
            strong.append(node.extract())
        term.append(strong)
    for meaning in tree.find_all("dd"):
        meaning.name = "div"
    for summary in tree.find_all("summary"):
        summary.name = "p"


def _known(tag: Tag) -> None:
    """Rename or open an element that Markdown does not know; attributes go."""
    name = tag.name = _RENAMED.get(tag.name, tag.name)
    if name in _SECTIONS:
        tag.name, tag.attrs = "div", {}
    elif name not in INLINE and name not in _BLOCKS:
        tag.unwrap()
    elif name == "span":
        language = str(tag.get("lang", ""))
        tag.attrs = {"lang": language} if _LANGUAGE.fullmatch(language) else {}
        if not tag.attrs:
            tag.unwrap()
    elif name == "abbr":
        tag.attrs = {"title": str(tag["title"])} if tag.get("title") else {}
    elif name == "ol":
        start = str(tag.get("start", ""))
        tag.attrs = {"start": start} if start.isdecimal() and start.isascii() and len(start) < 7 else {}
    elif name in ("td", "th"):
        span = str(tag.get("colspan", ""))
        tag.attrs = {"colspan": span} if span.isdecimal() and span.isascii() and 1 < int(span[:4]) <= 40 else {}
    elif name not in ("a", "img", "note"):
        tag.attrs = {}


def _lists(tree: BeautifulSoup) -> None:
    """Put a list that lies in a list into the item before it, and items without a list into one."""
    for inner in tree.find_all(["ul", "ol"]):
        if inner.parent and inner.parent.name in ("ul", "ol"):
            before = inner.find_previous_sibling("li")
            if before is None:
                before = tree.new_tag("li")
                inner.insert_before(before)
            before.append(inner.extract())
    for outer in tree.find_all(["ul", "ol"]):
        for node in list(outer.children):
            if node.name != "li" if isinstance(node, Tag) else str(node).strip():
                node.wrap(tree.new_tag("li"))
    for item in tree.find_all("li"):
        if item.parent is None or item.parent.name not in ("ul", "ol"):
            item.wrap(tree.new_tag("ul"))


def _tables(tree: BeautifulSoup, tell: Callable[[Remark], None]) -> None:
    """Bring tables to rows of cells of one line; a table of one column was made for its looks, and is none."""
    for table in reversed(tree.find_all("table")):
        rows = [row for row in table.find_all("tr") if row.find_parent("table") is table]
        widths = [len(row.find_all(["td", "th"], recursive=False)) for row in rows]
        if table.find_parent("table") is not None or max(widths, default=0) < 2:
            if table.find_parent("table") is not None:
                tell(remark("lost-table"))
            for part in table.find_all(["td", "th", "caption"]):
                part.name, part.attrs = "div", {}
            for part in table.find_all(["tr", "thead", "tbody", "tfoot"]):
                part.unwrap()
            table.name = "div"
        elif not table.find("th"):
            tell(remark("lost-head"))
    for part in tree.find_all(["td", "th", "tr", "thead", "tbody", "tfoot", "caption"]):
        if part.find_parent("table") is None:
            part.name, part.attrs = "div", {}
    for cell in tree.find_all(["td", "th", "caption"]):
        _one_line(tree, cell)


def _one_line(tree: BeautifulSoup, cell: Tag) -> None:
    """Take blocks out of a cell; where one ends, a line ends."""
    for block in cell.find_all([*_BLOCKS, "code"]):
        if block.name not in ("code", "ul", "ol"):
            block.insert_after(tree.new_tag("br"))
        block.unwrap()
    for end in reversed(cell.find_all("br")):
        after = end.next_sibling
        while isinstance(after, NavigableString) and not after.strip():
            after = after.next_sibling
        if after is None or (isinstance(after, Tag) and after.name == "br"):
            end.decompose()


def _inside_out(tree: BeautifulSoup) -> None:
    """Open what is for words only and holds blocks, and emphasis that says nothing more."""
    for tag in reversed(tree.find_all([*INLINE, "p", "pre", *_HEADINGS])):
        if tag.name in ("pre", "code"):
            _bare(tag, tag.name == "pre" or tag.find_parent("pre") is not None)
        elif tag.name in INLINE and (_holds(tag, _BLOCKS) or _says_nothing(tag)):
            tag.unwrap()
        elif _holds(tag, _BLOCKS):
            tag.name, tag.attrs = "div", {}


def _bare(code: Tag, of_lines: bool) -> None:
    """Leave nothing in code but its text, and pictures that will be taken out of it."""
    for inner in code.find_all(True):
        if inner.name == "br":
            inner.replace_with("\n" if of_lines else " ")
        elif inner.name != "img":
            inner.unwrap()


def _says_nothing(tag: Tag) -> bool:
    """Tell a link around a link, and emphasis in a heading or in the same."""
    if tag.name in ("strong", "em"):
        return tag.find_parent([tag.name, *_HEADINGS]) is not None
    return tag.name == "a" and _holds(tag, frozenset({"a"}))


def _holds(tag: Tag, names: frozenset[str]) -> bool:
    return any(isinstance(inner, Tag) and inner.name in names for inner in tag.descendants)


def _paragraphs(tree: BeautifulSoup, container: Tag, *, loose: bool) -> None:
    """Put words that lie beside blocks into paragraphs."""
    nodes = [part for node in list(container.contents) for part in (_parted(tree, node) if loose else [node])]
    container.clear()
    for is_gap, run in groupby(nodes, key=_kind):
        found = list(run)
        if is_gap == "block" or all(isinstance(n, NavigableString) and not n.strip() for n in found):
            container.extend(found)
        elif is_gap == "words":
            paragraph = tree.new_tag("p")
            paragraph.extend(found)
            container.append(paragraph)


def _parted(tree: BeautifulSoup, node: PageElement) -> list[PageElement]:
    """Part a text at its blank lines, by ``<gap>``, and end its lines."""
    if not isinstance(node, NavigableString):
        return [node]
    parts: list[PageElement] = []
    for number, piece in enumerate(_GAP.split(str(node))):
        if number:
            parts.append(tree.new_tag("gap"))
        for place, line in enumerate(piece.split("\n")):
            if place and line.strip() and parts and isinstance(parts[-1], NavigableString) and parts[-1].strip():
                parts.append(tree.new_tag("br"))
            parts.append(NavigableString(line))
    return parts


def _kind(node: PageElement) -> str:
    if isinstance(node, NavigableString):
        return "words"
    name = node.name if isinstance(node, Tag) else ""
    return "gap" if name == "gap" else "words" if name in INLINE else "block"


def _alone(tree: BeautifulSoup, picture: Tag) -> None:
    """Put a picture behind the paragraph or heading in which it stands; in lists and cells it stays."""
    if picture.find_parent(["li", "td", "th", "caption"]):
        return
    block = picture.find_parent(["p", "pre", *_HEADINGS])
    if block is None:
        picture.wrap(tree.new_tag("p"))
    elif block.find_all(True) != [picture] or block.get_text().strip():
        last = block
        while isinstance(last.next_sibling, Tag) and last.next_sibling.get("data-moved"):
            last = last.next_sibling
        paragraph = tree.new_tag("p", attrs={"data-moved": "1"})
        paragraph.append(picture.extract())
        last.insert_after(paragraph)


def _tight(item: Tag) -> None:
    """Open a lone paragraph of an item, and a quotation with which one begins: no dialect reads it there."""
    nodes = [node for node in item.children if isinstance(node, Tag) or str(node).strip()]
    while nodes and isinstance(nodes[0], Tag) and nodes[0].name == "blockquote":
        nodes[0].unwrap()
        nodes = [node for node in item.children if isinstance(node, Tag) or str(node).strip()]
    lone = all(isinstance(node, Tag) and node.name in ("ul", "ol") for node in nodes[1:])
    if lone and nodes and isinstance(nodes[0], Tag) and nodes[0].name == "p":
        nodes[0].unwrap()


def _spaces(tree: BeautifulSoup) -> None:
    """Make one blank of all white space but hard ones, as browsers do."""
    for text in tree.find_all(string=True):
        if text.find_parent("pre") is None:
            text.replace_with(NavigableString(_SPACE.sub(" ", str(text))))
    for paragraph in tree.find_all("p"):  # two blanks stay where a picture stood
        paragraph.smooth()
        for text in paragraph.find_all(string=re.compile("  ")):
            text.replace_with(NavigableString(_SPACE.sub(" ", str(text))))


def _empty(tree: BeautifulSoup) -> None:
    """Take out what holds nothing, from the leaves upwards."""
    for tag in reversed(tree.find_all(True)):
        if tag.name in ("br", "hr", "img", "note", "td", "th"):
            continue
        if not tag.get_text().strip() and not _holds(tag, _WORDLESS):
            if tag.name in INLINE and tag.get_text():
                tag.unwrap()
            else:
                tag.decompose()
