"""What somebody else put where our files would go: looked for before the first one is written."""

import os
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from stat import S_ISDIR, S_ISLNK, S_ISREG

from generator.build.artifact import Artifact
from generator.build.disk import NONE_SOUND, Sound, file_digest
from generator.build.manifest import read_manifest
from generator.diagnostics import Diagnostic, Location, diagnostic

__all__ = ["strangers"]

_Finding = tuple[str, str]  # code, and path below the folder


def strangers(artifacts: Sequence[Artifact], folder: Path, sound: Sound = NONE_SOUND) -> tuple[Diagnostic, ...]:
    """Find files that somebody else put where a file of ours would go, and links that lead elsewhere; each once.

    Args:
        sound: What lies in the folder as it was left; a file that need not be written is not looked at.
    """
    pending = [a for a in artifacts if a.path not in sound or sound[a.path].digest != a.digest]
    if not pending:
        return ()
    ours = read_manifest(folder).keys() | sound.keys()
    search = _Search(folder, ours, ours - {a.path for a in artifacts})
    found = dict.fromkeys(finding for artifact in pending for finding in search.of(artifact))
    return tuple(diagnostic(code, Location((folder / path).as_posix())) for code, path in found)


class _Search:
    """Looks at each folder once.

    Args:
        ours: Paths that we have written.
        leaving: Those of them that will be removed, so that they stand in nobody's way.
    """

    def __init__(self, folder: Path, ours: Collection[str], leaving: Collection[str]) -> None:
        self._root, self._ours, self._leaving = str(folder), ours, leaving
        root = self._mode("")
        self._ways: dict[str, _Finding | None] = {"": ("output-link", "") if root and S_ISLNK(root) else None}

    def of(self, artifact: Artifact) -> Iterator[_Finding]:
        path = artifact.path
        if in_the_way := self._way(path.rpartition("/")[0]):
            yield in_the_way
            return
        mode = self._mode(path)
        if mode and S_ISLNK(mode):
            yield "output-link", path
        elif mode and not self._may_replace(mode, artifact):
            yield "output-stranger", path

    def _may_replace(self, mode: int, artifact: Artifact) -> bool:
        """Tell a file of ours, one that is equal (the manifest may be lost), and a folder that will be gone."""
        if S_ISDIR(mode):
            return self._is_leaving(artifact.path)
        if not S_ISREG(mode):
            return False
        return artifact.path in self._ours or file_digest(f"{self._root}/{artifact.path}") == artifact.digest

    def _is_leaving(self, folder: str) -> bool:
        """Tell a folder that holds nothing but files that will be removed."""
        place = f"{self._root}/{folder}"
        below = [os.path.join(at, name) for at, _, names in os.walk(place) for name in names]
        leaving = {os.path.normpath(f"{self._root}/{path}") for path in self._leaving}
        return bool(below) and leaving.issuperset(map(os.path.normpath, below))

    def _way(self, folder: str) -> _Finding | None:
        """Tell what stands in place of a folder, or of one above it."""
        if folder not in self._ways:
            self._ways[folder] = self._way(folder.rpartition("/")[0]) or self._instead(folder)
        return self._ways[folder]

    def _instead(self, folder: str) -> _Finding | None:
        mode = self._mode(folder)
        if not mode or S_ISDIR(mode) or (S_ISREG(mode) and folder in self._leaving):
            return None
        return ("output-link" if S_ISLNK(mode) else "output-stranger"), folder

    def _mode(self, path: str) -> int:
        """Give what kind of file there is; 0 for none."""
        try:
            return os.lstat(f"{self._root}/{path}" if path else self._root).st_mode
        except OSError:
            return 0
