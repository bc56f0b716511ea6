"""One new commit, written by ``git fast-import``: no index, no files laid out, no ref that stays.

A process that is killed leaves loose objects that Git clears away some day; no branch knows them.
"""

from dataclasses import dataclass
from datetime import datetime
from tempfile import TemporaryFile

from generator.publish.branch import Tip
from generator.publish.git import Git
from generator.publish.source import expect
from generator.publish.tree import Tree

__all__ = ["Changes", "compare", "make_commit"]

_REF = "refs/budstikke"  # fast-import wants one; it is taken back within the same stream, and never comes to the disk
_LONG = 600.0  # seconds


@dataclass(frozen=True, slots=True)
class Changes:
    """What publishing does to the branch; paths, sorted."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.added or self.changed or self.removed)


def compare(tree: Tree, tip: Tip, covered: frozenset[str]) -> Changes:
    """Tell what must change so that the branch holds a tree.

    Args:
        covered: Paths of the branch that are to hold the tree and nothing else.
    """
    return Changes(
        tuple(sorted(tree.keys() - tip.files.keys())),
        tuple(sorted(path for path, blob in tree.items() if tip.files.get(path, blob.id) != blob.id)),
        tuple(sorted(covered - tree.keys())),
    )


def make_commit(
    git: Git, tree: Tree, changes: Changes, tip: Tip, *, message: str, who: str, when: datetime, algorithm: str
) -> str:
    """Write the commit that comes after ``tip``; gives its id.

    Args:
        tree: Of at least one file.
        who: Name and address, as commits hold them.
        algorithm: Of the repository's ids: "sha1" or "sha256".
    """
    null = "0" * len(next(iter(tree.values())).id)
    # A file and not a pipe: Git then reads the end of it even if we are killed on the way, and leaves no complaint.
    with TemporaryFile() as stream:
        stream.write(_head(tip, message, f"{who} {int(when.timestamp())} +0000"))
        # What is removed goes first: a folder may take the place of a file.
        stream.writelines(b"D %s\n" % _quoted(path) for path in changes.removed)
        for path in (*changes.added, *changes.changed):
            content = tree[path].read(algorithm)
            stream.write(b"M 100644 inline %s\ndata %d\n" % (_quoted(path), len(content)))
            stream.write(content)
            stream.write(b"\n")
        stream.write(f"\nget-mark :1\nreset {_REF}\nfrom {null}\n\ndone\n".encode())
        stream.seek(0)
        return expect(git.run("fast-import", "--quiet", "--done", given=stream, wait=_LONG)).text


def _head(tip: Tip, message: str, signed: str) -> bytes:
    text = message.encode()
    lines = [f"commit {_REF}", "mark :1", f"author {signed}", f"committer {signed}", f"data {len(text)}"]
    after = f"from {tip.commit}\n" if tip.commit else ""
    return "\n".join([*lines, ""]).encode() + text + b"\n" + after.encode()


def _quoted(path: str) -> bytes:
    """Quote a path as fast-import reads it."""
    escaped = path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'.encode("utf-8", "surrogateescape")
