"""The theme's own files, as an output among the others: everything below its ``assets/``, as it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import PurePosixPath

from generator.model import urls
from generator.model.library import Library
from generator.outputs.base import Output, Target, Workshop, constant
from generator.render.theme import Theme

__all__ = ["Asset", "assets"]

FOLDER = "assets/"


@dataclass(frozen=True, slots=True)
class Asset:
    """Which file of the theme: its path in the stack, and the digest of its bytes."""

    path: str
    digest: str


def assets(theme: Theme) -> Output:
    """Give the output that copies a theme's files; templates among them are not files to copy."""
    return Output("assets", partial(_plan, theme), _produce)


def _plan(theme: Theme, library: Library) -> Iterator[Target]:
    for path in theme.paths(FOLDER):
        key = theme.find(path)
        if key:
            target = PurePosixPath(urls.asset(path.removeprefix(FOLDER)))
            digest = sha256(theme.files[key]).hexdigest()
            yield Target(target, constant(Asset(path, digest)), origin=f"themes/{key}")


def _produce(target: Target, asset: Asset, workshop: Workshop) -> bytes:
    return workshop.theme_file(asset.path)
