"""One walk over the tags and texts of a plain body, every channel written on the way."""

import re
from collections.abc import Callable
from html import escape, unescape
from typing import Final

from generator.markdown import addresses
from generator.markdown.channels.mail import TAGS as MAIL_TAGS
from generator.markdown.channels.text import suffix
from generator.markdown.headings import Headings
from generator.markdown.plain_lines import BREAK, LISTS, NotPlain, line_of
from generator.markdown.punctuation import Pass
from generator.markdown.resolve import Address, Asked, shown
from generator.markdown.tree import HEADINGS, Element, Shown
from generator.markdown.types import Body
from generator.markdown.words import count_words, words_of

_LINK = re.compile('a href="([^"<>]+)"')
_BLANK: Final = " \t\n"
_BLANKS: Final = frozenset(_BLANK)
_OUTER: Final = {"li": ("ul", "ol"), "p": ("", "blockquote")}  # block -> where it may stand
_PHRASES: Final = {"em": "em", "strong": "strong", "del": "s", "code": ""}  # element -> the same in mails


Token = tuple[str, str, str, str]
"""``p`` or ``li`` and its text, where that is all it holds; else two empty strings, a tag and the text after it."""


def write_tokens(tokens: list[Token], ask: Asked, language: str) -> tuple[Body, list[Address]]:
    """Write a body from its tokens; give its addresses too, in the order of the body.  Raises ``NotPlain``."""
    writer = _Writer(ask, language)
    return writer.write(tokens), writer.addresses


