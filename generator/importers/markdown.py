"""A cleaned text as Markdown that reads the same in both dialects."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from unicodedata import category

from bs4.element import NavigableString, Tag
from markdownify import MarkdownConverter

from generator.importers import escaping
from generator.importers.html import Cleaned
from generator.importers.items import Remark, remark
from generator.importers.shapes import INLINE

__all__ = ["Known", "plain_body", "write_markdown"]

_BLANK_LINES = re.compile(r"\n{3,}")
_SIGNS = re.compile(r"[*_`\[\]<>&\\!|@:#{}~]+")
LONGEST = 60_000  # characters of a text of which only the words can be carried
MOST = 300  # paragraphs of it
_FENCES = re.compile("`+")


@dataclass
class Known:
    """What the addresses of a text stand for.

    Attributes:
        pictures: Address -> file name beside the text, of those that were carried.
        missing: Address -> why it was not.
        link: Gives the address that is to be written for one.
        word: What a picture without words is called: "Picture".
        remarks: What was lost in writing.
    """

    pictures: Mapping[str, str]
    missing: Mapping[str, Remark]
    link: Callable[[str], str]
    word: str
    remarks: list[Remark] = field(default_factory=list)


def write_markdown(text: Cleaned, known: Known) -> str:
    """Give a text as Markdown, with one line end; empty where there is nothing in it."""
    writer = _Writer(known)
    body = str(writer.convert_soup(text.tree)).strip()
    notes = [f"[^{number}]: {_indented(writer, note)}" for number, note in enumerate(text.notes, 1)]
    whole = "\n\n".join(part for part in (body, *notes) if part)
    lines = (line if line.endswith("  ") and line.strip() else line.rstrip() for line in whole.split("\n"))
    whole = _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()
    return f"{whole}\n" if whole else ""


def plain_body(text: Cleaned) -> str:
    """Give the words of a text that is too long or too tangled, as far as a site can show them."""
    words = [_SIGNS.sub(" ", " ".join(part.get_text(" ").split())) for part in text.tree.children]
    words = [line for line in words if line.strip()]
    many = 1 + len(words) // MOST  # of them make one paragraph
    found = (" ".join(words[at : at + many]) for at in range(0, len(words), many))
    whole = "\n\n".join(map(escaping.line_start, found))
    return f"{whole[:LONGEST].rpartition(' ')[0] if len(whole) > LONGEST else whole}\n"


def _indented(writer: "_Writer", note: Tag) -> str:
    return str(writer.convert_soup(note)).strip().replace("\n", "\n    ").replace("\n    \n", "\n\n")


class _Writer(MarkdownConverter):
    """markdownify, with signs that both dialects know alike."""

    def __init__(self, known: Known) -> None:
        super().__init__(heading_style="atx", bullets="-", strip_document=None)
        self.known = known

    def escape(self, text: str, parent_tags: set[str]) -> str:
        """Escape the signs of a text."""
        return escaping.words(text, cell=not parent_tags.isdisjoint({"td", "th"}))

    def process_text(self, el: NavigableString, parent_tags: set[str] | None = None) -> str:
        """Write words; those that begin a line begin nothing else."""
        text = str(super().process_text(el, parent_tags))  # type: ignore[misc]  # its stubs are not whole
        inside = parent_tags or set()
        if "_noformat" in inside or not inside.isdisjoint({"td", "th"}) or not _begins(el):
            return text
        return escaping.line_start(text.lstrip(" "))

    def _marked(self, el: Tag, text: str, mark: str, name: str) -> str:
        before, words, after = _edges(text)
        if not words:
            return text
        if "  \n" in words or "*" in (words[0], words[-1]) or not _stands_apart(el, before, words, after):
            return f"{before}<{name}>{words}</{name}>{after}"
        return f"{before}{mark}{words}{mark}{after}"

    def convert_strong(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write strong words."""
        return self._marked(el, text, "**", "strong")

    def convert_em(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write stressed words."""
        return self._marked(el, text, "*", "em")

    def _kept(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write an element that Markdown has no signs for as itself: both dialects let these pass."""
        before, words, after = _edges(text)
        if not words:
            return text
        values = "".join(
            f' {name}="{escaping.words(str(value)).replace(chr(34), "&quot;").replace("<", "&lt;")}"'
            for name, value in sorted(el.attrs.items())
        )
        return f"{before}<{el.name}{values}>{words}</{el.name}>{after}"

    convert_del = convert_ins = convert_mark = convert_sub = convert_sup = convert_abbr = convert_span = _kept

    def convert_note(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write the call for a footnote."""
        return f"[^{el['n']}]"

    def convert_br(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """End a line."""
        if not parent_tags.isdisjoint({"td", "th", "caption"}):
            return "<br>"
        return " " if "_inline" in parent_tags else "  \n"

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a link."""
        before, words, after = _edges(text)
        address = self.known.link(str(el["href"]))
        if not words or "![" in words:
            return text
        said = el.get_text().strip()
        if said == address and re.fullmatch(r"https?://[^\s<>|]+", said):
            return f"{before}<{address}>{after}"
        return f"{before}[{words}]({escaping.destination(address)}){after}"

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a picture that was carried; of another one, where it is."""
        address, alt, title = str(el["src"]), str(el.get("alt", "")), str(el.get("title", ""))
        name = self.known.pictures.get(address)
        if name is None:
            self.known.remarks.append(self.known.missing.get(address, remark("picture-unasked", address=address)))
            return f"[{escaping.words(alt or title or self.known.word)}]({escaping.destination(address)})"
        ended = f' "{escaping.caption(title)}"' if title else ""
        if alt.strip():
            return f"![{escaping.words(alt)}]({name}{ended})"
        self.known.remarks.append(remark("picture-no-words", name=name))
        hidden = f"![]({name}{ended})".replace("--", "–")
        return f"<!-- {hidden} -->" if parent_tags.isdisjoint({"li", "td", "th", "caption"}) else ""

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: N802 - its name there
        """Write a heading; hash signs at its end are words."""
        words = re.sub(r"#+$", lambda match: "\\#" * len(match[0]), " ".join(text.split()))
        return f"\n\n{'#' * n} {words}\n\n" if words else ""

    def convert_list(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a list; in an item it follows at once, unless another list is above it."""
        before = el.previous_sibling
        while isinstance(before, NavigableString) and not before.strip():
            before = before.previous_sibling
        gap = "\n\n" if isinstance(before, Tag) and before.name in ("ul", "ol") else "\n"
        return gap + text.strip("\n") if "li" in parent_tags else f"\n\n{text.strip(chr(10))}\n\n"

    convert_ul = convert_ol = convert_list

    def convert_blockquote(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a quotation, with an empty line above and below."""
        words = text.strip()
        lines = (f"> {line}".rstrip(" ") if not line.endswith("  ") else f"> {line}" for line in words.split("\n"))
        return "\n\n" + "\n".join(lines) + "\n\n" if words else ""

    def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write code in a fence that is longer than any in it."""
        code = el.get_text().strip("\n")
        if "li" in parent_tags:  # one dialect knows no fences there
            return "\n\n    " + code.replace("\n", "\n    ") + "\n\n" if code.strip() else ""
        fence = "`" * max(3, 1 + max(map(len, _FENCES.findall(code)), default=0))
        return f"\n\n{fence}\n{code}\n{fence}\n\n" if code.strip() else ""

    def convert_table(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a table; its first row is its head."""
        rows = [self._cells(row) for row in el.find_all("tr")]
        rows = [row for row in rows if any(row)]
        width = max(map(len, rows), default=0)
        if not width:
            return ""
        lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
        caption = el.find("caption")
        above = f"\n\n{self._line(caption)}" if isinstance(caption, Tag) else ""
        return "\n\n".join((above, "\n".join([lines[0], f"|{' --- |' * width}", *lines[1:]]), ""))

    def _cells(self, row: Tag) -> list[str]:
        cells: list[str] = []
        for cell in row.find_all(["td", "th"], recursive=False):
            assert isinstance(cell, Tag)
            cells += [self._line(cell), *[""] * (int(str(cell.get("colspan", "1"))) - 1)]
        return cells

    def _line(self, cell: Tag) -> str:
        inside = {cell.name, "_inline"}
        words = "".join(str(self.process_element(node, inside)) for node in cell.children)  # type: ignore[attr-defined]
        return " ".join(words.split()).removesuffix("<br>").strip()

    def convert_tr(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write nothing: the table writes its rows."""
        return ""

    convert_caption = convert_tr


def _edges(text: str) -> tuple[str, str, str]:
    """Part white space at both ends from what stands between."""
    words = text.strip()
    start = len(text) - len(text.lstrip())
    return text[:start], words, text[start + len(words) :]


def _begins(node: NavigableString) -> bool:
    """Tell whether a text is the first on its line."""
    here: Tag | NavigableString = node
    while True:
        before = here.previous_sibling
        while isinstance(before, NavigableString) and not before.strip(" \t\r\n"):
            before = before.previous_sibling
        if isinstance(before, Tag):
            return before.name == "br" or before.name not in INLINE
        if before is not None:
            return False
        if here.parent is None or here.parent.name not in INLINE:
            return True
        here = here.parent


def _stands_apart(el: Tag, before: str, words: str, after: str) -> bool:
    """Tell whether ``*`` around words would be read as a mark (CommonMark 0.31, 6.2), in either dialect."""
    left, right = el.previous_sibling, el.next_sibling
    if any(isinstance(node, Tag) and node.name != "br" for node in (left, right)) and not (before and after):
        return False
    start = " " if before or left is None or isinstance(left, Tag) else str(left)[-1:]
    end = " " if after or right is None or isinstance(right, Tag) else str(right)[:1]
    return _is_side(start, words[0]) and _is_side(end, words[-1])


def _is_side(outside: str, inside: str) -> bool:
    if outside in ("*", "_", "\\"):
        return False
    free = not outside.strip() or category(outside)[0] in "PS"
    return free or category(inside)[0] not in "PS"
