"""Remarks beside the text: ``!!! note`` in one dialect, ``> [!NOTE]`` in the other, one element from here on."""

from typing import Final

from generator.markdown.tree import Element, Node, text_of, walk

KINDS: Final = {
    "note": "note",
    "info": "note",
    "abstract": "note",
    "example": "note",
    "tip": "tip",
    "hint": "tip",
    "success": "tip",
    "important": "important",
    "warning": "warning",
    "attention": "warning",
    "caution": "caution",
    "danger": "caution",
    "error": "caution",
}
"""Name that an author writes -> one of the five kinds that there are."""

_ALERT = "markdown-alert-"


def settle_asides(root: Element, titles: dict[str, str]) -> None:
    """Turn each remark into an ``aside`` of a kind, with its title as a first, strong paragraph.

    ``titles`` gives the title of each kind; an author's own is kept.
    """
    for element in walk(root):
        given = element.attributes.get("class", "").split()
        if element.is_a("div") and "admonition" in given:
            kind = next((KINDS[name] for name in given if name in KINDS), "note")
            _settle(element, kind, _own_title(element, given, titles[kind]))
        elif element.is_a("blockquote") and given:
            kind = given[0].removeprefix(_ALERT)
            _settle(element, kind, [Element("p", children=[Element("strong", children=[titles[kind]])])])


def _settle(element: Element, kind: str, title: list[Node]) -> None:
    element.tag = "aside"
    element.attributes = {"class": kind}
    element.children = [*title, *element.children]


def _own_title(aside: Element, given: list[str], title: str) -> list[Node]:
    """Take the title that Python-Markdown wrote; the name of the kind, where none was given, is ours to translate."""
    for child in aside.children:
        if isinstance(child, Element) and child.attributes.get("class") == "admonition-title":
            aside.children = [node for node in aside.children if node is not child]
            written = text_of(child).strip()
            shown: list[Node] = [title] if written.lower() in given else child.children
            return [Element("p", children=[Element("strong", children=shown)])]
    return []
