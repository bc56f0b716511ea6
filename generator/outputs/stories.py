"""Stories: a page each, in every language; lists of all of them and of each network's own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.language.catalogue import words
from generator.language.labels import LANGUAGE_NAMES
from generator.language.text import join_words, shorten
from generator.model import urls
from generator.model.library import Library
from generator.model.network import Network
from generator.model.story import Story
from generator.outputs.base import Output, Target, produce_by_template
from generator.outputs.views.cards import EventCard, StoryCard, event_card, story_card
from generator.outputs.views.effects import EffectView, effect_view
from generator.outputs.views.frame import Frame, feed_links, frame
from generator.outputs.views.images import Image, image
from generator.outputs.views.linked_data import article
from generator.outputs.views.links import Link, NetworkTag, network_tag, network_tags
from generator.outputs.views.listing import Pager, page_items, page_numbers, pager
from generator.outputs.views.sections import section_link, section_title

__all__ = ["OUTPUT", "StoriesView", "StoryView", "plan"]

RELATED = 3


@dataclass(frozen=True, slots=True)
class StoryView:
    """One story.

    Attributes:
        body: HTML.
        minutes: Reading time, at least 1.
        translations: The story in its other languages.
        release: Address of its press release, or empty.
        related: Others of the same networks, newest first.
    """

    frame: Frame
    title: str
    summary: str
    day: date
    updated: date | None
    author: str
    minutes: int
    body: str
    image: Image | None
    networks: tuple[NetworkTag, ...]
    members: tuple[Link, ...]
    events: tuple[EventCard, ...]
    policies: tuple[Link, ...]
    effects: tuple[EffectView, ...]
    tags: tuple[str, ...]
    translations: tuple[Link, ...]
    release: str
    related: tuple[StoryCard, ...]
    example: bool


@dataclass(frozen=True, slots=True)
class StoriesView:
    """A page of a list of stories.

    Attributes:
        filters: The lists of the single networks, and of all.
    """

    frame: Frame
    heading: str
    network: NetworkTag | None
    filters: tuple[Link, ...]
    stories: tuple[StoryCard, ...]
    pager: Pager


def plan(library: Library) -> Iterator[Target]:
    """Plan the pages of stories and their lists."""
    for story in library.stories:
        yield Target(
            path=urls.file(urls.story(library.site, story)),
            view=partial(_story, id=story.id),
            template="site/story.html",
            language=story.language,
            origin=story.source,
        )
    for network in (None, *library.networks):
        stories, path = _listed(library, network), _path(library, network)
        for number in page_numbers(stories) if stories or network is None else ():
            yield Target(
                path=urls.file(path(number)),
                view=partial(_list, network=network.id if network else None, number=number),
                template="site/stories.html",
                language=library.site.language,
                origin=network.source if network else "stories",
            )


def _story(library: Library, id: str) -> StoryView:
    story = library.story(id)
    site, path = library.site, urls.story(library.site, story)
    family = library.translations(story)
    networks = [library.network(id) for id in story.networks]
    crumbs: tuple[Link, ...] = ()
    if story.language == site.language:
        crumbs = (section_link(library, "stories"),)
    return StoryView(
        frame=frame(
            library,
            path=path,
            title=story.title,
            description=shorten(story.summary, 155),
            language=story.language,
            image=story.picture,
            feeds=tuple(f for n in networks for f in feed_links(library, n)),
            translations=tuple((s.language, urls.story(site, s)) for s in family),
            breadcrumbs=crumbs,
            section="stories",
            kind="article",
            data=article(library, story, path),
            networks=story.networks,
        ),
        title=story.title,
        summary=story.summary,
        day=story.day,
        updated=story.updated,
        author=join_words(story.by, story.language),
        minutes=max(1, round(story.body.words / 200)),
        body=story.body.page,
        image=image(site, story.picture) if story.picture else None,
        networks=network_tags(library, story.networks),
        members=tuple(_member(library, id) for id in story.members),
        events=tuple(event_card(library, library.event(id)) for id in story.events),
        policies=tuple(
            Link(p.name, urls.href(site, urls.policy(site, p))) for p in site.policies if p.tag in story.policies
        ),
        effects=tuple(effect_view(e, story.language) for e in story.effects),
        tags=story.tags,
        translations=tuple(
            Link(LANGUAGE_NAMES.get(s.language, s.language), urls.href(site, urls.story(site, s)), language=s.language)
            for s in family
            if s.id != story.id
        ),
        release=urls.href(site, urls.release(site, story)) if library.release(story.id) else "",
        related=tuple(story_card(library, other) for other in library.related(story, RELATED)),
        example=story.example,
    )


def _member(library: Library, id: str) -> Link:
    member = library.member(id)
    return Link(member.name, urls.href(library.site, urls.member(library.site, member)))


def _list(library: Library, network: str | None, number: int) -> StoriesView:
    """Give a page of the list of a network's stories, or of all."""
    of = library.network(network) if network is not None else None
    stories, path = _listed(library, of), _path(library, of)
    return StoriesView(
        frame=_list_frame(library, of, path(number), number),
        heading=section_title(library, "stories"),
        network=network_tag(library, of) if of else None,
        filters=library.once(_filters, network),
        stories=tuple(story_card(library, s) for s in page_items(stories, number)),
        pager=pager(library.site, path, number, len(stories)),
    )


def _listed(library: Library, network: Network | None) -> tuple[Story, ...]:
    return library.stories_of(network.id) if network else library.stories_in(library.site.language)


def _path(library: Library, network: Network | None) -> Callable[[int], str]:
    if network is None:
        return partial(urls.section, library.site, "stories")
    return partial(urls.network_section, library.site, network, "stories")


def _list_frame(library: Library, network: Network | None, path: str, number: int) -> Frame:
    site, say = library.site, words(library.site.language).gettext
    title = section_title(library, "stories")
    if network:
        title = say("Stories from {name}", name=network.name)
    if number > 1:
        title = say("{title}, page {number}", title=title, number=number)
    tag = network_tag(library, network) if network else None
    return frame(
        library,
        path=path,
        title=title,
        description=say("All stories from {name}, newest first.", name=network.name if network else site.title),
        feeds=feed_links(library, network) if network else (),
        breadcrumbs=(section_link(library, "networks"), Link(tag.name, tag.href)) if tag else (),
        section="stories",
        networks=(network.id,) if network else (),
    )


def _filters(library: Library, current: str | None) -> tuple[Link, ...]:
    """Give the lists to choose from; networks without stories are left out."""
    site = library.site
    every = Link(
        words(site.language).gettext("All networks"), urls.href(site, urls.section(site, "stories")), current is None
    )
    own = [
        Link(
            n.name,
            urls.href(site, urls.network_section(site, n, "stories")),
            current == n.id,
        )
        for n in library.networks
        if library.stories_of(n.id)
    ]
    return (every, *own) if len(own) > 1 else ()


OUTPUT = Output(name="stories", plan=plan, produce=produce_by_template)
