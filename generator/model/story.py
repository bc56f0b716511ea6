"""A success story, and the press release that it may carry."""

from dataclasses import dataclass
from datetime import date

from generator.model.common import Body, Moment, Person, Picture
from generator.model.effect import Effect

__all__ = ["Clipping", "Press", "Quote", "Release", "Story"]


@dataclass(frozen=True, slots=True)
class Quote:
    """What a person has said, and when that person approved the words."""

    text: str
    person: Person
    approved: date | None


@dataclass(frozen=True, slots=True)
class Clipping:
    """The story as a medium brought it."""

    medium: str
    day: date
    title: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Press:
    """A story's press block (Danish practice: conventions 9).

    Attributes:
        release: When the release may be used.
        embargo: Until when it may not; None where it is free at once.
        headline: One line, at most 80 characters.
        angle: The news in two to four lines: who, what, where, when, why.
        facts: Lines of the fact box.
    """

    release: Moment
    contact: Person
    headline: str
    angle: str
    subheading: str = ""
    place: str = ""
    embargo: Moment | None = None
    quotes: tuple[Quote, ...] = ()
    facts: tuple[str, ...] = ()
    clippings: tuple[Clipping, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """One success story of one or more networks.

    Attributes:
        id: Lasting; feed items, mail blocks and calendars are known by it.
        slug: Lower-case ASCII, unique among stories of one language; the last part of the address.
        day: Calendar date in the site's time zone.
        author: Who wrote it, as its header has it; may be empty.
        authors: Who wrote it, as the repository knows it, the first one first; none where there is an ``author``.
        updated: Day of the last change worth telling, or None.
        summary: Plain text, 1 to 280 characters.
        networks: Ids of the networks that carry it, sorted, at least one.
        members: Ids of the members it tells of, in the order given.
        translation_of: Id of the story that this one translates, or empty.
        redirect_from: Addresses that it had before, seen from the site's root, each with a slash in front.
    """

    id: str
    slug: str
    title: str
    day: date
    summary: str
    networks: tuple[str, ...]
    language: str
    body: Body
    source: str
    picture: Picture | None = None
    pictures: tuple[Picture, ...] = ()
    members: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    policies: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    author: str = ""
    authors: tuple[str, ...] = ()
    updated: date | None = None
    translation_of: str = ""
    redirect_from: tuple[str, ...] = ()
    press: Press | None = None
    example: bool = False

    def __post_init__(self) -> None:
        """Refuse what the loader must have turned into a diagnostic."""
        if not self.networks or list(self.networks) != sorted(set(self.networks)):
            raise ValueError(f"{self.id}: networks must be sorted, unique, not empty")

    @property
    def order(self) -> tuple[int, str]:
        """Sort key: newest first; the id decides between stories of one day."""
        return (-self.day.toordinal(), self.id)

    @property
    def by(self) -> tuple[str, ...]:
        """Give the names of who wrote it, as far as they are told."""
        return (self.author,) if self.author else self.authors


@dataclass(frozen=True, slots=True)
class Release:
    """A story as a press release.

    Attributes:
        listed: False while an embargo lasts: the page has its address, and nothing points to it.
    """

    story: Story
    press: Press
    listed: bool

    @property
    def order(self) -> tuple[float, str]:
        """Sort key: newest release first."""
        return (-self.press.release.at.timestamp(), self.story.id)
