"""Real repositories of a test: a project under version control, and a bare one that it publishes to."""

import os
import subprocess
from pathlib import Path

__all__ = ["ENVIRONMENT", "git"]

# Nothing that the machine's user has configured decides on a test.
ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "HOME": os.devnull,
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_COMMITTER_NAME": "Anne Ager",
    "GIT_COMMITTER_EMAIL": "anne@egnen.example",
}


def git(folder: Path, *arguments: str, given: str = "") -> str:
    """Run Git as somebody else would; gives what it says, without the end of the last line."""
    known = {**ENVIRONMENT, "GIT_AUTHOR_NAME": "Anne Ager", "GIT_AUTHOR_EMAIL": "anne@egnen.example"}
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=known, input=given.encode(), capture_output=True, check=False
    )
    assert 0 == done.returncode, done.stderr.decode()
    return done.stdout.decode().rstrip("\n")
