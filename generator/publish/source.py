"""The author's repository: which commit is published, and whether all of it is committed.  It is looked at only."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.load.sources import APART, LEFT_BEHIND, is_text
from generator.publish.git import Answer, Git, Lack
from generator.publish.refusal import Reason, Refused

__all__ = ["Source", "contains", "expect", "find_source", "head", "identity", "is_shared", "last_words", "uncommitted"]

_NOBODY = "Budstikke <publish@budstikke.invalid>"  # where Git has not been told who its user is (RFC 2606)
_OLDEST = (2, 29)  # fetches without writing FETCH_HEAD into the author's repository


@dataclass(frozen=True, slots=True)
class Source:
    """What is published.

    Attributes:
        top: The folder of the repository.
        commit: Its id, in hexadecimal.
        branch: The branch that one stands in; empty where HEAD is detached.
        shallow: Whether the clone lacks older commits.
        algorithm: Which digest names things in this repository: "sha1" or "sha256".
    """

    top: Path
    commit: str
    branch: str
    shallow: bool
    algorithm: str


def expect(answer: Answer, wait: float = 0) -> Answer:
    """Give an answer back where it is one; refuse otherwise, with Git's own words."""
    if answer.lack is Lack.GIT:
        raise Refused(Reason.NO_GIT)
    if answer.lack is Lack.TIME:
        raise Refused(Reason.SLOW, n=round(wait / 60) or 2)
    if not answer.ok:
        raise Refused(Reason.FAULT, words=last_words(answer))
    return answer


def last_words(answer: Answer) -> str:
    """Give the line in which Git says what is wrong."""
    lines = [line.strip() for line in answer.words.splitlines() if line.strip()]
    told = [line for line in lines if line.startswith(("fatal:", "error:", "ERROR:", "remote:", "ssh:"))]
    return (told or lines or ["?"])[0].removeprefix("fatal: ").removeprefix("error: ")


def find_source(git: Git) -> Source:
    """Find the commit that one stands on."""
    version = expect(git.run("version")).text.split()[2].split(".")
    if tuple(int(part) if part.isdecimal() else 0 for part in version[:2]) < _OLDEST:
        raise Refused(Reason.NO_GIT)
    about = ("--show-toplevel", "--is-shallow-repository", "--show-object-format")
    found = git.run("rev-parse", *about, "HEAD", "--symbolic-full-name", "HEAD")
    if not found.ok:
        outside = git.run("rev-parse", *about)
        if outside.ok:
            raise Refused(Reason.NO_COMMIT)
        raise Refused(Reason.NO_REPOSITORY, folder=git.folder, words=last_words(outside))
    top, shallow, algorithm, commit, branch = found.text.rsplit("\n", 4)
    return Source(Path(top).resolve(), commit, branch.partition("refs/heads/")[2], shallow == "true", algorithm)


def head(git: Git) -> str:
    """Give the id of the commit that one stands on."""
    return expect(git.run("rev-parse", "--verify", "HEAD")).text


def uncommitted(git: Git, source: Source, sites: Iterable[Path], themes: Path) -> tuple[str, ...]:
    """Name the files of content and themes that a build sees and the commit does not, sorted, below the repository.

    A text that Git was told to ignore is one of them: it would become a page all the same.
    """
    within = [(site, APART) for site in sites] + ([(themes, ())] if themes.is_dir() else [])
    command = ("--literal-pathspecs", "status", "--porcelain=v1", "-z", "--no-renames", "--ignore-submodules=none")
    asked = ("--untracked-files=all", "--ignored=traditional", "--", *(str(folder) for folder, _ in within))
    told = expect(git.run(*command, *asked)).out.decode("utf-8", "surrogateescape")
    rows = ((row[:2], row[3:]) for row in told.split("\0") if row)
    return tuple(sorted({path for state, path in rows if _is_seen(source.top / path, state, within)}))


def _is_seen(file: Path, state: str, within: Iterable[tuple[Path, Iterable[str]]]) -> bool:
    """Tell whether a build reads a file."""
    for folder, apart in within:
        if not file.is_relative_to(folder):
            continue
        parts = file.relative_to(folder).parts
        hidden = any(part[0] in "._" for part in parts) or file.name in LEFT_BEHIND
        if parts and not hidden and parts[0] not in apart and (state != "!!" or is_text(file.name)):
            return True
    return False


def contains(git: Git, newer: str, older: str) -> bool:
    """Tell whether a commit is another one or comes after it; never, where the older one is not known here."""
    return git.run("merge-base", "--is-ancestor", older, newer).ok


def is_shared(git: Git, source: Source) -> bool:
    """Tell whether a remote is known to have the commit."""
    return bool(git.run("for-each-ref", "--count=1", f"--contains={source.commit}", "refs/remotes/").text)


def identity(git: Git) -> str:
    """Give the user's name and address as commits hold them: ``Anne Ager <anne@example.org>``."""
    told = git.run("-c", "user.useConfigOnly=true", "var", "GIT_COMMITTER_IDENT")
    return told.text.rsplit(" ", 2)[0] if told.ok else _NOBODY
