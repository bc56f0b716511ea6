"""What a loading learns of its site: kept between builds, so light to import; no header is known here."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.load.guards.settings import ALWAYS, Guards
from generator.markdown import Draft, Resolved, fill
from generator.model.common import Body, Picture
from generator.model.site import Site

__all__ = ["Addresses", "Context", "Found", "Terms"]


@dataclass(frozen=True, slots=True)
class Terms:
    """What decides on the reading of a text besides the text itself.

    Attributes:
        zone: Name of the site's time zone.
        language: Of the site.
        dialect: Of Markdown.
        guards: What must not stand in it.
    """

    zone: str
    language: str
    dialect: str
    guards: Guards = ALWAYS


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the files of a site are found on the web.

    Attributes:
        pages: Path below the site's folder -> path below the site's root, of everything public.
        held: Files that are not public.
    """

    pages: Mapping[str, str]
    held: frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """What the addresses of one body stand for.

    Attributes:
        known: (address, whether it is a picture) -> what it stands for, or None where it leads nowhere.
        pictures: Those that the body shows, in the order of first use.
    """

    known: Mapping[tuple[str, bool], Resolved | None]
    pictures: tuple[Picture, ...]

    def fill(self, draft: Draft) -> Body:
        """Put the addresses into a draft."""
        body = fill(draft, lambda address, is_picture: self.known.get((address, is_picture)))
        return Body(body.page, body.feed, body.mail, body.text, body.words)


@dataclass(frozen=True, slots=True)
class Context:
    """What a loading knew of its site, to read one of its stories again.

    Attributes:
        prefix: How the site's folder is named in messages.
        ids: For each kind, id -> file of everything that is public; ``held`` the same of what is not.
        pictures: Those that were looked at, by path below the site's folder.
        texts, blobs: Every file of the site, by path.
    """

    site: Site
    terms: Terms
    prefix: str
    drafts: bool
    ids: Mapping[str, Mapping[str, str]]
    held: Mapping[str, Mapping[str, str]]
    pictures: Mapping[str, Picture | None]
    where: Addresses
    texts: frozenset[str]
    blobs: frozenset[str]
