"""Links and marks that many pages show."""

from dataclasses import dataclass

from generator.model import urls
from generator.model.library import Library
from generator.model.network import Network

__all__ = ["Link", "NetworkTag", "network_tag", "network_tags"]


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere.

    Attributes:
        label: Ready to be shown: translated, or a name.
        href: Root-relative or absolute; empty where it is the page itself.
        current: Whether the reader is in that part of the site.
        language: Of the page behind it where that is another than this page's; else empty.
    """

    label: str
    href: str
    current: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class NetworkTag:
    """A network's name in its colour.

    Attributes:
        css: The class that gives the network's colour.
    """

    name: str
    href: str
    css: str


def network_tag(library: Library, network: Network) -> NetworkTag:
    """Give the mark of one network."""
    return library.once(_tag, network.id)


def _tag(library: Library, id: str) -> NetworkTag:
    site, network = library.site, library.network(id)
    return NetworkTag(network.name, urls.href(site, urls.network(site, network)), css_class(network))


def network_tags(library: Library, ids: tuple[str, ...]) -> tuple[NetworkTag, ...]:
    """Give the marks of several networks, in the order of the library."""
    return library.once(_tags, ids)


def _tags(library: Library, ids: tuple[str, ...]) -> tuple[NetworkTag, ...]:
    return tuple(network_tag(library, network) for network in library.networks if network.id in ids)


def css_class(network: Network) -> str:
    """Give the class of a network's colour; ids are lower-case ASCII, hence safe."""
    return f"n-{network.id}"
