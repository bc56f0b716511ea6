"""Indexes: items by what they are asked for, made once for all who ask."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from generator.model.page import Page
from generator.model.story import Story

__all__ = ["families", "index"]

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
Translated = TypeVar("Translated", Story, Page)


def index(items: Iterable[T], keys: Callable[[T], Iterable[K]]) -> dict[K, tuple[T, ...]]:
    """Give items by each of their keys; those of one key in the order in which they come."""
    found: defaultdict[K, list[T]] = defaultdict(list)
    for item in items:
        for key in keys(item):
            found[key].append(item)
    return {key: tuple(some) for key, some in found.items()}


def families(items: Iterable[Translated], language: str) -> dict[str, tuple[Translated, ...]]:
    """Give items that are translated, and their translations, by the id of what is; the given language first in each.

    Items that stand alone are in none: of ten thousand that is nearly every one.
    """
    items = tuple(items)
    roots = {x.translation_of for x in items if x.translation_of}
    found = index((x for x in items if x.translation_of or x.id in roots), lambda x: (x.translation_of or x.id,))
    return {
        root: tuple(sorted(family, key=lambda x: (x.language != language, x.language, x.id)))
        for root, family in found.items()
    }
