"""The ways to follow a network or the whole site: mail, calendar, feeds."""

from dataclasses import dataclass

from generator.model import urls
from generator.model.library import Library
from generator.model.network import Network
from generator.outputs.views.links import css_class

__all__ = ["FollowBox", "follow_box", "webcal"]


@dataclass(frozen=True, slots=True)
class FollowBox:
    """How to follow one subject.

    Attributes:
        name: The network's, or the site's.
        newsletter: Name of the newsletter; empty where there is none yet.
        subscribe: Where one signs up for it: an https or mailto address, or empty.
        archive: Newsletters sent so far, or empty.
        webcal: Address that calendars subscribe to.
        calendar: The same as a file to fetch (https).
        rss: Absolute address to copy; so are ``atom`` and ``json``.
        css: The network's class, or empty.
    """

    name: str
    newsletter: str
    subscribe: str
    archive: str
    webcal: str
    calendar: str
    rss: str
    atom: str
    json: str
    follow_page: str
    css: str


def follow_box(library: Library, network: Network | None = None) -> FollowBox:
    """Give the ways to follow a network, or the site where none is given."""
    site = library.site
    calendar = urls.calendar(site, network)
    newsletter = (network.newsletter if network.active else "") if network else ""
    issues = library.issues_of(network.id) if network else library.issues
    return FollowBox(
        name=network.name if network else site.title,
        newsletter=newsletter,
        subscribe=(network.subscribe if network else "") or site.mail.subscribe,
        archive=urls.href(site, urls.section(site, "newsletters")) if issues else "",
        webcal=webcal(urls.absolute(site, calendar)),
        calendar=urls.absolute(site, calendar),
        rss=urls.absolute(site, urls.feed(site, "rss", network)),
        atom=urls.absolute(site, urls.feed(site, "atom", network)),
        json=urls.absolute(site, urls.feed(site, "json", network)),
        follow_page=urls.href(site, urls.section(site, "follow")),
        css=css_class(network) if network else "",
    )


def webcal(address: str) -> str:
    """Give an https address as calendars subscribe to it."""
    return "webcal:" + address.split(":", 1)[1]
