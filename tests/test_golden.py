"""Tiny projects and the whole of what is made of them, byte by byte; ``--accept`` takes what there is now."""

import re
from pathlib import Path

import pytest
import pyvips

from generator.build.writer import MANIFEST
from tests.projects import Tree, copy, folders, read_tree, replace_tree, run

HERE = Path(__file__).parent / "golden"
TODAY = "2026-05-20"
BITMAPS = (".jpg", ".png", ".webp")
VERSION = re.compile(rb"(?<=\?v=)[0-9a-f]{10}")  # of the style sheet, which is compared by itself


def comparable(tree: Tree) -> Tree:
    """Put its size in place of each bitmap: how it is packed is the picture library's affair."""
    return {path: _size(content) if path.endswith(BITMAPS) else content for path, content in tree.items()}


def without_versions(tree: Tree) -> Tree:
    """Leave out what changes in every page with each word of a style sheet, and the list of digests."""
    return {path: VERSION.sub(b"0" * 10, content) for path, content in tree.items() if not path.endswith(MANIFEST)}


def _size(content: bytes) -> bytes:
    image = pyvips.Image.new_from_buffer(content, "")
    return f"{image.width} x {image.height}, {image.bands} bands".encode()


@pytest.mark.parametrize("name", folders(HERE))
def test_project_builds_to_its_expected_tree(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """The whole output is equal to the stored one: no file more, none less."""
    copy(HERE / name, tmp_path, but="expected")
    expected = HERE / name / "expected"
    done = run(tmp_path, "build", "--today", TODAY, "--strict")
    built = without_versions(read_tree(tmp_path / "output"))

    assert (0, "") == (done.exit_code, done.stdout)
    if request.config.getoption("--accept"):  # never what came of a build that failed
        replace_tree(expected, built)
    assert comparable(read_tree(expected)) == comparable(built)
