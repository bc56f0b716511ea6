"""Which files an output has that a former one had not, or had otherwise: by the manifests of both."""

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Changes", "compare"]


@dataclass(frozen=True, slots=True)
class Changes:
    """Paths below the output folder, sorted."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def compare(before: Mapping[str, str], after: Mapping[str, str]) -> Changes:
    """Compare two outputs, each given as path -> digest."""
    return Changes(
        new=tuple(sorted(after.keys() - before.keys())),
        changed=tuple(sorted(path for path in after.keys() & before.keys() if after[path] != before[path])),
        removed=tuple(sorted(before.keys() - after.keys())),
    )
