"""The newsletter archive, of the site and of each network, and every issue's web version."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

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
from generator.outputs.views.listing import Pager, chunks, pager
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
    yield from _archive(library, None, library.issues)
    for network in library.networks:
        if issues := library.issues_of(network.id):
            yield from _archive(library, network, issues)
    for issue in library.issues:
        yield _web_version(library, issue)


def _archive(library: Library, network: Network | None, issues: tuple[Issue, ...]) -> Iterator[Target]:
    site = library.site
    path = _path(library, network)
    for number, items in chunks(issues):
        yield Target(
            path=urls.file(path(number)),
            view=ArchiveView(
                frame=_frame(library, network, path(number)),
                heading=network.newsletter if network else section_title(library, "newsletters"),
                newsletter=network.newsletter if network else "",
                issues=tuple(issue_card(library, i) for i in items),
                archives=() if network else _archives(library),
                follow=follow_box(library, network),
                pages=pager(site, path, number, len(issues)),
            ),
            template="site/newsletters.html",
            language=site.language,
            origin="newsletters",
        )


def _path(library: Library, network: Network | None) -> Callable[[int], str]:
    site = library.site
    if network is None:
        return lambda number: urls.section(site, "newsletters", number)
    return lambda number: urls.network_section(site, network, "newsletters", number)


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


def _web_version(library: Library, issue: Issue) -> Target:
    site = library.site
    network = None if issue.joint else library.network(issue.network)
    crumbs = [section_link(library, "newsletters")]
    if network:
        own = urls.href(site, urls.network_section(site, network, "newsletters"))
        crumbs.append(Link(network.newsletter, own))
    view = WebVersion(
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
    path = urls.file(issue_path(library, issue))
    return Target(path, view, "site/newsletter.html", site.language, issue.source)


OUTPUT = Output(name="newsletters", plan=plan, produce=produce_by_template)
