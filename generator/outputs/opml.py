"""The list of all feeds as OPML 2.0: one file, and a feed reader follows every network."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import urls
from generator.model.library import Library
from generator.outputs.base import Output, Target, produce_by_template
from generator.outputs.views.feed import subjects

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
    yield Target(urls.file(urls.opml(site)), _view, "hosting/feeds.opml", site.language, "opml")


def _view(library: Library) -> OpmlView:
    site = library.site
    outlines = (
        Outline(
            title=subject.title,
            feed=urls.absolute(site, urls.feed(site, "rss", subject.of, subject.language)),
            page=urls.absolute(site, subject.path),
            description=subject.description,
            language=subject.language,
        )
        for subject in subjects(library)
    )
    return OpmlView(site.title, site.publisher.name, tuple(outlines))


OUTPUT = Output(name="opml", plan=plan, produce=produce_by_template)
