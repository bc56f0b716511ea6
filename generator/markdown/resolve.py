"""Every address of a body meets the resolver here, or goes."""

from collections.abc import Iterator

from generator.markdown import addresses
from generator.markdown.document import targets
from generator.markdown.tree import Element, walk
from generator.markdown.types import Resolved, Resolver


def addressed(root: Element) -> Iterator[tuple[Element, str, bool]]:
    """Give each link and picture with its address as written, and whether it is a picture."""
    for element in walk(root):
        name = {"a": "href", "img": "src"}.get(element.tag, "")
        if name in element.attributes and "role" not in element.attributes:
            yield element, addresses.tidy_address(element.attributes[name]), element.is_a("img")


def resolve_addresses(root: Element, resolve: Resolver) -> None:
    """Set ``resolved`` on every link and picture; take the address from those that lead nowhere."""
    inside = targets(root)
    for element, address, is_picture in addressed(root):
        if not is_picture and address in inside:
            element.resolved = Resolved(page=f"#{inside[address]}", absolute="")
        else:
            element.resolved = _resolved(address, is_picture, resolve)
        if element.resolved is None:
            element.attributes.pop("src" if is_picture else "href")


def _resolved(address: str, is_picture: bool, resolve: Resolver) -> Resolved | None:
    if not is_picture and addresses.scheme_of(address):
        return addresses.absolute(address)
    if addresses.is_foreign(address) or addresses.scheme_of(address) not in ("", "https", "http"):
        return None
    found = resolve(address, is_picture)
    if found is None or not (addresses.is_safe(found.page) and addresses.is_safe(found.absolute)):
        return None
    return found
