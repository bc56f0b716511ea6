"""The footnotes of the commonmark dialect, brought into the shape that Python-Markdown gives its own."""

from typing import Final
from urllib.parse import unquote

from generator.markdown.tree import Element, Node, walk

_MARK: Final = "footnote-reference"
_NOTE: Final = "footnote-definition"
_LABEL: Final = "footnote-definition-label"


def gather_notes(root: Element) -> None:
    """Move the notes to the end, numbered by their first marks; a note that has no mark goes.

    As code hosts have it.  ``footnotes.settle_footnotes`` then gives ids and ways back.
    """
    notes: dict[str, list[Node]] = {}
    _take(root, notes)
    marks: dict[str, int] = {}  # name of a note -> how many marks it has; the order is that of the notes
    _settle_marks(root, notes, marks)
    done = 0
    while done < len(marks):  # notes have marks too
        name = list(marks)[done]
        done += 1
        _settle_marks(Element("", children=notes[name]), notes, marks)
    if marks:
        items = [_item(name, notes[name], marks[name]) for name in marks]
        root.children.append(Element("div", {"class": "footnote"}, [Element("ol", children=[*items])]))


def _take(element: Element, notes: dict[str, list[Node]]) -> None:
    """Take every note out of the tree; of two with one name the first counts."""
    kept: list[Node] = []
    for child in element.children:
        if isinstance(child, Element):
            name = child.attributes.pop("id", "") if child.is_a("div") else ""
            _take(child, notes)
            if child.is_a("div") and child.attributes.get("class") == _NOTE:
                notes.setdefault(name, [node for node in child.children if not _is_label(node)])
                continue
        kept.append(child)
    element.children = kept


def _is_label(node: Node) -> bool:
    return isinstance(node, Element) and node.attributes.get("class") == _LABEL


def _settle_marks(root: Element, notes: dict[str, list[Node]], marks: dict[str, int]) -> None:
    for mark in walk(root):
        if not mark.is_a("sup") or mark.attributes.pop("class", "") != _MARK:
            continue
        link = next((node for node in mark.children if isinstance(node, Element) and node.is_a("a")), None)
        name = unquote(link.attributes.get("href", "")).removeprefix("#") if link else ""
        if link is None or name not in notes:
            continue
        marks[name] = marks.get(name, 0) + 1
        mark.attributes["id"] = f"fnref{marks[name] if marks[name] > 1 else ''}:{name}"
        link.attributes["href"] = f"#fn:{name}"
        link.children = [str(list(marks).index(name) + 1)]


def _item(name: str, note: list[Node], marks: int) -> Element:
    last = next((node for node in reversed(note) if isinstance(node, Element)), None)
    if last is None or not last.is_a("p"):
        last = Element("p")
        note = [*note, last]
    numbers = ("", *map(str, range(2, marks + 1)))
    ways = [Element("a", {"href": f"#fnref{number}:{name}"}, ["x"]) for number in numbers]
    last.children += ["\u00a0", *ways]
    return Element("li", {"id": f"fn:{name}"}, note)
