"""Files beside the content that must not be public: a host shows the whole repository."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.cli.project import SiteFolder, shown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.build.order import Built

__all__ = ["with_beside"]


def with_beside(sites: Sequence[SiteFolder], built: Sequence[Built]) -> list[Built]:
    """Add what the guards find at the top of the project and of ``content/`` to what came of its first site.

    What lies in a site's folder is looked at when it is loaded, but for files whose names begin with a full stop.
    """
    from generator.diagnostics import sort_diagnostics
    from generator.load.guards.beside import guard_beside

    done, own = list(built), [site.folder for site in sites]
    folders = dict.fromkeys(folder for site in own for folder in _upwards(site))
    found = [d for folder in folders for d in guard_beside(folder, shown(folder), hidden_only=folder in own)]
    if done and found:
        done[0] = replace(done[0], diagnostics=sort_diagnostics((*done[0].diagnostics, *found)))
    return done


def _upwards(site: Path) -> tuple[Path, ...]:
    """Give a site's folder and those above it that belong to its project."""
    if site.name == "content":
        return (site, site.parent)
    return (site, site.parent, site.parent.parent) if site.parent.name == "content" else (site,)
