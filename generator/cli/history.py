"""Whether a site wants to know its texts' past, and the repository that knows it."""

from __future__ import annotations

import os
import re
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.build.order import Repository

__all__ = ["repository_of"]

_MOST = 2_000_000  # bytes, as of every text of a site
# A look at the text and no more: who does not ask is to wait neither for Git nor for YAML.  Whether Git was meant, and
# what is told, the loader decides.
_ASKING = re.compile(rb"""^[^#\n]*\b(?:last_changed|authors)["']?\s*:""", re.MULTILINE)


def repository_of(folder: Path) -> Repository | None:
    """Give the repository of a site that asks for days or names from Git; None for any other site.

    Args:
        folder: Holds ``site.yaml``.
    """
    if not _asks(folder / "site.yaml"):
        return None
    from generator.publish.history import repository

    return repository(folder, os.environ)


def _asks(settings: Path) -> bool:
    try:
        if not S_ISREG(settings.lstat().st_mode):
            return False
        with settings.open("rb") as file:
            text = file.read(_MOST).replace(b"\0", b"")  # of UTF-16
    except OSError:
        return False
    return _ASKING.search(text) is not None
