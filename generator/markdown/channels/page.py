"""HTML for pages: everything that the tree holds."""

from itertools import count

import nh3

from generator.markdown.addresses import SCHEMES
from generator.markdown.asides import KINDS
from generator.markdown.sanitise import ATTRIBUTES as SOURCE_ATTRIBUTES
from generator.markdown.sanitise import TAGS as SOURCE_TAGS
from generator.markdown.tree import PHRASING, VOID, Element, Shown, start_tag, text_of, walk, write
from generator.markdown.words import Words

TAGS = set(SOURCE_TAGS) - {"b", "i", "q"} | {"section"}
ATTRIBUTES = SOURCE_ATTRIBUTES | {
    "a": {"href", "aria-label"},
    "img": {"src", "alt", "title", "width", "height"},
    "div": {"aria-label"},
    "section": {"aria-label"},
    "td": {"scope"},
    "th": {"scope"},
}
VALUES = {
    "a": {"role": {"doc-noteref", "doc-backlink"}},
    "div": {"role": {"note", "region"}, "tabindex": {"0"}},
    "img": {"loading": {"lazy"}, "decoding": {"async"}},
    "section": {"role": {"doc-endnotes"}},
}
CLASSES = {
    "div": {"table", "aside", *(f"aside-{kind}" for kind in KINDS.values())},
    "section": {"footnotes"},
    "td": {"right", "center"},
    "th": {"right", "center"},
}
_CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    tag_attribute_values=VALUES,
    allowed_classes=CLASSES,
    url_schemes=set(SCHEMES),
    link_rel=None,
)


def page(root: Element, words: Words) -> str:
    """Write the tree for a page.

    Tables stand in a region that scrolls by keyboard too, pictures load when they come into view.
    """
    labels = _table_labels(root, words)

    def frame(element: Element) -> tuple[str, str]:
        if element.tag == "":
            return "", ""
        if element.is_a("table"):
            region = {"class": "table", "role": "region", "tabindex": "0", "aria-label": labels[id(element)]}
            return start_tag("div", region) + "<table>\n", "</table></div>\n"
        if element.is_a("aside"):
            kind = element.attributes["class"]
            return start_tag("div", {"class": f"aside aside-{kind}", "role": "note"}) + "\n", "</div>\n"
        tag = start_tag(element.tag, _attributes(element, words))
        if element.tag in VOID:
            return tag, "\n" if element.is_a("hr") else ""
        return tag, f"</{element.tag}>" + ("" if element.tag in PHRASING else "\n")

    return clean(write(root, frame)).strip("\n")


def clean(html: str) -> str:
    """Pass the channel's allow-list; what this module writes comes out unchanged."""
    return _CLEANER.clean(html).replace("&nbsp;", "\u00a0")


def _attributes(element: Element, words: Words) -> dict[str, str]:
    attributes = dict(element.attributes)
    align = attributes.pop("align", "")
    if align in ("right", "center"):
        attributes["class"] = align
    if element.is_a("section"):
        attributes["aria-label"] = words.notes
    if attributes.get("role") == "doc-backlink":
        attributes["aria-label"] = words.back
    if element.shown is not None:
        if element.is_a("img"):
            return _picture(element, element.shown)
        attributes["href"] = element.shown.page
    return attributes


def _picture(element: Element, shown: Shown) -> dict[str, str]:
    """Give the attributes in an order that no dialect decides on."""
    kept = {name: element.attributes[name] for name in ("title", "lang") if name in element.attributes}
    size = {name: value for name, value in (("width", shown.width), ("height", shown.height)) if value}
    alt = element.attributes.get("alt", "").strip() or shown.alt
    return {"alt": alt, "src": shown.page, **kept, **size, "loading": "lazy", "decoding": "async"}


def _table_labels(root: Element, words: Words) -> dict[int, str]:
    """Name each table by its caption, else by its number; no two alike."""
    labels: dict[int, str] = {}
    numbers = count(1)
    for table in (element for element in walk(root) if element.is_a("table")):
        number = next(numbers)
        captions = [text_of(element) for element in walk(table) if element.is_a("caption")]
        label = " ".join(" ".join(captions[:1]).split()) or f"{words.table} {number}"
        labels[id(table)] = f"{label} ({number})" if label in labels.values() else label
    return labels
