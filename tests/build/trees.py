"""Artifacts of a test, put into a folder and read back."""

from pathlib import Path

from generator.build.artifact import Artifact
from generator.build.strangers import strangers
from generator.build.writer import MANIFEST, NONE_SOUND, Report, Sound, write_tree
from tests.projects import read_tree


def make(**files: str) -> tuple[Artifact, ...]:
    """Give artifacts of names, where ``__`` stands for a slash and ``_`` for a dot."""
    paths = {name.replace("__", "/").replace("_", "."): text for name, text in files.items()}
    return tuple(Artifact(path, text.encode(), "test") for path, text in paths.items())


def put(artifacts: tuple[Artifact, ...], folder: Path, sound: Sound = NONE_SOUND) -> Report:
    """Write artifacts; give the report."""
    return write_tree(artifacts, folder, sound).report


def tree(folder: Path) -> dict[str, bytes]:
    """Give the files of a folder, without the manifest."""
    return {path: content for path, content in read_tree(folder).items() if path != MANIFEST}


def told(artifacts: tuple[Artifact, ...], folder: Path, sound: Sound = NONE_SOUND) -> list[tuple[str, str]]:
    """Give what stands in the way of artifacts: its path, and the code of the finding."""
    found = strangers(artifacts, folder, sound)
    return [(Path(f.at.path).relative_to(folder).as_posix(), f.code) for f in found]
