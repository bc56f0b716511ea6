"""Cards: a story, an event, an idea and so on as lists, front pages and newsletters show them."""

from dataclasses import dataclass
from datetime import date, datetime

from generator.language.catalogue import words
from generator.language.labels import HORIZONS, KINDS, STAGES, STATUSES
from generator.model import urls
from generator.model.event import Event, EventStatus
from generator.model.idea import Idea, IdeaStatus
from generator.model.issue import Issue
from generator.model.library import Library
from generator.model.member import Member
from generator.model.network import Network
from generator.model.note import Note
from generator.model.story import Story
from generator.outputs.views.images import Image, image
from generator.outputs.views.links import NetworkTag, css_class, network_tags
from generator.outputs.views.occasion import place_line, when

__all__ = [
    "EventCard",
    "IdeaCard",
    "IssueCard",
    "MemberCard",
    "NetworkCard",
    "NoteCard",
    "StoryCard",
    "event_card",
    "idea_card",
    "issue_card",
    "member_card",
    "network_card",
    "note_card",
    "story_card",
]


@dataclass(frozen=True, slots=True)
class StoryCard:
    """A story in a list."""

    id: str
    title: str
    href: str
    address: str  # absolute
    summary: str
    day: date
    language: str
    networks: tuple[NetworkTag, ...]
    image: Image | None
    example: bool


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event in a list.

    Attributes:
        start: A datetime in the site's zone, or a date where the event lasts whole days; so is ``end``.
        place: On one line, or empty.
    """

    id: str
    title: str
    href: str
    address: str
    summary: str
    start: date | datetime
    end: date | datetime | None
    place: str
    online: bool
    cancelled: bool
    over: bool
    joint: bool
    networks: tuple[NetworkTag, ...]
    example: bool


@dataclass(frozen=True, slots=True)
class IdeaCard:
    """An idea in the register.

    Attributes:
        seeking: Whether partners are looked for.
    """

    id: str
    title: str
    href: str
    address: str
    summary: str
    day: date
    horizon: str
    status: str
    seeking: bool
    partners_wanted: tuple[str, ...]
    networks: tuple[NetworkTag, ...]
    example: bool


@dataclass(frozen=True, slots=True)
class MemberCard:
    """A member in a list."""

    id: str
    name: str
    href: str
    sector: str
    place: str
    logo: Image | None
    networks: tuple[NetworkTag, ...]
    example: bool


@dataclass(frozen=True, slots=True)
class IssueCard:
    """A newsletter in the archive."""

    id: str
    subject: str
    preheader: str
    href: str
    address: str
    day: date
    number: int
    year: int
    newsletter: str  # its name; of a joint one the site's
    joint: bool
    networks: tuple[NetworkTag, ...]
    example: bool


@dataclass(frozen=True, slots=True)
class NetworkCard:
    """A network in a list."""

    name: str
    href: str
    css: str
    kind: str
    area: str
    lead: str
    stage: str
    members: int
    image: Image | None
    example: bool


@dataclass(frozen=True, slots=True)
class NoteCard:
    """A knowledge note in a list."""

    title: str
    href: str
    summary: str
    day: date
    worked: int
    failed: int
    steps: int
    files: int
    example: bool


def story_card(library: Library, story: Story) -> StoryCard:
    """Give the card of a story."""
    site, path = library.site, urls.story(library.site, story)
    return StoryCard(
        id=story.id,
        title=story.title,
        href=urls.href(site, path),
        address=urls.absolute(site, path),
        summary=story.summary,
        day=story.day,
        language=story.language,
        networks=network_tags(library, story.networks),
        image=image(site, story.picture) if story.picture else None,
        example=story.example,
    )


def event_card(library: Library, event: Event) -> EventCard:
    """Give the card of an event."""
    site, path = library.site, urls.event(library.site, event)
    return EventCard(
        id=event.id,
        title=event.title,
        href=urls.href(site, path),
        address=urls.absolute(site, path),
        summary=event.summary,
        start=when(event.start),
        end=when(event.end) if event.end else None,
        place=place_line(event.place),
        online=bool(event.online),
        cancelled=event.status is EventStatus.CANCELLED,
        over=event.over(library.today),
        joint=event.joint,
        networks=network_tags(library, event.networks),
        example=event.example,
    )


def idea_card(library: Library, idea: Idea) -> IdeaCard:
    """Give the card of an idea."""
    site, path, say = library.site, urls.idea(library.site, idea), words(library.site.language).gettext
    return IdeaCard(
        id=idea.id,
        title=idea.title,
        href=urls.href(site, path),
        address=urls.absolute(site, path),
        summary=idea.summary,
        day=idea.day,
        horizon=say(HORIZONS[idea.horizon]),
        status=say(STATUSES[idea.status]),
        seeking=idea.status is IdeaStatus.SEEKING_PARTNERS,
        partners_wanted=idea.partners_wanted,
        networks=network_tags(library, idea.networks),
        example=idea.example,
    )


def member_card(library: Library, member: Member) -> MemberCard:
    """Give the card of a member."""
    site = library.site
    return MemberCard(
        id=member.id,
        name=member.name,
        href=urls.href(site, urls.member(site, member)),
        sector=member.sector,
        place=member.place,
        logo=image(site, member.logo) if member.logo else None,
        networks=network_tags(library, member.networks),
        example=member.example,
    )


def issue_card(library: Library, issue: Issue) -> IssueCard:
    """Give the card of a newsletter."""
    site = library.site
    own = None if issue.joint else library.network(issue.network)
    path = urls.issue(site, issue, own.slug if own else "")
    return IssueCard(
        id=issue.id,
        subject=issue.subject,
        preheader=issue.preheader,
        href=urls.href(site, path),
        address=urls.absolute(site, path),
        day=issue.moment.at.date(),
        number=issue.number,
        year=issue.year,
        newsletter=own.newsletter if own else site.title,
        joint=issue.joint,
        networks=network_tags(library, issue.networks),
        example=issue.example,
    )


def network_card(library: Library, network: Network) -> NetworkCard:
    """Give the card of a network."""
    site, say = library.site, words(library.site.language).gettext
    return NetworkCard(
        name=network.name,
        href=urls.href(site, urls.network(site, network)),
        css=css_class(network),
        kind=say(KINDS[network.kind]),
        area=network.area,
        lead=network.lead,
        stage=say(STAGES[network.stage]),
        members=len(library.members_of(network.id)),
        image=image(site, network.picture) if network.picture else None,
        example=network.example,
    )


def note_card(library: Library, note: Note) -> NoteCard:
    """Give the card of a knowledge note."""
    return NoteCard(
        title=note.title,
        href=urls.href(library.site, urls.note(library.site, note)),
        summary=note.summary,
        day=note.day,
        worked=len(note.worked),
        failed=len(note.failed),
        steps=len(note.steps),
        files=len(note.files),
        example=note.example,
    )
