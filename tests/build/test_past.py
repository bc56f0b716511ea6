"""The past of texts, between builds."""

from collections.abc import Iterator

import pytest

from generator.build.order import Repository
from generator.build.past import Recalled
from generator.build.store import Store
from generator.model.history import Change, History, Lack

ONE = History({"a.md": (Change(1, "Anne"),), "b.md": (Change(1, "Bo"),)})
OTHER = History({"a.md": (Change(2, "Anne"), Change(1, "Anne")), "c.md": (Change(2, "Bo"),)})


def unread() -> History:
    raise AssertionError("Git was asked")


def at(state: str, history: History) -> Repository:
    return Repository(state, lambda: history)


@pytest.fixture
def store() -> Iterator[Store]:
    """What a good build remembers that has seen ``ONE``."""
    store = Store("")
    with store.turn():
        Recalled.of(store, at("first", ONE)).keep(store)
        yield store


def test_the_same_commit(store: Store) -> None:
    """Where nothing was committed Git is not asked for the past: it is what it was."""
    recalled = Recalled.of(store, Repository("first", unread))

    assert (frozenset(), ONE) == (recalled.changed, recalled.read())


def test_another_past(store: Store) -> None:
    """Texts whose past is another one are named; those that have come and gone are among them."""
    recalled = Recalled.of(store, at("second", OTHER))

    assert (frozenset({"a.md", "b.md", "c.md"}), OTHER) == (recalled.changed, recalled.read())


def test_another_commit_of_nothing(store: Store) -> None:
    """A commit after which the past is the same is remembered at once."""
    Recalled.of(store, at("second", ONE))

    assert frozenset() == Recalled.of(store, Repository("second", unread)).changed


def test_a_build_that_failed(store: Store) -> None:
    """What a build has seen counts only when it ends well."""
    Recalled.of(store, at("second", OTHER))

    assert Recalled.of(store, at("second", OTHER)).changed


@pytest.mark.parametrize("lack", [Lack.SHALLOW, Lack.GIT])
def test_lack(store: Store, lack: Lack) -> None:
    """That the past is not known any more is a change of the settings that ask for it."""
    assert frozenset({"site.yaml"}) == Recalled.of(store, at("second", History({}, lack))).changed


def test_the_first_time() -> None:
    """So is that it is known now."""
    store = Store("")
    with store.turn():
        assert frozenset({"site.yaml"}) == Recalled.of(store, at("first", ONE)).changed


def test_nobody_asks(store: Store) -> None:
    """A site that does not ask has no past, and what others have known of it stays as it is."""
    recalled = Recalled.of(store, None)
    recalled.keep(store)

    assert (None, frozenset()) == (recalled.read(), recalled.changed)
    assert ONE == Recalled.of(store, Repository("first", unread)).read()
