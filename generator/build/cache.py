"""A memo over a pure function: equal inputs are made once, and nobody above can tell."""

import hashlib
from collections.abc import Iterator, MutableMapping
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator.build.pipeline import Produce
from generator.outputs.base import Output, Target, Workshop

__all__ = ["DiskStore", "cached"]

_PACKAGE = Path(__file__).parent.parent
_DEPENDENCIES = (
    "Babel",
    "feedgen",
    "icalendar",
    "Jinja2",
    "lxml",
    "Markdown",
    "mjml-python",
    "nh3",
    "pyvips",
)


def cached(make: Produce, store: MutableMapping[str, bytes], theme_digest: str) -> Produce:
    """Wrap ``make`` so that equal inputs are made once, ever.

    Args:
        store: Where results are kept; deleting any of it is always safe.
        theme_digest: Of every file of the theme.  It matters to targets with a template only, so that a change of
            colours does not make every picture anew.
    """
    plain, themed = _salt(""), _salt(theme_digest)

    def make_or_recall(output: Output, target: Target, view: object, workshop: Workshop) -> bytes:
        salt = themed if target.template else plain
        inputs = repr((salt, output.name, str(target.path), target.template, target.language, view))
        key = hashlib.sha256(inputs.encode()).hexdigest()
        try:
            return store[key]
        except KeyError:
            content = store[key] = make(output, target, view, workshop)
            return content

    return make_or_recall


def _salt(theme_digest: str) -> str:
    """Digest all that a target does not hold itself: the generator's source, its dependencies, and a theme."""
    return hashlib.sha256(f"{_generator_digest()} {theme_digest}".encode()).hexdigest()


@lru_cache(maxsize=1)
def _generator_digest() -> str:
    digest = hashlib.sha256()
    for path in sorted(p for kind in ("*.py", "*.po", "*.yaml") for p in _PACKAGE.rglob(kind)):
        digest.update(path.relative_to(_PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    for name in _DEPENDENCIES:
        try:
            digest.update(f"{name}={version(name)}".encode())
        except PackageNotFoundError:  # a part that this machine does without
            continue
    return digest.hexdigest()


class DiskStore(MutableMapping[str, bytes]):
    """Results as files in one folder, each with its own digest in front: a torn one is as good as none."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.used: set[str] = set()

    def __getitem__(self, key: str) -> bytes:
        """Give a result; ``KeyError`` where there is none, or where it is damaged."""
        try:
            data = self._path(key).read_bytes()
        except OSError:
            raise KeyError(key) from None
        seal, content = data[:32], data[32:]
        if hashlib.sha256(content).digest() != seal:
            raise KeyError(key)
        self.used.add(key)
        return content

    def __setitem__(self, key: str, content: bytes) -> None:
        """Keep a result; where the disk will not, the build goes on without."""
        self.used.add(key)
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(hashlib.sha256(content).digest() + content)
        except OSError:
            return

    def __delitem__(self, key: str) -> None:
        """Forget a result."""
        self._path(key).unlink(missing_ok=True)

    def __iter__(self) -> Iterator[str]:
        """Give every key, in any order."""
        return (path.parent.name + path.name for path in self.folder.glob("??/*"))

    def __len__(self) -> int:
        """Count the results."""
        return sum(1 for _ in self)

    def prune(self) -> None:
        """Forget what this build has not asked for."""
        for key in set(self) - self.used:
            del self[key]

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]
