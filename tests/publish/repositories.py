"""Real repositories of a test: a project under version control, and a bare one that it publishes to."""

import os
import subprocess
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import Result

from generator.build.manifest import MANIFEST, format_manifest
from tests.load.contents import network_yaml, site_yaml, story
from tests.projects import Tree, copy, read_tree, run, write

__all__ = [
    "ENVIRONMENT",
    "NEW",
    "PAGE",
    "PAST_STORY",
    "TODAY",
    "Author",
    "copy_author",
    "git",
    "make_author",
    "past_site",
    "past_story",
    "snapshot",
    "use_clean_git",
]

# Nothing that the machine's user has configured decides on a test.
ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "HOME": os.devnull,
    "NO_PROXY": "127.0.0.1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_COMMITTER_NAME": "Anne Ager",
    "GIT_COMMITTER_EMAIL": "anne@egnen.example",
}
# Pages of the future are not published: these are of the past whatever the machine's clock says.
TODAY = "2020-05-20"
PAGE = "historier/havnen/index.html"
PAST_STORY = "networks/durup/stories/2020-05-05-havnen.md"


def git(folder: Path, *arguments: str, given: str = "") -> str:
    """Run Git as somebody else would; gives what it says, without the end of the last line."""
    known = {**ENVIRONMENT, "GIT_AUTHOR_NAME": "Anne Ager", "GIT_AUTHOR_EMAIL": "anne@egnen.example"}
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=known, input=given.encode(), capture_output=True, check=False
    )
    assert 0 == done.returncode, done.stderr.decode()
    return done.stdout.decode().rstrip("\n")


def past_story(body: str = "Teksten.", **fields: object) -> str:
    """A story that was public in May 2020."""
    return story(body, **{"date": "2020-05-05", **fields})


def past_site(folder: str = "", **fields: object) -> dict[str, str]:
    """Give the files of a sound site of May 2020, below a folder."""
    network = network_yaml(stages=[{"stage": "active", "date": "2020-01-15"}])
    files = {"site.yaml": site_yaml(**fields), "networks/durup/network.yaml": network, PAST_STORY: past_story()}
    return {f"{folder}{name}": text for name, text in files.items()}


NEW = {PAST_STORY: past_story("Teksten er ny.")}


@dataclass(frozen=True)
class Author:
    """Somebody with a clone of a project, and the host that all push to.

    Attributes:
        folder: The clone.
        host: The bare repository.
    """

    folder: Path
    host: Path

    def publish(self, *arguments: str, tree: str = "output") -> Result:
        """Publish the site that was built, or another tree; empty to build anew."""
        given = ("--tree", tree) if tree else ()
        return run(self.folder, "publish", "--today", TODAY, *given, *arguments)

    def build(self, *arguments: str) -> None:
        """Build into ``output/``."""
        done = run(self.folder, "build", "--today", TODAY, *arguments)
        assert 0 == done.exit_code, done.output

    def retouch(self, files: Mapping[str, str | None]) -> None:
        """Let ``output/`` be another finished site, which holds these files and lacks those that are None."""
        folder = self.folder / "output"
        for path in [path for path, text in files.items() if text is None]:
            (folder / path).unlink()
        write(folder, {path: text for path, text in files.items() if text is not None})
        tree = {path: sha256(content).hexdigest() for path, content in read_tree(folder).items() if path != MANIFEST}
        (folder / MANIFEST).write_bytes(format_manifest(tree))

    def commit(self, files: Mapping[str, str | bytes], title: str = "Ny tekst", *, build: bool = True) -> str:
        """Change files, commit them and build, unless that is not the point; gives the commit."""
        write(self.folder, files)
        git(self.folder, "add", "-A")
        git(self.folder, "commit", "-q", "-m", title)
        if build:
            self.build()
        return git(self.folder, "rev-parse", "HEAD")

    @property
    def source(self) -> str:
        """The commit that one stands on."""
        return git(self.folder, "rev-parse", "HEAD")

    def tip(self, branch: str = "gh-pages") -> str:
        """What the branch ends in at the host; empty where there is none."""
        return git(self.host, "for-each-ref", "--format=%(objectname)", f"refs/heads/{branch}")

    def message(self, branch: str = "gh-pages") -> str:
        """The message of that commit."""
        return git(self.host, "log", "-1", "--format=%B", branch)

    def length(self, branch: str = "gh-pages") -> int:
        """How many commits the branch has."""
        return int(git(self.host, "rev-list", "--count", branch))

    def published(self, branch: str = "gh-pages") -> Tree:
        """The files of the branch at the host."""
        packed = subprocess.run(["git", "archive", branch], cwd=self.host, capture_output=True, check=True).stdout
        with tarfile.open(fileobj=BytesIO(packed)) as tar:
            return {file.name: tar.extractfile(file).read() for file in tar if file.isfile()}  # type: ignore[union-attr]

    def paths(self, branch: str = "gh-pages") -> list[str]:
        """The paths of these files."""
        return [path for path in git(self.host, "ls-tree", "-r", "-z", "--name-only", branch).split("\0") if path]

    def stranger(self, files: Mapping[str, str], branch: str = "gh-pages", message: str = "Create CNAME") -> str:
        """Let somebody else commit to the branch at the host, past Budstikke; gives the commit."""
        rows = ""
        for path, text in files.items():
            id = git(self.host, "hash-object", "-w", "--stdin", given=text)
            rows += f"100644 blob {id}\t{path}\n"
        tree = git(self.host, "mktree", given=rows)
        parents = ["-p", self.tip(branch)] if self.tip(branch) else []
        commit = git(self.host, "commit-tree", tree, *parents, "-m", message)
        git(self.host, "update-ref", f"refs/heads/{branch}", commit)
        return commit

    def clone(self, to: Path, *options: str) -> "Author":
        """Give a colleague with a clone, who stands on ``main`` as it is at the host."""
        git(to.parent, "clone", "-q", "--template=", *options, self.host.as_uri(), to.name)
        copy(self.folder / "output", to / "output")
        return Author(to, self.host)


def make_author(folder: Path, files: Mapping[str, str | bytes]) -> Author:
    """Make a project and its host; the project is committed, pushed and built."""
    author = Author(folder / "project", folder / "host.git")
    git(folder, "init", "-q", "--template=", "--bare", "-b", "main", "host.git")
    git(folder, "init", "-q", "--template=", "-b", "main", "project")
    git(author.folder, "remote", "add", "origin", "../host.git")
    author.commit({**files, ".gitignore": "/output/\n"}, "Begyndelsen")
    git(author.folder, "push", "-q", "-u", "origin", "main")
    return author


def copy_author(author: Author, to: Path) -> Author:
    """Give a project and its host that a test may change."""
    copy(author.folder.parent, to)
    return Author(to / "project", to / "host.git")


def use_clean_git(patch: pytest.MonkeyPatch) -> None:
    """Let nothing that the machine's user has configured decide on what Git does."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        patch.delenv(name)
    for name, value in ENVIRONMENT.items():
        patch.setenv(name, value)


def snapshot(author: Author) -> dict[str, object]:
    """All that belongs to the author: files, index, branches, HEAD, what is put aside."""
    own = ("HEAD", "index", "config", "refs/stash", "logs/HEAD", "refs/heads/main", "shallow")
    files = {
        name: (author.folder / ".git" / name).read_bytes() for name in own if (author.folder / ".git" / name).exists()
    }
    return {**files, **{path: b for path, b in read_tree(author.folder).items() if not path.startswith(".git/")}}
