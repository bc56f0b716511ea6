"""The past of a site's texts, as the repository that they lie in knows it: one look for its state, one log for all.

The log is that of the commit, whatever lies in the folder and whatever the user has configured: the same commit gives
the same past.  Git is run as in a bare repository, so that ``.mailmap`` is the commit's own.  Only renames that leave
the text as it was are followed (gitdiffcore(7)): for these no file needs to be opened, nor fetched into a clone that
has not got it.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from unicodedata import normalize

from generator.build.order import Repository
from generator.model.history import Change, History, Lack
from generator.publish.git import Answer, Git

__all__ = ["past_of", "repository"]

TEXT = ".md"  # no other kind of file has a day of its own
MACHINE = "[bot]"  # ends the names of code hosts' programs
_COMMIT = b"\x01"  # begins a commit in the log; no mode of a file does
_STATE = ("--is-shallow-repository", "--absolute-git-dir", "--show-prefix", "--revs-only", "HEAD")
_LOG = (
    *("-c", "mailmap.blob=HEAD:.mailmap", "-c", "mailmap.file=", "-c", "log.showRoot=true"),
    *("log", "HEAD", "--topo-order", "-c", "--raw", "--no-abbrev", "-z", "--find-renames=100%"),
    *("--no-show-signature", "--no-notes", "--no-color", "--encoding=UTF-8", "--format=%x01%at%x09%aN"),
)


def repository(folder: Path, environment: Mapping[str, str]) -> Repository:
    """Give the repository that a site lies in; where none can be asked, its past tells why.

    Args:
        folder: The site's.
        environment: Of the user.
    """
    git = Git(folder, environment)
    about = git.run("rev-parse", *_STATE)
    if not about.ok:
        return _none(about)
    shallow, where, prefix, head = about.out.decode("utf-8", "surrogateescape").split("\n")[:4]
    if shallow == "true":
        return _without(Lack.SHALLOW)
    # Where nothing has been committed yet there is no head.
    return Repository(f"{head}:{prefix}", partial(_read, git, where, prefix) if head else partial(History, {}))


def _none(answer: Answer) -> Repository:
    if answer.lack is None and "not a git repository" in answer.words:
        return _without(Lack.REPOSITORY)
    return _without(Lack.GIT, _reason(answer))


def _without(lack: Lack, reason: str = "") -> Repository:
    return Repository(f"{lack}:{reason}", partial(History, {}, lack, reason))


def _reason(answer: Answer) -> str:
    """Give what Git says in one line."""
    if answer.lack is not None:
        return f"git: {answer.words or answer.lack}"
    line = next(iter(answer.words.splitlines()), "") or f"exit status {answer.status}"
    return line.removeprefix("fatal: ")


def _read(git: Git, where: str, prefix: str) -> History:
    """Give the past of the texts below a folder of a repository.

    Args:
        where: The repository's own folder.
        prefix: Path of the site's folder in it; empty, or ends with a slash.
    """
    log = git.run("--no-replace-objects", f"--git-dir={where}", "--bare", *_LOG)
    return History(past_of(log.out, prefix)) if log.ok else History({}, Lack.GIT, _reason(log))


def past_of(log: bytes, prefix: str) -> Mapping[str, tuple[Change, ...]]:
    """Give the past of the texts below a folder.

    Args:
        log: Of all commits, children first, as ``_LOG`` has it written.
        prefix: Path of the folder; empty, or ends with a slash.
    """
    found: dict[str, list[Change]] = {}
    names: dict[str, str] = {}  # of a file in commits yet to come -> its path now; empty where that was another file
    for commit, status, old, new in _entries(log):
        path = names.get(new, new)
        if status == "D":
            names[new] = ""
        elif path.startswith(prefix) and path.endswith(TEXT) and status != "=":
            found.setdefault(path, []).append(commit)
        if status == "A":
            names[new] = ""
        elif old:
            names[old], names[new] = path, ""
    return {normalize("NFC", path.removeprefix(prefix)): tuple(changes) for path, changes in found.items()}


def _entries(log: bytes) -> Iterator[tuple[Change, str, str, str]]:
    """Give (commit, status, path before a rename, path) of every file in every commit.

    The status is Git's letter, or "=" where the text has not changed.  Only a rename has a path before.
    """
    commit = Change(0, "")
    parts = iter(log.split(b"\0"))
    for part in parts:
        part = part.lstrip(b"\n")
        if part.startswith(_COMMIT):
            commit = _commit(part)
        elif part.startswith(b"::"):  # of a merge, a file that is none of its parents'
            yield Change(commit.at, ""), "M", "", _path(next(parts))
        elif part.startswith(b":"):
            _, _, before, after, letters = part.split(b" ")
            renamed = letters[:1] == b"R"
            old = _path(next(parts)) if renamed else ""
            yield commit, "=" if before == after else letters[:1].decode(), old, _path(next(parts))


def _commit(line: bytes) -> Change:
    at, _, name = line.removeprefix(_COMMIT).decode("utf-8", "replace").partition("\t")
    name = "".join(sign for sign in " ".join(name.split()) if sign.isprintable())
    moment = int(at) if at.removeprefix("-").isdecimal() else 0  # some tools have written none
    return Change(moment, "" if name.endswith(MACHINE) else normalize("NFC", name))


def _path(name: bytes) -> str:
    return name.decode("utf-8", "replace")
