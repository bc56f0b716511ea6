"""The list of all feeds as OPML 2.0: one file, and a feed reader follows every network."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import urls
from generator.model.library import Library
from generator.outputs.base import Output, Target, produce_by_template
from generator.outputs.views.feed import feeds

__all__ = ["OUTPUT", "OpmlView", "Outline", "plan"]


@dataclass(frozen=True, slots=True)
class Outline:
    """One feed."""

    title: str
    feed: str
    page: str
    description: str
    language: str


@dataclass(frozen=True, slots=True)
class OpmlView:
    """The list."""

    title: str
    owner: str
    feeds: tuple[Outline, ...]


def plan(library: Library) -> Iterator[Target]:
    """Plan the one file."""
    site = library.site
    outlines = (Outline(f.title, f.self, f.link, f.description, f.language) for f in feeds(library, "rss"))
    view = OpmlView(site.title, site.publisher.name, tuple(outlines))
    yield Target(urls.file(urls.opml(site)), view, "hosting/feeds.opml", site.language, "opml")


OUTPUT = Output(name="opml", plan=plan, produce=produce_by_template)
