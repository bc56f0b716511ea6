"""Which sites there are, and where their output goes."""

import hashlib
import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

__all__ = ["Project", "SiteFolder", "cache_folder", "declared_language", "find_project", "shown", "typed"]


@dataclass(frozen=True, slots=True)
class SiteFolder:
    """One site to build.

    Attributes:
        name: Its folder's name; empty for the only site of a project.
        folder: Holds ``site.yaml``.
        shown: How that folder is named in messages; empty for the folder one stands in.
        output: Where it is built to.
    """

    name: str
    folder: Path
    shown: str
    output: Path


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with content, themes and output."""

    root: Path
    sites: tuple[SiteFolder, ...]

    @property
    def theme_roots(self) -> tuple[Path, ...]:
        """Where themes are looked for: the project's own, of which there need be none, then the built-in ones."""
        from generator.render.theme import BUILT_IN

        return tuple(dict.fromkeys((self.root / "themes", BUILT_IN)))

    def cache(self, site: SiteFolder, apart: str = "") -> Path:
        """Give the file in which the builds of a site remember; deleting it is always safe.

        Those that do not build into output/ remember apart, by a name of their own.

        It lies in the user's own cache folder and not in the project: whoever may change the content could otherwise
        put finished pages there that nobody has cleaned.
        """
        name = hashlib.sha256(str(site.folder).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        return cache_folder() / f"{site.folder.name}-{name}{apart and '.'}{apart}.sqlite"


def find_project(folder: Path, output: Path | None = None) -> Project:
    """Find the sites of a folder.

    A folder that holds ``site.yaml`` is one site and builds straight into ``output/``, beside the content; so does
    one whose ``content/`` holds it.  Otherwise every folder below ``content/`` with a ``site.yaml`` is a site and
    builds into ``output/<folder>/``; one of these may be named alone.
    """
    folder = folder.resolve()
    if (folder / "site.yaml").is_file() and folder.parent.name == "content":
        root = folder.parent.parent
        return Project(root, (_site(folder, folder.name, output or root / "output" / folder.name),))
    for single in (folder, folder / "content"):
        if (single / "site.yaml").is_file():
            root = single.parent if single.name == "content" else folder  # wherever of the two one stands
            return Project(root, (_site(single, "", output or root / "output"),))
    content = folder / "content"
    below = sorted(p for p in content.iterdir() if p.is_dir()) if content.is_dir() else []
    below = [p for p in below if not p.name.startswith((".", "_"))]  # left in peace, as everywhere in the content
    found = [p for p in below if (p / "site.yaml").is_file()]
    _refuse_unsettled(p for p in below if p not in found)
    if not found:
        places = f"neither {shown(folder / 'site.yaml')} nor {shown(content)}/<site>/site.yaml exists"
        advice = "Go to the folder of a site, or begin one with: budstikke init FOLDER"
        raise click.UsageError(f"There is no site here: {places}. {advice}")
    target = output or folder / "output"
    return Project(folder, tuple(_site(p, p.name, target / p.name) for p in found))


def cache_folder() -> Path:
    """Give the folder for what can be made again: ``BUDSTIKKE_CACHE``, else budstikke in the user's cache folder."""
    if own := os.environ.get("BUDSTIKKE_CACHE"):
        return Path(own).resolve()
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "budstikke"


def declared_language(folder: Path) -> str:
    """Give the language that the settings of a site name, for what is told before they are read; else "da"."""
    from generator.language.catalogue import LANGUAGES
    from generator.load.declared import declared

    try:
        lines = (folder / "site.yaml").read_text(encoding="utf-8", errors="replace")
    except OSError:  # the load tells of it
        lines = ""
    return declared(lines, "language", LANGUAGES)


def _refuse_unsettled(folders: Iterable[Path]) -> None:
    """Stop at a folder that was meant as a site and would be passed over in silence."""
    for folder in folders:
        names = sorted(p.name for p in folder.iterdir())
        settings = next((name for name in names if name.lower() in ("site.yaml", "site.yml", "site.yaml.txt")), "")
        if settings:
            raise click.UsageError(f"Rename {shown(folder / settings)} to site.yaml.")
        if _holds_texts(names):
            raise click.UsageError(f"{shown(folder)} holds a site's texts, but no site.yaml.")


def _holds_texts(names: Iterable[str]) -> bool:
    """Tell whether a folder in which these lie has a place for a site's texts, or such a text itself."""
    from generator.load.kinds import KINDS, is_for_people, is_markdown  # hardly any folder of content/ is no site

    places = {"networks", *(kind.folder for kind in KINDS)}
    return any(name in places or (is_markdown(name) and not is_for_people(name)) for name in names)


def _site(folder: Path, name: str, output: Path) -> SiteFolder:
    return SiteFolder(name, folder, shown(folder), output)


def shown(path: Path) -> str:
    """Name a path as seen from where one stands; empty for the folder one stands in."""
    try:
        name = path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        try:
            name = Path(os.path.relpath(path)).as_posix()
        except ValueError:  # another drive
            name = path.as_posix()
    return "" if name == "." else name


def typed(folder: Path) -> str:
    """Give a folder as it is typed after a command, with a space before it; empty for the one that one stands in."""
    name = shown(folder.resolve())
    return f' "{name}"' if re.search(r"[^\w./\\:~-]", name) else f" {name}".rstrip()
