"""All of one programme: closed, immutable, with the questions that outputs ask."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from generator.model.common import Picture
from generator.model.contents import Contents, Held, HeldReason
from generator.model.event import Event
from generator.model.idea import Idea
from generator.model.index import families, index
from generator.model.issue import Issue
from generator.model.member import Member
from generator.model.note import Note
from generator.model.page import Page
from generator.model.story import Release, Story

__all__ = ["Held", "HeldReason", "Library"]

Translated = TypeVar("Translated", Story, Page)


@dataclass(frozen=True)
class Library(Contents):
    """All of one programme, with the questions that outputs ask.

    Every question is answered from an index that is made when it is first asked.  Of stories the indexes read
    no more than their id, day, language, networks, members, events, policies and translation.
    """

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The site's language, then those of other stories and pages, sorted."""
        others = {s.language for s in self.stories} | {p.language for p in self.pages}
        others.discard(self.site.language)
        return (self.site.language, *sorted(others))

    def stories_of(self, network: str) -> tuple[Story, ...]:
        """Give a network's stories in the site's language, newest first."""
        return self._stories_of.get((self.site.language, network), ())

    def stories_in(self, language: str) -> tuple[Story, ...]:
        """Give the stories of one language, newest first."""
        return self._stories_in.get(language, ())

    def stories_about(self, member: str) -> tuple[Story, ...]:
        """Give the stories in the site's language that tell of a member, newest first."""
        return self._stories_about.get(member, ())

    def stories_for(self, policy: str) -> tuple[Story, ...]:
        """Give the stories in the site's language that support a policy, newest first."""
        return self._stories_for.get(policy, ())

    def stories_from(self, event: str) -> tuple[Story, ...]:
        """Give the stories in the site's language that tell of an event, newest first."""
        return self._stories_from.get(event, ())

    def related(self, story: Story, count: int) -> tuple[Story, ...]:
        """Give at most ``count`` others of a story's networks: those that share more first, then the nearest in time.

        They are in its language, and none is its translation.
        """
        family = {s.id for s in self.translations(story)}
        ours, day = set(story.networks), story.day
        near = (_around(stories, story, count + len(family)) for stories in self._fellows(story))
        found = [s for stories in near for s in stories if s.id not in family]

        def distance(other: Story) -> tuple[int, int, tuple[int, str]]:
            return -len(ours.intersection(other.networks)), abs((other.day - day).days), other.order

        return tuple(sorted(found, key=distance)[:count])

    def _fellows(self, story: Story) -> Iterator[tuple[Story, ...]]:
        """Give the stories in a story's language that share a network with it; those of one list share as many."""
        if len(story.networks) == 1:
            yield self._stories_of.get((story.language, story.networks[0]), ())
            return
        ours = set(story.networks)
        for (language, networks), stories in self._companies.items():
            if language == story.language and not ours.isdisjoint(networks):
                yield stories

    def translations(self, item: Translated) -> tuple[Translated, ...]:
        """Give an item with all its translations, itself among them: the site's language first, then by language."""
        root = item.translation_of or item.id
        families: Mapping[str, tuple[Any, ...]] = self._page_families if isinstance(item, Page) else self._families
        return families.get(root, (item,))

    def members_of(self, network: str) -> tuple[Member, ...]:
        """Give a network's members of today, by the alphabet."""
        return self._members_of.get(network, ())

    @cached_property
    def present_members(self) -> tuple[Member, ...]:
        """Members who have not left by today."""
        return tuple(m for m in self.members if m.left is None or m.left > self.today)

    def events_of(self, network: str) -> tuple[Event, ...]:
        """Give a network's events, joint ones too, earliest first."""
        return self._events_of.get(network, ())

    def upcoming(self, network: str | None = None) -> tuple[Event, ...]:
        """Give the events that are not over, the next first; cancelled ones stay among them."""
        return self.once(_upcoming, network)

    def past(self, network: str | None = None) -> tuple[Event, ...]:
        """Give the events that are over, the latest first."""
        return self.once(_past, network)

    def ideas_of(self, network: str) -> tuple[Idea, ...]:
        """Give the ideas that a network proposes, newest first."""
        return self._ideas_of.get(network, ())

    def issues_of(self, network: str) -> tuple[Issue, ...]:
        """Give a network's own newsletters and the joint ones, newest first."""
        return self._issues_of.get(network, ())

    def release(self, story: str) -> Release | None:
        """Give the listed release of a story, or None."""
        found = self._releases.get(story)
        return found if found and found.listed else None

    def any_release(self, story: str) -> Release:
        """Give the release of a story, under embargo too; ``KeyError`` where there is none."""
        return self._releases[story]

    @cached_property
    def listed_releases(self) -> tuple[Release, ...]:
        """The releases that anybody may be pointed to, newest first."""
        return tuple(r for r in self.releases if r.listed)

    def pages_in(self, language: str) -> tuple[Page, ...]:
        """Give the pages of one language, by slug."""
        return self._pages_in.get(language, ())

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

    @cached_property
    def _releases(self) -> Mapping[str, Release]:
        return {r.story.id: r for r in self.releases}

    @cached_property
    def _stories_in(self) -> Mapping[str, tuple[Story, ...]]:
        return index(self.stories, lambda s: (s.language,))

    @cached_property
    def _stories_of(self) -> Mapping[tuple[str, str], tuple[Story, ...]]:
        """Stories by their language and each of their networks, newest first."""
        return index(self.stories, lambda s: [(s.language, network) for network in s.networks])

    @cached_property
    def _stories_about(self) -> Mapping[str, tuple[Story, ...]]:
        return index(self.stories_in(self.site.language), lambda s: s.members)

    @cached_property
    def _stories_for(self) -> Mapping[str, tuple[Story, ...]]:
        return index(self.stories_in(self.site.language), lambda s: s.policies)

    @cached_property
    def _stories_from(self) -> Mapping[str, tuple[Story, ...]]:
        return index(self.stories_in(self.site.language), lambda s: s.events)

    @cached_property
    def _companies(self) -> Mapping[tuple[str, tuple[str, ...]], tuple[Story, ...]]:
        """Stories by their language and all of their networks, newest first."""
        return index(self.stories, lambda s: ((s.language, s.networks),))

    @cached_property
    def _families(self) -> Mapping[str, tuple[Story, ...]]:
        return families(self.stories, self.site.language)

    @cached_property
    def _page_families(self) -> Mapping[str, tuple[Page, ...]]:
        return families(self.pages, self.site.language)

    @cached_property
    def _members_of(self) -> Mapping[str, tuple[Member, ...]]:
        return index(self.present_members, lambda m: m.networks)

    @cached_property
    def _events_of(self) -> Mapping[str, tuple[Event, ...]]:
        return index(self.events, lambda e: e.networks)

    @cached_property
    def _ideas_of(self) -> Mapping[str, tuple[Idea, ...]]:
        return index(self.ideas, lambda i: i.networks)

    @cached_property
    def _issues_of(self) -> Mapping[str, tuple[Issue, ...]]:
        return index(self.issues, lambda i: i.networks)

    @cached_property
    def _pages_in(self) -> Mapping[str, tuple[Page, ...]]:
        return index(self.pages, lambda p: (p.language,))


def _events(library: Library, network: str | None) -> tuple[Event, ...]:
    return library.events if network is None else library.events_of(network)


def _upcoming(library: Library, network: str | None) -> tuple[Event, ...]:
    return tuple(e for e in _events(library, network) if not e.over(library.today))


def _past(library: Library, network: str | None) -> tuple[Event, ...]:
    return tuple(e for e in reversed(_events(library, network)) if e.over(library.today))


def _around(stories: Sequence[Story], story: Story, reach: int) -> Sequence[Story]:
    """Give the stories next to one in time, ``reach`` on either side."""
    at = bisect_left(stories, story.order, key=lambda s: s.order)
    return stories[max(0, at - reach) : at + reach]
