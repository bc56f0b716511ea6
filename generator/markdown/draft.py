"""A body in every channel, but for the addresses that only the library knows: drafted once, filled at any time.

A draft is written as if every link led somewhere and every picture were there and known, which is so in
all but a few bodies.  Where it is not so, filling renders the body once more: a picture that is not
there takes its paragraph with it, and no hole can be cut for that.
"""

from dataclasses import dataclass
from urllib.parse import unquote

from generator.markdown import addresses
from generator.markdown.channels.text import bare, said
from generator.markdown.document import html_of, links_www, tree_of
from generator.markdown.links import find_links, place_links
from generator.markdown.plain import NotPlain, write_plain
from generator.markdown.render import render, write
from generator.markdown.resolve import shown
from generator.markdown.tree import Element, Shown
from generator.markdown.types import Body, Link, Resolved, Resolver
from generator.markdown.words import Words, words_of

__all__ = ["Draft", "Hole", "Pieces", "draft", "fill"]

# No author can write these: they are no characters, and ``clean_texts`` takes them from texts and attributes.
_OPEN, _CLOSE = "https://x.dk/\ufdd0", "\ufdd1"


@dataclass(frozen=True, slots=True)
class Hole:
    """One address to be looked up.

    Attributes:
        address: As the author wrote it.
        is_picture: Whether a picture is to be shown.
        is_told: Pictures: whether the body gives an alternative text.
        says: Links: their text, stripped as plain text compares it, where it could be an address, else empty.
    """

    address: str
    is_picture: bool
    is_told: bool
    says: str


@dataclass(frozen=True, slots=True)
class Pieces:
    """One channel: a text before each slot and one after the last; a slot is (number of the hole, field)."""

    texts: tuple[str, ...]
    slots: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A body that knows no library; small, immutable, to be pickled and kept.

    Attributes:
        links: Every link and picture in the order of the source; see ``links``.
        body: The body, where there is nothing to look up; else its channels are empty.
        holes: What to look up, in the order of the body.
        channels: Page, feed, mail and text with their slots; empty where there are no holes.
        source: The text, kept where there are holes.
        language: Language of the body.
        dialect: One of ``DIALECTS``.
    """

    links: tuple[Link, ...]
    body: Body
    holes: tuple[Hole, ...]
    channels: tuple[Pieces, ...]
    source: str
    language: str
    dialect: str


def draft(text: str, *, language: str, dialect: str) -> Draft:
    """Do with a body all that can be done without knowing what its addresses stand for.

    Pure, so its result may be kept under the digest of its arguments.  Raises ``TooDeep``.
    """
    html = html_of(text, dialect)
    asked: list[tuple[Element, str, bool]] = []

    def ask(element: Element, address: str, is_picture: bool) -> Shown:
        asked.append((element, address, is_picture))
        return _with_tokens(len(asked) - 1)

    try:
        body, found = write_plain(html, ask, language, www=links_www(dialect))
        links = place_links(text, found)
    except NotPlain:
        asked.clear()
        root = tree_of(html, dialect, language)
        links = find_links(text, root)
        body = write(root, ask, language)
    if not asked:
        return Draft(links, body, (), (), "", language, dialect)
    words = words_of(language)
    holes = tuple(_hole(*one, words) for one in asked)
    html_channels = (_cut(channel, "absolute") for channel in (body.page, body.feed, body.mail))
    channels = (*html_channels, _cut(body.text, "written"))
    return Draft(links, Body("", "", "", "", body.words), holes, channels, text, language, dialect)


def _hole(element: Element, address: str, is_picture: bool, words: Words) -> Hole:
    is_told = is_picture and bool(element.attributes.get("alt", "").strip())
    says = "" if is_picture else _address_like(bare(said(element, words)))
    return Hole(address, is_picture, is_told, says)


def fill(draft: Draft, resolve: Resolver) -> Body:
    """Give the body with its addresses; the same as ``render`` of the draft's text.

    ``resolve`` is asked for each hole, in order; None drops the address, never the text.  What was
    drafted is not looked through again: texts and addresses are only joined.
    """
    if not draft.holes:
        return draft.body
    found = [resolve(hole.address, hole.is_picture) for hole in draft.holes]
    values = [_values(hole, resolved) for hole, resolved in zip(draft.holes, found, strict=True)]
    if not all(values):
        again = iter(found)
        return render(draft.source, lambda *_: next(again), language=draft.language, dialect=draft.dialect)
    page, feed, mail, text = (_joined(pieces, values) for pieces in draft.channels)
    return Body(page, feed, mail, text, draft.body.words)


def _values(hole: Hole, found: Resolved | None) -> dict[str, str]:
    """Give what goes into the slots of a hole; nothing where the body cannot keep its shape."""
    if found is None or not found.absolute.startswith("http"):
        return {}
    if not (addresses.is_ordinary(found.page) and addresses.is_abroad(found.absolute)):
        return {}
    absolute = found.absolute.replace("&", "&amp;")
    values = {"page": found.page.replace("&", "&amp;"), "absolute": absolute, "written": found.absolute}
    if not hole.is_picture:
        return values if not hole.says or hole.says != bare(unquote(found.absolute)) else {}
    if (
        found.width < 1
        or found.height < 1
        or not addresses.is_abroad(found.mail)
        or not (hole.is_told or not found.alt)
    ):
        return {}
    seen = shown(found)
    sizes = {"width": seen.width, "height": seen.height, "mail_width": seen.mail_width}
    return {**values, **sizes, "mail": found.mail.replace("&", "&amp;")}


def _joined(pieces: Pieces, values: list[dict[str, str]]) -> str:
    joined = [pieces.texts[0]]
    for (number, field), text in zip(pieces.slots, pieces.texts[1:], strict=True):
        joined += values[number][field], text
    return "".join(joined)


def _with_tokens(number: int) -> Shown:
    """Give a mark for each value of a hole.

    A mark looks like an absolute address, so that every channel and allow-list lets it pass.
    """

    begin = f"{_OPEN}{number}-"
    return Shown(
        page=f"{begin}page{_CLOSE}",
        absolute=f"{begin}absolute{_CLOSE}",
        width=f"{begin}width{_CLOSE}",
        height=f"{begin}height{_CLOSE}",
        mail=f"{begin}mail{_CLOSE}",
        mail_width=f"{begin}mail_width{_CLOSE}",
    )


def _cut(channel: str, absolute: str) -> Pieces:
    first, *others = channel.split(_OPEN)
    texts, slots = [first], []
    for other in others:
        token, _, text = other.partition(_CLOSE)
        number, _, field = token.partition("-")
        slots.append((int(number), absolute if field == "absolute" else field))
        texts.append(text)
    return Pieces(tuple(texts), tuple(slots))


def _address_like(said: str) -> str:
    """Give the text of a link where it could be its address, of which none is without one of these signs."""
    return said if any(sign in said for sign in "./:") else ""
