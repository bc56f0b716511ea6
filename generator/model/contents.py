"""What a programme consists of: every object, found by its id."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from generator.model.common import File, Moment
from generator.model.effect import Effect
from generator.model.event import Event
from generator.model.forms import Form
from generator.model.idea import Idea
from generator.model.issue import Issue
from generator.model.meeting import Meeting
from generator.model.member import Member
from generator.model.network import Network
from generator.model.note import Note
from generator.model.page import Page
from generator.model.site import Policy, Site
from generator.model.story import Release, Story

__all__ = ["Contents", "Held", "HeldReason"]

P = ParamSpec("P")
T = TypeVar("T")


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
class Contents:
    """Everything that may be public on ``now``, complete and checked.

    Every tuple is in its order: networks by ``order`` and name, stories, issues, ideas and releases newest
    first, events earliest first, members and pages by name.  No object refers to one that is not here.

    Attributes:
        now: Aware, in the site's zone; the only clock that outputs know.
        stories: Of all languages.
        releases: Listed and embargoed ones.
        files: What readers may take with them: those of notes and those that texts link to, by digest.
        held: What was left out, by source.
        forms: What people fill in who write in the site's form editor; none where it has no editor.
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
    forms: tuple[Form, ...] = ()

    @property
    def today(self) -> date:
        """The calendar day in the site's zone."""
        return self.now.date()

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

    def issue(self, id: str) -> Issue:
        """Give the newsletter of an id; ``KeyError`` where there is none."""
        return self._issues[id]

    def note(self, id: str) -> Note:
        """Give the knowledge note of an id; ``KeyError`` where there is none."""
        return self._notes[id]

    def policy(self, tag: str) -> Policy:
        """Give the policy of a tag; ``KeyError`` where there is none."""
        return self._policies[tag]

    def page(self, id: str) -> Page:
        """Give the page of an id; ``KeyError`` where there is none."""
        return self._pages[id]

    def once(self, make: Callable[Concatenate[Self, P], T], *of: P.args, **named: P.kwargs) -> T:
        """Give ``make(library, ...)``, made when it is first asked for: what many pages share, such as the menu.

        ``make`` is a function of a module, its arguments are ids and numbers.  It must not read of a story what
        can change without a page's knowing: who asks later would not be seen to have read it.
        """
        key = (make, of, *named.items())
        try:
            found: T = self._made[key]
        except KeyError:
            found = self._made[key] = make(self, *of, **named)
        return found

    @cached_property
    def _made(self) -> dict[Hashable, Any]:
        return {}

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
    def _issues(self) -> Mapping[str, Issue]:
        return {i.id: i for i in self.issues}

    @cached_property
    def _notes(self) -> Mapping[str, Note]:
        return {n.id: n for n in self.notes}

    @cached_property
    def _pages(self) -> Mapping[str, Page]:
        return {p.id: p for p in self.pages}

    @cached_property
    def _policies(self) -> Mapping[str, Policy]:
        return {p.tag: p for p in self.site.policies}
