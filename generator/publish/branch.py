"""What a branch ends in: whose commit it is, what it was made of, and which files it holds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.publish.git import Git
from generator.publish.source import expect

__all__ = ["TRAILER", "Tip", "read_tip"]

TRAILER = "Budstikke-Source"
_SOURCE = re.compile(rf"^{TRAILER}: ([0-9a-f]{{40,64}})$", re.MULTILINE)
_PLAIN = "100644"


@dataclass(frozen=True, slots=True)
class Tip:
    """The last commit of a branch.

    Attributes:
        commit: Its id; empty where there is no branch yet.
        source: The commit that it was made of; empty where it is not one of ours.
        files: Path -> id of the content.  What is no plain file has an id that no content has.
    """

    commit: str = ""
    source: str = ""
    author: str = ""
    subject: str = ""
    files: Mapping[str, str] = field(default_factory=dict)


def read_tip(git: Git, commit: str) -> Tip:
    """Read a commit that was fetched."""
    told = expect(git.run("cat-file", "commit", commit)).out.decode("utf-8", "replace")
    header, _, message = told.partition("\n\n")
    author = next((line[7:] for line in header.splitlines() if line.startswith("author ")), "")
    source = _SOURCE.search(message)
    listed = expect(git.run("ls-tree", "-r", "-z", "--full-tree", commit)).out.decode("utf-8", "surrogateescape")
    return Tip(
        commit,
        source[1] if source else "",
        author.partition(" <")[0],
        message.strip().partition("\n")[0],
        dict(_file(row) for row in listed.split("\0") if row),
    )


def _file(row: str) -> tuple[str, str]:
    about, _, path = row.partition("\t")
    mode, _, id = about.split(" ")
    return path, id if mode == _PLAIN else f"{mode} {id}"
