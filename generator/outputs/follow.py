"""The page that tells normal people how to follow: newsletter, calendar, feeds."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.language.catalogue import words
from generator.model import urls
from generator.model.library import Library
from generator.outputs.base import Output, Target, produce_by_template
from generator.outputs.views.follow import FollowBox, follow_box
from generator.outputs.views.frame import Frame, feed_links, frame
from generator.outputs.views.sections import has_section, section_title

__all__ = ["OUTPUT", "FollowView", "SectionFeed", "plan"]

SECTIONS = ("newsletters", "press", "ideas")


@dataclass(frozen=True, slots=True)
class SectionFeed:
    """The feed of one part of the site: absolute address, to copy."""

    label: str
    rss: str


@dataclass(frozen=True, slots=True)
class FollowView:
    """How to follow.

    Attributes:
        site: The whole site's addresses.
        boxes: Addresses to copy: the whole site's, then each network's own.
        sections: Feeds of newsletters, press releases and ideas.
        opml: All feeds in one file, for feed readers.
        email: Where one may write instead.
    """

    frame: Frame
    heading: str
    site: FollowBox
    boxes: tuple[FollowBox, ...]
    sections: tuple[SectionFeed, ...]
    opml: str
    email: str


def plan(library: Library) -> Iterator[Target]:
    """Plan the one page."""
    site = library.site
    path = urls.file(urls.section(site, "follow"))
    yield Target(path, _view, template="site/follow.html", language=site.language, origin="follow")


def _view(library: Library) -> FollowView:
    site = library.site
    title, say = section_title(library, "follow"), words(site.language).gettext
    sections = tuple(
        SectionFeed(section_title(library, name), urls.absolute(site, urls.feed(site, "rss", name)))
        for name in SECTIONS
        if has_section(library, name)
    )
    return FollowView(
        frame=frame(
            library,
            path=urls.section(site, "follow"),
            title=title,
            description=say("Newsletter, calendar and feeds of {name}.", name=site.title),
            feeds=tuple(link for network in library.networks for link in feed_links(library, network)[:1]),
            section="follow",
        ),
        heading=title,
        site=follow_box(library),
        boxes=(follow_box(library), *(follow_box(library, network) for network in library.networks)),
        sections=sections,
        opml=urls.absolute(site, urls.opml(site)),
        email=site.publisher.email,
    )


OUTPUT = Output(name="follow", plan=plan, produce=produce_by_template)
