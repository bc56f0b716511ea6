"""Typewriter punctuation to the printer's: quotation marks, apostrophes, dashes, dots.

It works on the finished tree, across elements, so that ``*"hej"*`` and ``"*hej*"`` come out alike, and
keeps away from code and from addresses that stand as text.
"""

import re

from generator.markdown.bare import ADDRESS, may_hold_address
from generator.markdown.tree import Element, is_phrasing
from generator.markdown.words import words_of

_UNTOUCHED = frozenset({"code", "pre", "kbd"})
_OPENS_AFTER = " \t\n\u00a0([{<«“‘–—-/"  # and the beginning of a block
_SIGNS = r"""(?P<dash>(?<!-)-{2,3}(?!-))|(?P<dots>(?<!\.)\.{3}(?!\.))|(?P<quote>["'])"""
_SIGN = re.compile(rf"(?P<address>(?!))|{_SIGNS}")  # where there can be no address, which is dear to look for
_SIGN_OR_ADDRESS = re.compile(rf"(?P<address>{ADDRESS}|\bwww\.[^\s\"'<>]+)|{_SIGNS}")


def smarten(root: Element, language: str) -> None:
    """Set the punctuation of every text below ``root`` in place."""
    Pass().block(root, language)


class Pass:
    """One walk through a tree; ``before`` is the character that the next text follows."""

    def __init__(self) -> None:
        self.before = ""

    def block(self, element: Element, language: str) -> None:
        """Set the texts below an element."""
        language = element.attributes.get("lang", language)
        quotes = words_of(language).quotes
        for place, child in enumerate(element.children):
            if isinstance(child, str):
                element.children[place] = self.text(child, quotes)
            elif child.tag in _UNTOUCHED or child.is_a("img"):
                self.before = "x"
            elif is_phrasing(child):
                self.before = " " if child.is_a("br") else self.before
                self.block(child, language)
            else:
                self.before = ""
                self.block(child, language)
                self.before = ""

    def text(self, text: str, quotes: str) -> str:
        """Give one text with the signs of its language; remember its last character."""
        if not ('"' in text or "'" in text or "--" in text or "..." in text):
            self.before = text[-1:] or self.before
            return text
        pattern = _SIGN_OR_ADDRESS if may_hold_address(text, www=True) else _SIGN
        done = 0  # end of the sign that was set last, and that sign
        last = self.before

        def sign(match: re.Match[str]) -> str:
            nonlocal done, last
            if match.start() > done or not match.start():
                last = text[match.start() - 1] if match.start() else self.before
            last = _sign(match, last, text[match.end() : match.end() + 1], quotes)
            done = match.end()
            return last

        changed = pattern.sub(sign, text)
        self.before = changed[-1:] or self.before
        return changed


def _sign(match: re.Match[str], before: str, after: str, quotes: str) -> str:
    if match["address"]:
        return match[0]
    if match["dash"]:
        return "–" if len(match[0]) == 2 else "—"
    if match["dots"]:
        return "…"
    opens = before == "" or before[-1] in _OPENS_AFTER
    if match[0] == '"':
        return quotes[0] if opens else quotes[1]
    return quotes[2] if opens and not after.isdigit() else quotes[3]
