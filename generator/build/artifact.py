"""A file that has been made."""

from dataclasses import dataclass
from pathlib import PurePosixPath

__all__ = ["Artifact"]


@dataclass(frozen=True, slots=True)
class Artifact:
    """A path below the site's output folder, and the bytes that belong there.

    Attributes:
        origin: Whence it comes, for messages: a path in content, or an output's name.
    """

    path: PurePosixPath
    content: bytes
    origin: str
