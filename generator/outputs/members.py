"""Members: the list by the alphabet, and for each a page with the stories that tell of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.language.catalogue import words
from generator.language.labels import OWNERSHIP, SIZES
from generator.model import urls
from generator.model.library import Library
from generator.outputs.base import Output, Target, produce_by_template
from generator.outputs.views.cards import MemberCard, StoryCard, member_card, story_card
from generator.outputs.views.frame import Frame, frame
from generator.outputs.views.images import Image, image
from generator.outputs.views.links import NetworkTag, network_tag, network_tags
from generator.outputs.views.sections import section_link, section_title

__all__ = ["OUTPUT", "MemberGroup", "MemberView", "MembersView", "plan"]


@dataclass(frozen=True, slots=True)
class MemberView:
    """One member.

    Attributes:
        site_name: Its own web address as people write it, or empty.
        present: Whether it is a member today.
    """

    frame: Frame
    name: str
    sector: str
    place: str
    ownership: str
    size: str
    url: str
    site_name: str
    text: str
    body: str
    logo: Image | None
    networks: tuple[NetworkTag, ...]
    stories: tuple[StoryCard, ...]
    present: bool
    example: bool


@dataclass(frozen=True, slots=True)
class MemberGroup:
    """The members of one network."""

    network: NetworkTag
    members: tuple[MemberCard, ...]


@dataclass(frozen=True, slots=True)
class MembersView:
    """The list of members, network by network."""

    frame: Frame
    heading: str
    count: int
    groups: tuple[MemberGroup, ...]


def plan(library: Library) -> Iterator[Target]:
    """Plan the list and the pages of members, those of former ones too: old stories link to them."""
    site = library.site
    yield Target(
        path=urls.file(urls.section(site, "members")),
        view=_list,
        template="site/members.html",
        language=site.language,
        origin="members",
    )
    for member in library.members:
        yield Target(
            path=urls.file(urls.member(site, member)),
            view=partial(_member, id=member.id),
            template="site/member.html",
            language=site.language,
            origin=member.source,
        )


def _list(library: Library) -> MembersView:
    title = section_title(library, "members")
    say = words(library.site.language).gettext
    groups = (
        MemberGroup(
            network_tag(library, network), tuple(member_card(library, m) for m in library.members_of(network.id))
        )
        for network in library.networks
    )
    return MembersView(
        frame=frame(
            library,
            path=urls.section(library.site, "members"),
            title=title,
            description=say("The members of {name}, network by network.", name=library.site.title),
            section="members",
        ),
        heading=title,
        count=len(library.present_members),
        groups=tuple(group for group in groups if group.members),
    )


def _member(library: Library, id: str) -> MemberView:
    member = library.member(id)
    site, say = library.site, words(library.site.language).gettext
    about = ", ".join(part for part in (member.name, member.sector, member.place) if part)
    return MemberView(
        frame=frame(
            library,
            path=urls.member(site, member),
            title=member.name,
            description=about,
            breadcrumbs=(section_link(library, "members"),),
            section="members",
            networks=member.networks,
        ),
        name=member.name,
        sector=member.sector,
        place=member.place,
        ownership=say(OWNERSHIP[member.ownership]) if member.ownership else "",
        size=say(SIZES[member.size]) if member.size else "",
        url=member.url,
        site_name=member.url.split("//", 1)[-1].removeprefix("www.").rstrip("/"),
        text=member.text if not member.body.page else "",
        body=member.body.page,
        logo=image(site, member.logo) if member.logo else None,
        networks=network_tags(library, member.networks),
        stories=tuple(story_card(library, s) for s in library.stories_about(member.id)),
        present=member.left is None or member.left > library.today,
        example=member.example,
    )


OUTPUT = Output(name="members", plan=plan, produce=produce_by_template)
