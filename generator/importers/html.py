"""The HTML of other systems, brought to the few elements that Markdown knows."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from bs4 import BeautifulSoup
from bs4.element import Comment, NavigableString, PreformattedString, Tag

from generator.importers.addresses import absolute, original
from generator.importers.items import Attachment, Item, Remark, remark
from generator.importers.shapes import arrange
from generator.importers.shortcodes import replace_codes

__all__ = ["Cleaned", "clean"]

MAX_DEPTH = 80
ABSURD = 2000
LONGEST = 500_000  # characters
LONGEST_MARK = 8  # characters of the call for a footnote
_OPENS = re.compile(r"<(/?)(?!br|hr|img|input|source|wbr|col\b|meta|link)[A-Za-z]", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_ACTING = ("script", "style", "noscript", "template", "svg", "math", "canvas", "head", "title", "meta", "link", "base")
_FORM = ("form", "input", "button", "select", "textarea", "fieldset", "label", "datalist")
_EMBEDDED = ("iframe", "video", "audio", "embed", "object")
_INSTRUCTION = re.compile(r"<\?[^<>]*>|<!DOCTYPE[^<>]*>", re.IGNORECASE)
_ID = re.compile(r"\bwp-image-(\d+)\b")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass
class Cleaned:
    """A text that Markdown can hold.

    Attributes:
        tree: Of paragraphs, headings, lists, quotations, tables, code and rules; pictures are ``img`` with ``src``
            (the absolute address of the original), ``alt`` and ``title`` (the caption), links have absolute addresses.
        notes: Footnotes in the order in which they are called for; ``<note n="1">`` calls for the first.
        remarks: What was lost.
    """

    tree: BeautifulSoup
    notes: list[BeautifulSoup] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def pictures(self) -> tuple[str, ...]:
        """Give the addresses of the pictures that it shows."""
        return tuple(dict.fromkeys(str(img["src"]) for img in self.tree.find_all("img")))

    def links(self) -> tuple[str, ...]:
        """Give the addresses that it leads to."""
        trees = (self.tree, *self.notes)
        return tuple(dict.fromkeys(str(a["href"]) for tree in trees for a in tree.find_all("a")))


def clean(item: Item, attachments: Mapping[str, Attachment]) -> Cleaned:
    """Bring an item's HTML into shape; whatever it holds, this ends and fails never."""
    remarks: list[Remark] = []
    html = replace_codes(item.html, attachments, remarks.append)
    if _is_absurd(html):
        html = _TAG.sub(" ", html)
        remarks.append(remark("lost-nesting"))
    done = Cleaned(_parsed(html), remarks=remarks)
    _notes(done, item.notes)
    _shape(done.tree, item, attachments, remarks.append, loose=item.loose)
    for note in done.notes:
        _shape(note, item, attachments, remarks.append, loose=False)
    done.remarks = list(dict.fromkeys(remarks))
    return done


def _parsed(html: str) -> BeautifulSoup:
    # The element around it keeps the library from taking a text for the name of a file.
    return BeautifulSoup(f"<div>{_INSTRUCTION.sub('', html)}</div>", "html.parser")


def _shape(
    tree: BeautifulSoup,
    item: Item,
    attachments: Mapping[str, Attachment],
    tell: Callable[[Remark], None],
    *,
    loose: bool,
) -> None:
    for text in tree.find_all(string=lambda text: isinstance(text, (Comment, PreformattedString))):
        text.extract()
    _unclosed(tree)
    if _depth(tree) > MAX_DEPTH:
        words = tree.get_text(" ")
        tree.clear()
        tree.append(NavigableString(words))
        tell(remark("lost-nesting"))
    _without_acting(tree, item.head.address, tell)
    _with_pictures(tree, item.head.address, attachments, tell)
    _with_links(tree, item.head.address, tell)
    arrange(tree, tell, loose=loose)


def _unclosed(tree: BeautifulSoup) -> None:
    """Put paragraphs and items that lie in their like beside it: nobody closed the one before."""
    for tag in tree.find_all(["p", "li"]):
        if tag.parent is not None and tag.parent.name == tag.name:
            tag.parent.insert_after(tag.extract())


def _depth(tree: BeautifulSoup) -> int:
    """Tell how deep the elements lie in one another, without recursion."""
    deepest = 0
    waiting: list[Tag] = [tree]
    for element in tree.descendants:
        while element.parent is not waiting[-1]:
            waiting.pop()
        if isinstance(element, Tag):
            waiting.append(element)
            deepest = max(deepest, len(waiting) - 1)
    return deepest


