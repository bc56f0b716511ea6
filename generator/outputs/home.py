"""The home page: what the programme is, its networks, the newest stories, what comes next.

Where there are stories or pages in another language, that language has a home page of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.language.catalogue import words
from generator.model import urls
from generator.model.library import Library
from generator.model.page import HOME, Page
from generator.outputs.base import Output, Target, produce_by_template
from generator.outputs.views.cards import (
    EventCard,
    IdeaCard,
    NetworkCard,
    StoryCard,
    event_card,
    idea_card,
    network_card,
    story_card,
)
from generator.outputs.views.follow import FollowBox, follow_box
from generator.outputs.views.frame import Frame, frame
from generator.outputs.views.images import Image, image
from generator.outputs.views.linked_data import publisher
from generator.outputs.views.links import Link
from generator.outputs.views.sections import section_link

__all__ = ["OUTPUT", "HomeView", "plan"]

STORIES = 7  # one in large, six small ones
EVENTS = 4
IDEAS = 3


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page in one language.

    Attributes:
        headline: The programme's promise in one line.
        body: HTML of the page that editors wrote for it, or empty.
        lead: The newest story, or None.
        own: Whether this is the site's own language; others show their stories only.
        more: Links to the whole lists, by name: networks, stories, events, ideas.
    """

    frame: Frame
    headline: str
    intro: str
    body: str
    image: Image | None
    networks: tuple[NetworkCard, ...]
    lead: StoryCard | None
    stories: tuple[StoryCard, ...]
    events: tuple[EventCard, ...]
    ideas: tuple[IdeaCard, ...]
    follow: FollowBox
    own: bool
    more_networks: Link
    more_stories: Link
    more_events: Link
    more_ideas: Link


def plan(library: Library) -> Iterator[Target]:
    """Plan the home page in every language."""
    for language in library.languages:
        yield Target(
            path=urls.file(urls.home(library.site, language)),
            view=partial(_view, language=language),
            template="site/home.html",
            language=language,
            origin=page.source if (page := _page(library, language)) else "home",
        )


def _view(library: Library, language: str) -> HomeView:
    site = library.site
    page = _page(library, language)
    own = language == site.language
    stories = [story_card(library, s) for s in library.stories_in(language)[: STORIES if own else None]]
    picture = (page.picture if page else None) or site.picture
    paths = tuple((lang, urls.home(site, lang)) for lang in library.languages)
    return HomeView(
        frame=frame(
            library,
            path=urls.home(site, language),
            title="" if own or page is None else page.title,
            description=page.summary if page and page.summary else site.description,
            language=language,
            image=picture,
            translations=paths,
            data={"@type": "WebSite", "name": site.title, "url": site.url, "publisher": publisher(library)},
        ),
        headline=page.title if page else site.tagline or site.title,
        intro=(page.summary if page else "") or site.description,
        body=page.body.page if page else "",
        image=image(site, picture) if picture else None,
        networks=tuple(network_card(library, n) for n in library.networks),
        lead=stories[0] if stories else None,
        stories=tuple(stories[1:]),
        events=tuple(event_card(library, e) for e in library.upcoming()[:EVENTS]) if own else (),
        ideas=tuple(idea_card(library, i) for i in library.ideas[:IDEAS]) if own else (),
        follow=follow_box(library),
        own=own,
        more_networks=_more(library, "networks", language),
        more_stories=_more(library, "stories", language),
        more_events=_more(library, "events", language),
        more_ideas=_more(library, "ideas", language),
    )


def _page(library: Library, language: str) -> Page | None:
    pages = library.pages_in(language)
    return next((p for p in pages if HOME in (p.id, p.translation_of)), None)


def _more(library: Library, name: str, language: str) -> Link:
    """Give the link to a whole list, marked with its language where that is another."""
    link = section_link(library, name)
    foreign = language != library.site.language
    return Link(
        words(language).gettext("All of it, in Danish") if foreign else link.label,
        link.href,
        language=library.site.language if foreign else "",
    )


OUTPUT = Output(name="home", plan=plan, produce=produce_by_template)
