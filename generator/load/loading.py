"""From texts that were read one by one to a library: know who is who, make the objects, look up their links."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from generator.diagnostics import Location, diagnostic
from generator.language.text import sort_key
from generator.load import wording
from generator.load.bodies import look_up
from generator.load.context import Addresses, Found
from generator.load.desk import Desk
from generator.load.entries import Entry, note_broken, register
from generator.load.headers.site import SiteHeader
from generator.load.headers.texts import StoryHeader
from generator.load.issues import make_issues
from generator.load.objects import (
    make_effects,
    make_event,
    make_idea,
    make_meetings,
    make_member,
    make_note,
    make_page,
    make_story,
)
from generator.load.parse import Parsed
from generator.load.reading import Reader, Reading
from generator.load.site import make_network, make_site
from generator.load.visibility import press_held
from generator.model import urls
from generator.model.common import Body
from generator.model.event import Event
from generator.model.forms import Form
from generator.model.idea import Idea
from generator.model.issue import Issue
from generator.model.library import Held, HeldReason, Library
from generator.model.meeting import Meeting
from generator.model.member import Member
from generator.model.network import Network
from generator.model.note import Note
from generator.model.page import Page
from generator.model.story import Release, Story

__all__ = ["Keep", "Loading"]

_OF_NETWORKS = ("member", "story", "event", "idea", "issue")
Item = Network | Member | Story | Event | Idea | Note | Page | Issue
T = TypeVar("T", Network, Member, Story, Event, Idea, Note, Page, Issue)
Keep = Callable[[Story, Found], Story]
"""``(story without its body, what its links lead to)`` -> the story, its body in it or within its reach."""


class Loading:
    """One loading, step by step; each step needs the ones before it."""

    def __init__(
        self, desk: Desk, settings: Parsed[SiteHeader], readings: Iterable[Reading], reader: Reader, keep: Keep | None
    ) -> None:
        self.desk = desk
        self.reader, self.keep = reader, keep or self._filled
        self.readings = {r.parsed.path: r for r in readings if r.parsed}
        self.files = [r.parsed for r in self.readings.values() if r.parsed]
        self.entries = register(desk, self.files)
        self.public = [e for e in self.entries if e.held is None]
        self.held = [e.held for e in self.entries if e.held]
        self._missing_networks()
        self._without_networks()
        note_broken(desk, self.entries)
        self.site = make_site(desk, settings)
        self.where = Addresses({}, frozenset())

    def library(self) -> Library:
        """Make every object, then render every text, then close the library."""
        desk, site = self.desk, self.site
        networks = {e.id: make_network(desk, e, p, site) for e, p in self._of("network")}
        stories = {e.id: make_story(desk, e, p, site) for e, p in self._stories()}
        objects: list[Item] = [
            *networks.values(),
            *stories.values(),
            *(make_member(desk, e, p) for e, p in self._of("member")),
            *(make_event(desk, e, p) for e, p in self._of("event")),
            *(make_idea(desk, e, p, site) for e, p in self._of("idea")),
            *(make_note(desk, e, p) for e, p in self._of("note")),
            *(make_page(desk, e, p, site) for e, p in self._of("page")),
            *make_issues(desk, self._issues(networks), networks),
        ]
        self.where = self._addresses(objects, networks)
        done = [self._with_body(item) for item in objects]
        wording.check(desk, self.files)
        desk.check_left_over()
        return self._closed(done)

    def _of(self, kind: str) -> Iterator[tuple[Entry, Parsed[Any]]]:
        return ((e, e.parsed) for e in self.public if e.parsed.place.kind.name == kind)

    def _issues(self, networks: Mapping[str, Network]) -> Iterator[tuple[Entry, Parsed[Any]]]:
        """Give the joint newsletters and those of known networks; others are told of elsewhere."""
        return ((e, p) for e, p in self._of("issue") if not p.place.network or p.place.network in networks)

    def _stories(self) -> Iterator[tuple[Entry, Parsed[Any]]]:
        """Give the public stories, and those under embargo: their releases have a page that nothing points to."""
        for entry in self.entries:
            embargoed = entry.held is not None and entry.held.reason is HeldReason.EMBARGO
            if entry.parsed.place.kind.name == "story" and (entry.held is None or embargoed):
                yield entry, entry.parsed

    def _missing_networks(self) -> None:
        known = self.desk.ids.setdefault("network", {})
        told: set[str] = set()
        for parsed in self.files:
            folder = parsed.place.network
            broken = f"networks/{folder}/network.yaml" in self.desk.sources.texts
            if folder and folder not in known and folder not in told and not broken:
                told.add(folder)
                at = Location(self.desk.sources.name(f"networks/{folder}"))
                self.desk.findings.append(diagnostic("source-no-network", at, folder=folder))

    def _without_networks(self) -> None:
        """Leave out what belongs to all networks while there is none; where one is only broken, that is told."""
        if self.desk.ids["network"]:
            return
        belonging = [e for e in self.entries if e.parsed.place.kind.name in _OF_NETWORKS]
        if not any(path.endswith("/network.yaml") for path in self.desk.sources.texts):
            for entry in belonging:
                if not entry.parsed.place.network:  # else it is told that the folder has no network.yaml
                    at = Location(self.desk.sources.name(entry.parsed.path))
                    self.desk.findings.append(diagnostic("networks-needed", at))
        self.entries = [e for e in self.entries if e not in belonging]
        self.public = [e for e in self.public if e not in belonging]

    def _addresses(self, objects: list[Item], networks: Mapping[str, Network]) -> Addresses:
        held = frozenset(e.parsed.path for e in self.entries if e.held)
        pages = {o.source: self._address(o, networks) for o in objects if o.source not in held}
        return Addresses(pages, held)

    def _address(self, item: Item, networks: Mapping[str, Network]) -> str:
        site = self.site
        match item:
            case Network():
                return urls.network(site, item)
            case Member():
                return urls.member(site, item)
            case Story():
                return urls.story(site, item)
            case Event():
                return urls.event(site, item)
            case Idea():
                return urls.idea(site, item)
            case Note():
                return urls.note(site, item)
            case Page():
                return urls.page(site, item)
            case Issue():
                return urls.issue(site, item, networks[item.network].slug if item.network else "")

    def _with_body(self, item: Item) -> Item:
        reading = self.readings[item.source]
        assert reading.parsed is not None
        if reading.tangled:
            self.desk.report_body("body-tangled", reading.parsed, reading.tangled, 0)
        found = look_up(self.desk, reading.parsed, reading.links, self.site, self.where)
        if isinstance(item, Story):
            return self.keep(replace(item, pictures=found.pictures), found)
        body = self._body(item.source, found)
        if isinstance(item, Issue):
            return replace(item, intro=body, pictures=found.pictures)
        if isinstance(item, Network | Member):
            return replace(item, body=body)
        return replace(item, body=body, pictures=found.pictures)

    def _filled(self, story: Story, found: Found) -> Story:
        return replace(story, body=self._body(story.source, found))

    def _body(self, path: str, found: Found) -> Body:
        reading = self.readings[path]
        if not reading.has_body or reading.tangled:
            return Body()
        return found.fill(self.reader.draft(path))

    def _closed(self, done: list[Item]) -> Library:
        desk = self.desk
        held_ids = set(desk.held.get("story", {}))
        every = sorted((x for x in done if isinstance(x, Story)), key=lambda s: s.order)
        stories = tuple(s for s in every if s.id not in held_ids)
        releases = self._releases(every, held_ids)
        effects = [e for s in stories if s.language == self.site.language for e in s.effects]
        meetings: list[Meeting] = []
        for parsed in self.files:
            if parsed.place.network in desk.ids["network"]:
                if parsed.place.kind.name == "effects":
                    effects += make_effects(desk, parsed)  # type: ignore[arg-type]
                elif parsed.place.kind.name == "meetings":
                    meetings += make_meetings(desk, parsed)  # type: ignore[arg-type]
        return Library(
            site=self.site,
            now=desk.now,
            networks=_sorted([x for x in done if isinstance(x, Network)], lambda n: (n.order, sort_key(n.name), n.id)),
            stories=stories,
            members=_sorted([x for x in done if isinstance(x, Member)], lambda m: (sort_key(m.name), m.id)),
            events=_sorted([x for x in done if isinstance(x, Event)], lambda e: e.order),
            ideas=_sorted([x for x in done if isinstance(x, Idea)], lambda i: i.order),
            issues=_sorted([x for x in done if isinstance(x, Issue)], lambda i: i.order),
            releases=tuple(sorted(releases, key=lambda r: r.order)),
            effects=tuple(sorted(effects, key=lambda e: (e.day, e.source, e.kind, e.amount))),
            meetings=tuple(sorted(meetings, key=lambda m: (m.day, m.network, m.kind, m.member))),
            notes=_sorted([x for x in done if isinstance(x, Note)], lambda n: n.order),
            pages=_sorted([x for x in done if isinstance(x, Page)], lambda p: (p.slug, p.language)),
            files=tuple(desk.files[digest] for digest in sorted(desk.files)),
            held=tuple(sorted(self.held, key=lambda h: (h.source, h.reason))),
            forms=self._forms(),
        )

    def _forms(self) -> tuple[Form, ...]:
        """Give the forms of the form editor, where the site has one."""
        if self.site.editor is None:
            return ()
        from generator.load.forms import forms  # few sites have one

        return forms(self.site.language)

    def _releases(self, stories: list[Story], held_ids: set[str]) -> list[Release]:
        parsed = {p.path: p for p in self.files}
        found = []
        for story in stories:
            file = parsed[story.source]
            if story.press is None or not isinstance(file.header, StoryHeader) or file.header.press is None:
                continue
            why: Held | None = press_held(file, file.header.press, self.desk.now)  # type: ignore[arg-type]
            if why is None or self.desk.drafts:
                found.append(Release(story, story.press, listed=story.id not in held_ids))
            elif story.id not in held_ids:
                self.held.append(why)
        return found


def _sorted(items: list[T], key: Callable[[T], Any]) -> tuple[T, ...]:
    return tuple(sorted(items, key=key))
