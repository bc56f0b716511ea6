"""A file that has been made."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

__all__ = ["Artifact"]


@dataclass(frozen=True, slots=True)
class Artifact:
    """A path below the site's output folder, and the bytes that belong there.

    Attributes:
        path: Relative, with forward slashes.
        source: The bytes, or what fetches them: of ten thousand files not all lie in memory.  None for a file that
            is known to lie in the output as it should.
        origin: Whence it comes, for messages: a path in content, or an output's name.
        digest: SHA-256 of the bytes in hexadecimal; taken here where it is not given.
    """

    path: str
    source: bytes | Callable[[], bytes] | None
    origin: str
    digest: str = ""

    def __post_init__(self) -> None:
        if not self.digest:
            object.__setattr__(self, "digest", sha256(self.content).hexdigest())

    @property
    def content(self) -> bytes:
        """Give the bytes, fetched anew each time; ``ValueError`` where there are none at hand."""
        if self.source is None:
            raise ValueError(f"{self.path}: nothing is at hand of a file that was said to be as it should")
        return self.source if isinstance(self.source, bytes) else self.source()
