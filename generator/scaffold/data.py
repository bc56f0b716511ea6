"""The door to the package data of a new site: templates, and one picture."""

from functools import lru_cache
from pathlib import Path

__all__ = ["templates"]

_FOLDER = Path(__file__).parent / "templates"


@lru_cache(maxsize=2)
def templates(language: str) -> dict[str, bytes]:
    """Give the templates of a language by their path in a new site, sorted; those for both languages among them.

    In the package a leading full stop is written ``dot-``, so that no tool takes a template for a file of its own.
    """
    found = {}
    for root in (_FOLDER / "both", _FOLDER / language):
        for path in root.rglob("*"):
            if path.is_file():
                name = path.relative_to(root).as_posix()
                found["/".join(_dotted(part) for part in name.split("/"))] = path.read_bytes()
    return dict(sorted(found.items()))


def _dotted(part: str) -> str:
    return f".{part.removeprefix('dot-')}" if part.startswith("dot-") else part
