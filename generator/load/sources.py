"""The only reader of content: a sorted walk over one site's folder, and the bytes of its files."""

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from errno import EACCES
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from generator.diagnostics import Diagnostic, Location, diagnostic

__all__ = ["Sources", "read_sources"]

TEXTS = (".md", ".yaml", ".yml")
# Beside site.yaml in a repository of one site lie these as well; they are read by others, or written.
APART = ("themes", "output")
MAX_TEXT = 2_000_000  # bytes; a story has some thousand
MAX_BLOB = 60_000_000  # bytes; a code host's web page takes at most 25 MB


@dataclass
class Sources:
    """The files of one site.

    Attributes:
        root: The site's folder.
        prefix: How that folder is named in messages: "content/durup", or "" for the folder one stands in.
        texts: Path below the folder -> text, as written; sorted by path.
        unread: Those of the texts that could not be read at all; they are known, and empty.
        blobs: Paths of all other files.
        found: Where each file lies, by its path: a disk may write the letters of a name in another way than NFC.
        findings: What was wrong with single files.
    """

    root: Path
    prefix: str
    texts: dict[str, str] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    blobs: frozenset[str] = frozenset()
    found: dict[str, Path] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)

    def name(self, path: str) -> str:
        """Give a path as messages name it."""
        return f"{self.prefix}/{path}" if self.prefix else path

    def read(self, path: str) -> bytes:
        """Give the bytes of a file of the walk; ``KeyError`` for any other path."""
        if path not in self.blobs and path not in self.texts:
            raise KeyError(path)
        return self.found[path].read_bytes()

    def digest(self, path: str) -> str:
        """Give the SHA-256 of a file, lower-case hex."""
        return hashlib.sha256(self.read(path)).hexdigest()

    def line(self, path: str, number: int) -> str:
        """Give one line of a text as it was written, or an empty one; lines are counted from 1."""
        lines = self.texts.get(path, "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return lines[number - 1].lstrip("\ufeff") if 0 < number <= len(lines) else ""


def read_sources(root: Path, prefix: str) -> Sources:
    """Walk a site's folder; hidden files are passed over, links and special files are never opened."""
    sources = Sources(root, prefix)
    texts: dict[str, str] = {}
    blobs: set[str] = set()
    for path, file, status in _walk(root, root, sources):
        sources.found[path] = file
        is_text = PurePosixPath(path).suffix.lower() in TEXTS
        if status.st_size > (MAX_TEXT if is_text else MAX_BLOB):
            limit = (MAX_TEXT if is_text else MAX_BLOB) // 1_000_000
            sources.findings.append(diagnostic("source-size", Location(sources.name(path)), limit=limit))
            if is_text:
                texts[path] = ""
                sources.unread.add(path)
        elif is_text:
            texts[path] = _decode(sources, path)
        elif os.access(file, os.R_OK):
            blobs.add(path)
        else:
            _unreadable(sources, path, PermissionError(EACCES, os.strerror(EACCES)))
    sources.texts = dict(sorted(texts.items()))
    sources.blobs = frozenset(blobs)
    return sources


def _walk(folder: Path, root: Path, sources: Sources) -> Iterator[tuple[str, Path, os.stat_result]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda e: e.name)
    except OSError as error:
        _unreadable(sources, _path_below(root, folder), error)
        return
    for entry in entries:
        path = _path_below(root, Path(entry.path))
        if entry.name.startswith((".", "_")) or entry.name in ("Thumbs.db", "desktop.ini") or path in APART:
            continue
        if "\ufffd" in path:
            at = Location(sources.name(path))
            sources.findings.append(diagnostic("source-name", at, name=entry.name, example="2026-05-05-havnefest"))
        elif entry.is_symlink():
            sources.findings.append(diagnostic("source-link", Location(sources.name(path))))
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), root, sources)
        elif stat.S_ISREG((status := entry.stat(follow_symlinks=False)).st_mode):
            yield path, Path(entry.path), status
        else:
            sources.findings.append(diagnostic("source-special", Location(sources.name(path))))


def _decode(sources: Sources, path: str) -> str:
    try:
        data = sources.found[path].read_bytes()
    except OSError as error:
        _unreadable(sources, path, error)
        sources.unread.add(path)
        return ""
    try:
        return data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        excerpt = data.split(b"\n")[line - 1].decode("cp1252", "replace").strip("\r")
        sources.findings.append(diagnostic("source-encoding", Location(sources.name(path), line, column), excerpt))
        return data.decode("cp1252", "replace")  # what it will be, so that its other mistakes are told at once


def _path_below(root: Path, path: Path) -> str:
    """Name a path; bytes that are no text, as old archives leave them in names, become U+FFFD."""
    name = path.relative_to(root).as_posix()
    return normalize("NFC", name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))


def _unreadable(sources: Sources, path: str, error: OSError) -> None:
    sources.findings.append(diagnostic("source-unreadable", Location(sources.name(path)), reason=error.strerror or ""))
