"""Make the virtual environment ``.venv``, with Budstikke in it as an editable install.

Run by the Python that the machine has, perhaps an old one: it must get as far as telling what it needs.

    python3 tools/environment.py          what `make site` needs
    python3 tools/environment.py dev      the tests and checkers as well
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)
NEEDED = ".".join(map(str, OLDEST))


def main(extras: list[str]) -> int:
    """Make the environment, or bring it up to date, and stamp it for make; give the exit status."""
    if problem := unfit():
        print(problem, file=sys.stderr)
        return 1
    if not usable(PYTHON):
        print(f"Making {VENV.relative_to(ROOT)} with Python {sys.version.split()[0]}", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
    package = ".[" + ",".join(extras) + "]" if extras else "."
    print(f"Installing Budstikke ({package}); the first time takes a minute", flush=True)
    pip = [
        str(PYTHON),
        "-m",
        "pip",
        "--disable-pip-version-check",
        "install",
        "--quiet",
        "--use-pep517",
        "--editable",
        package,
    ]
    if subprocess.run(pip, cwd=ROOT, check=False).returncode:
        print("pip could not install Budstikke; what it lacked stands above.", file=sys.stderr)
        return 1
    for name in ("site", *extras):
        (VENV / f".{name}").touch()
    return 0


def unfit() -> str:
    """Say in one sentence what this Python lacks and how to get it; the empty string when it will do."""
    if sys.version_info < OLDEST:
        have = sys.version.split()[0]
        return (
            f"Budstikke needs Python {NEEDED} or newer, and this is {have} ({sys.executable}).\n"
            f"Install a newer one, or name it: make PYTHON=python3.12"
        )
    if not importlib.util.find_spec("ensurepip") or not importlib.util.find_spec("venv"):
        return (
            f"This Python ({sys.executable}) cannot make virtual environments.\n"
            "On Debian and Ubuntu: apt-get install python3-venv"
        )
    return ""


def usable(python: Path) -> bool:
    """Tell whether ``python`` runs, is new enough and has pip: a half-made environment is made anew."""
    probe = f"import sys, pip; sys.exit(sys.version_info < {OLDEST})"
    try:
        return subprocess.run([str(python), "-c", probe], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
