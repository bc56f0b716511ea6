"""Why a file was made or left, and what it depends on."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from generator.build.store import Store

if TYPE_CHECKING:
    from generator.outputs.base import Target

__all__ = ["Because", "Explanation", "explain", "remembered"]

SALT = 16  # bytes of a key that stand for what all files share; the others stand for what this one shows


class Because(Enum):
    """Why a file was made, or was not."""

    UNKNOWN = auto()  # the site has no such file
    NEW = auto()
    COMMON = auto()  # the theme, the site's settings, Budstikke itself
    SHOWN = auto()  # what it shows
    LOST = auto()  # the file in the output was not as it had been written
    SAME = auto()


@dataclass(frozen=True, slots=True)
class Explanation:
    """What there is to say of one file.

    Attributes:
        output: Name of the output that makes it; empty where none does, as are ``template`` and ``origin``.
        origin: The content file behind it, or the name of an output.
        stories: Ids of the stories whose words it shows, sorted.
        changed: Files that have changed since the last good build, sorted: content below ``site/``, themes.
    """

    path: str
    because: Because
    output: str = ""
    template: str = ""
    origin: str = ""
    stories: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


def remembered(store: Store, paths: Iterable[str]) -> Mapping[str, bytes]:
    """Give the keys under which files are remembered, by path; to be asked before a build."""
    rows = (store.one("SELECT path, key FROM targets WHERE path = ?", path) for path in paths)
    return dict(row for row in rows if row)


def explain(
    store: Store, path: str, before: Mapping[str, bytes], made: Iterable[str], changed: tuple[str, ...]
) -> Explanation:
    """Explain one file after a build.

    Args:
        before: What :func:`remembered` gave before it.
        made: Paths of the files that it made.
    """
    row = store.one("SELECT output, target, key FROM targets WHERE path = ?", path)
    if row is None:
        return Explanation(path, Because.UNKNOWN, changed=changed)
    target: Target = pickle.loads(row[1])
    reads = store.rows("SELECT story FROM reads WHERE path = ?", path)
    stories = sorted({read.partition("#")[0] for (read,) in reads})
    because = _because(before.get(path), row[2], path in set(made))
    return Explanation(path, because, row[0], target.template, target.origin, tuple(stories), changed)


def _because(before: bytes | None, now: bytes, made: bool) -> Because:
    if before is None:
        return Because.NEW
    if before[:SALT] != now[:SALT]:
        return Because.COMMON
    if before != now:
        return Because.SHOWN
    return Because.LOST if made else Because.SAME
