"""Long lists, cut into pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.model import urls
from generator.model.site import Site

__all__ = ["PAGE_LENGTH", "Pager", "page_items", "page_numbers", "pager"]

PAGE_LENGTH = 12  # items on one page of a list

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pager:
    """Where in a long list a page is.

    Attributes:
        number: Of this page, from 1.
        total: Pages in all.
        newer: Address of the page before, or empty.
        older: Address of the page after, or empty.
    """

    number: int
    total: int
    newer: str
    older: str


def page_numbers(items: Sequence[object], length: int = PAGE_LENGTH) -> range:
    """Give the numbers of a list's pages, from 1; an empty list still has its first page."""
    return range(1, _total(len(items), length) + 1)


def page_items(items: Sequence[T], number: int, length: int = PAGE_LENGTH) -> tuple[T, ...]:
    """Give what stands on one page of a list."""
    return tuple(items[(number - 1) * length : number * length])


def pager(site: Site, path: Callable[[int], str], number: int, count: int, length: int = PAGE_LENGTH) -> Pager:
    """Give the way on and back; ``path`` gives the path of a page by its number, ``count`` is of all items."""
    total = _total(count, length)
    return Pager(
        number=number,
        total=total,
        newer=urls.href(site, path(number - 1)) if number > 1 else "",
        older=urls.href(site, path(number + 1)) if number < total else "",
    )


def _total(count: int, length: int) -> int:
    return max(1, -(-count // length))
