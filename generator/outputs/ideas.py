"""Ideas: the register, by horizon, and a page for each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.language.catalogue import words
from generator.language.labels import HORIZONS, STATUSES
from generator.language.text import shorten
from generator.model import urls
from generator.model.idea import Horizon, Idea, IdeaStatus
from generator.model.library import Library
from generator.outputs.base import Output, Target, produce_by_template
from generator.outputs.views.cards import IdeaCard, idea_card
from generator.outputs.views.frame import Frame, feed_links, frame
from generator.outputs.views.links import Link, NetworkTag, network_tags
from generator.outputs.views.people import PersonView, person_view
from generator.outputs.views.sections import section_link, section_title

__all__ = ["OUTPUT", "IdeaGroup", "IdeaView", "IdeasView", "plan"]

CLOSED = (IdeaStatus.DONE, IdeaStatus.DROPPED)


@dataclass(frozen=True, slots=True)
class IdeaView:
    """One idea.

    Attributes:
        steps: The statuses in order with their state ("done", "current", "ahead"); empty for a dropped idea.
    """

    frame: Frame
    title: str
    summary: str
    body: str
    day: date
    authors: tuple[str, ...]
    updated: date | None
    horizon: str
    status: str
    steps: tuple[tuple[str, str], ...]
    open: bool
    partners_wanted: tuple[str, ...]
    policies: tuple[Link, ...]
    contact: PersonView | None
    networks: tuple[NetworkTag, ...]
    example: bool


@dataclass(frozen=True, slots=True)
class IdeaGroup:
    """The ideas of one horizon.

    Attributes:
        name: The horizon's value, for its class and its anchor.
    """

    name: str
    label: str
    ideas: tuple[IdeaCard, ...]


@dataclass(frozen=True, slots=True)
class IdeasView:
    """The register: open ideas by horizon, then those that are done or dropped."""

    frame: Frame
    heading: str
    count: int
    groups: tuple[IdeaGroup, ...]
    closed: tuple[IdeaCard, ...]


def plan(library: Library) -> Iterator[Target]:
    """Plan the register and the pages of ideas."""
    site = library.site
    yield Target(
        path=urls.file(urls.section(site, "ideas")),
        view=_register,
        template="site/ideas.html",
        language=site.language,
        origin="ideas",
    )
    for idea in library.ideas:
        yield Target(
            path=urls.file(urls.idea(site, idea)),
            view=partial(_idea, id=idea.id),
            template="site/idea.html",
            language=site.language,
            origin=idea.source,
        )


def _register(library: Library) -> IdeasView:
    say = words(library.site.language).gettext
    title = section_title(library, "ideas")
    running = [i for i in library.ideas if i.status not in CLOSED]
    groups = (
        IdeaGroup(
            horizon.value,
            say(HORIZONS[horizon]),
            tuple(idea_card(library, i) for i in running if i.horizon is horizon),
        )
        for horizon in Horizon
    )
    return IdeasView(
        frame=frame(
            library,
            path=urls.section(library.site, "ideas"),
            title=title,
            description=say("Project proposals from all networks of {name}.", name=library.site.title),
            feeds=feed_links(library, "ideas", f"{library.site.title}: {title}"),
            section="ideas",
        ),
        heading=title,
        count=len(running),
        groups=tuple(group for group in groups if group.ideas),
        closed=tuple(idea_card(library, i) for i in library.ideas if i.status in CLOSED),
    )


def _idea(library: Library, id: str) -> IdeaView:
    idea = library.idea(id)
    site, say = library.site, words(library.site.language).gettext
    return IdeaView(
        frame=frame(
            library,
            path=urls.idea(site, idea),
            title=idea.title,
            description=shorten(idea.summary, 155),
            feeds=feed_links(library, "ideas", f"{site.title}: {section_title(library, 'ideas')}"),
            breadcrumbs=(section_link(library, "ideas"),),
            section="ideas",
            networks=idea.networks,
        ),
        title=idea.title,
        summary=idea.summary,
        body=idea.body.page,
        day=idea.day,
        authors=idea.authors,
        updated=idea.updated,
        horizon=say(HORIZONS[idea.horizon]),
        status=say(STATUSES[idea.status]),
        steps=_steps(idea, site.language),
        open=idea.status not in CLOSED,
        partners_wanted=idea.partners_wanted,
        policies=tuple(
            Link(p.name, urls.href(site, urls.policy(site, p))) for p in site.policies if p.tag in idea.policies
        ),
        contact=person_view(idea.contact) if idea.contact else None,
        networks=network_tags(library, idea.networks),
        example=idea.example,
    )


def _steps(idea: Idea, language: str) -> tuple[tuple[str, str], ...]:
    if idea.status is IdeaStatus.DROPPED:
        return ()
    say = words(language).gettext
    order = [status for status in IdeaStatus if status is not IdeaStatus.DROPPED]
    here = order.index(idea.status)
    states = ("done" if at < here else "current" if at == here else "ahead" for at in range(len(order)))
    return tuple((say(STATUSES[status]), state) for status, state in zip(order, states, strict=True))


OUTPUT = Output(name="ideas", plan=plan, produce=produce_by_template)
