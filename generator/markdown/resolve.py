"""Every address of a body meets the resolver here, or goes."""

from collections.abc import Callable, Iterator

from generator.markdown import addresses
from generator.markdown.document import targets
from generator.markdown.tree import Element, Shown, walk
from generator.markdown.types import Resolved, Resolver

COLUMN = 536  # pixels; the width of a mail, 600, less 32 on either side

Address = tuple[str, bool, str]
"""An address as written, whether it is a picture's, and the picture's alternative text."""

Asked = Callable[[Element, str, bool], Shown | None]
"""``(link or picture, address as written, is a picture)`` -> what it shows."""


def addressed(root: Element) -> Iterator[tuple[Element, str, bool]]:
    """Give each link and picture with its address as written, and whether it is a picture."""
    for element in walk(root):
        name = {"a": "href", "img": "src"}.get(element.tag, "")
        if name in element.attributes and "role" not in element.attributes:
            yield element, addresses.tidy_address(element.attributes[name]), element.is_a("img")


def resolve_addresses(root: Element, ask: Asked) -> None:
    """Set ``shown`` on every link and picture; take the address from those that lead nowhere.

    ``ask`` is called for every relative address and every picture, in the order of the body.
    """
    inside = targets(root)
    for element, address, is_picture in addressed(root):
        if not is_picture and address in inside:
            element.shown = Shown(page=f"#{inside[address]}", absolute="")
        elif not is_picture and addresses.scheme_of(address):
            found = addresses.absolute(address)
            element.shown = shown(found) if found else None
        elif addresses.is_foreign(address) or addresses.scheme_of(address) not in ("", "https", "http"):
            element.shown = None
        else:
            element.shown = ask(element, address, is_picture)
        if element.shown is None:
            element.attributes.pop("src" if is_picture else "href")


def asking(resolve: Resolver) -> Asked:
    """Give what asks a resolver, and trusts it with no scheme."""

    def ask(_: Element, address: str, is_picture: bool) -> Shown | None:
        found = resolve(address, is_picture)
        if found is None or not (addresses.is_safe(found.page) and addresses.is_safe(found.absolute)):
            return None
        return shown(found)

    return ask


def shown(resolved: Resolved) -> Shown:
    """Write out what a resolver found."""
    width, height = resolved.width, resolved.height
    return Shown(
        page=resolved.page,
        absolute=resolved.absolute,
        alt=resolved.alt,
        width=str(width) if width > 0 else "",
        height=str(height) if height > 0 else "",
        mail=resolved.mail,
        mail_width=str(min(width, COLUMN) if width > 0 else COLUMN),
    )
