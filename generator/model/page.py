"""A page of its own: about, contact, accessibility statement, privacy; ``home`` is the home page's text."""

from dataclasses import dataclass
from datetime import date

from generator.model.common import Body, Picture

__all__ = ["HOME", "Page"]

HOME = "home"  # the id of the page whose text stands on the home page


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        menu: Position in the main menu, from 1; 0 leaves it out.
        footer: Whether the footer links to it.
        authors: Who wrote it, as the repository knows it, the first one first.
        updated: Day of the last change worth telling, or None.
        redirect_from: Addresses that it had before, seen from the site's root, each with a slash in front.
    """

    id: str
    slug: str
    title: str
    summary: str
    language: str
    body: Body
    source: str
    menu: int = 0
    footer: bool = False
    translation_of: str = ""
    redirect_from: tuple[str, ...] = ()
    picture: Picture | None = None
    pictures: tuple[Picture, ...] = ()
    authors: tuple[str, ...] = ()
    updated: date | None = None
