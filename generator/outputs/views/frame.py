"""What every page has around its content: head, menu, foot."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.language.catalogue import words
from generator.language.labels import LANGUAGE_NAMES
from generator.model import urls
from generator.model.common import Picture
from generator.model.library import Library
from generator.model.network import Network
from generator.model.site import Site
from generator.outputs.views.footer import Footer, footer
from generator.outputs.views.images import Image, has_card, image
from generator.outputs.views.linked_data import script
from generator.outputs.views.links import Link, NetworkTag, network_tags
from generator.outputs.views.sections import has_section, section_link

__all__ = ["Alternate", "FeedLink", "Frame", "feed_links", "frame"]

MENU = ("networks", "stories", "events", "ideas", "knowledge")
FEED_TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}
FEED_NAMES = {"rss": "RSS", "atom": "Atom", "json": "JSON Feed"}
LOCALES = {"da": "da_DK", "en": "en_GB"}


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page points to (autodiscovery)."""

    title: str
    type: str
    href: str


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in a language: ``x-default`` is for all others."""

    language: str
    href: str


@dataclass(frozen=True, slots=True)
class Frame:
    """All that ``site/base.html`` needs.

    Attributes:
        title: Of the page, without the site's name.
        head_title: As the browser's tab and search engines show it.
        canonical: The page's absolute address.
        alternates: Empty where the page has one language only.
        card: Absolute address of the picture for social media, 1200 x 630, or empty.
        json_ld: schema.org data, safe inside ``<script>``, or empty.
        stick: The colours of the stripe: the networks that the page is about, or all of them.
        languages: The page in other languages, or where those begin.
    """

    language: str
    site_title: str
    tagline: str
    title: str
    head_title: str
    description: str
    canonical: str
    home: str
    css: str
    icon: str
    touch_icon: str
    noindex: bool
    kind: str
    locale: str
    alternates: tuple[Alternate, ...]
    feeds: tuple[FeedLink, ...]
    card: str
    card_alt: str
    json_ld: str
    logo: Image | None
    menu: tuple[Link, ...]
    languages: tuple[Link, ...]
    breadcrumbs: tuple[Link, ...]
    stick: tuple[NetworkTag, ...]
    footer: Footer


def frame(
    library: Library,
    *,
    path: str,
    title: str,
    description: str,
    language: str = "",
    image: Picture | None = None,
    feeds: tuple[FeedLink, ...] = (),
    translations: tuple[tuple[str, str], ...] = (),
    breadcrumbs: tuple[Link, ...] = (),
    noindex: bool = False,
    section: str = "",
    kind: str = "website",
    data: Mapping[str, object] | None = None,
    networks: tuple[str, ...] = (),
) -> Frame:
    """Give the frame of a page.

    Args:
        path: The page's, as :mod:`generator.model.urls` gives it.
        title: Without the site's name; empty on the home page.
        language: Else the site's.
        image: For social media; else the site's.
        feeds: Those of the page's own subject; the site's stories always follow.
        translations: ``(language, path)`` of the page in every language, itself among them.
        breadcrumbs: From below the home page to above the page.
        section: Name of the part of the site that the page belongs to, for the menu.
        kind: Open Graph type: "website" or "article".
        data: schema.org data (JSON-LD) without ``@context``.
        networks: Ids of the networks that the page is about.
    """
    site = library.site
    language = language or site.language
    card = next((p for p in (image, site.picture) if p is not None and has_card(p)), None)
    return Frame(
        language=language,
        site_title=site.title,
        tagline=site.tagline,
        title=title or site.title,
        head_title=_head_title(site.title, title or site.tagline, home=not title),
        description=description or site.description,
        canonical=urls.absolute(site, path),
        home=urls.href(site, urls.home(site, language)),
        css=urls.href(site, urls.asset("site.css")),
        icon=urls.href(site, urls.asset("favicon.svg")),
        touch_icon=urls.href(site, urls.asset("touch-icon.png")),
        noindex=noindex,
        kind=kind,
        locale=LOCALES.get(language, language),
        alternates=_alternates(library, translations),
        feeds=(*feeds, *feed_links(library, language=language)),
        card=urls.absolute(site, urls.card(card)) if card else "",
        card_alt=card.alt if card else "",
        json_ld=script(data) if data else "",
        logo=library.once(_logo),
        menu=library.once(_menu, language, section, path if path in library.once(_menu_pages) else None),
        languages=_languages(library, language, translations),
        breadcrumbs=breadcrumbs,
        stick=network_tags(library, networks) or network_tags(library, tuple(n.id for n in library.networks)),
        footer=footer(library, language),
    )


def feed_links(
    library: Library, of: Network | str | None = None, title: str = "", language: str = ""
) -> tuple[FeedLink, ...]:
    """Give a subject's feeds in all three formats.

    Args:
        of: A network, a section ("press", "newsletters", "ideas"), or None for all stories.
        title: What the feeds bring; else the network's or the site's name.
        language: Of the stories, where it is not the site's.
    """
    if isinstance(of, Network):
        return library.once(_network_feeds, of.id, title)
    return library.once(_section_feeds, of, title, language)


def _network_feeds(library: Library, id: str, title: str) -> tuple[FeedLink, ...]:
    network = library.network(id)
    return _feed_links(library.site, network, title or network.name)


def _section_feeds(library: Library, of: str | None, title: str, language: str) -> tuple[FeedLink, ...]:
    return _feed_links(library.site, of, title or library.site.title, language)


def _feed_links(site: Site, of: Network | str | None, name: str, language: str = "") -> tuple[FeedLink, ...]:
    return tuple(
        FeedLink(f"{name} ({FEED_NAMES[suffix]})", type, urls.href(site, urls.feed(site, suffix, of, language)))
        for suffix, type in FEED_TYPES.items()
    )


def _head_title(site: str, title: str, home: bool) -> str:
    if home:
        return f"{site} – {title}" if title else site
    return f"{title} – {site}"


def _logo(library: Library) -> Image | None:
    return image(library.site, library.site.logo) if library.site.logo else None


def _alternates(library: Library, translations: tuple[tuple[str, str], ...]) -> tuple[Alternate, ...]:
    site = library.site
    if len(translations) < 2:
        return ()
    found = [Alternate(language, urls.absolute(site, path)) for language, path in translations]
    first = next((a for a in found if a.language == site.language), found[0])
    return (*found, Alternate("x-default", first.href))


def _languages(library: Library, language: str, translations: tuple[tuple[str, str], ...]) -> tuple[Link, ...]:
    if len(library.languages) == 1:
        return ()
    site = library.site
    paths = dict(translations)
    return tuple(
        Link(
            LANGUAGE_NAMES.get(other, other),
            urls.href(site, paths.get(other) or urls.home(site, other)),
            language=other,
        )
        for other in library.languages
        if other != language
    )


def _menu_pages(library: Library) -> frozenset[str]:
    """Give the paths of pages that the menu holds by themselves: on them it shows where the reader is."""
    site = library.site
    homes = (urls.home(site, language) for language in library.languages)
    return frozenset((*homes, *(urls.page(site, p) for p in library.pages if p.menu)))


def _menu(library: Library, language: str, section: str, path: str | None) -> tuple[Link, ...]:
    """Give the main menu; in another language than the site's only what exists in it."""
    site = library.site
    pages = sorted((p for p in library.pages_in(language) if p.menu), key=lambda p: (p.menu, p.slug))
    own = [Link(p.title, urls.href(site, urls.page(site, p)), current=urls.page(site, p) == path) for p in pages]
    if language != site.language:
        home = urls.home(site, language)
        return (Link(words(language).gettext("Home"), urls.href(site, home), current=home == path), *own)
    parts = [section_link(library, name, section) for name in MENU if has_section(library, name)]
    return (*parts, *own, section_link(library, "follow", section))
