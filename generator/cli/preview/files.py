"""The files of a site as they lie in the preview's folder."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.build.session import Session

__all__ = ["Files"]


class Files(Mapping[str, bytes]):
    """Path below the site's root -> bytes, read when asked for.

    Args:
        paths: Of every file; any other is not there, whatever lies in the folder.
    """

    def __init__(self, folder: Path, paths: frozenset[str]) -> None:
        self._folder, self._paths = folder, paths

    @classmethod
    def of(cls, session: Session) -> "Files":
        """Give what a session has written."""
        assert session.output is not None
        return cls(session.output, session.paths)

    def __getitem__(self, path: str) -> bytes:
        """Give a file's bytes; ``KeyError`` for one that was not written."""
        if path not in self._paths:
            raise KeyError(path)
        try:
            return (self._folder / path).read_bytes()
        except OSError:
            raise KeyError(path) from None

    def __contains__(self, path: object) -> bool:
        """Tell whether a file was written."""
        return path in self._paths

    def __iter__(self) -> Iterator[str]:
        """Give every path, in any order."""
        return iter(self._paths)

    def __len__(self) -> int:
        """Count the files."""
        return len(self._paths)
