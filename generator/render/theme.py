"""A theme is a folder; it may extend another one, file by file and token by token."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.diagnostics import Diagnostic, Location, diagnostic

__all__ = ["BUILT_IN", "Theme", "load_theme"]

Tokens = Mapping[str, Mapping[str, str]]  # group ("colour", "font", "brand") -> name -> value
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
    """

    name: str
    stack: tuple[str, ...]
    files: Mapping[str, bytes]
    tokens: Tokens
    digest: str

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
    layers: list[Tokens] = []
    findings: list[Diagnostic] = []
    current = name
    while current:
        if current in stack:
            return None, (*findings, diagnostic("theme-circle", at, theme=" -> ".join([*stack, current])))
        folder = next((root / current for root in roots if (root / current).is_dir()), None)
        if folder is None:
            known = sorted({p.name for root in roots if root.is_dir() for p in root.iterdir() if p.is_dir()})
            return None, (*findings, diagnostic("theme-missing", at, theme=current, known=", ".join(known)))
        stack.append(current)
        for path in _walk(folder):
            files[f"{current}/{path}"] = (folder / path).read_bytes()
        settings, more = _mapping(files, f"{current}/theme.yaml")
        tokens, still = _mapping(files, f"{current}/tokens.yaml")
        findings += (*more, *still)
        layers.append({k: v for k, v in tokens.items() if isinstance(v, dict)})
        current = str(settings.get("extends", "default" if current != "default" else ""))
    digest = hashlib.sha256(repr((stack, sorted(files.items()))).encode()).hexdigest()
    return Theme(name, tuple(stack), files, _merged(layers), digest), tuple(findings)


def _walk(folder: Path) -> Iterator[PurePosixPath]:
    """Give the plain files below a folder, sorted; hidden ones, links and giants are passed over."""
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder)
        hidden = any(part.startswith((".", "__")) for part in inner.parts)
        if path.is_file() and not path.is_symlink() and not hidden and path.stat().st_size <= MAX_FILE:
            yield PurePosixPath(inner.as_posix())


def _mapping(files: Mapping[str, bytes], key: str) -> tuple[dict[str, object], tuple[Diagnostic, ...]]:
    from generator.yaml.reader import read  # not on the way of those who want to know where themes lie

    if key not in files:
        return {}, ()
    document, findings = read(files[key].decode("utf-8", "replace"), f"themes/{key}")
    value = document.value if document else None
    return dict(value) if isinstance(value, dict) else {}, findings


def _merged(layers: list[Tokens]) -> Tokens:
    """Merge tokens group by group and key by key; earlier layers win."""
    merged: dict[str, dict[str, str]] = {}
    for layer in reversed(layers):
        for group, values in layer.items():
            merged.setdefault(group, {}).update({k: str(v) for k, v in values.items()})
    return {group: dict(sorted(values.items())) for group, values in sorted(merged.items())}
