"""A theme is a folder; it may extend another one, file by file and token by token."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, Location, diagnostic

if TYPE_CHECKING:
    from generator.render.tokens import Places, Tokens
    from generator.yaml.document import Document

__all__ = ["BUILT_IN", "Theme", "load_theme"]

_PACKAGE = Path(__file__).parent.parent
# In an installed package the themes lie inside it; in the project's own checkout, beside it.
BUILT_IN = next((p for p in (_PACKAGE / "themes", _PACKAGE.parent / "themes") if p.is_dir()), _PACKAGE / "themes")
MAX_FILE = 4_000_000  # bytes; a theme holds templates, styles and a few small pictures


@dataclass(frozen=True)
class Theme:
    """A theme with all that it extends, read once.

    Attributes:
        name: The folder that a site names.
        stack: Names, the theme itself first, the one at the bottom last.
        files: ``<theme>/<path>`` -> bytes, of every theme of the stack.
        tokens: Colours, fonts and brand, merged key by key; nearer themes win.
        digest: SHA-256 of all of it.
        places: Where the values of the tokens stand.
    """

    name: str
    stack: tuple[str, ...]
    files: Mapping[str, bytes]
    tokens: "Tokens"
    digest: str
    places: "Places" = field(default_factory=dict)

    def find(self, path: str) -> str | None:
        """Give the key in ``files`` of the nearest file of that path, or None."""
        return next((key for name in self.stack if (key := f"{name}/{path}") in self.files), None)

    def paths(self, prefix: str) -> tuple[str, ...]:
        """Give every path below a folder, once, sorted, whichever theme it is from."""
        found = {key.split("/", 1)[1] for key in self.files}
        return tuple(sorted(path for path in found if path.startswith(prefix)))

    def catalogues(self, language: str) -> tuple[str, ...]:
        """Give the stack's own gettext catalogues for a language, the bottom one first."""
        keys = [f"{name}/catalogues/{language}.po" for name in reversed(self.stack)]
        return tuple(self.files[key].decode() for key in keys if key in self.files)


def load_theme(name: str, roots: tuple[Path, ...], at: Location) -> tuple[Theme | None, tuple[Diagnostic, ...]]:
    """Read a theme and all that it extends.

    Args:
        name: Folder name.
        roots: Folders of themes, the project's first.
        at: Where the site names the theme; for messages.
    """
    stack: list[str] = []
    files: dict[str, bytes] = {}
    layers: list[_Layer] = []
    current, line = name, ""
    while current:
        if current in stack:
            circle = diagnostic("theme-circle", at, line, theme=" -> ".join([*stack, current]))
            return None, (*_told(layers), circle)
        found = _files(current, roots)
        if not found:
            known = ", ".join(_known(roots))
            missing = diagnostic("theme-missing", at, line, theme=current, known=known)
            return None, (*_told(layers), missing)
        stack.append(current)
        files |= found
        layers.append(_layer(files, current))
        current, at, line = layers[-1].extends
    digest = hashlib.sha256(repr((stack, sorted(files.items()))).encode()).hexdigest()
    places = {name: place for layer in reversed(layers) for name, place in layer.places.items()}
    return Theme(name, tuple(stack), files, _merged(layers), digest, places), _told(layers)


@dataclass(frozen=True, slots=True)
class _Layer:
    """What one theme of a stack says.

    Attributes:
        extends: Name of the theme below, or empty; where that is said, and the line.
    """

    extends: tuple[str, Location, str]
    tokens: "Tokens"
    places: "Places"
    findings: tuple[Diagnostic, ...]


def _layer(files: Mapping[str, bytes], name: str) -> _Layer:
    from generator.render.tokens import read_tokens  # not on the way of those who want to know where themes lie

    settings, lines, told = _read(files, f"{name}/theme.yaml")
    said = settings.value.get("extends") if settings and isinstance(settings.value, dict) else None
    at = settings.at(("extends",)) if settings else Location(f"themes/{name}/theme.yaml")
    below = str(said) if said is not None else "default" * (name != "default")
    extends = (below, at, lines[at.line - 1] if said is not None else "")
    document, lines, more = _read(files, f"{name}/tokens.yaml")
    if document is None:
        return _Layer(extends, {}, {}, (*told, *more))
    tokens, places, wrong = read_tokens(document, lines)
    return _Layer(extends, tokens, places, (*told, *more, *wrong))


def _told(layers: Sequence[_Layer]) -> tuple[Diagnostic, ...]:
    return tuple(finding for layer in layers for finding in layer.findings)


def _files(name: str, roots: tuple[Path, ...]) -> dict[str, bytes]:
    """Read the files of the nearest theme of that name; none where there is no such theme.

    A folder without a file is none: no list of files, by which builds know what has changed, could tell of it.
    """
    if name in ("", ".", "..") or "/" in name or "\\" in name:  # a theme lies in a folder of themes
        return {}
    for root in roots:
        found = {f"{name}/{path}": (root / name / path).read_bytes() for path in _walk(root / name)}
        if found:
            return found
    return {}


def _known(roots: tuple[Path, ...]) -> list[str]:
    """Give the names of all themes, sorted."""
    folders = (folder for root in roots if root.is_dir() for folder in root.iterdir())
    return sorted({folder.name for folder in folders if folder.name[0] != "." and any(_walk(folder))})


def _walk(folder: Path) -> Iterator[PurePosixPath]:
    """Give the plain files below a folder, sorted; hidden ones, links and giants are passed over."""
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder)
        hidden = any(part.startswith((".", "__")) for part in inner.parts)
        if path.is_file() and not path.is_symlink() and not hidden and path.stat().st_size <= MAX_FILE:
            yield PurePosixPath(inner.as_posix())


def _read(files: Mapping[str, bytes], key: str) -> "tuple[Document | None, list[str], tuple[Diagnostic, ...]]":
    """Read a YAML file of a theme, if there is one that says anything; give its lines as well."""
    from generator.yaml.reader import read

    if key not in files:
        return None, [], ()
    text = files[key].decode("utf-8", "replace")
    document, findings = read(text, f"themes/{key}")
    said = document if document and document.value is not None else None
    return said, text.replace("\r\n", "\n").split("\n"), findings


def _merged(layers: Sequence[_Layer]) -> "Tokens":
    """Merge tokens group by group and key by key; earlier layers win."""
    merged: dict[str, dict[str, str]] = {}
    for layer in reversed(layers):
        for group, values in layer.tokens.items():
            merged.setdefault(group, {}).update(values)
    return {group: dict(sorted(values.items())) for group, values in sorted(merged.items())}