def _is_absurd(html: str) -> bool:
    """Tell a text that is so long, or so deep, that to read it would take minutes; a site shows a fifth of that."""
    if len(html) > LONGEST:
        return True
    here = 0
    for tag in _OPENS.finditer(html):
        here += -1 if tag[1] else 1
        if here > ABSURD:
            return True
    return False


def _without_acting(tree: BeautifulSoup, base: str, tell: Callable[[Remark], None]) -> None:
    """Take out what acts or is filled in, and put a link in the place of what is embedded."""
    for tag in _living(tree, _EMBEDDED):
        _embedded(tag, base, tree, tell)
    for tag in _living(tree, _ACTING):
        if tag.name in ("script", "svg", "math", "canvas"):
            tell(remark("lost-element", name=f"<{tag.name}>"))
        tag.decompose()
    for tag in _living(tree, _FORM):
        if tag.name == "form":
            tell(remark("lost-element", name="<form>"))
        if tag.name in ("fieldset", "label"):
            tag.unwrap()
        else:
            tag.decompose()
    for tag in [tag for tag in tree.find_all(style=_HIDDEN) if not tag.decomposed]:
        tag.decompose()


def _embedded(tag: Tag, base: str, tree: BeautifulSoup, tell: Callable[[Remark], None]) -> None:
    inner = tag.find("source", src=True)
    within = inner.get("src") if isinstance(inner, Tag) else ""
    source = tag.get("src") or tag.get("data-src") or tag.get("data") or within
    address = absolute(base, str(source or ""))
    if not address.startswith(("http://", "https://")):
        tell(remark("lost-element", name=f"<{tag.name}>"))
        tag.decompose()
        return
    tell(remark("lost-embedded", address=address))
    link = tree.new_tag("a", href=address)
    link.string = " ".join(str(tag.get("title") or "").split()) or address
    paragraph = tree.new_tag("p")
    paragraph.append(link)
    tag.replace_with(paragraph)


def _with_pictures(
    tree: BeautifulSoup, base: str, attachments: Mapping[str, Attachment], tell: Callable[[Remark], None]
) -> None:
    uploaded = {found.address: found for found in attachments.values()}
    for img in tree.find_all("img"):
        classes, words = " ".join(img.get_attribute_list("class", [])) or "", " ".join(str(img.get("alt", "")).split())
        if "wp-smiley" in classes or "emoji" in classes.split():
            img.replace_with(NavigableString(words))
            continue
        address = absolute(base, _source(img))
        if _is_tracker(img) or not address.startswith(("http://", "https://")):
            tell(remark("lost-tracker") if _is_tracker(img) else remark("lost-picture"))
            img.decompose()
            continue
        id = _ID.search(classes)
        found = attachments.get(id[1]) if id else None
        found = found or uploaded.get(address) or uploaded.get(original(address)) or Attachment(address)
        img.attrs = {"src": found.address or address, "alt": words or found.alt}


def _source(img: Tag) -> str:
    """Give the address of a picture; scripts that load late put it elsewhere."""
    for name in ("data-src", "data-lazy-src", "data-original", "src"):
        value = str(img.get(name, "")).strip()
        if value and not value.startswith("data:"):
            return value
    return "data:"


def _is_tracker(img: Tag) -> bool:
    return str(img.get("width", "")) in ("0", "1") or str(img.get("height", "")) in ("0", "1")


def _with_links(tree: BeautifulSoup, base: str, tell: Callable[[Remark], None]) -> None:
    for link in tree.find_all("a"):
        written = str(link.get("href", "")).strip()
        address = written if written.startswith("#") else absolute(base, written)
        if written and not address:
            tell(remark("lost-link", address=written[:100]))
        if not address or written.startswith("#"):  # headings have other names here
            link.unwrap()
        else:
            link.attrs = {"href": address}


def _notes(done: Cleaned, notes: Mapping[str, str]) -> None:
    """Turn the footnotes of the block editor into ``<note>``; the mark of one that is not there goes."""
    numbers: dict[str, int] = {}
    for mark in reversed(done.tree.select("sup[data-fn]")):
        if len(mark.get_text()) > LONGEST_MARK or mark.find("sup"):  # nobody closed it
            mark.unwrap()
    for mark in done.tree.select("sup[data-fn]"):
        id = str(mark["data-fn"])
        if id not in notes:
            mark.decompose()
        else:
            if id not in numbers:
                numbers[id] = len(numbers) + 1
                done.notes.append(_parsed(notes[id]))
            mark.replace_with(done.tree.new_tag("note", n=str(numbers[id])))


def _living(tree: BeautifulSoup, names: Iterable[str]) -> list[Tag]:
    """Give the elements of some names, the innermost first, so that none is touched that is gone."""
    return list(reversed(tree.find_all(list(names))))
