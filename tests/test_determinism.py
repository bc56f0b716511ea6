"""Same input, same bytes: nothing of the machine, the hour or the order of files is seen in the output."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from generator.cli.project import find_project
from tests.browser.sites import CACHE
from tests.projects import Tree, copy, read_tree

ROOT = Path(__file__).parent.parent
TODAY = "2026-05-20"
EPOCH = "1779228000"  # 2026-05-20 00:00 in Copenhagen
HERE = {"PYTHONHASHSEED": "1", "TZ": "Europe/Copenhagen", "LC_ALL": "C.UTF-8"}
ELSEWHERE = {"PYTHONHASHSEED": "77", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "da_DK"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The golden project that holds everything once."""
    folder = tmp_path / "project"
    copy(ROOT / "tests/golden/danish", folder, but="expected")
    return folder


def build(folder: Path, *arguments: str, at: Path | None = None, umask: int = 0o022, **env: str) -> Tree:
    """Build in a process of its own, which stands in ``at``; give the output with its manifest, and the rights."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", str(folder), *arguments],
        cwd=at or folder,
        env=_environment({**HERE, **env}),
        umask=umask if os.name == "posix" else -1,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (0, "") == (done.returncode, done.stdout), done.stderr
    return read_tree(folder / "output")


def _environment(changes: Mapping[str, str]) -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    return {**own, "PYTHONPATH": str(ROOT), **changes}


def test_seed_zone_locale_folder_and_rights_leave_no_trace(project: Path, tmp_path: Path) -> None:
    """A machine at the other end of the world, with other habits, builds the same bytes, the manifest included."""
    here = build(project, "--today", TODAY)
    shutil.rmtree(project / "output")
    memory(project).unlink()

    there = build(project, "--today", TODAY, at=tmp_path, umask=0o077, **ELSEWHERE)

    assert here == there


def test_a_warm_build_equals_a_cold_one(project: Path) -> None:
    """What is remembered is what would be made; a file that is lost is put back."""
    cold = build(project, "--today", TODAY)
    (project / "output/index.html").unlink()

    warm = build(project, "--today", TODAY, PYTHONHASHSEED="3")

    assert cold == warm


def test_the_date_of_the_source_is_a_day_as_any_other(project: Path) -> None:
    """SOURCE_DATE_EPOCH, as reproducible builds give it, has the meaning of --today."""
    given = build(project, "--today", TODAY)
    shutil.rmtree(project / "output")

    assert given == build(project, SOURCE_DATE_EPOCH=EPOCH)


def test_the_order_in_which_files_came_leaves_no_trace(project: Path, tmp_path: Path) -> None:
    """A disk gives its files in the order of their making, or in none; the output does not tell."""
    other = tmp_path / "other"
    files = sorted(path for path in project.rglob("*") if path.is_file())
    random.Random(4).shuffle(files)
    for path in files:
        target = other / path.relative_to(project)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)

    assert build(project, "--today", TODAY) == build(other, "--today", TODAY)


def test_a_real_programme_leaves_no_trace_either(tmp_path: Path) -> None:
    """All texts of a programme are made anew on another machine; only its pictures, which are dear, are recalled."""
    name = "stevns-evolution"
    copy(ROOT / "content" / name, tmp_path / "content" / name)
    if (known := CACHE / f"{name}.sqlite").is_file():
        shutil.copy(known, memory(tmp_path))
        only_pictures(memory(tmp_path))
    here = build(tmp_path, "--today", "2026-11-22")
    shutil.rmtree(tmp_path / "output")
    only_pictures(memory(tmp_path))

    assert here == build(tmp_path, "--today", "2026-11-22", **ELSEWHERE)


def memory(project: Path) -> Path:
    """Give the file in which the builds of a project's first site remember."""
    found = find_project(project)
    return found.cache(found.sites[0])


def only_pictures(file: Path) -> None:
    """Forget all that a site's builds remember, save its pictures."""
    with closing(sqlite3.connect(file)) as store, store:
        tables = [name for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            if table != "kept":
                store.execute(f"DELETE FROM {table}")
