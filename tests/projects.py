"""Projects of a test: copied to a folder of its own, built through the command line, read back as trees."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli

Tree = Mapping[str, bytes]


def copy(source: Path, to: Path, but: str = "") -> None:
    """Lay the files of a folder over another one, all but those of one name."""
    shutil.copytree(source, to, dirs_exist_ok=True, ignore=shutil.ignore_patterns(but))


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files by their path below a folder; give the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def run(folder: Path, *arguments: str) -> Result:
    """Run a command of Budstikke as somebody who stands in ``folder``; an exception is passed on."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        return CliRunner().invoke(cli, arguments, catch_exceptions=False, prog_name="budstikke")


def read_tree(folder: Path) -> Tree:
    """Give every file below a folder, by its path with forward slashes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(files)}


def replace_tree(folder: Path, tree: Tree) -> None:
    """Make a folder hold a tree and nothing else."""
    shutil.rmtree(folder, ignore_errors=True)
    write(folder, dict(tree))


def folders(root: Path) -> list[str]:
    """Give the names of a folder's folders, sorted; those that begin with _ are none of them."""
    return sorted(p.name for p in root.iterdir() if p.is_dir() and not p.name.startswith("_"))
