"""What goes in and out of the package: links, resolved addresses, rendered bodies."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

PYTHON_MARKDOWN: Final = "python-markdown"
COMMONMARK: Final = "commonmark"
DIALECTS: Final = (PYTHON_MARKDOWN, COMMONMARK)


class TooDeep(ValueError):
    """A body that no person wrote: too long, too deeply nested or too tangled to render.

    Raised by :func:`~generator.markdown.draft`, ``links`` and ``render``, and by them
    alone; the loader turns it into a diagnostic.  No body that one of them accepts is refused by another.

    Attributes:
        line: 1-based line of the body where the part begins that is too much.
        limit: What was passed: ``length``, ``depth`` or ``tangle``.
    """

    def __init__(self, limit: str, line: int) -> None:
        super().__init__(f"line {line}: more {limit} than a body may have")
        self.limit = limit
        self.line = line

    def __reduce__(self) -> tuple[type["TooDeep"], tuple[str, int]]:
        return TooDeep, (self.limit, self.line)


@dataclass(frozen=True, slots=True)
class Link:
    """One address in a body, as its author wrote it.

    Attributes:
        address: The address with HTML entities read, else untouched; may be of any scheme.
        is_picture: True when the address is that of a picture to be shown.
        alt: Alternative text of a picture, else empty.
        line: 1-based line of the body (not of the file) where the address stands.
        column: 1-based column of the address in that line, in characters.
    """

    address: str
    is_picture: bool
    alt: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Resolved:
    """What an address in a body stands for, once the library is known.

    Attributes:
        page: Root-relative or absolute address, for pages.
        absolute: Absolute address, for feeds, mails and plain text.
        alt: Pictures: the alternative text when the body gives none.
        width: Pictures: width of the variant in pixels, 0 when not known.
        height: Pictures: height of the variant in pixels, 0 when not known.
        mail: Pictures: absolute address of a JPEG or PNG for mails, at most
            1200 pixels wide; empty keeps the picture out of mails.
    """

    page: str
    absolute: str
    alt: str = ""
    width: int = 0
    height: int = 0
    mail: str = ""


Resolver = Callable[[str, bool], Resolved | None]
"""``(address as written, is a picture)`` -> what it stands for; None drops the address, never the text."""


@dataclass(frozen=True, slots=True)
class Body:
    """One body in every channel.  All four are safe: nothing needs escaping or cleaning again.

    Attributes:
        page: HTML for a page; headings from h2, ids that begin with ``s-``.
        feed: HTML for feeds: absolute addresses, no id, class or style.
        mail: Well-formed XML fragment of plain HTML, for ``mj-text``.
        text: Plain text, one paragraph a line, unwrapped, blank lines between blocks.
        words: Number of words that a reader reads.
    """

    page: str
    feed: str
    mail: str
    text: str
    words: int
