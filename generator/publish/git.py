"""The only caller of ``git``: argument lists, a clean environment, an end in time; what goes wrong is a value.

Nothing is ever asked on the terminal, and what Git says is English, so that it can be told apart.
"""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO, Any

__all__ = ["WAIT", "Answer", "Git", "Lack", "clean"]

WAIT = 120.0  # seconds; what only looks at the disk ends before, in large repositories too

# What of Git's own variables says how the user reaches a remote, and who that is.  All others say which repository
# and index are meant, and are set where Budstikke is run by a hook: the folder decides on these.
_KEPT = (
    *("GIT_ALLOW_PROTOCOL", "GIT_ASKPASS", "GIT_COMMITTER_EMAIL", "GIT_COMMITTER_NAME", "GIT_CONFIG_"),
    *("GIT_EXEC_PATH", "GIT_HTTP_", "GIT_PROTOCOL", "GIT_PROXY_", "GIT_SSH", "GIT_SSL_"),
)
# Whatever the user has configured: no process is left behind, and a hook of a colleague's is no part of a look.
_MANNERS = ("-c", "core.fsmonitor=false", "-c", "gc.auto=0", "-c", "maintenance.auto=false")


class Lack(StrEnum):
    """Why Git has given no answer of its own."""

    GIT = "git"  # there is no such program
    TIME = "time"  # it took too long, and was ended


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one command.

    Attributes:
        status: Exit status; 0 is success, -1 where Git gave none.
        out: What it wrote to stdout.
        words: What it wrote to stderr, in English.
        lack: Why there is no answer; None where there is one.
    """

    status: int
    out: bytes = b""
    words: str = ""
    lack: Lack | None = None

    @property
    def ok(self) -> bool:
        """Whether Git did what it was asked for."""
        return self.status == 0

    @property
    def text(self) -> str:
        """Give stdout as text, without the end of the last line."""
        return self.out.decode("utf-8", "surrogateescape").rstrip("\n")


class Git:
    """Runs ``git`` in a folder.

    Args:
        folder: As ``git -C``: the repository is the one that it lies in.
        environment: Of the user; see :func:`clean`.
    """

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self.folder = folder
        self.environment = clean(environment)

    def run(self, *arguments: str, given: bytes | IO[bytes] = b"", wait: float = WAIT) -> Answer:
        """Run one command to its end.

        Args:
            arguments: The command, its options, its operands; none is read by a shell.
            given: For its stdin; a file is read from where it stands, and whole even if we are killed meanwhile.
            wait: Seconds; then it is ended.
        """
        source: dict[str, Any] = {"input": given} if isinstance(given, bytes) else {"stdin": given}
        command = ["git", *_MANNERS, *arguments]
        try:
            done = subprocess.run(
                command,
                cwd=self.folder,
                env=self.environment,
                **source,
                capture_output=True,
                timeout=wait,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Answer(-1, lack=Lack.TIME)
        except OSError as error:  # no such program, or one that must not be run
            return Answer(-1, words=error.strerror or "", lack=Lack.GIT)
        return Answer(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))


def clean(environment: Mapping[str, str]) -> Mapping[str, str]:
    """Give the environment that Git is run in.

    Gone is what names a repository, an index or a date; English is spoken, nothing is asked for, and a look writes
    nothing: not even the index, whose times Git would else refresh.
    """
    kept = {name: value for name, value in environment.items() if not name.startswith("GIT_") or _is_kept(name)}
    kept.pop("LANGUAGE", None)
    return {**kept, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}


def _is_kept(name: str) -> bool:
    return name.startswith(_KEPT)
