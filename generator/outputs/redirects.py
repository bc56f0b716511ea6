"""Pages in the place of addresses that texts had before: each leads on at once, without a script."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.model import urls
from generator.model.library import Library
from generator.model.page import Page
from generator.model.story import Story
from generator.outputs.base import Output, Target, produce_by_template

__all__ = ["OUTPUT", "RedirectView", "plan"]


@dataclass(frozen=True, slots=True)
class RedirectView:
    """A page that passes on.

    Attributes:
        title: Of the text that is meant.
        href: Where it is now, for readers.
        canonical: The same as an absolute address, for search engines.
    """

    language: str
    title: str
    href: str
    canonical: str


def plan(library: Library) -> Iterator[Target]:
    """Plan a page for each address of before."""
    for story in library.stories:
        yield from _targets(story, partial(_story, id=story.id))
    for page in library.pages:
        yield from _targets(page, partial(_page, id=page.id))


def _targets(item: Story | Page, view: partial[RedirectView]) -> Iterator[Target]:
    for address in item.redirect_from:
        path = urls.file(urls.redirect(address))
        yield Target(path, view, "hosting/redirect.html", item.language, item.source)


def _story(library: Library, id: str) -> RedirectView:
    story = library.story(id)
    return _view(library, story, urls.story(library.site, story))


def _page(library: Library, id: str) -> RedirectView:
    page = library.page(id)
    return _view(library, page, urls.page(library.site, page))


def _view(library: Library, item: Story | Page, path: str) -> RedirectView:
    site = library.site
    return RedirectView(item.language, item.title, urls.href(site, path), urls.absolute(site, path))


OUTPUT = Output(name="redirects", plan=plan, produce=produce_by_template)
