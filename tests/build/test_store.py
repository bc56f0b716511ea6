"""What builds remember: in one file, which may be damaged, deleted, full, of another form or another's."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from generator.build.store import Store, open_store

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache/site.sqlite"


@contextmanager
def turn(file: Path | None) -> Iterator[Store]:
    """A turn of a store that is opened for it."""
    store = open_store(file)
    try:
        with store.turn():
            yield store
    finally:
        store.close()


def kept(file: Path, name: str = "word") -> object:
    """What the next build finds under a name."""
    with turn(file) as store:
        return store.note(name)


def keep(file: Path, value: object) -> None:
    with turn(file) as store:
        store.keep("word", value)


class TestValues:
    def test_a_value_outlives_its_turn(self, file: Path) -> None:
        """What was kept under a name is what the next process finds; the file's folder is made."""
        keep(file, {"a": (1, None)})

        assert {"a": (1, None)} == kept(file)

    def test_nothing_was_kept(self, file: Path) -> None:
        """Under a name that nobody has used there is nothing."""
        assert None is kept(file)

    def test_without_a_file(self) -> None:
        """A store without a file remembers within its turn."""
        with turn(None) as store:
            store.keep("word", "here")

            assert "here" == store.note("word")

    def test_a_glance_before_the_first_turn(self, file: Path) -> None:
        """Outside a turn one may look for a value, even where nobody has made a table yet."""
        new = open_store(file)
        before = new.glance("word")
        with new.turn():
            new.keep("word", 1)

        assert (None, 1) == (before, new.glance("word"))
        new.close()


class TestRows:
    @pytest.fixture
    def store(self) -> Iterator[Store]:
        with turn(None) as store:
            store.put("reads", [("a", "1"), ("b", "1"), ("b", "2")])
            yield store

    def test_all(self, store: Store) -> None:
        """Rows are given as they were put."""
        assert [("a", "1"), ("b", "1"), ("b", "2")] == store.rows("SELECT * FROM reads ORDER BY story, path")

    def test_one(self, store: Store) -> None:
        """One row is given, or None."""
        query = "SELECT path FROM reads WHERE story = ?"

        assert (("1",), None) == (store.one(query, "a"), store.one(query, "c"))

    def test_one_by_one(self, store: Store) -> None:
        """Many rows are given one by one, with values for a query."""
        assert [("1",), ("2",)] == list(store.each("SELECT path FROM reads WHERE story = ? ORDER BY path", "b"))

    def test_the_same_key(self, store: Store) -> None:
        """A row takes the place of that with the same key."""
        store.put("kept", [(b"k", b"old"), (b"k", b"new")])

        assert [(b"k", b"new")] == store.rows("SELECT * FROM kept")

    def test_no_rows(self, store: Store) -> None:
        """To put nothing is nothing."""
        store.put("kept", [])

        assert [] == store.rows("SELECT * FROM kept")

    def test_drop(self, store: Store) -> None:
        """Rows that have one of some values are deleted."""
        store.drop("reads", "story", ["b", "c"])

        assert [("a", "1")] == store.rows("SELECT * FROM reads")

    def test_clear(self, store: Store) -> None:
        """Tables are emptied."""
        store.clear("reads", "kept")

        assert [] == store.rows("SELECT * FROM reads")


