"""Builds that are killed, that find the disk full or read-only, that meet another one: real processes all."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from benchmarks.budstikke import MINIMAL, lay_theme
from generator.build import session
from generator.build.disk import TEMPORARY
from generator.build.lock import only_one
from generator.build.manifest import MANIFEST
from generator.cli.project import find_project
from tests.cli.projects import TODAY, site
from tests.load.contents import STORY, story
from tests.projects import Tree, read_tree, run, write

ROOT = Path(__file__).resolve().parents[2]
STORIES, SEED = 1000, 20261122
STARTED: list[subprocess.Popen[str]] = []  # each leads a group of its workers

# Runs the command, and kills itself before the n-th time that it makes, renames or removes something in output/.
KILLED = """
import os, runpy, signal, sys
last, output, own, seen = int(sys.argv.pop(1)), os.path.abspath("output") + os.sep, os.getpid(), 0
CHANGES = {"os.mkdir": 0, "os.rename": 1, "os.remove": 0, "os.rmdir": 0}
def hook(event, arguments):
    global seen
    if event == "open" and arguments[2] & os.O_CREAT:
        path = arguments[0]
    elif event in CHANGES:
        path = arguments[CHANGES[event]]
    else:
        return
    if isinstance(path, str) and path.startswith(output) and os.getpid() == own:
        seen += 1
        if seen == last:
            os.kill(own, signal.SIGKILL)
sys.addaudithook(hook)
runpy.run_module("generator", run_name="__main__", alter_sys=True)
"""


@pytest.fixture(autouse=True)
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """All processes of a test run this program, remember in a folder of the test, and end with it."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("BUDSTIKKE_CACHE", str(tmp_path / ".cache"))
    yield
    while STARTED:
        with suppress(ProcessLookupError):
            os.killpg(STARTED.pop().pid, signal.SIGKILL)


def stories(word: str, count: int = STORIES) -> dict[str, str]:
    """Small stories, whose titles have a word of their own."""
    days = [f"2026-0{1 + n // 28 % 4}-{n % 28 + 1:02d}" for n in range(count)]
    return {f"networks/durup/stories/{day}-{n}.md": story(title=f"{word} {n}", date=day) for n, day in enumerate(days)}


