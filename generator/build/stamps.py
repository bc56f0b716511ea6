"""What a build was made of, told apart without reading it: size and times of files, digests only where they differ."""

import hashlib
import os
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from stat import S_ISREG

from generator.build.store import Store

__all__ = ["Changes", "Stat", "compare", "generator_digest", "look", "note_stamps", "pictures_digest", "scan"]

_PACKAGE = Path(__file__).parent.parent
_KINDS = (".py", ".po", ".yaml")
# Distributions whose versions can show in a file that we write.
_SHOWING = frozenset(
    {"feedgen", "icalendar", "jinja2", "lxml", "markdown", "markupsafe", "mjml_python", "nh3", "pydantic"}
    | {"pydantic_core", "pyromark", "pyvips", "pyvips_binary", "pyyaml", "tzdata"}
)
_PICTURING = frozenset({"pyvips", "pyvips_binary"})
# A file that was changed within this time of being read may be changed again without a new time.
_DOUBT = 2_000_000_000  # nanoseconds

Stat = tuple[int, int, int]  # bytes, and nanoseconds of the last change of content and of status


@dataclass(frozen=True, slots=True)
class Changes:
    """How files differ from those of the last build: names of those added, changed and removed, sorted.

    Attributes:
        digests: SHA-256 of every file that had to be read.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    digests: Mapping[str, bytes] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Tell whether there is any difference."""
        return bool(self.added or self.changed or self.removed)

    @property
    def every(self) -> tuple[str, ...]:
        """Every name, sorted."""
        return tuple(sorted((*self.added, *self.changed, *self.removed)))


def scan(folder: Path, prefix: str = "", apart: Collection[str] = ()) -> dict[str, Stat]:
    """Give the stamp of every file below a folder, hidden ones left out; links are not followed.

    Keys are ``prefix`` and the path below the folder.  A folder that is not there is empty.

    Args:
        apart: Keys of what is passed over, with all that lies below it.
    """
    found: dict[str, Stat] = {}
    folders = [(str(folder), prefix)]
    while folders:
        place, before = folders.pop()
        try:
            entries = os.scandir(place)
        except OSError:
            continue
        with entries:
            for entry in entries:
                if entry.name[0] == "." or before + entry.name in apart:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append((entry.path, f"{before}{entry.name}/"))
                else:
                    status = entry.stat(follow_symlinks=False)
                    found[before + entry.name] = (status.st_size, status.st_mtime_ns, status.st_ctime_ns)
    return found


def look(places: Mapping[str, Path], names: Iterable[str]) -> dict[str, Stat]:
    """Give the stamps of some files; those that are not there are left out."""
    found: dict[str, Stat] = {}
    for name in names:
        with suppress(OSError):
            status = os.lstat(_file(name, places))
            found[name] = (status.st_size, status.st_mtime_ns, status.st_ctime_ns)
    return found


def compare(
    store: Store, now: Mapping[str, Stat], places: Mapping[str, Path], moment: int, names: Collection[str] | None = None
) -> Changes:
    """Compare files with those of the last build, and take note of those that are as they were under a new time.

    Args:
        now: Name -> stamp; names begin with a key of ``places`` and a slash.
        places: Where the files of a name lie.
        moment: Nanoseconds since 1970 at which they were looked at.
        names: The only files to compare; else all.
    """
    query = "SELECT path, size, mtime, ctime, digest FROM stamps"
    rows: Iterable[tuple[str, int, int, int, bytes]] = store.each(query)
    if names is not None:
        found = (store.one(f"{query} WHERE path = ?", name) for name in names)
        rows = [row for row in found if row is not None]
    before = {path: ((size, mtime, ctime), digest) for path, size, mtime, ctime, digest in rows}
    added: list[str] = []
    changed: list[str] = []
    digests: dict[str, bytes] = {}
    touched: dict[str, bytes] = {}
    for name in now if names is None else [name for name in names if name in now]:
        known = before.get(name)
        if known is not None and known[0] == now[name]:
            continue
        digest = _digest(name, places)
        if known is not None and known[1] == digest:
            touched[name] = digest
            continue
        digests[name] = digest
        (added if known is None else changed).append(name)
    note_stamps(store, now, touched, moment)
    removed = [name for name in before if name not in now]
    return Changes(tuple(sorted(added)), tuple(sorted(changed)), tuple(sorted(removed)), digests)


def note_stamps(store: Store, now: Mapping[str, Stat], digests: Mapping[str, bytes], moment: int) -> None:
    """Keep the stamps of files that were read; one that has just been changed is kept in doubt, to be read again."""
    store.put("stamps", ((name, *_sure(now[name], moment), digest) for name, digest in sorted(digests.items())))


def _sure(stat: Stat, moment: int) -> Stat:
    return stat if max(stat[1], stat[2]) < moment - _DOUBT else (-1, stat[1], stat[2])


def _digest(name: str, places: Mapping[str, Path]) -> bytes:
    """Digest a plain file; empty for a link, which is not what it leads to, and for a pipe, which may never end."""
    path = _file(name, places)
    try:
        if not S_ISREG(os.lstat(path).st_mode):
            return b""
        with open(path, "rb") as file:  # noqa: PTH123 - of all files, on a cold build
            return hashlib.file_digest(file, "sha256").digest()
    except OSError:
        return b""


def _file(name: str, places: Mapping[str, Path]) -> str:
    place, _, below = name.partition("/")
    return f"{places[place]}/{below}"


@lru_cache(maxsize=1)
def generator_digest() -> str:
    """Digest all that decides on the output but the content and the theme: our own source and our libraries."""
    return _source(_PACKAGE, _SHOWING)


@lru_cache(maxsize=1)
def pictures_digest() -> str:
    """Digest what decides on a picture's bytes, so that no other change makes them anew."""
    return _source(_PACKAGE / "pictures", _PICTURING)


def _source(folder: Path, libraries: frozenset[str]) -> str:
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(_files(str(folder))):
        with open(path, "rb") as file:  # noqa: PTH123 - three times as fast, on the way of every start
            digest.update(os.path.relpath(path, folder).encode() + b"\0" + file.read())
    for name in sorted(_installed(libraries)):
        digest.update(name.encode())
    return digest.hexdigest()


def _files(folder: str) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path)
        elif entry.name.endswith(_KINDS):
            yield entry.path


def _installed(libraries: Iterable[str]) -> Iterator[str]:
    """Give the names of installed distributions, with their versions, as their folders bear them."""
    for place in sys.path:
        try:
            entries = os.scandir(place or ".")
        except OSError:
            continue
        with entries:
            for entry in entries:
                if entry.name.endswith(".dist-info") and entry.name.partition("-")[0].lower() in libraries:
                    yield entry.name