class TestTurn:
    def test_an_exception_undoes_it(self, file: Path) -> None:
        """What was done in a turn that an exception ends was never done."""
        keep(file, "before")
        with suppress(KeyError), turn(file) as store:
            store.keep("word", "within")
            raise KeyError

        assert "before" == kept(file)

    def test_taking_back(self, file: Path) -> None:
        """A build that fails leaves the store as it was, and may go on to use it."""
        keep(file, "before")
        with turn(file) as store:
            store.keep("word", "within")
            store.take_back()
            within = store.note("word")
            store.keep("other", "after")

        assert ("before", "before", "after") == (within, kept(file), kept(file, "other"))

    def test_settling(self, file: Path) -> None:
        """What was settled stays, whatever becomes of the rest of the turn."""
        with suppress(KeyError), turn(file) as store:
            store.keep("word", "settled")
            store.settle()
            store.keep("word", "later")
            raise KeyError

        assert "settled" == kept(file)

    @pytest.mark.skipif(os.name != "posix", reason="no process can be killed like this")
    def test_a_process_that_is_killed(self, file: Path) -> None:
        """The death of a process in its turn leaves what the last whole turn has left."""
        keep(file, "before")
        code = (
            "import os, signal, sys; from pathlib import Path; from generator.build.store import open_store\n"
            "store = open_store(Path(sys.argv[1]))\n"
            "with store.turn():\n"
            "    store.put('kept', ((b'%d' % n, bytes(5000)) for n in range(9000)))\n"
            "    store.keep('word', 'within')\n"
            "    os.kill(os.getpid(), signal.SIGKILL)\n"
        )
        done = subprocess.run([sys.executable, "-c", code, str(file)], cwd=ROOT, check=False)

        assert -signal.SIGKILL == done.returncode
        assert "before" == kept(file)

    def test_two_at_once(self, file: Path) -> None:
        """Where another one has its turn, which a lock should prevent, a build remembers alone and disturbs nobody."""
        with turn(file) as first:
            first.keep("word", "first")
            with turn(file) as second:
                seen = second.note("word")
                second.keep("word", "second")

        assert (None, "first") == (seen, kept(file))

    def test_a_reader_sees_the_last_whole_turn(self, file: Path) -> None:
        """Who looks while another one has its turn sees what was there before it."""
        keep(file, "before")
        other = open_store(file)
        with turn(file) as store:
            store.keep("word", "within")
            seen = other.glance("word")
        other.close()

        assert "before" == seen


class TestFile:
    def test_another_form(self, file: Path) -> None:
        """A file with tables of another form is begun anew."""
        file.parent.mkdir()
        old = sqlite3.connect(file)
        old.executescript("CREATE TABLE notes(one INT); CREATE TABLE other(one INT); PRAGMA user_version = 99;")
        old.close()
        keep(file, "new")

        assert "new" == kept(file)

    @pytest.mark.parametrize("content", [b"", b"no database at all " * 500, b"SQLite format 3\0" + bytes(100)])
    def test_something_else(self, file: Path, content: bytes) -> None:
        """A file that is no database is begun anew."""
        file.parent.mkdir()
        file.write_bytes(content)
        keep(file, "new")

        assert "new" == kept(file)

    def test_a_torn_file(self, file: Path) -> None:
        """A file whose end is lost is begun anew."""
        with turn(file) as store:
            store.put("kept", [(b"%d" % n, bytes(3000)) for n in range(100)])
        file.write_bytes(file.read_bytes()[:20_000])
        keep(file, "new")

        assert "new" == kept(file)

    def test_beginning_anew(self, file: Path) -> None:
        """What turns out to be damaged in the midst of a turn is deleted, and the turn goes on with nothing."""
        keep(file, "before")
        with turn(file) as store:
            store.begin_anew(sqlite3.DatabaseError("database disk image is malformed"))
            within = store.note("word")
            store.keep("word", "anew")

        assert (None, "anew") == (within, kept(file))

    def test_going_on_alone(self, file: Path) -> None:
        """A file that cannot be written to is let be, and the turn goes on without one."""
        keep(file, "before")
        with turn(file) as store:
            store.begin_anew(sqlite3.OperationalError("database or disk is full"))
            store.keep("word", "alone")
            within = store.note("word")

        assert ("alone", "before") == (within, kept(file))

    def test_no_place(self, tmp_path: Path) -> None:
        """Where there can be no file a build remembers alone."""
        (tmp_path / "cache").write_text("a file")
        with turn(tmp_path / "cache/site.sqlite") as store:
            store.keep("word", "here")

            assert "here" == store.note("word")
