"""The only writer of output: no more than what changed, each file whole, and never over a stranger's."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from generator.build.artifact import Artifact
from generator.build.disk import NONE_SOUND, Disk, Sound, Stamp, intact
from generator.build.manifest import FORMER, MANIFEST, Manifest, format_manifest, parse_manifest

__all__ = [
    "MANIFEST",
    "NONE_SOUND",
    "Report",
    "Sound",
    "Stamp",
    "Written",
    "intact",
    "update_tree",
    "write_tree",
]


FEW = 32  # files; for each the whole manifest is gone through


@dataclass(frozen=True, slots=True)
class Report:
    """What a writing has changed, in files."""

    written: int = 0
    unchanged: int = 0
    removed: int = 0

    def __add__(self, other: "Report") -> "Report":
        """Add up two reports."""
        return Report(self.written + other.written, self.unchanged + other.unchanged, self.removed + other.removed)


@dataclass(frozen=True, slots=True)
class Written:
    """What came of a writing.

    Attributes:
        stamps: Of every artifact and of the manifest, by path; the very objects that were given for those that were
            sound.  Where the writing was not ``whole``, of those only that were written.
        whole: Whether all files of the folder were looked at.
    """

    report: Report
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    whole: bool = True


def write_tree(
    artifacts: Sequence[Artifact],
    folder: Path,
    sound: Sound = NONE_SOUND,
    tick: Callable[[], None] = lambda: None,
) -> Written:
    """Make a folder hold the artifacts, and nothing that an earlier build made and this one did not.

    A file that is equal already is not touched.  Raises ``OSError`` with the file's name where the disk will not;
    the manifest is written first with old and new paths together, so that the next build knows what is ours
    whatever happened.

    Args:
        sound: What lies in the folder as it was left, from :func:`intact`.  A file of the right digest is not looked
            at; without any, every file is compared.
        tick: Called after each artifact, for those who show progress.
    """
    disk = Disk(folder)
    after = {a.path: a.digest for a in artifacts}
    listed, wanted = disk.read(MANIFEST), format_manifest(after)
    told = after if listed == wanted else parse_manifest(listed)
    # Where the manifest is lost, what lies there as we have left it is known to be ours all the same.
    before = {**{path: stamp.digest for path, stamp in sound.items() if path != MANIFEST}, **told}
    leaving = sorted(before.keys() - after.keys())
    if not {*before, *after} <= told.keys():
        listed = format_manifest({**before, **after})
        disk.put(MANIFEST, listed, differs=True)
    # A file that stands in the way of a new one goes first; all others stay until their links are gone.
    removed = sum([disk.remove(path) for path in _in_the_way(leaving, after)])
    written, stamps = _write(artifacts, disk, sound, tick)
    removed += sum([disk.remove(path) for path in leaving])
    if listed != wanted:
        disk.put(MANIFEST, wanted, differs=True)
    disk.remove(FORMER)
    stamps[MANIFEST] = disk.stamp(MANIFEST, sha256(wanted).hexdigest())
    return Written(Report(written, len(after) - written, removed), stamps)


def update_tree(artifacts: Sequence[Artifact], folder: Path, sound: Sound, count: int) -> Written | None:
    """Make a folder hold some artifacts in place of files that were written before, and leave all others.

    None, and nothing done, where the manifest does not list these files as they were, or where they are so many that
    :func:`write_tree` is quicker.

    Args:
        sound: What lies in the folder as it was left, these files and the manifest among them.
        count: How many files the site has.
    """
    changed = [a for a in artifacts if a.path not in sound or sound[a.path].digest != a.digest]
    if len(changed) > FEW:
        return None
    disk = Disk(folder)
    wanted = disk.read(MANIFEST)
    for artifact in changed:
        before = sound.get(artifact.path)
        line = format_manifest({artifact.path: before.digest}) if before else b""
        if not line or wanted.count(line) != 1:
            return None
        wanted = wanted.replace(line, format_manifest({artifact.path: artifact.digest}))
    written, stamps = _write(changed, disk, sound, lambda: None)
    if changed:
        disk.put(MANIFEST, wanted, differs=True)
        stamps[MANIFEST] = disk.stamp(MANIFEST, sha256(wanted).hexdigest())
    return Written(Report(written, count - written, 0), stamps, whole=False)


def _write(
    artifacts: Iterable[Artifact], disk: Disk, sound: Sound, tick: Callable[[], None]
) -> tuple[int, dict[str, Stamp]]:
    written = 0
    stamps: dict[str, Stamp] = {}
    for artifact in artifacts:
        path = artifact.path
        stamp = sound.get(path)
        if stamp is None or stamp.digest != artifact.digest:
            written += disk.put(path, artifact.content, differs=stamp is not None)
            stamp = disk.stamp(path, artifact.digest)
        stamps[path] = stamp
        tick()
    return written, stamps


def _in_the_way(leaving: Collection[str], after: Manifest) -> Iterator[str]:
    """Give what must go first: files where folders will be, or the reverse, and names that differ in capitals only.

    On some machines the latter are one file, which would be gone if the old name were removed last.
    """
    if not leaving:
        return
    files = {path.casefold() for path in after}
    folders = {folder for path in files for folder in _above(path)}
    for path in leaving:
        name = path.casefold()
        if name in files or name in folders or not files.isdisjoint(_above(name)):
            yield path


def _above(path: str) -> Iterator[str]:
    """Give the folders that a path lies in, the nearest first."""
    while path := path.rpartition("/")[0]:
        yield path
