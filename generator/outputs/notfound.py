"""The page for addresses that lead nowhere; hosts serve it at any depth, hence every link begins at the root."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.language.catalogue import words
from generator.model.library import Library
from generator.outputs.base import Output, Target, produce_by_template
from generator.outputs.views.cards import NetworkCard, StoryCard, network_card, story_card
from generator.outputs.views.frame import Frame, frame

__all__ = ["OUTPUT", "NotFoundView", "plan"]

STORIES = 3


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """What a reader who is lost may want instead."""

    frame: Frame
    networks: tuple[NetworkCard, ...]
    stories: tuple[StoryCard, ...]
    email: str


def plan(library: Library) -> Iterator[Target]:
    """Plan ``404.html``."""
    path = PurePosixPath("404.html")
    yield Target(path, _view, template="site/notfound.html", language=library.site.language, origin="notfound")


def _view(library: Library) -> NotFoundView:
    site, say = library.site, words(library.site.language).gettext
    return NotFoundView(
        frame=frame(
            library,
            path="404.html",
            title=say("Page not found"),
            description=say("There is no page at this address."),
            noindex=True,
        ),
        networks=tuple(network_card(library, network) for network in library.networks),
        stories=tuple(story_card(library, story) for story in library.stories_in(site.language)[:STORIES]),
        email=site.publisher.email,
    )


OUTPUT = Output(name="notfound", plan=plan, produce=produce_by_template)
