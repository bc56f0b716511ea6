"""The sentences that stand for a text, and its title where it has none."""

import re

from bs4 import BeautifulSoup

from generator.language.text import shorten
from generator.mail.services import merge_fields

__all__ = ["first_sentences", "opening", "plain", "title_of", "without_fields"]

LONGEST = 280  # characters of a summary
_TITLE = 60
_END = re.compile(r"[.!?…]+[\"”»’)\]]*\s+(?=[\"”»“(–-]*\s*[A-ZÆØÅÄÖÜ0-9])")
_INITIAL = re.compile(r"(?:^|\s)(?:[A-ZÆØÅa-zæøå]|[Ff]\.?eks|[Bb]l\.?a|[Cc]a|[Nn]r|[Kk]l|[Dd]r|[Ss]kt|\d{1,2})\.\s+$")
_MORE = re.compile(r"\s*(?:\[\s*(?:…|\.\.\.)\s*\]|\.\.\.|…)\s*(?:(?:Læs mere|Continue reading|Read more)\b.*)?$", re.S)


def plain(html: str) -> str:
    """Give the words of a piece of HTML on one line."""
    return " ".join(BeautifulSoup(f"<div>{html}</div>", "html.parser").get_text(" ").split())


def without_fields(text: str) -> str:
    """Take out the words that a mailing service would replace: in a header the site takes none."""
    if any(sign in text for sign in "*{"):
        for field in merge_fields():
            text = text.replace(field, "")
    return text.strip()


def first_sentences(text: str) -> str:
    """Give as many whole sentences as a summary may hold; of a longer one as many words."""
    line = _MORE.sub("…", without_fields(" ".join(text.split())))
    if len(line) <= LONGEST:
        return line
    ends = [m.end() for m in _END.finditer(line) if not _INITIAL.search(line[: m.end()])]
    fitting = [end for end in ends if len(line[:end].rstrip()) <= LONGEST]
    return line[: fitting[-1]].rstrip() if fitting else shorten(line, LONGEST)


def opening(tree: BeautifulSoup) -> str:
    """Give the words with which a text begins, of its paragraphs; one that only leads elsewhere has none."""
    found: list[str] = []
    for part in tree.find_all("p"):
        words = " ".join(part.get_text().split())
        lone = part.find("a")
        is_link = lone is not None and " ".join(lone.get_text().split()) == words
        if words and not is_link:
            found.append(words)
        if sum(map(len, found)) > LONGEST:
            break
    return " ".join(found) or " ".join(tree.get_text().split())


def title_of(title: str, text: str) -> str:
    """Give a title of at most 300 characters; where there is none, the first words of the text."""
    line = without_fields(" ".join(title.split()))
    return shorten(line, 300) if line else shorten(text, _TITLE)
