"""Long lists, cut into pages."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.model import urls
from generator.model.site import Site

__all__ = ["PAGE_LENGTH", "Pager", "chunks", "pager"]

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


def chunks(items: Sequence[T], length: int = PAGE_LENGTH) -> Iterator[tuple[int, tuple[T, ...]]]:
    """Give pages of a list with their numbers from 1; an empty list still has its first page."""
    for number, start in enumerate(range(0, max(1, len(items)), length), start=1):
        yield number, tuple(items[start : start + length])


def pager(site: Site, path: Callable[[int], str], number: int, count: int, length: int = PAGE_LENGTH) -> Pager:
    """Give the way on and back; ``path`` gives the path of a page by its number, ``count`` is of all items."""
    total = max(1, -(-count // length))
    return Pager(
        number=number,
        total=total,
        newer=urls.href(site, path(number - 1)) if number > 1 else "",
        older=urls.href(site, path(number + 1)) if number < total else "",
    )
