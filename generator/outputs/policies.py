"""Policies: which stories and ideas support each of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.language.catalogue import words
from generator.language.text import shorten
from generator.model import urls
from generator.model.library import Library
from generator.model.site import Policy
from generator.outputs.base import Output, Target, produce_by_template
from generator.outputs.views.cards import IdeaCard, StoryCard, idea_card, story_card
from generator.outputs.views.frame import Frame, frame
from generator.outputs.views.sections import has_section, section_link, section_title

__all__ = ["OUTPUT", "PoliciesView", "PolicyCard", "PolicyView", "plan"]


@dataclass(frozen=True, slots=True)
class PolicyCard:
    """A policy in the list, with how much supports it."""

    name: str
    href: str
    text: str
    stories: int
    ideas: int


@dataclass(frozen=True, slots=True)
class PoliciesView:
    """The list of policies."""

    frame: Frame
    heading: str
    policies: tuple[PolicyCard, ...]


@dataclass(frozen=True, slots=True)
class PolicyView:
    """One policy."""

    frame: Frame
    name: str
    text: str
    url: str
    stories: tuple[StoryCard, ...]
    ideas: tuple[IdeaCard, ...]


def plan(library: Library) -> Iterator[Target]:
    """Plan the list and the pages of policies; a site without any gets neither."""
    site = library.site
    if not has_section(library, "policies"):
        return
    yield Target(
        path=urls.file(urls.section(site, "policies")),
        view=_list,
        template="site/policies.html",
        language=site.language,
        origin="policies",
    )
    for policy in site.policies:
        yield Target(
            path=urls.file(urls.policy(site, policy)),
            view=partial(_policy, tag=policy.tag),
            template="site/policy.html",
            language=site.language,
            origin="policies",
        )


def _list(library: Library) -> PoliciesView:
    site, say = library.site, words(library.site.language).gettext
    title = section_title(library, "policies")
    return PoliciesView(
        frame=frame(
            library,
            path=urls.section(site, "policies"),
            title=title,
            description=say("The public policies that {name} supports.", name=site.title),
            section="policies",
        ),
        heading=title,
        policies=tuple(_card(library, policy) for policy in site.policies),
    )


def _card(library: Library, policy: Policy) -> PolicyCard:
    return PolicyCard(
        name=policy.name,
        href=urls.href(library.site, urls.policy(library.site, policy)),
        text=policy.text,
        stories=len(library.stories_for(policy.tag)),
        ideas=sum(policy.tag in idea.policies for idea in library.ideas),
    )


def _policy(library: Library, tag: str) -> PolicyView:
    policy = library.policy(tag)
    site, say = library.site, words(library.site.language).gettext
    return PolicyView(
        frame=frame(
            library,
            path=urls.policy(site, policy),
            title=policy.name,
            description=shorten(policy.text, 155) or say("What supports {name}.", name=policy.name),
            breadcrumbs=(section_link(library, "policies"),),
            section="policies",
        ),
        name=policy.name,
        text=policy.text,
        url=policy.url,
        stories=tuple(story_card(library, s) for s in library.stories_for(policy.tag)),
        ideas=tuple(idea_card(library, i) for i in library.ideas if policy.tag in i.policies),
    )


OUTPUT = Output(name="policies", plan=plan, produce=produce_by_template)
