"""What one site's builds remember, in one SQLite file: the only importer of sqlite3.

Everything in it can be made again: deleting the file is always safe, and so is killing a build that writes to it,
since a build is one transaction.
"""

import pickle
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

__all__ = ["Store", "StoreError", "open_store"]

StoreError = sqlite3.Error

FORM = 2  # of the tables below; a file of another form is begun anew
_TABLES = """
CREATE TABLE notes(name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE stamps(path TEXT PRIMARY KEY, size INT, mtime INT, ctime INT, digest BLOB) WITHOUT ROWID;
CREATE TABLE texts(key BLOB PRIMARY KEY, reading BLOB, draft BLOB, header BLOB);
CREATE TABLE stories(id TEXT PRIMARY KEY, text BLOB, details BLOB, resolved BLOB);
CREATE TABLE targets(path TEXT PRIMARY KEY, output TEXT, target BLOB, key BLOB, digest TEXT, facts BLOB);
CREATE TABLE files(path TEXT PRIMARY KEY, digest TEXT, size INT, mtime INT) WITHOUT ROWID;
CREATE TABLE reads(story TEXT, path TEXT, PRIMARY KEY (story, path)) WITHOUT ROWID;
CREATE INDEX reads_of ON reads(path);
CREATE TABLE kept(key BLOB PRIMARY KEY, value BLOB);
"""


class Store:
    """The tables, and what all that use them need: one value, many rows, a clean slate.

    Args:
        file: Where it lies; empty for one that only this build knows, on disk and gone with it.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.db = _connect(file)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Do what stands within as a whole: an exception, or the death of the process, leaves all as it was.

        So does a disk that has no room for it.
        """
        try:
            self._begin()
        except sqlite3.Error as error:
            self.begin_anew(error)
        try:
            yield
        except BaseException:
            self._undo()
            raise
        try:
            self.db.execute("COMMIT")
        except sqlite3.Error:
            self._undo()

    def settle(self) -> None:
        """Within a turn, keep what has been done so far for good."""
        self.db.execute("COMMIT")
        self.db.execute("BEGIN IMMEDIATE")

    def take_back(self) -> None:
        """Within a turn, undo what has been done since it began or was settled."""
        self.db.execute("ROLLBACK")
        self.db.execute("BEGIN IMMEDIATE")

    def begin_anew(self, error: sqlite3.Error) -> None:
        """Within a turn, forget everything, since something is wrong with the file.

        One that is damaged is deleted; one that cannot be written to is let be, and this build remembers alone.
        """
        with suppress(sqlite3.Error):
            self.db.close()
        damaged = not isinstance(error, sqlite3.OperationalError)
        if damaged:
            _delete(self.file)
        self.db = _connect(self.file if damaged else "")
        self._begin()

    def _undo(self) -> None:
        with suppress(sqlite3.Error):
            self.db.execute("ROLLBACK")

    def _begin(self) -> None:
        self.db.execute("BEGIN IMMEDIATE")
        (form,) = self.one("PRAGMA user_version") or (0,)
        if form == FORM:
            return
        for (name,) in self.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
            self.db.execute(f'DROP TABLE "{name}"')
        for statement in _TABLES.split(";"):
            self.db.execute(statement)
        self.db.execute(f"PRAGMA user_version = {FORM}")

    def close(self) -> None:
        """Let go of the file."""
        self.db.close()

    # -- rows ------------------------------------------------------------------------------------------------

    def one(self, query: str, *values: object) -> tuple[Any, ...] | None:
        """Give the first row of a query, or None."""
        row: tuple[Any, ...] | None = self.db.execute(query, values).fetchone()
        return row

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Give all rows of a query."""
        return self.db.execute(query, values).fetchall()

    def each(self, query: str, *values: object) -> Iterator[tuple[Any, ...]]:
        """Give the rows of a query one by one."""
        return self.db.execute(query, values)

    def put(self, table: str, rows: Iterable[Sequence[object]]) -> None:
        """Put rows in place of those with the same key."""
        rows = iter(rows)
        for first in rows:
            holes = ", ".join("?" * len(first))
            query = f"INSERT OR REPLACE INTO {table} VALUES ({holes})"
            self.db.execute(query, first)
            self.db.executemany(query, rows)

    def drop(self, table: str, column: str, values: Iterable[object]) -> None:
        """Delete the rows that have one of the values."""
        self.db.executemany(f"DELETE FROM {table} WHERE {column} = ?", ((value,) for value in values))

    def clear(self, *tables: str) -> None:
        """Delete every row of some tables."""
        for table in tables:
            self.db.execute(f"DELETE FROM {table}")

    # -- single values -----------------------------------------------------------------------------------------

    def note(self, name: str) -> Any:  # noqa: ANN401 - whatever was kept under the name
        """Give the value that was kept under a name, or None."""
        row = self.one("SELECT value FROM notes WHERE name = ?", name)
        return pickle.loads(row[0]) if row else None

    def glance(self, name: str) -> Any:  # noqa: ANN401 - whatever was kept under the name
        """Give the value that was kept under a name, or None; outside a turn too, when there may be no tables yet."""
        return self.note(name) if self.one("PRAGMA user_version") == (FORM,) else None

    def keep(self, name: str, value: object) -> None:
        """Keep a value under a name."""
        self.put("notes", [(name, pickle.dumps(value, 5))])


def open_store(file: Path | None) -> Store:
    """Open a store; a file that is damaged is begun anew, and where no file can be, this build remembers alone."""
    if file is None:
        return Store("")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        return _sound(str(file))
    except (OSError, sqlite3.OperationalError):
        return Store("")


def _sound(file: str) -> Store:
    try:
        store = Store(file)
        store.one("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        _delete(file)
        store = Store(file)
    return store


def _connect(file: str) -> sqlite3.Connection:
    db = sqlite3.connect(file, isolation_level=None, timeout=0, check_same_thread=False)
    if file:
        db.execute("PRAGMA journal_mode = WAL")
    # A torn cache after a power cut is found by its next reader, and costs one cold build.
    db.execute("PRAGMA synchronous = OFF")
    db.execute("PRAGMA cache_size = -16000")
    return db


def _delete(file: str) -> None:
    for path in (file, f"{file}-wal", f"{file}-shm") if file else ():
        Path(path).unlink(missing_ok=True)
