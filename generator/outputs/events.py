"""Events: what is to come, what has been, and a page for each that calendars can take up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from generator.language.catalogue import words
from generator.language.text import shorten
from generator.model import urls
from generator.model.event import Event
from generator.model.library import Library
from generator.outputs.base import Output, Target, produce_by_template
from generator.outputs.views import linked_data
from generator.outputs.views.cards import EventCard, StoryCard, event_card, story_card
from generator.outputs.views.follow import FollowBox, follow_box
from generator.outputs.views.frame import Frame, frame
from generator.outputs.views.images import Image, image
from generator.outputs.views.links import Link, NetworkTag, network_tags
from generator.outputs.views.listing import Pager, page_items, page_numbers, pager
from generator.outputs.views.occasion import when
from generator.outputs.views.sections import section_link, section_title

__all__ = ["OUTPUT", "EventView", "EventsView", "PastView", "plan"]


@dataclass(frozen=True, slots=True)
class EventView:
    """One event.

    Attributes:
        start: A datetime in the site's zone, or a date where it lasts whole days; so is ``end``.
        place: Lines, the name of the place first; empty where it is held on the web only.
        calendar: Address of the event as a calendar file.
        sign_up_open: Whether one may still sign up.
        stories: Those that tell of it.
    """

    frame: Frame
    title: str
    summary: str
    body: str
    image: Image | None
    start: date | datetime
    end: date | datetime | None
    place: tuple[str, ...]
    online: str
    organiser: str
    sign_up: str
    sign_up_url: str
    sign_up_until: date | None
    sign_up_open: bool
    cancelled: bool
    over: bool
    joint: bool
    attendance: int | None
    networks: tuple[NetworkTag, ...]
    calendar: str
    follow: FollowBox
    stories: tuple[StoryCard, ...]
    example: bool


@dataclass(frozen=True, slots=True)
class EventsView:
    """The list of events to come."""

    frame: Frame
    heading: str
    events: tuple[EventCard, ...]
    past: Link | None
    follow: FollowBox
    calendars: tuple[FollowBox, ...]


@dataclass(frozen=True, slots=True)
class PastView:
    """A page of the list of events that are over."""

    frame: Frame
    heading: str
    events: tuple[EventCard, ...]
    pager: Pager


def plan(library: Library) -> Iterator[Target]:
    """Plan the lists and the pages of events."""
    site = library.site
    yield Target(
        path=urls.file(urls.section(site, "events")),
        view=_upcoming,
        template="site/events.html",
        language=site.language,
        origin="events",
    )
    yield from _past(library)
    for event in library.events:
        yield Target(
            path=urls.file(urls.event(site, event)),
            view=partial(_event, id=event.id),
            template="site/event.html",
            language=site.language,
            origin=event.source,
        )


def _upcoming(library: Library) -> EventsView:
    site, say = library.site, words(library.site.language).gettext
    title = section_title(library, "events")
    return EventsView(
        frame=frame(
            library,
            path=urls.section(site, "events"),
            title=title,
            description=say("What {name} invites to.", name=site.title),
            section="events",
        ),
        heading=title,
        events=tuple(event_card(library, e) for e in library.upcoming()),
        past=_past_link(library) if library.past() else None,
        follow=follow_box(library),
        calendars=tuple(follow_box(library, n) for n in library.networks if library.events_of(n.id)),
    )


def _past_link(library: Library) -> Link:
    site = library.site
    return Link(words(site.language).gettext("Past events"), urls.href(site, urls.past_events(site)))


def _past(library: Library) -> Iterator[Target]:
    events = library.past()
    for number in page_numbers(events) if events else ():
        yield Target(
            path=urls.file(urls.past_events(library.site, number)),
            view=partial(_past_page, number=number),
            template="site/past_events.html",
            language=library.site.language,
            origin="events",
        )


def _past_page(library: Library, number: int) -> PastView:
    site, say = library.site, words(library.site.language).gettext
    events, title, path = library.past(), say("Past events"), partial(urls.past_events, site)
    return PastView(
        frame=frame(
            library,
            path=path(number),
            title=say("{title}, page {number}", title=title, number=number) if number > 1 else title,
            description=say("What {name} has held.", name=site.title),
            breadcrumbs=(section_link(library, "events"),),
            section="events",
        ),
        heading=title,
        events=tuple(event_card(library, e) for e in page_items(events, number)),
        pager=pager(site, path, number, len(events)),
    )


def _event(library: Library, id: str) -> EventView:
    event = library.event(id)
    site, path = library.site, urls.event(library.site, event)
    card = event_card(library, event)
    sign_up = event.sign_up
    closed = sign_up is None or (sign_up.until is not None and sign_up.until < library.today)
    return EventView(
        frame=frame(
            library,
            path=path,
            title=event.title,
            description=shorten(event.summary or event.body.text, 155),
            image=event.picture,
            breadcrumbs=(section_link(library, "events"), *((_past_link(library),) if card.over else ())),
            section="events",
            data=linked_data.event(library, event, path),
            networks=event.networks,
        ),
        title=event.title,
        summary=event.summary,
        body=event.body.page,
        image=image(site, event.picture) if event.picture else None,
        start=card.start,
        end=when(event.end) if event.end else None,
        place=_place(event),
        online=event.online,
        organiser=event.organiser,
        sign_up=sign_up.how if sign_up else "",
        sign_up_url=sign_up.url if sign_up else "",
        sign_up_until=sign_up.until if sign_up else None,
        sign_up_open=not (closed or card.over or card.cancelled),
        cancelled=card.cancelled,
        over=card.over,
        joint=event.joint,
        attendance=event.attendance,
        networks=network_tags(library, event.networks),
        calendar=urls.href(site, urls.event_calendar(site, event)),
        follow=follow_box(library, None if event.joint else library.network(event.networks[0])),
        stories=tuple(story_card(library, s) for s in library.stories_from(event.id)),
        example=event.example,
    )


def _place(event: Event) -> tuple[str, ...]:
    if event.place is None:
        return ()
    place = event.place
    lines = (place.name, place.street, " ".join(part for part in (place.postcode, place.town) if part))
    return tuple(line for line in lines if line)


OUTPUT = Output(name="events", plan=plan, produce=produce_by_template)