def start(folder: Path, *arguments: str, code: str = "", number: int = 0) -> subprocess.Popen[str]:
    """Start a build as somebody who stands in ``folder``."""
    called = ["-c", code, str(number)] if code else ["-m", "generator"]
    process = subprocess.Popen(
        [sys.executable, *called, "build", "--today", TODAY, *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    STARTED.append(process)
    return process


def build(folder: Path, *arguments: str) -> None:
    """Build in this process, which is quicker; it must succeed."""
    done = run(folder, "build", "--today", TODAY, *arguments)
    assert 0 == done.exit_code, done.output


def refused(folder: Path, *arguments: str) -> str:
    """Build in a process of its own, which must end with exit status 1 and no traceback; give its findings."""
    process = start(folder, *arguments)
    told, talk = process.communicate(timeout=300)
    assert 1 == process.returncode, told + talk
    assert "Traceback" not in told + talk
    return told


class Twofold:
    """A project whose content changes to and fro between two states, and what a clean build makes of each."""

    def __init__(self, folder: Path, count: int) -> None:
        self.folder, self.state = folder, 1
        many, fewer = stories("Havn", count), stories("Kaj", count - count // 6)
        # One in eight has another title, one in six is not there: a kill is met amid much and little work by turns.
        kept = {path: many[path] for number, path in enumerate(fewer) if number % 8}
        self.states = (many, fewer | kept)
        self.clean = [self._clean(), self._clean()]

    def _clean(self) -> Tree:
        self.begin_anew()
        self.change()
        build(self.folder)
        return read_tree(self.folder / "output")

    @property
    def wanted(self) -> Tree:
        """The tree that belongs to the content."""
        return self.clean[self.state]

    def change(self) -> None:
        """Give the content its other state."""
        self.state = 1 - self.state
        shutil.rmtree(self.folder / "networks/durup/stories", ignore_errors=True)
        write(self.folder, {**site(theme=MINIMAL), **self.states[self.state]})
        lay_theme(self.folder, full=False)  # what is written counts here, not how much is on a page

    def begin_anew(self) -> None:
        """Delete all that earlier builds have left."""
        for name in ("output", ".cache"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def time(self, *, first: bool) -> float:
        """Give the seconds that a build takes, from nothing or after a change."""
        if first:
            self.begin_anew()
        self.change()
        began = time.monotonic()
        start(self.folder).communicate()
        return time.monotonic() - began

    def is_whole(self, before: Tree) -> bool:
        """Tell whether each file that was there before is still as it was, or as it should be now."""
        found, wanted = read_tree(self.folder / "output"), self.wanted
        kept = (before.keys() & wanted.keys()) - {MANIFEST}
        return all(found.get(path) in (before[path], wanted[path]) for path in kept)


def kill(project: Twofold, share: float, *, after: float = 0, before: Tree) -> None:
    """Start a build and kill it at a share of its time, ``after`` seconds being all, or of its changes to the output.

    Args:
        before: What lay in the output; what will lie there tells how many changes there are.
    """
    if after:
        process = start(project.folder)
        with suppress(subprocess.TimeoutExpired):
            process.wait(share * after)
        process.kill()
    else:
        changed = sum(before.get(path) != content for path, content in project.wanted.items())
        process = start(project.folder, code=KILLED, number=1 + int(share * 2 * changed))
    told = process.communicate(timeout=60)  # which ends when the last of its workers has
    assert process.returncode in (0, -signal.SIGKILL), told


@pytest.mark.parametrize(("first", "kills"), [(True, 6), (False, 14)])  # twenty in all
def test_killed_at_any_point(tmp_path: Path, first: bool, kills: int) -> None:
    """Whenever a build is killed, the former pages are whole, and the next build makes the very tree of a clean one.

    It is the first build of all, or one that finds what was built before.  By turns it is killed at a share of its
    changes to the output and of its time, and the content changes once more before the next build.
    """
    project = Twofold(tmp_path, STORIES)
    seconds = project.time(first=first)
    shares = random.Random(f"{SEED} {first}")
    for number in range(kills):
        share, before = shares.random(), project.wanted
        if first:
            project.begin_anew()
            before = {}
        project.change()
        kill(project, share, after=seconds if number % 2 else 0, before=before)
        assert project.is_whole(before), (number, share)
        if number % 4 > 1:
            project.change()
        build(tmp_path)

        assert project.wanted == read_tree(tmp_path / "output"), (number, share)


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[None]:
    """Put a disk of some size in place of a folder."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    with mounted(folder, mount):
        yield


@contextmanager
def mounted(folder: Path, *commands: list[str]) -> Iterator[None]:
    """Mount something, or skip the test where that may not be done."""
    try:
        for line in commands:
            if subprocess.run(line, capture_output=True, check=False).returncode:
                pytest.skip("mounting is not allowed here")
        yield
    except FileNotFoundError:
        pytest.skip("there is no mount here")
    finally:
        subprocess.run(["umount", str(folder)], capture_output=True, check=False)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Forbid all writing below a folder; what modes say does not concern root."""
    if os.geteuid() == 0:
        bind = ["mount", "--bind", str(folder), str(folder)]
        with mounted(folder, bind, ["mount", "-o", "remount,ro,bind", str(folder)]):
            yield
        return
    below = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    try:
        for path in below:
            path.chmod(0o555)
        yield
    finally:
        for path in below:
            path.chmod(0o755)


def fill(folder: Path) -> Path:
    """Leave no room on a disk; give the file that takes it."""
    filler = folder / "filler"
    with suppress(OSError), filler.open("wb", buffering=0) as stream:
        while stream.write(b"\0" * 4096):
            pass
    return filler


def without(tree: Tree, *names: str) -> Mapping[str, bytes]:
    return {path: content for path, content in tree.items() if path not in names}


class TestDiskFull:
    def test_a_rebuild(self, tmp_path: Path) -> None:
        """With no room left a build fails and says so, the former tree is whole; with room again the next one is."""
        write(tmp_path, {**site(), **stories("Havn", 3)})
        with small_disk(tmp_path / "output", "8m"):
            build(tmp_path)
            before = read_tree(tmp_path / "output")
            filler = fill(tmp_path / "output")
            write(tmp_path, stories("Kaj", 4))
            told = refused(tmp_path)
            left = without(read_tree(tmp_path / "output"), "filler")
            filler.unlink()
            build(tmp_path)
            after = read_tree(tmp_path / "output")
        build(tmp_path, "--no-cache", "--output", "clean")

        assert told.startswith("output/")
        assert "error[output-unwritable]: " in told
        assert "No space left on device" in told
        assert before == left
        assert read_tree(tmp_path / "clean") == after

    def test_a_first_build(self, tmp_path: Path) -> None:
        """What a disk had no room for is not there at all: no file is half of one."""
        write(tmp_path, {**site(), **stories("Havn", 3)})
        build(tmp_path, "--output", "clean")
        clean = read_tree(tmp_path / "clean")
        size = sum(map(len, clean.values())) // 3
        with small_disk(tmp_path / "output", str(size)):
            told = refused(tmp_path)
            left = without(read_tree(tmp_path / "output"), MANIFEST)

        assert "error[output-unwritable]: " in told
        assert 0 < len(left) < len(clean)
        assert left.items() <= clean.items()


@pytest.mark.parametrize("count", [2, 3, 4])
def test_read_only(tmp_path: Path, count: int) -> None:
    """Where nothing may be written a build fails and says so, and the tree is as it was; then the next one mends it.

    Be it that stories were removed, that some were changed, or that there are new ones.
    """
    write(tmp_path, {**site(), **stories("Havn", 3)})
    build(tmp_path)
    before = read_tree(tmp_path / "output")
    shutil.rmtree(tmp_path / "networks/durup/stories")
    write(tmp_path, stories("Kaj", count))
    with read_only(tmp_path / "output"):
        told = refused(tmp_path)
        left = read_tree(tmp_path / "output")
    build(tmp_path)
    build(tmp_path, "--no-cache", "--output", "clean")

    assert told.startswith("output/")
    assert "error[output-unwritable]: " in told
    assert before == left
    assert read_tree(tmp_path / "clean") == read_tree(tmp_path / "output")


class TestNotWritten:
    def test_after_a_check(self, tmp_path: Path) -> None:
        """What a check has looked at without writing it is written by the next build, and what is gone is removed."""
        write(tmp_path, {**site(), **stories("Havn", 3)})
        build(tmp_path)
        shutil.rmtree(tmp_path / "networks/durup/stories")
        write(tmp_path, stories("Kaj", 2))
        assert 0 == run(tmp_path, "check", "--today", TODAY).exit_code
        build(tmp_path)
        build(tmp_path, "--no-cache", "--output", "clean")

        assert read_tree(tmp_path / "clean") == read_tree(tmp_path / "output")

    def test_after_an_error_in_another_site(self, tmp_path: Path) -> None:
        """A site that was not written because another one has an error is written when that is mended."""
        sound = {**site("content/egnen/"), **site("content/vest/", id="vest", url="https://vest.example/")}
        write(tmp_path, sound)
        build(tmp_path)
        broken = "content/vest/networks/durup/stories/2026-05-06-kaj.md"
        write(tmp_path, {f"content/egnen/{STORY}": story(title="Kajen"), broken: story(date="31. juni 2026")})
        assert 1 == run(tmp_path, "build", "--today", TODAY).exit_code
        (tmp_path / broken).unlink()
        build(tmp_path)
        build(tmp_path, "--no-cache", "--output", "clean")

        assert read_tree(tmp_path / "clean") == read_tree(tmp_path / "output")

    def test_after_a_stranger(self, tmp_path: Path) -> None:
        """A site that was not written because a stranger's file was in the way is written when that is gone."""
        write(tmp_path, {**site(), **stories("Havn", 2)})
        build(tmp_path)
        stranger = tmp_path / "output/historier/2/index.html"
        write(tmp_path, {**stories("Kaj", 3), stranger.relative_to(tmp_path).as_posix(): "mine"})
        assert 1 == run(tmp_path, "build", "--today", TODAY).exit_code
        stranger.unlink()
        build(tmp_path)
        build(tmp_path, "--no-cache", "--output", "clean")

        assert read_tree(tmp_path / "clean") == read_tree(tmp_path / "output")


class TestTwoAtOnce:
    def test_both_succeed(self, tmp_path: Path) -> None:
        """Two builds that begin together both end well, and leave the tree of one."""
        write(tmp_path, {**site(), **stories("Havn", 3)})
        both = [start(tmp_path), start(tmp_path)]
        said = [process.communicate(timeout=300) for process in both]
        build(tmp_path, "--no-cache", "--output", "clean")

        assert [0, 0] == [process.returncode for process in both], said
        assert read_tree(tmp_path / "clean") == read_tree(tmp_path / "output")
        assert not (tmp_path / "output" / TEMPORARY).exists()

    def test_the_second_says_that_it_waits(self, tmp_path: Path) -> None:
        """While one build is under way the next one says that it waits, and then does its work."""
        write(tmp_path, site())
        with only_one(lock_of(tmp_path)):
            process = start(tmp_path, "--language", "en")
            assert process.stderr is not None
            first = process.stderr.readline()
            assert not (tmp_path / "output").exists()
        told, talk = process.communicate(timeout=300)

        assert "under way" in first
        assert 0 == process.returncode, told + talk
        assert (tmp_path / "output/index.html").exists()

    def test_patience_has_an_end(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A build that has waited for too long says so, ends with exit status 1 and writes nothing."""
        write(tmp_path, site())
        holder = "import sys; from pathlib import Path; from generator.build.lock import only_one\n"
        holder += "with only_one(Path(sys.argv[1])): print(flush=True); sys.stdin.read()"
        pipe = subprocess.PIPE
        monkeypatch.setattr(session, "WAIT", 0.1)
        called = [sys.executable, "-c", holder, str(lock_of(tmp_path))]
        with subprocess.Popen(called, stdin=pipe, stdout=pipe) as other:
            assert other.stdout is not None
            other.stdout.readline()
            done = run(tmp_path, "build", "--today", TODAY, "--language", "en")
            other.kill()

        assert 1 == done.exit_code
        assert "Another build of this site has been under way for " in done.stderr
        assert not (tmp_path / "output").exists()


def lock_of(folder: Path) -> Path:
    """The lock of a project's only site."""
    project = find_project(folder)
    return project.cache(project.sites[0]).with_suffix(".lock")
