"""Files beside the sites: those that must not be public, since a host shows the whole repository, and lost texts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.project import SiteFolder, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.build.order import Built
    from generator.diagnostics import Diagnostic

__all__ = ["with_beside"]

# What lists of people, keys and passwords are kept in; to open all else would cost each build more than a look.
_SUFFIXES = (
    *(".csv", ".ods", ".tsv", ".txt", ".vcf", ".xls", ".xlsx"),
    *(".env", ".jks", ".kdbx", ".key", ".keystore", ".p12", ".pem", ".pfx", ".ppk"),
)
_NAMES = (
    ".env.",
    ".netrc",
    ".npmrc",
    ".pypirc",
    "credentials",
    "id_dsa",
    "id_ecdsa",
    "id_ed25519",
    "id_rsa",
    "secrets.",
)


def with_beside(sites: Sequence[SiteFolder], built: Sequence[Built]) -> list[Built]:
    """Add what is wrong at the top of the project and of ``content/`` to what came of its first site.

    What lies in a site's folder is looked at when it is loaded, but for files whose names begin with a full stop.
    """
    done, own = list(built), [site.folder for site in sites]
    folders = dict.fromkeys(folder for site in own for folder in _upwards(site))
    found = [d for folder in folders for d in _guarded(folder, hidden_only=folder in own)]
    found += [d for folder in folders if folder.name == "content" and folder not in own for d in _lost(folder, sites)]
    if done and found:
        from generator.diagnostics import sort_diagnostics

        done[0] = replace(done[0], diagnostics=sort_diagnostics((*done[0].diagnostics, *found)))
    return done


def _upwards(site: Path) -> tuple[Path, ...]:
    """Give a site's folder and those above it that belong to its project."""
    if site.name == "content":
        return (site, site.parent)
    return (site, site.parent, site.parent.parent) if site.parent.name == "content" else (site,)


def _guarded(folder: Path, *, hidden_only: bool) -> Iterator[Diagnostic]:
    """Look into the files of a folder whose names tell that they may hold people or keys, and into none below it."""
    for name in _names(folder):
        holds = name.lower().endswith(_SUFFIXES) or name.startswith(_NAMES)
        if holds and (name[0] == "." or not hidden_only):
            from generator.load.guards.files import guard_found
            from generator.load.guards.settings import ALWAYS

            path = folder / name
            found = guard_found(name, path, shown(path), ALWAYS)
            if found and not _stays_here(path):
                yield from found


def _stays_here(file: Path) -> bool:
    """Tell whether Git is told to leave a file alone, and does: then no host ever shows it."""
    from generator.publish.git import Git

    return Git(file.parent, os.environ).run("check-ignore", "--quiet", "--", f"./{file.name}").ok


def _lost(content: Path, sites: Sequence[SiteFolder]) -> Iterator[Diagnostic]:
    """Tell of texts that lie beside the sites, where nobody reads them."""
    for name in _names(content):
        if name.lower().endswith((".md", ".yaml", ".yml")) and name[0] not in "._":
            from generator.diagnostics import Location, diagnostic
            from generator.load.kinds import is_for_people

            if not is_for_people(name):
                places = ", ".join(f"{site.shown}/" for site in sites)
                yield diagnostic("source-stray", Location(shown(content / name)), places=places)


def _names(folder: Path) -> list[str]:
    try:
        return sorted(file.name for file in folder.iterdir())
    except OSError:
        return []
