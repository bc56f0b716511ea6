"""sitemap.xml: every page that search engines may show (sitemaps.org), with its other languages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator.model import urls
from generator.model.library import Library
from generator.model.page import HOME, Page
from generator.model.site import Site
from generator.model.story import Story
from generator.outputs.base import Output, Target, produce_by_template
from generator.outputs.views.sections import has_section

__all__ = ["OUTPUT", "Entry", "SitemapView", "plan"]

Translated = TypeVar("Translated", Story, Page)

SECTIONS = (
    "networks",
    "stories",
    "members",
    "events",
    "ideas",
    "knowledge",
    "press",
    "newsletters",
    "policies",
    "follow",
)


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in a language."""

    language: str
    address: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One page.

    Attributes:
        changed: Day of its last change, or None where that says nothing.
    """

    address: str
    changed: date | None = None
    alternates: tuple[Alternate, ...] = ()


@dataclass(frozen=True, slots=True)
class SitemapView:
    """All pages, by address."""

    entries: tuple[Entry, ...]


def plan(library: Library) -> Iterator[Target]:
    """Plan the one file.  Releases under embargo, pages for sending and further pages of lists are not in it."""
    yield Target(urls.file("sitemap.xml"), _view, "hosting/sitemap.xml", library.site.language, "sitemap")


def _view(library: Library) -> SitemapView:
    entries = {entry.address: entry for entry in _entries(library)}
    return SitemapView(tuple(entries[address] for address in sorted(entries)))


def _entries(library: Library) -> Iterator[Entry]:
    site = library.site

    def at(path: str, changed: date | None = None) -> Entry:
        return Entry(urls.absolute(site, path), changed)

    changed = {story.id: story.updated or story.day for story in library.stories}  # asked once: it is fetched
    yield from _homes(library, max(changed.values(), default=None))
    yield from (at(urls.section(site, name)) for name in SECTIONS if has_section(library, name))
    yield from (at(urls.network(site, n)) for n in library.networks)
    yield from (_translated(site, s, urls.story, library.translations(s), changed[s.id]) for s in library.stories)
    yield from (at(urls.member(site, m)) for m in library.present_members)
    yield from (at(urls.event(site, e), e.updated) for e in library.events)
    yield from (at(urls.idea(site, i), i.updated or i.day) for i in library.ideas)
    yield from (at(urls.note(site, n), n.updated or n.day) for n in library.notes)
    yield from (at(urls.release(site, r.story), r.press.release.at.date()) for r in library.listed_releases)
    yield from (at(urls.policy(site, p)) for p in site.policies)
    for issue in library.issues:
        slug = "" if issue.joint else library.network(issue.network).slug
        yield at(urls.issue(site, issue, slug), issue.moment.at.date())
    for page in library.pages:
        if HOME not in (page.id, page.translation_of):
            yield _translated(site, page, urls.page, library.translations(page), page.updated)


def _homes(library: Library, newest: date | None) -> Iterator[Entry]:
    site = library.site
    homes = tuple(Alternate(language, urls.absolute(site, urls.home(site, language))) for language in library.languages)
    alternates = homes if len(homes) > 1 else ()
    yield from (Entry(home.address, newest, alternates) for home in homes)


def _translated(
    site: Site,
    item: Translated,
    address: Callable[[Site, Translated], str],
    family: tuple[Translated, ...],
    changed: date | None = None,
) -> Entry:
    """Give the entry of what has other languages; ``address`` gives the path of each."""
    alternates = (Alternate(other.language, urls.absolute(site, address(site, other))) for other in family)
    return Entry(urls.absolute(site, address(site, item)), changed, tuple(alternates) if len(family) > 1 else ())


OUTPUT = Output(name="sitemap", plan=plan, produce=produce_by_template)
