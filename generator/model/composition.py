"""What a newsletter issue brings: pinned items first, the rest by its period."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol, TypeVar

from generator.model.event import Event, EventStatus
from generator.model.idea import Idea, IdeaStatus
from generator.model.issue import Issue
from generator.model.library import Library
from generator.model.story import Story

__all__ = ["AHEAD", "Composition", "compose"]

AHEAD = timedelta(days=120)  # how far ahead an issue tells of events: past the next issue but one


class _Item(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_Item)
Dated = TypeVar("Dated", Story, Idea)


@dataclass(frozen=True, slots=True)
class Composition:
    """The content of one issue.

    Attributes:
        stories: The lead story first.
        events: Earliest first, unless an editor has ordered them.
        ideas: Newest first, unless an editor has ordered them.
    """

    stories: tuple[Story, ...]
    events: tuple[Event, ...]
    ideas: tuple[Idea, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.stories or self.events or self.ideas)


def compose(library: Library, issue: Issue) -> Composition:
    """Put an issue together; the same issue of the same library is always the same.

    A list that the editor has pinned is taken as it stands.  Otherwise stories and ideas are those dated
    within the period (both days included) and events those still to come on the day of the issue.
    """
    pins, networks = issue.pins, set(issue.networks)

    def ours(item: Story | Event | Idea) -> bool:
        return item.id not in pins.omitted and not networks.isdisjoint(item.networks)

    def running(idea: Idea) -> bool:
        return ours(idea) and idea.status not in (IdeaStatus.DONE, IdeaStatus.DROPPED)

    def ahead(event: Event) -> bool:
        day = issue.moment.at.date()
        soon = not event.over(day) and event.start.at.date() <= day + AHEAD
        return ours(event) and soon and event.status is not EventStatus.CANCELLED and event.announced <= day

    stories, events, ideas = _candidates(library, issue)
    return Composition(
        stories=_chosen(pins.stories, library.story, filter(ours, _in_period(stories, issue))),
        events=_chosen(pins.events, library.event, filter(ahead, events)),
        ideas=_chosen(pins.ideas, library.idea, filter(running, _in_period(ideas, issue))),
    )


def _candidates(library: Library, issue: Issue) -> tuple[tuple[Story, ...], tuple[Event, ...], tuple[Idea, ...]]:
    """Give what an issue may bring: of one network what is its own, without a look at all the others'."""
    if len(issue.networks) == 1:
        (network,) = issue.networks
        return library.stories_of(network), library.events_of(network), library.ideas_of(network)
    return library.stories_in(library.site.language), library.events, library.ideas


def _in_period(items: tuple[Dated, ...], issue: Issue) -> tuple[Dated, ...]:
    """Cut the days of an issue out of a list that has the newest first."""
    first = bisect_left(items, -issue.until.toordinal(), key=_age)
    return items[first : bisect_right(items, -issue.since.toordinal(), key=_age)]


def _age(item: Story | Idea) -> int:
    return -item.day.toordinal()


def _chosen(pinned: tuple[str, ...] | None, find: Callable[[str], T], by_period: Iterable[T]) -> tuple[T, ...]:
    return tuple(by_period) if pinned is None else tuple(find(id) for id in pinned)
