"""HTML for feeds: no id, class, style or address that is not absolute; what readers of feeds let through."""

import nh3

from generator.markdown.addresses import SCHEMES
from generator.markdown.tree import PHRASING, VOID, Element, start_tag, write
from generator.markdown.words import Words

TAGS = set(
    {"a", "abbr", "blockquote", "br", "caption", "cite", "code", "dd", "del", "dl", "dt", "em"}
    | {"figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "img", "ins", "kbd", "li", "mark", "ol"}
    | {"p", "pre", "s", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th"}
    | {"thead", "tr", "ul"}
)
ATTRIBUTES = {
    "*": {"lang"},
    "a": {"href"},
    "abbr": {"title"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"scope"},
    "th": {"scope"},
}
_CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    url_schemes=set(SCHEMES),
    url_relative="deny",
    link_rel=None,
)


def feed(root: Element, words: Words) -> str:
    """Write the tree for RSS, Atom and JSON feeds."""

    def frame(element: Element) -> tuple[str, str]:
        if element.is_a("section"):
            return f"<hr>\n<p><strong>{words.notes}</strong></p>\n", ""
        if element.is_a("aside"):
            return "<blockquote>\n", "</blockquote>\n"
        if element.is_a("summary"):
            return "<p><strong>", "</strong></p>\n"
        if element.tag not in TAGS or (element.is_a("a") and not _address(element)):
            return "", ""
        tag = start_tag(element.tag, _attributes(element))
        if element.tag in VOID:
            return tag, "\n" if element.is_a("hr") else ""
        return tag, f"</{element.tag}>" + ("" if element.tag in PHRASING else "\n")

    return clean(write(root, frame)).strip("\n")


def clean(html: str) -> str:
    """Pass the channel's allow-list; relative addresses go."""
    return _CLEANER.clean(html).replace("&nbsp;", "\u00a0")


def _address(element: Element) -> str:
    return element.shown.absolute if element.shown else ""


def _attributes(element: Element) -> dict[str, str]:
    allowed = ATTRIBUTES["*"] | ATTRIBUTES.get(element.tag, set())
    attributes = {name: value for name, value in element.attributes.items() if name in allowed}
    if element.is_a("a"):
        attributes["href"] = _address(element)
    if element.is_a("img") and element.shown:
        shown = element.shown
        alt = attributes.pop("alt", "").strip() or shown.alt
        attributes = {"alt": alt, "src": ""} | attributes | {"src": shown.absolute}
        attributes |= {name: value for name, value in (("width", shown.width), ("height", shown.height)) if value}
    return attributes
