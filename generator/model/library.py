"""All of one programme: closed, immutable, with the questions that outputs ask."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

from generator.model.common import File, Moment, Picture
from generator.model.effect import Effect
from generator.model.event import Event
from generator.model.idea import Idea
from generator.model.issue import Issue
from generator.model.meeting import Meeting
from generator.model.member import Member
from generator.model.network import Network
from generator.model.note import Note
from generator.model.page import Page
from generator.model.site import Site
from generator.model.story import Release, Story

__all__ = ["Held", "HeldReason", "Library"]


class HeldReason(StrEnum):
    """Why something stays out of the output for now."""

    DRAFT = "draft"
    DATE = "date"
    EMBARGO = "embargo"
    APPROVAL = "approval"


@dataclass(frozen=True, slots=True)
class Held:
    """Something that is not shown yet.

    Attributes:
        until: When it will be; None where an editor must act first.
    """

    source: str
    title: str
    reason: HeldReason
    until: Moment | None = None


@dataclass(frozen=True)
class Library:
    """Everything that may be public on ``now``, complete and checked.

    Every tuple is in its order: networks by ``order`` and name, stories, issues, ideas and releases newest
    first, events earliest first, members and pages by name.  No object refers to one that is not here.

    Attributes:
        now: Aware, in the site's zone; the only clock that outputs know.
        stories: Of all languages.
        releases: Listed and embargoed ones.
        files: What readers may take with them: those of notes and those that texts link to, by digest.
        held: What was left out, by source.
    """

    site: Site
    now: datetime
    networks: tuple[Network, ...] = ()
    stories: tuple[Story, ...] = ()
    members: tuple[Member, ...] = ()
    events: tuple[Event, ...] = ()
    ideas: tuple[Idea, ...] = ()
    issues: tuple[Issue, ...] = ()
    releases: tuple[Release, ...] = ()
    effects: tuple[Effect, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    notes: tuple[Note, ...] = ()
    pages: tuple[Page, ...] = ()
    files: tuple[File, ...] = ()
    held: tuple[Held, ...] = field(default=())

    @property
    def today(self) -> date:
        """The calendar day in the site's zone."""
        return self.now.date()

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The site's language, then those of other stories and pages, sorted."""
        others = {s.language for s in self.stories} | {p.language for p in self.pages}
        others.discard(self.site.language)
        return (self.site.language, *sorted(others))

    def network(self, id: str) -> Network:
        """Give the network of an id; ``KeyError`` where there is none."""
        return self._networks[id]

    def story(self, id: str) -> Story:
        """Give the story of an id; ``KeyError`` where there is none."""
        return self._stories[id]

    def member(self, id: str) -> Member:
        """Give the member of an id; ``KeyError`` where there is none."""
        return self._members[id]

    def event(self, id: str) -> Event:
        """Give the event of an id; ``KeyError`` where there is none."""
        return self._events[id]

    def idea(self, id: str) -> Idea:
        """Give the idea of an id; ``KeyError`` where there is none."""
        return self._ideas[id]

    def stories_of(self, network: str) -> tuple[Story, ...]:
        """Give a network's stories in the site's language, newest first."""
        return self._stories_of.get(network, ())

    def stories_in(self, language: str) -> tuple[Story, ...]:
        """Give the stories of one language, newest first."""
        return tuple(s for s in self.stories if s.language == language)

    def stories_about(self, member: str) -> tuple[Story, ...]:
        """Give the stories in the site's language that tell of a member, newest first."""
        return tuple(s for s in self.stories_in(self.site.language) if member in s.members)

    def stories_for(self, policy: str) -> tuple[Story, ...]:
        """Give the stories in the site's language that support a policy, newest first."""
        return tuple(s for s in self.stories_in(self.site.language) if policy in s.policies)

    def translations(self, item: Story | Page) -> tuple[Story | Page, ...]:
        """Give an item with all its translations, itself among them: the site's language first, then by language."""
        root = item.translation_of or item.id
        family: Iterable[Story | Page] = self.stories if isinstance(item, Story) else self.pages
        group = [x for x in family if root in (x.id, x.translation_of)]
        return tuple(sorted(group, key=lambda x: (x.language != self.site.language, x.language, x.id)))

    def members_of(self, network: str) -> tuple[Member, ...]:
        """Give a network's members of today, by the alphabet."""
        return tuple(m for m in self.present_members if network in m.networks)

    @cached_property
    def present_members(self) -> tuple[Member, ...]:
        """Members who have not left by today."""
        return tuple(m for m in self.members if m.left is None or m.left > self.today)

    def events_of(self, network: str) -> tuple[Event, ...]:
        """Give a network's events, joint ones too, earliest first."""
        return tuple(e for e in self.events if network in e.networks)

    def upcoming(self, network: str | None = None) -> tuple[Event, ...]:
        """Give the events that are not over, the next first; cancelled ones stay among them."""
        return tuple(e for e in self._events_of(network) if not e.over(self.today))

    def past(self, network: str | None = None) -> tuple[Event, ...]:
        """Give the events that are over, the latest first."""
        return tuple(e for e in reversed(self._events_of(network)) if e.over(self.today))

    def ideas_of(self, network: str) -> tuple[Idea, ...]:
        """Give the ideas that a network proposes, newest first."""
        return tuple(i for i in self.ideas if network in i.networks)

    def issues_of(self, network: str) -> tuple[Issue, ...]:
        """Give a network's own newsletters and the joint ones, newest first."""
        return tuple(i for i in self.issues if network in i.networks)

    def release(self, story: str) -> Release | None:
        """Give the listed release of a story, or None."""
        return next((r for r in self.releases if r.listed and r.story.id == story), None)

    @cached_property
    def listed_releases(self) -> tuple[Release, ...]:
        """The releases that anybody may be pointed to, newest first."""
        return tuple(r for r in self.releases if r.listed)

    def page(self, id: str) -> Page | None:
        """Give the page of an id, or None: no page is owed."""
        return next((p for p in self.pages if p.id == id), None)

    def pages_in(self, language: str) -> tuple[Page, ...]:
        """Give the pages of one language, by slug."""
        return tuple(p for p in self.pages if p.language == language)

    @cached_property
    def pictures(self) -> tuple[Picture, ...]:
        """Every picture that the library shows, once per file, by digest and source."""
        found = {(p.digest, p.source): p for p in self._all_pictures()}  # its address is made of both
        return tuple(found[key] for key in sorted(found))

    def _all_pictures(self) -> Iterator[Picture]:
        site = self.site
        found: list[Picture | None] = [site.logo, site.picture, *(p.logo for p in site.partners)]
        for funding in site.funding:
            found += funding.logos
        for network in self.networks:
            found += (network.picture, network.logo)
        found += (m.logo for m in self.members)
        stories = {s.id: s for s in (*self.stories, *(r.story for r in self.releases))}
        illustrated: list[Story | Event | Issue | Page] = [
            *stories.values(),
            *self.events,
            *self.issues,
            *self.pages,
        ]
        for item in illustrated:
            found += (item.picture, *item.pictures)
        plain: list[Idea | Note] = [*self.ideas, *self.notes]
        for text in plain:
            found += text.pictures
        return (p for p in found if p is not None)

    def _events_of(self, network: str | None) -> tuple[Event, ...]:
        return self.events if network is None else self.events_of(network)

    @cached_property
    def _networks(self) -> Mapping[str, Network]:
        return {n.id: n for n in self.networks}

    @cached_property
    def _stories(self) -> Mapping[str, Story]:
        return {s.id: s for s in self.stories}

    @cached_property
    def _members(self) -> Mapping[str, Member]:
        return {m.id: m for m in self.members}

    @cached_property
    def _events(self) -> Mapping[str, Event]:
        return {e.id: e for e in self.events}

    @cached_property
    def _ideas(self) -> Mapping[str, Idea]:
        return {i.id: i for i in self.ideas}

    @cached_property
    def _stories_of(self) -> Mapping[str, tuple[Story, ...]]:
        index: dict[str, list[Story]] = {}
        for story in self.stories_in(self.site.language):
            for network in story.networks:
                index.setdefault(network, []).append(story)
        return {network: tuple(stories) for network, stories in index.items()}
