"""What a build is made of, and how it differs from what the last good one was made of."""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.build.last import Last
from generator.build.order import Order
from generator.build.past import Recalled
from generator.build.stamps import Changes, Stat, compare, generator_digest, look, note_stamps, scan
from generator.build.store import Store

__all__ = ["Inputs"]

SITE = "site/"  # before the name of a file of content; others belong to themes
# Beside site.yaml in a repository of one site; what a build writes must not look like a change to the next one.
_APART = (f"{SITE}themes", f"{SITE}output")


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a build is made of, compared with the last good one.

    Attributes:
        last: The last good build; None where there was none, or where more than files may have changed since.
        changes: Of files: content under ``site/``, themes under ``themes0/`` and so on.  A text with another past has
            changed.
        past: Of the texts.
    """

    places: Mapping[str, Path]
    began: int
    basis: str
    stats: Mapping[str, Stat]
    changes: Changes
    last: Last | None
    past: Recalled

    @classmethod
    def of(
        cls, store: Store, order: Order, before: "Inputs | None" = None, changed: Collection[Path] | None = None
    ) -> "Inputs":
        """Look at what there is.

        Args:
            before: What was seen last.
            changed: The only files to look at; else all.
        """
        _forget_others(store)
        places = {"site": order.folder, **{f"themes{n}": root for n, root in enumerate(order.themes)}}
        names = None if before is None or changed is None else _names(places, changed, before.stats)
        if before is None or names is None:
            found = [scan(place, f"{name}/", _APART) for name, place in places.items()]
            stats = {key: stat for stats in found for key, stat in stats.items()}
        else:
            stats = {name: stat for name, stat in before.stats.items() if name not in names} | look(places, names)
        past = Recalled.of(store, order.repository)
        changes = _with(compare(store, stats, places, order.began, names), past.changed)
        basis = _basis(order)
        last: Last | None = store.note("last")
        same = last is not None and last.basis == basis and last.holds_at(order.now)
        return cls(places, order.began, basis, stats, changes, last if same else None, past)

    @property
    def content(self) -> tuple[str, ...]:
        """The files of content that have changed, below the site's folder."""
        return tuple(name.removeprefix(SITE) for name in self.changes.every if name.startswith(SITE))

    @property
    def texts(self) -> int:
        """How many texts of content there are."""
        return sum(name.startswith(SITE) and name.endswith((".md", ".yaml")) for name in self.stats)

    @property
    def only_words(self) -> bool:
        """Whether no file has come or gone."""
        return not (self.changes.added or self.changes.removed)

    @property
    def theme(self) -> bool:
        """Whether a file of a theme has changed."""
        return any(not name.startswith(SITE) for name in self.changes.every)

    def note(self, store: Store) -> None:
        """Take the files as they are for those of the last good build."""
        note_stamps(store, self.stats, self.changes.digests, self.began)
        store.drop("stamps", "path", self.changes.removed)
        self.past.keep(store)


def _forget_others(store: Store) -> None:
    """Forget what another version of Budstikke or of a library has put away: we might not be able to read it."""
    if store.note("generator") != generator_digest():
        store.clear("notes", "texts", "stories", "targets", "reads")
        store.keep("generator", generator_digest())


def _basis(order: Order) -> str:
    """Digest what decides on a build besides files and time."""
    parts = (generator_digest(), order.folder, order.shown, order.themes, order.drafts, order.base_url)
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def _with(changes: Changes, texts: Collection[str]) -> Changes:
    """Add texts to the files that have changed."""
    more = {f"{SITE}{path}" for path in texts}.difference(changes.every)
    return replace(changes, changed=tuple(sorted((*changes.changed, *more)))) if more else changes


def _names(places: Mapping[str, Path], changed: Collection[Path], known: Collection[str]) -> frozenset[str] | None:
    """Name files as inputs; None where one of them is or was a folder, so that anything below it may have changed."""
    names = set()
    for path in changed:
        if path.is_dir():
            return None
        for name, place in places.items():
            if path.is_relative_to(place):
                below = path.relative_to(place)
                if not any(part.startswith(".") for part in below.parts):
                    names.add(f"{name}/{below.as_posix()}")
    folders = tuple(f"{name}/" for name in names - set(known))
    return None if folders and any(name.startswith(folders) for name in known) else frozenset(names)
