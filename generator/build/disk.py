"""Files of the output folder: told apart by their stamps, made whole, replaced in one step, removed.

Paths are text and go to the system as they are: with ten thousand files, objects for them would cost more than the
work.
"""

import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import NamedTuple, NewType

__all__ = ["NONE_SOUND", "TEMPORARY", "Disk", "Sound", "Stamp", "file_digest", "intact"]

# One name for all, since files are replaced one after the other: what a killed build left is found without a search,
# and no file's name gets too long by it.
TEMPORARY = ".budstikke.new"


class Stamp(NamedTuple):
    """How a file looked when it was last written or verified.

    Attributes:
        digest: SHA-256 of its bytes in hexadecimal.
        size: In bytes.
        mtime_ns: Time of its last change, nanoseconds since 1970.
    """

    digest: str
    size: int
    mtime_ns: int


Sound = NewType("Sound", Mapping[str, Stamp])
"""Stamps by path that the files on the disk answer to, as :func:`intact` has seen."""

NONE_SOUND = Sound({})

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def intact(folder: Path, known: Mapping[str, Stamp]) -> Sound:
    """Give those of the stamps whose file is still what they say; all others were deleted or changed by somebody.

    Only a file of the same size under another time is read; where its bytes are the same, it is sound with a new
    stamp.  All others keep the stamp given, the very object.
    """
    sound: dict[str, Stamp] = {}
    before, look = f"{folder}/", os.lstat
    for path, stamp in known.items():
        digest, size, mtime_ns = stamp
        try:
            found = look(before + path)
        except OSError:
            continue
        if found.st_size != size or not S_ISREG(found.st_mode):
            continue
        if found.st_mtime_ns == mtime_ns:
            sound[path] = stamp
        elif file_digest(before + path) == digest:
            sound[path] = Stamp(digest, size, found.st_mtime_ns)
    return Sound(sound)


def file_digest(file: str) -> str:
    """Give the SHA-256 of a file in hexadecimal; empty where it cannot be read."""
    try:
        with open(file, "rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""


class Disk:
    """One output folder, made if it is not there; each folder below it is looked at or made once.

    Nothing is ever written or removed through a link.  What the system refuses is an ``OSError`` with the file's
    name, and leaves neither half a file nor a temporary one.
    """

    def __init__(self, folder: Path) -> None:
        self._root = str(folder)
        self._temporary = self._file(TEMPORARY)
        self._folders = {""}
        os.makedirs(self._root, exist_ok=True)
        with suppress(FileNotFoundError):  # of a build that was killed
            os.unlink(self._temporary)

    def _file(self, path: str) -> str:
        return f"{self._root}/{path}"

    def read(self, path: str) -> bytes:
        """Give a file's bytes; none where it cannot be read."""
        try:
            with open(self._file(path), "rb") as stream:
                return stream.read()
        except OSError:
            return b""

    def stamp(self, path: str, digest: str) -> Stamp:
        """Give the stamp of a file that has just been put in place."""
        found = os.lstat(self._file(path))
        return Stamp(digest, found.st_size, found.st_mtime_ns)

    def put(self, path: str, content: bytes, *, differs: bool = False) -> bool:
        """Make a file hold some bytes; tell whether it had to be written.

        Args:
            differs: It does not hold them: put these in place in one step, without a look.
        """
        file = self._file(path)
        try:
            self._enter(path.rpartition("/")[0])
            return self._put(file, content, differs)
        except OSError as error:
            blamed = file if error.filename in (None, self._temporary) else error.filename
            raise OSError(error.errno, error.strerror, blamed) from error

    def _put(self, file: str, content: bytes, differs: bool) -> bool:
        if not differs:
            try:
                _create(file, content)
            except FileExistsError:
                if _holds(file, content):
                    return False
            else:
                return True
        try:
            _create(self._temporary, content)
            os.replace(self._temporary, file)
        except BaseException:
            with suppress(OSError):
                os.unlink(self._temporary)
            raise
        return True

    def _enter(self, folder: str) -> None:
        """Make a folder and those above it, unless they are there."""
        if folder in self._folders:
            return
        self._enter(folder.rpartition("/")[0])
        try:
            os.mkdir(self._file(folder))
        except FileExistsError:
            if not _is_folder(self._file(folder)):
                raise
        self._folders.add(folder)

    def remove(self, path: str) -> bool:
        """Delete a file and the folders that it leaves empty, and tell whether it was there.

        A path that leads out of the folder, a link and what lies behind one are let be.
        """
        file = self._file(path)
        if not _leads_within(path) or not self._reaches(path.rpartition("/")[0]) or not _is_file(file):
            return False
        os.unlink(file)
        folder = path.rpartition("/")[0]
        while folder:
            try:
                os.rmdir(self._file(folder))
            except OSError:  # it holds something else
                break
            self._folders.discard(folder)
            folder = folder.rpartition("/")[0]
        return True

    def _reaches(self, folder: str) -> bool:
        """Tell whether a folder and all above it are folders, not links to some."""
        if folder in self._folders:
            return True
        return self._reaches(folder.rpartition("/")[0]) and _is_folder(self._file(folder))


def _create(file: str, content: bytes) -> None:
    """Write a file that must not be there, nor a link in its place; it is there as a whole or not at all."""
    handle = os.open(file, _NEW, 0o666)
    try:
        try:
            done = os.write(handle, content)
            while done < len(content):  # the system may take less than all at once
                done += os.write(handle, content[done:])
        finally:
            os.close(handle)
    except BaseException:
        with suppress(OSError):
            os.unlink(file)
        raise


def _holds(file: str, content: bytes) -> bool:
    """Tell whether a file holds some bytes; ``FileNotFoundError`` where there is none."""
    found = os.lstat(file)
    if found.st_size != len(content) or not S_ISREG(found.st_mode):
        return False
    with open(file, "rb", buffering=0) as stream:
        return stream.read() == content


def _leads_within(path: str) -> bool:
    """Tell a path that stays below the folder; on Windows one with a drive does not."""
    if os.path.splitdrive(path)[0] or (os.altsep and os.sep in path):
        return False
    return not {"", ".", ".."} & set(path.split("/"))


def _is_folder(file: str) -> bool:
    try:
        return S_ISDIR(os.lstat(file).st_mode)
    except OSError:
        return False


def _is_file(file: str) -> bool:
    try:
        return S_ISREG(os.lstat(file).st_mode)
    except OSError:
        return False
