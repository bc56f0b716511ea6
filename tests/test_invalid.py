"""Every mistake an editor or theme maker can make: one small project each, and the exact words that are read.

A case is a folder of ``tests/invalid/`` named after its code.  Its files are laid over those of ``base/``; what
no file of a repository can be, such as a link or a pipe, is made by this module.
"""

import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.diagnostics import CODES, Severity
from tests.projects import copy, folders, read_tree, run, write
from tests.publish.repositories import git

HERE = Path(__file__).parent / "invalid"
NETWORK = Path("content/networks/durup")
STORY = NETWORK / "stories/2026-05-05-havnen.md"
CASES = [name for name in folders(HERE) if name != "base"]
PICTURE = "summary: Da havnen lukkede, fandt ti virksomheder på noget nyt.\n"
HEADER = PICTURE + "picture:\n  src: havn.png\n  alt: Havnen i maj\n  credit: Anna Ager\n"


def _png(width: int, height: int) -> bytes:
    """A PNG that says how large it is and holds next to nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * min((width + 1) * height, 1_000_000))
    chunks = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    parts = (struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _with_picture(folder: Path, content: bytes) -> None:
    story = folder / STORY
    story.write_text(story.read_text(encoding="utf-8").replace(PICTURE, HEADER), encoding="utf-8")
    write(folder, {str(NETWORK / "stories/havn.png"): content})


def _encoding(folder: Path) -> None:
    (folder / STORY).write_bytes((folder / STORY).read_text(encoding="utf-8").encode("cp1252"))


def _link(folder: Path) -> None:
    (folder / NETWORK / "stories/2026-05-06-kajen.md").symlink_to(folder / STORY)


def _special(folder: Path) -> None:
    os.mkfifo(folder / NETWORK / "stories/2026-05-06-kajen.md")


def _size(folder: Path) -> None:
    with (folder / NETWORK / "stories/havnen.mov").open("wb") as file:
        file.truncate(61_000_000)  # takes no room on the disk


def _unreadable(folder: Path) -> None:
    """A folder so deep that its name is too long to be opened: even root cannot read it."""
    (folder / "content/networks").rename(folder / "networks")
    there = os.open(folder / "content", os.O_RDONLY)
    for _ in range(20):
        os.mkdir("n" * 250, dir_fd=there)
        deeper = os.open("n" * 250, os.O_RDONLY, dir_fd=there)
        os.close(there)
        there = deeper
    os.close(there)


def _no_site(folder: Path) -> None:
    site = folder / "content/site.yaml"
    site.rename(folder / "site.txt")
    site.symlink_to(folder / "site.txt")


def _yaml_size(folder: Path) -> None:
    write(folder, {str(NETWORK / "members/smedjen.yaml"): "name: Smedjen\ntext: " + "smedje " * 80_000})


def _no_network(folder: Path) -> None:
    (folder / "content/networks").rename(folder / "networks")


def _output_link(folder: Path) -> None:
    page = folder / "output/index.html"
    page.rename(folder / "forside.html")
    page.symlink_to(folder / "forside.html")


def _output_unwritable(folder: Path) -> None:
    """A file in the way of the output folder: no right of root's helps against that."""
    (folder / "output").rename(folder / "before")
    (folder / "output").write_bytes(b"")


def _shallow(folder: Path) -> None:
    git(folder, "init", "-q")
    git(folder, "commit", "-q", "--allow-empty", "-m", "x")
    write(folder, {".git/shallow": git(folder, "rev-parse", "HEAD") + "\n"})


def _unreadable_repository(folder: Path) -> None:
    git(folder, "init", "-q")
    git(folder, "config", "core.repositoryFormatVersion", "99")


MADE: dict[str, Callable[[Path], None]] = {
    "history-shallow": _shallow,
    "history-unreadable": _unreadable_repository,
    "networks-needed": _no_network,
    "networks-none": _no_network,
    "output-link": _output_link,
    "output-unwritable": _output_unwritable,
    "picture-large": lambda folder: _with_picture(folder, _png(40_000, 40_000)),
    "picture-small": lambda folder: _with_picture(folder, _png(40, 30)),
    "source-encoding": _encoding,
    "source-link": _link,
    "source-no-site": _no_site,
    "source-size": _size,
    "source-special": _special,
    "source-unreadable": _unreadable,
    "yaml-size": _yaml_size,
}
"""What makes a case, beside the files of its folder."""


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The base project, built: its output is the last good one of every case."""
    folder = tmp_path_factory.mktemp("sound")
    copy(HERE / "base", folder)
    done = run(folder, "build", "--today", "2026-05-20", "--strict")
    assert (0, "") == (done.exit_code, done.stdout), done.output
    return folder


def test_every_code_has_a_case() -> None:
    """No code is without a project that brings it about, and no project without its code."""
    assert sorted(CODES) == CASES


@pytest.mark.parametrize("code", CASES)
def test_case(code: str, sound: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """What an editor reads is word for word as expected, in both languages; with an error no file changes."""
    copy(sound, tmp_path)
    copy(HERE / code, tmp_path)
    if code in MADE:
        MADE[code](tmp_path)
    before = read_tree(tmp_path / "output")
    read = {}
    for language in ("da", "en"):
        done = run(tmp_path, "build", "--today", "2026-05-20", "--language", language)
        read[language] = done.stdout
        assert int(CODES[code].severity is Severity.ERROR) == done.exit_code
    if CODES[code].severity is Severity.ERROR:
        assert before == read_tree(tmp_path / "output")
    assert f"[{code}]" in read["en"]
    if request.config.getoption("--accept"):  # never what does not tell of the code
        for language, text in read.items():
            (HERE / code / f"expected.{language}.txt").write_text(text, encoding="utf-8", newline="\n")
    assert {language: _expected(code, language) for language in read} == read


def _expected(code: str, language: str) -> str:
    return (HERE / code / f"expected.{language}.txt").read_text(encoding="utf-8")
