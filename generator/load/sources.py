"""The only reader of content: a sorted walk over one site's folder, and the bytes of its files."""

import hashlib
import os
import stat
from dataclasses import dataclass, field
from errno import EACCES
from pathlib import Path
from typing import TypeAlias
from unicodedata import normalize

from generator.diagnostics import Diagnostic, Location, diagnostic, named

__all__ = ["Sources", "Stamp", "is_text", "read_sources", "read_text", "walk"]

TEXTS = (".md", ".yaml", ".yml")
# Beside site.yaml in a repository of one site lie these as well; they are read by others, or written.
APART = ("themes", "output")
LEFT_BEHIND = ("Thumbs.db", "desktop.ini")  # by Windows
MAX_TEXT = 2_000_000  # bytes; a story has some thousand
MAX_BLOB = 60_000_000  # bytes; a code host's web page takes at most 25 MB

Stamp: TypeAlias = tuple[int, int, int]
"""Size in bytes; time of the last change of the content, then of anything, in nanoseconds."""


@dataclass
class Sources:
    """The files of one site.

    Attributes:
        root: The site's folder.
        prefix: How that folder is named in messages: "content/durup", or "" for the folder one stands in.
        texts: Path below the folder -> text, as written; sorted by path.
        unread: Those of the texts that could not be read at all; they are known, and empty.
        blobs: Paths of all other files.
        aside: Paths of files that are left in peace, their names or their folders' begin with _.
        found: Where each file lies, by its path: a disk may write the letters of a name in another way than NFC.
        findings: What was wrong with single files.
        stamps: Path -> what tells without reading that a file is the one of before; sorted by path.
    """

    root: Path
    prefix: str
    texts: dict[str, str] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    blobs: frozenset[str] = frozenset()
    aside: frozenset[str] = frozenset()
    found: dict[str, str] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)
    stamps: dict[str, Stamp] = field(default_factory=dict)

    def name(self, path: str) -> str:
        """Give a path as messages name it."""
        return named(self.prefix, path)

    def read(self, path: str) -> bytes:
        """Give the bytes of a file of the walk; ``KeyError`` for any other path."""
        return Path(self.found[path]).read_bytes()

    def digest(self, path: str) -> str:
        """Give the SHA-256 of a file, lower-case hex."""
        return hashlib.sha256(self.read(path)).hexdigest()

    def line(self, path: str, number: int) -> str:
        """Give one line of a text as it was written, or an empty one; lines are counted from 1."""
        lines = self.texts.get(path, "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return lines[number - 1].lstrip("\ufeff") if 0 < number <= len(lines) else ""


def read_sources(root: Path, prefix: str) -> Sources:
    """Walk a site's folder and read its texts."""
    sources = walk(root, prefix)
    for path in sources.stamps:
        if path in sources.unread:
            sources.texts[path] = ""
        elif is_text(path):
            sources.texts[path], findings = read_text(sources, path)
            sources.findings += findings
            if any(finding.code == "source-unreadable" for finding in findings):
                sources.unread.add(path)
    return sources


def walk(root: Path, prefix: str) -> Sources:
    """Find the files of a site's folder, with their stamps, and read none: ``texts`` stays empty.

    Hidden files are passed over, links and special files are never opened.
    """
    sources = Sources(root, prefix)
    folders = [(str(root), "")]
    blobs, aside = [], []

    def at(path: str) -> Location:
        return Location(sources.name(path))

    while folders:
        folder, below = folders.pop()
        for entry in _entries(sources, folder, below):
            name = entry.name
            path = below + (name if name.isascii() else _in_text(name))
            if name[0] == "." or name in LEFT_BEHIND or path in APART:
                continue
            if "\ufffd" in path and not _is_aside(path):
                sources.findings.append(diagnostic("source-name", at(path), name=name, example="2026-05-05-havnefest"))
            elif entry.is_dir(follow_symlinks=False):
                folders.append((entry.path, path + "/"))
            elif _is_aside(path):
                sources.found[path] = entry.path
                aside.append(path)
            elif entry.is_file(follow_symlinks=False):
                if _takes(sources, path, entry):
                    blobs.append(path)
            else:
                code = "source-link" if entry.is_symlink() else "source-special"
                sources.findings.append(diagnostic(code, at(path)))
    sources.blobs, sources.aside = frozenset(blobs), frozenset(aside)
    sources.stamps = dict(sorted(sources.stamps.items()))
    return sources


def is_text(path: str) -> bool:
    """Tell whether a file of this name is read as content."""
    return path.lower().endswith(TEXTS)


def read_text(sources: Sources, path: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Read one text of the walk; it is empty where the file cannot be read."""
    try:
        data = sources.read(path)
    except OSError as error:
        return "", (_unreadable(sources, path, error),)
    try:
        return data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"), ()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        excerpt = data.split(b"\n")[line - 1].decode("cp1252", "replace").strip("\r")
        finding = diagnostic("source-encoding", Location(sources.name(path), line, column), excerpt)
        return data.decode("cp1252", "replace"), (finding,)  # what it will be, so that all mistakes are told at once


def _takes(sources: Sources, path: str, entry: "os.DirEntry[str]") -> bool:
    """Take a plain file into the stamps, and tell whether it is a blob that can be handed out."""
    status = entry.stat(follow_symlinks=False)
    text = is_text(path)
    limit = MAX_TEXT if text else MAX_BLOB
    sources.stamps[path] = (status.st_size, status.st_mtime_ns, status.st_ctime_ns)
    if status.st_size > limit:
        at = Location(sources.name(path))
        sources.findings.append(diagnostic("source-size", at, limit=limit // 1_000_000))
        if text:
            sources.unread.add(path)
        return False
    if not text and not status.st_mode & stat.S_IROTH and not os.access(entry.path, os.R_OK):
        sources.findings.append(_unreadable(sources, path, PermissionError(EACCES, os.strerror(EACCES))))
        return False
    sources.found[path] = entry.path
    return not text


def _entries(sources: Sources, folder: str, below: str) -> "list[os.DirEntry[str]]":
    """Give what lies in a folder, sorted; one that cannot be read is told of, unless it is left in peace."""
    try:
        with os.scandir(folder) as listed:
            return sorted(listed, key=lambda e: e.name)
    except OSError as error:
        if not _is_aside(below):
            sources.findings.append(_unreadable(sources, below.rstrip("/") or ".", error))
        return []


def _is_aside(path: str) -> bool:
    """Tell whether a file, or a folder with its slash, is left in peace."""
    return path.startswith("_") or "/_" in path


def _in_text(name: str) -> str:
    """Give a file's name in NFC; bytes that are no text, as old archives leave them, become U+FFFD."""
    return normalize("NFC", name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))


def _unreadable(sources: Sources, path: str, error: OSError) -> Diagnostic:
    return diagnostic("source-unreadable", Location(sources.name(path)), reason=error.strerror or "")
