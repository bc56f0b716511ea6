"""A finished site on the disk: every file is as the build has left it, and named as Git names its content."""

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from generator.build.manifest import MANIFEST, read_manifest
from generator.publish.refusal import Reason, Refused

__all__ = ["Blob", "Tree", "check_address", "empty", "read_tree"]

_LOCATION = re.compile("<loc>([^<]*)</loc>")
_JUNK = (".DS_Store", "Thumbs.db", "desktop.ini")  # left by those who looked into the folder


@dataclass(frozen=True, slots=True)
class Blob:
    """A file's content.

    Attributes:
        id: As Git names it.
        file: Where it lies; None for an empty one that lies nowhere.
    """

    id: str
    file: Path | None = None

    def read(self, algorithm: str) -> bytes:
        """Give the bytes; refuse those that were changed since they were named."""
        content = _read(self.file) if self.file else b""
        if _id(content, algorithm) != self.id:
            raise Refused(Reason.MOVING)
        return content


Tree = Mapping[str, Blob]
"""Path, with forward slashes -> content."""


def empty(algorithm: str) -> Blob:
    """Give the empty file."""
    return Blob(_id(b"", algorithm))


def read_tree(folder: Path, algorithm: str) -> Tree:
    """Read a finished site; refuse one that is not exactly what its manifest lists.

    The manifest itself is left out: it would list the pages that nothing points to.

    Args:
        algorithm: Of the repository's ids: "sha1" or "sha256".
    """
    if not (folder / MANIFEST).is_file():
        raise Refused(Reason.NO_TREE, folder=folder)
    listed = read_manifest(folder)
    found = set(_walk(folder))
    strange = sorted((found ^ listed.keys()) | {path for path in found if ".git" in path.lower().split("/")})
    if strange:
        raise Refused(Reason.TREE, path=folder / strange[0])
    return {path: _verified(folder / path, listed[path], algorithm) for path in sorted(found)}


def check_address(tree: Tree, url: str, algorithm: str) -> None:
    """Refuse a site that was built for another address than its own, as for a preview: its sitemap names it."""
    sitemap = tree["sitemap.xml"].read(algorithm).decode("utf-8", "replace") if "sitemap.xml" in tree else ""
    first = _LOCATION.search(sitemap)
    if first and not unescape(first[1]).startswith(url):
        raise Refused(Reason.ELSEWHERE, address=unescape(first[1]), url=url)


def _verified(file: Path, digest: str, algorithm: str) -> Blob:
    content = b"" if file.is_symlink() else _read(file)
    if file.is_symlink() or hashlib.sha256(content).hexdigest() != digest:
        raise Refused(Reason.TREE, path=file)
    return Blob(_id(content, algorithm), file)


def _walk(folder: Path) -> Iterator[str]:
    for at, _, names in os.walk(folder):
        below = Path(at).relative_to(folder)
        yield from ((below / name).as_posix() for name in names if name not in (MANIFEST, *_JUNK))


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        raise Refused(Reason.TREE, path=file) from None


def _id(content: bytes, algorithm: str) -> str:
    """Name a content as Git does (gitformat-pack, "blob")."""
    digest = hashlib.new(algorithm, b"blob %d\0" % len(content), usedforsecurity=False)
    digest.update(content)
    return digest.hexdigest()
