"""Calendars (RFC 5545): one to subscribe to for the site and for each network, and one file for each event."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from generator.language.catalogue import words
from generator.language.text import sort_key
from generator.model import urls
from generator.model.event import Event, EventStatus
from generator.model.ids import lasting_id
from generator.model.library import Library
from generator.outputs.base import Output, Target, Workshop
from generator.outputs.views.occasion import place_line, when
from generator.outputs.views.zone import changes

if TYPE_CHECKING:
    from icalendar import Component
    from icalendar import Event as Entry

__all__ = ["OUTPUT", "CalendarView", "EntryView", "plan"]

PRODUCT = "-//Budstikke//Budstikke//DA"
REFRESH = timedelta(hours=12)  # how often subscribers may look


@dataclass(frozen=True, slots=True)
class EntryView:
    """One event.

    Attributes:
        uid: UUID; the same in every calendar, for ever.
        start, end: Datetimes in the site's zone, or dates for whole days; ``end`` of those is the day after the last.
        stamp: When it was last changed; never the time of the build.
        sequence: Raised at each change that subscribers must see.
    """

    uid: str
    title: str
    text: str
    start: date | datetime
    end: date | datetime | None
    place: str
    url: str
    organiser: str
    email: str
    status: str
    stamp: datetime
    sequence: int
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CalendarView:
    """One calendar; ``single`` for the file of one event."""

    name: str
    timezone: str
    url: str
    single: bool
    entries: tuple[EntryView, ...]


def plan(library: Library) -> Iterator[Target]:
    """Plan the site's calendar, each network's, and each event's file."""
    site = library.site

    def target(path: str, view: Callable[[Library], CalendarView], origin: str = "calendar") -> Target:
        return Target(urls.file(path), view, language=site.language, origin=origin)

    yield target(urls.calendar(site), _whole)
    for network in library.networks:
        yield target(urls.calendar(site, network), partial(_of_network, id=network.id))
    for event in library.events:
        yield target(urls.event_calendar(site, event), partial(_single, id=event.id), event.source)


def _whole(library: Library) -> CalendarView:
    site = library.site
    name = words(site.language).gettext("Events: {name}", name=site.title)
    return _view(library, urls.calendar(site), name, library.events)


def _of_network(library: Library, id: str) -> CalendarView:
    site, network = library.site, library.network(id)
    name = words(site.language).gettext("Events: {name}", name=network.name)
    return _view(library, urls.calendar(site, network), name, library.events_of(id))


def _single(library: Library, id: str) -> CalendarView:
    event = library.event(id)
    return _view(library, urls.event_calendar(library.site, event), event.title, (event,), single=True)


def _view(library: Library, path: str, name: str, events: tuple[Event, ...], single: bool = False) -> CalendarView:
    site = library.site
    return CalendarView(
        name=name,
        timezone=site.timezone,
        url=urls.absolute(site, path),
        single=single,
        entries=tuple(_entry(library, event) for event in events),
    )


def _entry(library: Library, event: Event) -> EntryView:
    site = library.site
    zone = ZoneInfo(site.timezone)
    names = {n.name for n in library.networks if n.id in event.networks}
    end = when(event.end) if event.end else None
    if event.start.all_day:
        # RFC 5545, 3.6.1: the end of whole days is not part of them.
        end = (end.date() if isinstance(end, datetime) else end or event.start.at.date()) + timedelta(days=1)
    return EntryView(
        uid=lasting_id(site, "event", event.id),
        title=event.title,
        text="\n\n".join(part for part in (event.summary, urls.absolute(site, urls.event(site, event))) if part),
        start=when(event.start),
        end=end,
        place=place_line(event.place) or event.online,
        url=urls.absolute(site, urls.event(site, event)),
        organiser=event.organiser or site.publisher.name,
        email=site.publisher.email,
        status="CANCELLED" if event.status is EventStatus.CANCELLED else "CONFIRMED",
        stamp=datetime.combine(event.updated or event.announced, time(), zone).astimezone(UTC),
        sequence=event.revision,
        categories=tuple(sorted(names, key=sort_key)),
    )


def produce(target: Target, view: CalendarView, workshop: Workshop) -> bytes:
    r"""Write one calendar: lines end in ``\r\n`` and are folded at 75 octets."""
    from icalendar import Calendar, vText  # here, since its import is dear, and most builds write no calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if not view.single:
        # icalendar 7.3 knows neither for a text (RFC 7986), and would leave its commas unescaped.
        calendar.add("name", vText(view.name))
        calendar.add("x-wr-calname", vText(view.name))
        calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", "PT12H")
        calendar.add("source", view.url, parameters={"VALUE": "URI"})
    timed = [entry for entry in view.entries if isinstance(entry.start, datetime)]
    if timed:
        calendar.add_component(_zone(view.timezone, timed))
    for entry in view.entries:
        calendar.add_component(_component(entry))
    return bytes(calendar.to_ical())


def _zone(name: str, entries: list[EntryView]) -> "Component":
    """Describe the time zone over the years that the entries lie in."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    years = [entry.start.year for entry in entries] + [entry.end.year for entry in entries if entry.end]
    made = Timezone()
    made.add("tzid", name)
    for change in changes(ZoneInfo(name), min(years), max(years)):
        part: Component = TimezoneDaylight() if change.summer else TimezoneStandard()
        part.add("dtstart", change.at)
        part.add("tzoffsetfrom", change.before)
        part.add("tzoffsetto", change.after)
        part.add("tzname", change.name)
        made.add_component(part)
    return made


def _component(entry: EntryView) -> "Entry":
    from icalendar import Event as Entry

    made = Entry()
    made.add("uid", entry.uid)
    made.add("dtstamp", entry.stamp)
    made.add("last-modified", entry.stamp)
    made.add("sequence", entry.sequence)
    made.add("summary", entry.title)
    made.add("description", entry.text)
    made.add("dtstart", entry.start)
    if entry.end is not None:
        made.add("dtend", entry.end)
    if entry.place:
        made.add("location", entry.place)
    made.add("url", entry.url)
    made.add("organizer", f"mailto:{entry.email}", parameters={"CN": entry.organiser})
    made.add("status", entry.status)
    made.add("transp", "OPAQUE")
    if entry.categories:
        made.add("categories", list(entry.categories))
    return made


OUTPUT = Output(name="calendar", plan=plan, produce=produce)
