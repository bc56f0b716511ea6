"""The press room, and each release as a page and as plain text (Danish practice: conventions 9)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from generator.language.catalogue import words
from generator.language.text import shorten
from generator.model import urls
from generator.model.library import Library
from generator.model.story import Clipping, Quote, Release
from generator.outputs.base import Output, Target, produce_by_template
from generator.outputs.views.footer import Acknowledgement, acknowledgements
from generator.outputs.views.frame import Frame, feed_links, frame
from generator.outputs.views.images import Image, image
from generator.outputs.views.links import Link, NetworkTag, network_tags
from generator.outputs.views.listing import Pager, page_items, page_numbers, pager
from generator.outputs.views.occasion import when
from generator.outputs.views.people import PersonView, person_view
from generator.outputs.views.sections import section_link, section_title

__all__ = ["OUTPUT", "PressRoomView", "ReleaseCard", "ReleaseView", "plan"]


@dataclass(frozen=True, slots=True)
class ReleaseCard:
    """A release in the press room."""

    headline: str
    angle: str
    href: str
    released: date | datetime
    networks: tuple[NetworkTag, ...]
    example: bool


@dataclass(frozen=True, slots=True)
class PressRoomView:
    """The press room: releases, whom to call, where the stories were brought."""

    frame: Frame
    heading: str
    releases: tuple[ReleaseCard, ...]
    contacts: tuple[PersonView, ...]
    feed: str
    pages: Pager


@dataclass(frozen=True, slots=True)
class QuoteView:
    """An approved quote."""

    text: str
    person: PersonView


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """The lines about a network that close a release."""

    name: str
    text: str
    address: str


@dataclass(frozen=True, slots=True)
class PressPicture:
    """A picture to print: shown in the page, offered in its largest size.

    Attributes:
        file: Absolute address of the largest variant.
        width, height: Pixels of that.
    """

    shown: Image
    file: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """One release.

    Attributes:
        embargo: Until when it must not be used, while that lies ahead; else None.
        released: When it may be used.
        text: The story's own text as HTML; ``plain`` the same as paragraphs.
        address: Absolute address of the page; ``text_file`` of the plain text.
        story: Absolute address of the story, empty under embargo.
    """

    frame: Frame
    headline: str
    subheading: str
    angle: str
    place: str
    embargo: date | datetime | None
    released: date | datetime
    text: str
    plain: str
    quotes: tuple[QuoteView, ...]
    facts: tuple[str, ...]
    contact: PersonView
    about: tuple[Boilerplate, ...]
    picture: PressPicture | None
    clippings: tuple[Clipping, ...]
    funding: tuple[Acknowledgement, ...]
    publisher: str
    networks: tuple[NetworkTag, ...]
    address: str
    text_file: str
    story: str
    example: bool


def plan(library: Library) -> Iterator[Target]:
    """Plan the press room, and a page and a text for every release, those under embargo too."""
    site = library.site
    for number in page_numbers(library.listed_releases):
        path = urls.file(urls.section(site, "press", number))
        yield Target(path, partial(_room, number=number), "site/press.html", site.language, "press")
    for release in library.releases:
        view = partial(_view, story=release.story.id)
        page, text = urls.release(site, release.story), urls.release_text(site, release.story)
        origin, language = release.story.source, release.story.language
        yield Target(urls.file(page), view, "site/release.html", language, origin)
        yield Target(urls.file(text), view, "press/release.txt", language, origin)


def _room(library: Library, number: int) -> PressRoomView:
    site, releases = library.site, library.listed_releases
    path = partial(urls.section, site, "press")
    return PressRoomView(
        frame=_room_frame(library, path(number)),
        heading=section_title(library, "press"),
        releases=tuple(_card(library, r) for r in page_items(releases, number)),
        contacts=tuple(dict.fromkeys(person_view(r.press.contact) for r in releases)),
        feed=urls.href(site, urls.feed(site, "rss", "press")),
        pages=pager(site, path, number, len(releases)),
    )


def _room_frame(library: Library, path: str) -> Frame:
    title = section_title(library, "press")
    say = words(library.site.language).gettext
    return frame(
        library,
        path=path,
        title=title,
        description=say("Press releases from {name}, with pictures and contacts.", name=library.site.title),
        feeds=feed_links(library, "press", f"{title} – {library.site.title}"),
        section="press",
    )


def _card(library: Library, release: Release) -> ReleaseCard:
    press, story = release.press, release.story
    return ReleaseCard(
        headline=press.headline,
        angle=press.angle,
        href=urls.href(library.site, urls.release(library.site, story)),
        released=when(press.release),
        networks=network_tags(library, story.networks),
        example=story.example,
    )


def _view(library: Library, story: str) -> ReleaseView:
    return _release(library, library.any_release(story))


def _release(library: Library, release: Release) -> ReleaseView:
    site, press, story = library.site, release.press, release.story
    ahead = press.embargo is not None and press.embargo.at > library.now
    path = urls.release(site, story)
    return ReleaseView(
        frame=_frame(library, release, path),
        headline=press.headline,
        subheading=press.subheading,
        angle=press.angle,
        place=press.place,
        embargo=when(press.embargo) if press.embargo and ahead else None,
        released=when(press.release),
        text=story.body.page,
        plain=story.body.text,
        quotes=tuple(_quote(q) for q in press.quotes),
        facts=press.facts,
        contact=person_view(press.contact),
        about=tuple(_about(library, id) for id in story.networks),
        picture=_picture(library, release),
        clippings=press.clippings,
        funding=acknowledgements(library),
        publisher=site.publisher.name,
        networks=network_tags(library, story.networks),
        address=urls.absolute(site, path),
        text_file=urls.absolute(site, urls.release_text(site, story)),
        story=urls.absolute(site, urls.story(site, story)) if release.listed else "",
        example=story.example,
    )


def _frame(library: Library, release: Release, path: str) -> Frame:
    """Give the page's frame; under embargo nothing may find it, and it names no feed of its own."""
    site, story = library.site, release.story
    feeds = feed_links(library, "press", f"{section_title(library, 'press')} – {site.title}")
    data: dict[str, object] = {
        "@type": "NewsArticle",
        "headline": shorten(release.press.headline, 110),
        "datePublished": release.press.release.at.isoformat(),
        "publisher": {"@type": "Organization", "name": site.publisher.name},
    }
    crumbs: tuple[Link, ...] = (section_link(library, "press"),)
    return frame(
        library,
        path=path,
        title=release.press.headline,
        description=shorten(release.press.angle, 155),
        language=story.language,
        image=story.picture,
        feeds=feeds,
        breadcrumbs=crumbs,
        noindex=not release.listed,
        section="press",
        kind="article",
        data=data if release.listed else None,
        networks=story.networks,
    )


def _quote(quote: Quote) -> QuoteView:
    return QuoteView(quote.text, person_view(quote.person))


def _about(library: Library, id: str) -> Boilerplate:
    network = library.network(id)
    return Boilerplate(network.name, network.lead, urls.absolute(library.site, urls.network(library.site, network)))


def _picture(library: Library, release: Release) -> PressPicture | None:
    site, picture = library.site, release.story.picture
    if picture is None:
        return None
    largest = picture.widths[-1]
    address = urls.absolute(site, urls.picture(picture, largest))
    return PressPicture(image(site, picture), address, largest, picture.height_at(largest))


OUTPUT = Output(name="press", plan=plan, produce=produce_by_template)
