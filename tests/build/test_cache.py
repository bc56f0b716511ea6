from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

import pytest

from generator.build.cache import DiskStore, cached
from generator.build.pipeline import produce
from generator.outputs.base import Output, Target, Workshop, constant


@dataclass(frozen=True)
class View:
    text: str = "a"


class Counting:
    """An output that tells how often it was asked."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.output = Output("x", self._plan, self._produce)

    def _plan(self, library: object) -> Iterator[Target]:
        return iter(())

    def _produce(self, target: Target, view: View, workshop: Workshop) -> bytes:
        self.made.append(view.text)
        return view.text.encode()

    def make(self, target: Target, store: MutableMapping[str, bytes], theme: str = "1") -> bytes:
        run = cached(produce, store, theme)
        return run(self.output, target, target.view(None), None)  # type: ignore[arg-type]


TARGET = Target(PurePosixPath("a.html"), constant(View()), "site/a.html")
KEY = "ab" + "0" * 62


class TestCached:
    def test_a_hit_equals_a_miss(self) -> None:
        """What is recalled is what was made, and it is made once."""
        asked, store = Counting(), dict[str, bytes]()

        assert b"a" == asked.make(TARGET, store) == asked.make(TARGET, store)
        assert ["a"] == asked.made

    @pytest.mark.parametrize(
        "change",
        [
            {"view": constant(View("b"))},
            {"path": PurePosixPath("b.html")},
            {"template": "site/b.html"},
            {"language": "en"},
        ],
        ids=lambda change: next(iter(change)),
    )
    def test_whatever_a_file_depends_on_is_asked_for(self, change: dict[str, object]) -> None:
        """Another view, path, template or language is another file."""
        asked, store = Counting(), dict[str, bytes]()
        asked.make(TARGET, store)
        asked.make(replace(TARGET, **change), store)  # type: ignore[arg-type]

        assert 2 == len(asked.made)

    def test_a_change_of_theme_makes_pages_anew(self) -> None:
        """What is made by a template is made again when any file of the theme has changed."""
        asked, store = Counting(), dict[str, bytes]()
        asked.make(TARGET, store, "1")
        asked.make(TARGET, store, "2")

        assert 2 == len(asked.made)

    def test_a_change_of_theme_leaves_pictures(self) -> None:
        """What has no template does not depend on the theme."""
        asked, store = Counting(), dict[str, bytes]()
        asked.make(replace(TARGET, template=""), store, "1")
        asked.make(replace(TARGET, template=""), store, "2")

        assert 1 == len(asked.made)

    def test_a_damaged_result_is_made_again(self, tmp_path: Path) -> None:
        """A torn file of the cache is as good as none."""
        asked, store = Counting(), DiskStore(tmp_path)
        asked.make(TARGET, store)
        for file in tmp_path.glob("*/*"):
            file.write_bytes(file.read_bytes()[:-1])

        assert b"a" == asked.make(TARGET, store)
        assert 2 == len(asked.made)


class TestDiskStore:
    def test_it_is_a_mapping(self, tmp_path: Path) -> None:
        """Results are kept, counted and forgotten."""
        store = DiskStore(tmp_path)
        store[KEY] = b"a"

        assert (b"a", [KEY], 1) == (DiskStore(tmp_path)[KEY], list(store), len(store))
        del store[KEY]
        assert KEY not in store

    @pytest.mark.parametrize("content", [b"", b"short", b"0" * 32, b"0" * 40])
    def test_a_damaged_file_is_missing(self, tmp_path: Path, content: bytes) -> None:
        """Whatever stands in a file of the cache, only what was kept is given back."""
        store = DiskStore(tmp_path)
        store[KEY] = b"a"
        (tmp_path / KEY[:2] / KEY[2:]).write_bytes(content)

        assert store.get(KEY) is None

    def test_an_empty_result_is_a_result(self, tmp_path: Path) -> None:
        """The file .nojekyll is empty, and that is right."""
        store = DiskStore(tmp_path)
        store[KEY] = b""

        assert b"" == store[KEY]

    def test_pruning_keeps_what_was_used(self, tmp_path: Path) -> None:
        """What a build asked for stays, what it did not is forgotten."""
        old = DiskStore(tmp_path)
        for letter in "ab":
            old[letter * 64] = letter.encode()
        new = DiskStore(tmp_path)
        new["a" * 64]
        new["c" * 64] = b"c"
        new.prune()

        assert ["a" * 64, "c" * 64] == sorted(DiskStore(tmp_path))

    def test_a_disk_that_will_not_is_no_error(self, tmp_path: Path) -> None:
        """Where nothing can be kept, the build goes on without."""
        (tmp_path / "cache").write_text("a file")
        store = DiskStore(tmp_path / "cache")
        store[KEY] = b"a"
        store.prune()

        assert KEY not in store
