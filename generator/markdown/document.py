"""From the text of a body to a tree that is the same for every channel and dialect.

Headings begin at h2 and skip no level; ids are unique, begin with ``s-`` and
stand on headings and footnotes only; nothing is empty, and every element stands
where HTML lets it stand.
"""

from generator.markdown import guard
from generator.markdown.asides import settle_asides
from generator.markdown.bare import link_bare_addresses, may_hold_address
from generator.markdown.footnotes import settle_footnotes
from generator.markdown.headings import ID_PREFIX, settle_headings
from generator.markdown.nesting import settle_nesting
from generator.markdown.notes import gather_notes
from generator.markdown.sanitise import sanitise
from generator.markdown.tree import Element, parse, walk
from generator.markdown.types import COMMONMARK, PYTHON_MARKDOWN
from generator.markdown.words import words_of


def html_of(text: str, dialect: str) -> str:
    """Give the sanitised HTML of a body, without characters that HTML and XML forbid.  Raises ``TooDeep``."""
    text = guard.tidy_text(text)
    guard.check(text)
    # The libraries are imported when a text needs them: a site has one dialect.
    if dialect == PYTHON_MARKDOWN:
        from generator.markdown.dialects.python_markdown import convert
    elif dialect == COMMONMARK:
        from generator.markdown.dialects.commonmark import convert
    else:
        raise ValueError(f"no dialect of Markdown: {dialect!r}")
    # Again: those that were hidden in entities such as ``&#1;``; what is escaped stays so without them.
    return guard.remove_unseen(sanitise(convert(text)))


def links_www(dialect: str) -> bool:
    """Say whether ``www.example.dk`` alone is a link, as code hosts have it."""
    return dialect == COMMONMARK


def tree_of(html: str, dialect: str, language: str) -> Element:
    """Give the tree of sanitised HTML, with the few words that are ours in a language.  Raises ``TooDeep``."""
    root = parse(html)
    www = links_www(dialect)
    # Most bodies have little of all this; a walk through the tree costs more than a look at the HTML.
    if dialect == COMMONMARK and "footnote-" in html:
        gather_notes(root)
    if 'class="' in html:
        settle_asides(root, words_of(language).asides)
    if ' id="' in html or 'class="' in html or 'href="#fn' in html:
        settle_footnotes(root)
    if may_hold_address(html, www=www):
        link_bare_addresses(root, www=www)
    settle_nesting(root)
    settle_headings(root)
    return root


def read(text: str, dialect: str, language: str) -> Element:
    """Give the tree of a body.  Raises ``TooDeep``."""
    return tree_of(html_of(text, dialect), dialect, language)


def targets(root: Element) -> dict[str, str]:
    """Give what ``#fragment`` may say within the body -> the id that it means.

    Authors need not know of our prefix: both ``#kontakt`` and ``#s-kontakt`` find a heading "Kontakt".
    """
    ids = [element.attributes["id"] for element in walk(root) if "id" in element.attributes]
    return {f"#{name.removeprefix(ID_PREFIX)}": name for name in ids} | {f"#{name}": name for name in ids}
