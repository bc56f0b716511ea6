"""The past of texts, remembered for as long as the repository is where it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.build.store import Store

if TYPE_CHECKING:
    from generator.build.order import Repository
    from generator.model.history import History

__all__ = ["Recalled"]


@dataclass(frozen=True, slots=True)
class Recalled:
    """The past of a site's texts, compared with what the last good build knew.

    Attributes:
        state: Of the repository; empty where the site asks for no past.
        read: Gives the past; None where the site asks for none.
        changed: Texts whose past is another one; ``site.yaml`` where any past is, or that there is none.
    """

    state: str = ""
    read: Callable[[], History | None] = lambda: None
    changed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, store: Store, repository: Repository | None) -> Recalled:
        """Ask the store, and the repository only where it is not in the state of the last good build."""
        if repository is None:
            return cls()
        if store.note("repository") == repository.state:
            return cls(repository.state, cache(lambda: store.note("past")))
        before: History | None = store.note("past")
        now = repository.read()
        changed = _changed(before, now)
        if before and not changed:
            store.keep("repository", repository.state)
        return cls(repository.state, lambda: now, changed)

    def keep(self, store: Store) -> None:
        """Take this past for that of the last good build."""
        if self.changed:
            store.keep("past", self.read())
            store.keep("repository", self.state)


def _changed(before: History | None, now: History) -> frozenset[str]:
    if before is None or (before.lack, before.reason) != (now.lack, now.reason):
        return frozenset(("site.yaml",))
    old, new = before.changes, now.changes
    return frozenset(path for path in old.keys() | new.keys() if old.get(path) != new.get(path))
