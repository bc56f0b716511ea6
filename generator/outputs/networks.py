"""Networks: the list, and for each a page with all that is known of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.language.catalogue import words
from generator.language.labels import KINDS, MEETINGS, MEMBERSHIPS, STAGES
from generator.language.text import shorten
from generator.model import urls
from generator.model.library import Library
from generator.model.network import CriticalMass, MembershipModel, Network, Stage
from generator.model.site import Commitments
from generator.outputs.base import Output, Target, produce_by_template
from generator.outputs.views.cards import (
    EventCard,
    IdeaCard,
    IssueCard,
    MemberCard,
    NetworkCard,
    StoryCard,
    event_card,
    idea_card,
    issue_card,
    member_card,
    network_card,
    story_card,
)
from generator.outputs.views.effects import EffectView, effect_view
from generator.outputs.views.follow import FollowBox, follow_box
from generator.outputs.views.frame import Frame, feed_links, frame
from generator.outputs.views.images import Image, image
from generator.outputs.views.linked_data import organisation
from generator.outputs.views.links import css_class
from generator.outputs.views.people import PersonView, person_view
from generator.outputs.views.sections import section_link, section_title

__all__ = ["OUTPUT", "NetworkView", "NetworksView", "Step", "plan"]

STORIES = 3
EVENTS = 4
IDEAS = 4
ISSUES = 4
DECISIONS = 5


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a network's life.

    Attributes:
        state: "done", "current", "ahead", or "untold": before the current one, and not in the stage log.
        day: When it was reached; None where nobody has noted it, or it lies ahead.
    """

    label: str
    state: str
    day: date | None = None
    evidence: str = ""
    decision: str = ""
    example: bool = False


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a meeting has decided in public."""

    day: date
    kind: str
    decisions: tuple[str, ...]
    example: bool


@dataclass(frozen=True, slots=True)
class NetworkView:
    """One network.

    Attributes:
        steps: All stages in order; "closed" only for a network that is.
        invited: Whether firms are asked instead of signing up.
        more_stories: Address of the whole list, or empty where this page shows all.
    """

    frame: Frame
    name: str
    css: str
    kind: str
    area: str
    lead: str
    body: str
    image: Image | None
    logo: Image | None
    stage: str
    steps: tuple[Step, ...]
    mass: CriticalMass | None
    leader: PersonView | None
    steering_group: tuple[PersonView, ...]
    membership: str
    invited: bool
    how: str
    join_url: str
    stories: tuple[StoryCard, ...]
    more_stories: str
    events: tuple[EventCard, ...]
    ideas: tuple[IdeaCard, ...]
    members: tuple[MemberCard, ...]
    issues: tuple[IssueCard, ...]
    effects: tuple[EffectView, ...]
    decisions: tuple[Decisions, ...]
    commitments: Commitments
    follow: FollowBox
    active: bool
    example: bool


@dataclass(frozen=True, slots=True)
class NetworksView:
    """The list of networks: those at work, and those on their way."""

    frame: Frame
    heading: str
    active: tuple[NetworkCard, ...]
    coming: tuple[NetworkCard, ...]


def plan(library: Library) -> Iterator[Target]:
    """Plan the list and the pages of networks."""
    site = library.site
    yield Target(
        path=urls.file(urls.section(site, "networks")),
        view=_list,
        template="site/networks.html",
        language=site.language,
        origin="networks",
    )
    for network in library.networks:
        yield Target(
            path=urls.file(urls.network(site, network)),
            view=partial(_network, id=network.id),
            template="site/network.html",
            language=site.language,
            origin=network.source,
        )


def _list(library: Library) -> NetworksView:
    site, say = library.site, words(library.site.language).gettext
    title = section_title(library, "networks")
    return NetworksView(
        frame=frame(
            library,
            path=urls.section(site, "networks"),
            title=title,
            description=say("All networks of {name}, and how one joins them.", name=site.title),
            section="networks",
        ),
        heading=title,
        active=tuple(network_card(library, n) for n in library.networks if n.active),
        coming=tuple(network_card(library, n) for n in library.networks if not n.active),
    )


def _network(library: Library, id: str) -> NetworkView:
    network = library.network(id)
    site, say = library.site, words(library.site.language).gettext
    stories = library.stories_of(network.id)
    path = urls.network(site, network)
    return NetworkView(
        frame=frame(
            library,
            path=path,
            title=network.name,
            description=shorten(network.lead or site.description, 155),
            image=network.picture,
            feeds=feed_links(library, network),
            breadcrumbs=(section_link(library, "networks"),),
            section="networks",
            data=organisation(library, network),
            networks=(network.id,),
        ),
        name=network.name,
        css=css_class(network),
        kind=say(KINDS[network.kind]),
        area=network.area,
        lead=network.lead,
        body=network.body.page,
        image=image(site, network.picture) if network.picture else None,
        logo=image(site, network.logo) if network.logo else None,
        stage=say(STAGES[network.stage]),
        steps=_steps(network, site.language),
        mass=network.critical_mass,
        leader=person_view(network.leader) if network.leader else None,
        steering_group=tuple(person_view(p) for p in network.steering_group),
        membership=say(MEMBERSHIPS[network.membership.model]),
        invited=network.membership.model is MembershipModel.INVITED,
        how=network.membership.how,
        join_url=network.membership.url,
        stories=tuple(story_card(library, s) for s in stories[:STORIES]),
        more_stories=urls.href(site, urls.network_section(site, network, "stories")) if stories else "",
        events=tuple(event_card(library, e) for e in library.upcoming(network.id)[:EVENTS]),
        ideas=tuple(idea_card(library, i) for i in library.ideas_of(network.id)[:IDEAS]),
        members=tuple(member_card(library, m) for m in library.members_of(network.id)),
        issues=tuple(issue_card(library, i) for i in library.issues_of(network.id)[:ISSUES]),
        effects=tuple(effect_view(e, site.language) for e in library.effects if network.id in e.networks),
        decisions=_decisions(library, network),
        commitments=network.commitments,
        follow=follow_box(library, network),
        active=network.active,
        example=network.example,
    )


def _steps(network: Network, language: str) -> tuple[Step, ...]:
    """Give the stages in order: what the log tells, what it leaves out, what lies ahead."""
    say = words(language).gettext
    log = {entry.stage: entry for entry in network.stages}
    order = [stage for stage in Stage if stage is not Stage.CLOSED or network.stage is Stage.CLOSED]
    here = order.index(network.stage)
    steps = []
    for position, stage in enumerate(order):
        entry = log.get(stage)
        before = "done" if entry else "untold"
        state = "current" if position == here else before if position < here else "ahead"
        if entry:
            steps.append(Step(say(STAGES[stage]), state, entry.day, entry.evidence, entry.decision, entry.example))
        else:
            steps.append(Step(say(STAGES[stage]), state))
    return tuple(steps)


def _decisions(library: Library, network: Network) -> tuple[Decisions, ...]:
    """Give the newest meetings that have decided something in public."""
    say = words(library.site.language).gettext
    meetings = [m for m in library.meetings if m.network == network.id and m.decisions and m.day <= library.today]
    meetings.sort(key=lambda m: (-m.day.toordinal(), m.kind, m.decisions))
    return tuple(Decisions(m.day, say(MEETINGS[m.kind]), m.decisions, m.example) for m in meetings[:DECISIONS])


OUTPUT = Output(name="networks", plan=plan, produce=produce_by_template)
