"""The package as others install it: what is in the wheel."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parent.parent


def names_in_wheel(folder: Path) -> set[str]:
    """Build the wheel into ``folder`` and give the names of the files in it."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert 0 == done.returncode, done.stderr
    (wheel,) = folder.glob("*.whl")
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


def files_below(folder: str) -> set[str]:
    """Give the paths of all files in a folder of the repository that are no caches."""
    paths = (path.relative_to(ROOT) for path in (ROOT / folder).rglob("*") if path.is_file())
    return {path.as_posix() for path in paths if not any(part.startswith(("__pycache__", ".")) for part in path.parts)}


def test_wheel_holds_generator_and_themes(tmp_path):
    """
    A wheel holds every module, catalogue and table of the generator and every file of the themes, and nothing else.
    """
    themes = {f"generator/{path}" for path in files_below("themes")}

    names = {name for name in names_in_wheel(tmp_path) if ".dist-info/" not in name}

    assert files_below("generator") | themes == names