class _Writer:
    """What was written so far.

    Attributes:
        parts: The page.
        feed: Place in ``parts`` -> what a feed has there instead.
        mail: Place in ``parts`` -> what a mail has there instead.
        texts: Plain text, block by block.
        read: What counts as words, block by block.
        outer: The list or quotation at hand; ``items`` are its texts so far.
        block: The paragraph, heading or item at hand; its start tag is at ``start`` in ``parts``.
        said: The block in plain text; ``seen`` is that without addresses, ``raw`` as it was written.
        open: The elements round the next text, each with the length of ``seen`` where it began.
        link: The link at hand.
        addresses: Those of all links.
    """

    def __init__(self, ask: Asked, language: str) -> None:
        self.ask = ask
        self.quotes = words_of(language).quotes
        self.smart = Pass()
        self.headings = Headings()
        self.parts: list[str] = []
        self.feed: dict[int, str] = {}
        self.mail: dict[int, str] = {}
        self.texts: list[str] = []
        self.read: list[str] = []
        self.outer = ""
        self.items: list[str] = []
        self.block = ""
        self.start = 0
        self.said: list[str] = []
        self.seen: list[str] = []
        self.raw: list[str] = []
        self.open: list[tuple[str, int]] = []
        self.link: tuple[Element, Shown] | None = None
        self.addresses: list[Address] = []

    def write(self, tokens: list[Token]) -> Body:
        for block, whole, tag, text in tokens:
            if block:
                self.whole_block(block, whole)
                continue
            handler = _HANDLERS.get(tag)
            if handler:
                handler(self, tag)
            else:
                self.begin_link(tag)
            if text:
                if self.block:
                    self.text(text)
                elif text.strip(_BLANK):
                    raise NotPlain
        if self.block or self.outer:
            raise NotPlain
        return Body(
            page="".join(self.parts).strip("\n"),
            feed=self.with_changes(self.feed),
            mail=self.with_changes(self.mail),
            text="\n\n".join(self.texts),
            words=count_words(" ".join(self.read)),
        )

    def with_changes(self, changes: dict[int, str]) -> str:
        parts = self.parts.copy()
        for place, part in changes.items():
            parts[place] = part
        return "".join(parts).strip("\n")

    def put(self, part: str, mail: str) -> None:
        if mail != part:
            self.mail[len(self.parts)] = mail
        self.parts.append(part)

    def text(self, written: str) -> None:
        seen = unescape(written) if "&" in written else written
        if self.block in HEADINGS:
            self.raw.append(seen)
        if self.open and self.open[-1][0] == "code":
            if seen != seen.strip() or "\n" in seen:
                raise NotPlain
        else:
            seen = self.smart.text(seen, self.quotes)
        self.seen.append(seen)
        if self.said is not self.seen:
            self.said.append(seen)
        self.parts.append(escape(seen, quote=False) if "&" in written else seen)

    def say(self, part: str) -> None:
        """Add what stands in plain text alone."""
        if self.said is self.seen:
            self.said = self.seen.copy()
        self.said.append(part)

    def line_break(self, _: str) -> None:
        if not self.block or self.block in HEADINGS:
            raise NotPlain
        self.smart.before = " "
        self.say(BREAK)
        self.seen.append(" ")
        self.put("<br>", "<br/>")

    def rule(self, _: str) -> None:
        if self.block or self.outer:
            raise NotPlain
        self.texts.append("* * *")
        self.put("<hr>\n", "<p>* * *</p>\n")

    # --- phrases

    def begin_phrase(self, tag: str) -> None:
        if not self.block or (self.open and self.open[-1][0] == "code"):
            raise NotPlain
        self.open.append((tag, len(self.seen)))
        mail = _PHRASES[tag]
        self.put(f"<{tag}>", f"<{mail}>" if mail else "")

    def end_phrase(self, tag: str) -> None:
        name, begin = self.open.pop() if self.open else ("", 0)
        if name != tag[1:] or not "".join(self.seen[begin:]).strip():
            raise NotPlain
        if name == "code":
            self.smart.before = "x"
        mail = _PHRASES[name]
        self.put(f"<{tag}>", f"</{mail}>" if mail else "")

    def begin_link(self, tag: str) -> None:
        match = _LINK.fullmatch(tag)
        if not match or not self.block or self.link or (self.open and self.open[-1][0] == "code"):
            raise NotPlain
        address = addresses.tidy_address(unescape(match[1]))
        self.addresses.append((address, False, ""))
        element = Element("a", {"href": address})
        found = _shown(element, address, self.ask)
        self.link = element, found
        self.open.append(("a", len(self.seen)))
        absolute = _start_link(found.absolute)
        self.feed[len(self.parts)] = absolute
        self.put(_start_link(found.page), absolute)

    def end_link(self, _: str) -> None:
        name, begin = self.open.pop() if self.open else ("", 0)
        said = "".join(self.seen[begin:])
        if name != "a" or not self.link or not said.strip() or BREAK in self.said:
            raise NotPlain
        element, found = self.link
        self.link = None
        element.children = [said]
        self.say(suffix(said, found.absolute))
        self.parts.append("</a>")

    # --- blocks

    def begin_block(self, tag: str) -> None:
        if self.block or self.outer not in _OUTER.get(tag, ("",)):
            raise NotPlain
        self.block = tag
        self.start = len(self.parts)
        self.smart.before = ""
        self.seen = self.said = []
        self.raw = []
        self.parts.append(f"<{tag}>")

    def whole_block(self, tag: str, written: str) -> None:
        """Write a block that has neither elements nor addresses in it, as the methods round this do piece by piece."""
        if self.block or self.outer not in _OUTER[tag]:
            raise NotPlain
        self.smart.before = ""
        seen = self.smart.text((unescape(written) if "&" in written else written).rstrip(_BLANK), self.quotes)
        if not seen.strip() or seen[0] in _BLANKS:
            raise NotPlain
        self.read.append(seen)
        (self.items if self.outer else self.texts).append(line_of(seen))
        part = f"<{tag}>{escape(seen, quote=False) if '&' in written else seen}</{tag}>"
        self.put(f"{part}\n", part if self.outer else f"{part}\n")

    def end_block(self, tag: str) -> None:
        if tag[1:] != self.block or self.open:
            raise NotPlain
        self.block = ""
        seen = "".join(self.seen)
        if seen[-1:] in _BLANKS:
            seen = self.without_end(seen)
        if not seen.strip() or seen[0] in _BLANKS:
            raise NotPlain
        self.read.append(seen)
        said = seen if self.said is self.seen else "".join(self.said)
        (self.items if self.outer else self.texts).append(line_of(said))
        self.put(f"<{tag}>\n", f"<{tag}>" if self.outer else f"<{tag}>\n")

    def without_end(self, seen: str) -> str:
        """Take the white space from the end of a block; it must stand in a text that has more."""
        last = self.parts[-1].rstrip(_BLANK)
        if not last or last == self.parts[-1]:
            raise NotPlain
        self.parts[-1] = last
        if self.said is not self.seen:
            self.said[-1] = self.said[-1].rstrip(_BLANK)
        self.seen[-1] = self.seen[-1].rstrip(_BLANK)
        return seen.rstrip(_BLANK)

    def end_heading(self, tag: str) -> None:
        self.end_block(tag)
        new, name = self.headings.settle(tag[1:], f" {''.join(self.raw)} ")
        mail = MAIL_TAGS[new]
        self.parts[self.start] = f'<{new} id="{name}">'
        self.feed[self.start] = f"<{new}>"
        self.mail[self.start] = f"<{mail}>"
        self.parts[-1] = f"</{new}>\n"
        self.mail[len(self.parts) - 1] = f"</{mail}>\n"

    def begin_outer(self, tag: str) -> None:
        if self.block or self.outer:
            raise NotPlain
        self.outer = tag
        self.items = []
        self.parts.append(f"<{tag}>")

    def end_outer(self, tag: str) -> None:
        if self.block or tag[1:] != self.outer or not self.items:
            raise NotPlain
        self.texts.append(LISTS[self.outer](self.items))
        self.outer = ""
        self.parts.append(f"<{tag}>\n")


def _start_link(address: str) -> str:
    return f'<a href="{address.replace("&", "&amp;")}">'


def _shown(element: Element, address: str, ask: Asked) -> Shown:
    """Give what a link stands for, where it is one that needs no second look."""
    scheme = addresses.scheme_of(address)
    if address.startswith("#") or addresses.is_foreign(address):
        raise NotPlain
    if scheme:
        found = addresses.absolute(address)
        given = shown(found) if found else None
    else:
        given = ask(element, address, False)
    if given is None or not (addresses.is_ordinary(given.page) and addresses.is_abroad(given.absolute)):
        raise NotPlain
    return given


_HANDLERS: Final[dict[str, Callable[[_Writer, str], None]]] = {
    "br": _Writer.line_break,
    "hr": _Writer.rule,
    "/a": _Writer.end_link,
    **dict.fromkeys(_PHRASES, _Writer.begin_phrase),
    **{f"/{tag}": _Writer.end_phrase for tag in _PHRASES},
    **dict.fromkeys(("p", "li", *HEADINGS), _Writer.begin_block),
    **{f"/{tag}": _Writer.end_block for tag in ("p", "li")},
    **{f"/{tag}": _Writer.end_heading for tag in HEADINGS},
    **dict.fromkeys(LISTS, _Writer.begin_outer),
    **{f"/{tag}": _Writer.end_outer for tag in LISTS},
}
