"""The newsletter archive, of the site and of each network, and every issue's web version."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from generator.language.catalogue import words
from generator.model import urls
from generator.model.issue import Issue
from generator.model.library import Library
from generator.model.network import Network
from generator.outputs.base import Output, Target, produce_by_template
from generator.outputs.views.cards import IssueCard, issue_card
from generator.outputs.views.follow import FollowBox, follow_box
from generator.outputs.views.frame import Frame, feed_links, frame
from generator.outputs.views.issue import IssueView, issue_path, issue_view
from generator.outputs.views.links import Link
from generator.outputs.views.listing import Pager, page_items, page_numbers, pager
from generator.outputs.views.sections import section_link, section_title

__all__ = ["OUTPUT", "ArchiveView", "WebVersion", "plan"]


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """A list of issues.

    Attributes:
        newsletter: The network's newsletter; empty for the archive of all.
        archives: The networks' own archives; only in the archive of all.
    """

    frame: Frame
    heading: str
    newsletter: str
    issues: tuple[IssueCard, ...]
    archives: tuple[Link, ...]
    follow: FollowBox
    pages: Pager


@dataclass(frozen=True, slots=True)
class WebVersion:
    """One issue as a page: what the mail holds, without anything that is a single reader's."""

    frame: Frame
    issue: IssueView
    follow: FollowBox


def plan(library: Library) -> Iterator[Target]:
    """Plan the archives and the web versions."""
    if not library.issues:
        return
    language = library.site.language
    for network in (None, *library.networks):
        path = _path(library, network)
        issues = _issues(library, network)
        for number in page_numbers(issues) if issues else ():
            view = partial(_archive, network=network.id if network else None, number=number)
            yield Target(urls.file(path(number)), view, "site/newsletters.html", language, "newsletters")
    for issue in library.issues:
        file = urls.file(issue_path(library, issue))
        yield Target(file, partial(_web_version, id=issue.id), "site/newsletter.html", language, issue.source)


def _archive(library: Library, network: str | None, number: int) -> ArchiveView:
    """Give a page of a network's archive, or of the archive of all."""
    of = library.network(network) if network is not None else None
    issues, path = _issues(library, of), _path(library, of)
    return ArchiveView(
        frame=_frame(library, of, path(number)),
        heading=of.newsletter if of else section_title(library, "newsletters"),
        newsletter=of.newsletter if of else "",
        issues=tuple(issue_card(library, i) for i in page_items(issues, number)),
        archives=() if of else _archives(library),
        follow=follow_box(library, of),
        pages=pager(library.site, path, number, len(issues)),
    )


def _issues(library: Library, network: Network | None) -> tuple[Issue, ...]:
    return library.issues_of(network.id) if network else library.issues


def _path(library: Library, network: Network | None) -> Callable[[int], str]:
    site = library.site
    if network is None:
        return partial(urls.section, site, "newsletters")
    return partial(urls.network_section, site, network, "newsletters")


def _frame(library: Library, network: Network | None, path: str) -> Frame:
    site, say = library.site, words(library.site.language).gettext
    title = section_title(library, "newsletters")
    name = network.newsletter if network else site.title
    return frame(
        library,
        path=path,
        title=network.newsletter if network else title,
        description=say("Every newsletter from {name} so far.", name=name),
        feeds=feed_links(library, "newsletters", f"{title} – {site.title}"),
        breadcrumbs=(section_link(library, "newsletters"),) if network else (),
        section="newsletters",
        networks=(network.id,) if network else (),
    )


def _archives(library: Library) -> tuple[Link, ...]:
    site = library.site
    return tuple(
        Link(n.newsletter, urls.href(site, urls.network_section(site, n, "newsletters")))
        for n in library.networks
        if library.issues_of(n.id)
    )


def _web_version(library: Library, id: str) -> WebVersion:
    site, issue = library.site, library.issue(id)
    network = None if issue.joint else library.network(issue.network)
    crumbs = [section_link(library, "newsletters")]
    if network:
        own = urls.href(site, urls.network_section(site, network, "newsletters"))
        crumbs.append(Link(network.newsletter, own))
    return WebVersion(
        frame=frame(
            library,
            path=issue_path(library, issue),
            title=issue.subject,
            description=issue.preheader,
            feeds=feed_links(library, "newsletters", f"{section_title(library, 'newsletters')} – {site.title}"),
            breadcrumbs=tuple(crumbs),
            section="newsletters",
            kind="article",
            networks=issue.networks,
        ),
        issue=issue_view(library, issue),
        follow=follow_box(library, network),
    )


OUTPUT = Output(name="newsletters", plan=plan, produce=produce_by_template)
