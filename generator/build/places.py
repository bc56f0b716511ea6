"""Where a file of the content lies on the disk."""

import os
from pathlib import Path
from unicodedata import normalize

__all__ = ["file_of"]


def file_of(folder: Path, path: str) -> Path:
    """Give the file that a path below the site's folder names.

    Paths are in NFC; a disk or an archive of another system may write the letters of a name in another way.
    """
    found = folder / path
    if path.isascii() or found.exists():
        return found
    found = folder
    for part in path.split("/"):
        names = os.listdir(found) if not (found / part).exists() else ()  # noqa: PTH208 - names, as the disk has them
        found /= next((name for name in sorted(names) if normalize("NFC", name) == part), part)
    return found
