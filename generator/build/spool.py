"""Files that have been made and are not written yet: all of them wait on disk, so that memory stays flat."""

from collections.abc import Callable
from functools import partial
from tempfile import SpooledTemporaryFile

__all__ = ["Spool"]

IN_MEMORY = 16_000_000  # bytes; more goes to a temporary file that has no name


class Spool:
    """Bytes put away in the order in which they come, and given back in any."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - closed with the spool
        self._end = 0

    def add(self, content: bytes) -> Callable[[], bytes]:
        """Put some bytes away; gives what fetches them."""
        start, self._end = self._end, self._end + len(content)
        self._file.seek(start)
        self._file.write(content)
        return partial(self._read, start, len(content))

    def close(self) -> None:
        """Throw all of it away."""
        self._file.close()

    def _read(self, start: int, size: int) -> bytes:
        self._file.seek(start)
        return self._file.read(size)
