"""Files that have been made and are not written yet: all of them wait on disk, so that memory stays flat."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tempfile import SpooledTemporaryFile

__all__ = ["IN_MEMORY", "Spool"]

IN_MEMORY = 16_000_000  # bytes; more goes to a temporary file that has no name


class Spool:
    """Bytes put away in the order in which they come, and given back in any."""

    def __init__(self) -> None:
        self._file: SpooledTemporaryFile[bytes] | None = None
        self._end = 0

    def add(self, content: bytes) -> Callable[[], bytes]:
        """Put some bytes away; gives what fetches them until the spool is closed."""
        if self._file is None:
            from tempfile import SpooledTemporaryFile

            self._file = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - closed with the spool
        start, self._end = self._end, self._end + len(content)
        self._file.seek(start)
        self._file.write(content)
        return partial(_read, self._file, start, len(content))

    def close(self) -> None:
        """Throw all of it away."""
        if self._file is not None:
            self._file.close()


def _read(file: SpooledTemporaryFile[bytes], start: int, size: int) -> bytes:
    file.seek(start)
    return file.read(size)
