"""One body to all channels, with every address looked up on the way."""

from generator.markdown.channels.feed import feed
from generator.markdown.channels.mail import mail
from generator.markdown.channels.page import page
from generator.markdown.channels.text import text as plain_text
from generator.markdown.document import read
from generator.markdown.figures import settle_figures
from generator.markdown.footnotes import drop_ways_back
from generator.markdown.nesting import settle_nesting
from generator.markdown.punctuation import smarten
from generator.markdown.resolve import Asked, asking, resolve_addresses
from generator.markdown.tables import settle_tables
from generator.markdown.tree import Element, text_of
from generator.markdown.types import PYTHON_MARKDOWN, Body, Resolver
from generator.markdown.words import count_words, words_of


def render(text: str, resolve: Resolver, *, language: str, dialect: str = PYTHON_MARKDOWN) -> Body:
    """Render a Markdown body for pages, feeds, mails and plain text.

    Pure: the same text, resolver, language and dialect give the same ``Body``.
    ``resolve`` is asked for every relative address and every picture, once each, in the order of the body;
    links with the schemes https, http, mailto and tel pass by themselves, and other schemes go.
    ``language`` is that of the body and decides on quotation marks and the few fixed words.  Raises
    ``TooDeep``.
    """
    return write(read(text, dialect, language), asking(resolve), language)


def write(root: Element, ask: Asked, language: str) -> Body:
    """Write the tree of a body in every channel; the tree is used up."""
    resolve_addresses(root, ask)
    settle_nesting(root)  # again: a picture that was dropped may leave its paragraph empty
    settle_figures(root)
    settle_tables(root)
    smarten(root, language)
    words = words_of(language)
    on_page = page(root, words)
    drop_ways_back(root)
    return Body(
        page=on_page,
        feed=feed(root, words),
        mail=mail(root, words),
        text=plain_text(root, words),
        words=count_words(text_of(root)),
    )
