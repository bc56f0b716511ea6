"""Files beside the content, guarded: what lies at the top of a repository is public as well."""

import os
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Diagnostic, named
from generator.load.guards.files import guard_found, may_hold
from generator.load.guards.settings import ALWAYS

__all__ = ["guard_beside"]


def guard_beside(folder: Path, shown: str, *, hidden_only: bool = False) -> Iterator[Diagnostic]:
    """Look into the files of a folder, and into none below it.

    Args:
        shown: How the folder is named in messages.
        hidden_only: Whether all others are looked at by the loading of a site.
    """
    try:
        with os.scandir(folder) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        path = entry.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        if may_hold(path) and (path[0] == "." or not hidden_only):
            yield from guard_found(path, Path(entry.path), named(shown, path), ALWAYS)
