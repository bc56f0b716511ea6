"""The only writer of output: atomic, no more than what changed, and never over a stranger's file."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from generator.build.artifact import Artifact
from generator.diagnostics import Diagnostic, Location, diagnostic

__all__ = ["MANIFEST", "Report", "strangers", "write_tree"]

MANIFEST = ".budstikke.json"


@dataclass(frozen=True, slots=True)
class Report:
    """What a writing has changed, in files."""

    written: int = 0
    unchanged: int = 0
    removed: int = 0

    def __add__(self, other: "Report") -> "Report":
        """Add up two reports."""
        return Report(self.written + other.written, self.unchanged + other.unchanged, self.removed + other.removed)


def read_manifest(folder: Path) -> Mapping[str, str]:
    """Give path -> SHA-256 of what the last build wrote; empty where there was none, or where it is damaged."""
    try:
        files = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {str(k): str(v) for k, v in files.items()} if isinstance(files, dict) else {}


def strangers(artifacts: Iterable[Artifact], folder: Path) -> tuple[Diagnostic, ...]:
    """Find files that somebody else put where a file of ours would go, and links that lead elsewhere."""
    known = read_manifest(folder)
    findings = []
    for artifact in artifacts:
        path = folder / artifact.path
        if _through_link(path, folder):
            findings.append(diagnostic("output-link", Location(path.as_posix())))
        elif (way := _in_the_way(path, folder)) or (
            str(artifact.path) not in known and _differs(path, artifact.content)
        ):
            findings.append(diagnostic("output-stranger", Location((way or path).as_posix())))
    return tuple(dict.fromkeys(findings))


def _through_link(path: Path, folder: Path) -> bool:
    """Tell whether a link stands on the way to a file, the output folder itself among it."""
    return path.is_symlink() or any(p.is_symlink() for p in path.parents if p.is_relative_to(folder))


def _in_the_way(path: Path, folder: Path) -> Path | None:
    """Give the file that stands where a folder above a file should be, if there is one."""
    return next((p for p in path.parents if p != folder and p.is_relative_to(folder) and p.is_file()), None)


def _differs(path: Path, content: bytes) -> bool:
    return path.exists() and (not path.is_file() or path.read_bytes() != content)


def write_tree(artifacts: Iterable[Artifact], folder: Path) -> Report:
    """Make a folder hold the artifacts, and nothing that an earlier build made and this one did not.

    A file that is equal already is not touched.  Raises ``OSError`` where the disk will not; the manifest is
    written first with old and new paths together, so that the next build knows what is ours whatever happened.
    """
    before = read_manifest(folder)
    after = {str(a.path): sha256(a.content).hexdigest() for a in artifacts}
    folder.mkdir(parents=True, exist_ok=True)
    if before != after:
        _replace(folder / MANIFEST, _manifest({**before, **after}))
    written = sum(_write(folder / a.path, a.content) for a in artifacts)
    gone = sorted(set(before) - set(after))
    removed = sum(_remove(folder, PurePosixPath(path)) for path in gone)
    if before != after:
        _replace(folder / MANIFEST, _manifest(after))
    return Report(written, len(after) - written, removed)


def _manifest(files: Mapping[str, str]) -> bytes:
    return (json.dumps({"files": dict(sorted(files.items()))}, indent=0, ensure_ascii=False) + "\n").encode()


def _write(path: Path, content: bytes) -> bool:
    """Write a file unless it is equal already; tell whether it was written."""
    try:
        if path.stat().st_size == len(content) and path.read_bytes() == content:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    _replace(path, content)
    return True


def _replace(path: Path, content: bytes) -> None:
    """Put a file in place in one step: readers see the old one or the new one."""
    temporary = path.with_name(f".{path.name}.new")
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def _remove(folder: Path, path: PurePosixPath) -> bool:
    """Delete a file of an earlier build and the folders that it leaves empty; a path that leads out is none of ours."""
    if path.is_absolute() or ".." in path.parts:
        return False
    target = folder / path
    # On Windows a path with a drive is not absolute here, and yet leads out.
    if not target.is_relative_to(folder) or _through_link(target, folder) or not target.is_file():
        return False
    target.unlink()
    for parent in target.parents:
        if parent == folder or any(parent.iterdir()):
            break
        parent.rmdir()
    return True
