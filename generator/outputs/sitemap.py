"""sitemap.xml: every page that search engines may show (sitemaps.org), with its other languages."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model import urls
from generator.model.library import Library
from generator.model.page import HOME, Page
from generator.model.story import Story
from generator.outputs.base import Output, Target, produce_by_template
from generator.outputs.views.sections import has_section

__all__ = ["OUTPUT", "Entry", "SitemapView", "plan"]

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
    entries = {entry.address: entry for entry in _entries(library)}
    view = SitemapView(tuple(entries[address] for address in sorted(entries)))
    yield Target(urls.file("sitemap.xml"), view, "hosting/sitemap.xml", library.site.language, "sitemap")


def _entries(library: Library) -> Iterator[Entry]:
    site = library.site

    def at(path: str, changed: date | None = None) -> Entry:
        return Entry(urls.absolute(site, path), changed)

    yield from _homes(library)
    yield from (at(urls.section(site, name)) for name in SECTIONS if has_section(library, name))
    yield from (at(urls.network(site, n)) for n in library.networks)
    yield from (_translated(library, s, urls.story(site, s), s.updated or s.day) for s in library.stories)
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
            yield _translated(library, page, urls.page(site, page), None)


def _homes(library: Library) -> Iterator[Entry]:
    site = library.site
    homes = tuple(Alternate(language, urls.absolute(site, urls.home(site, language))) for language in library.languages)
    alternates = homes if len(homes) > 1 else ()
    newest = max((s.updated or s.day for s in library.stories), default=None)
    yield from (Entry(home.address, newest, alternates) for home in homes)


def _translated(library: Library, item: Story | Page, path: str, changed: date | None) -> Entry:
    site = library.site
    family = library.translations(item)
    alternates = tuple(
        Alternate(
            other.language,
            urls.absolute(site, urls.story(site, other) if isinstance(other, Story) else urls.page(site, other)),
        )
        for other in family
    )
    return Entry(urls.absolute(site, path), changed, alternates if len(family) > 1 else ())


OUTPUT = Output(name="sitemap", plan=plan, produce=produce_by_template)
