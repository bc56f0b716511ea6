"""Files that readers may take with them, copied as they are."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import urls
from generator.model.common import File
from generator.model.library import Library
from generator.outputs.base import Output, Target, Workshop, constant

__all__ = ["OUTPUT", "FileCopy", "plan"]


@dataclass(frozen=True, slots=True)
class FileCopy:
    """Which file: its path below the site's folder, and the digest of its bytes."""

    source: str
    digest: str


def plan(library: Library) -> Iterator[Target]:
    """Plan a copy of each file, once for each address."""
    found: dict[str, File] = {}
    for file in (*library.files, *(file for note in library.notes for file in note.files)):
        found.setdefault(urls.download(file), file)
    for address, file in sorted(found.items()):
        yield Target(path=urls.file(address), view=constant(FileCopy(file.source, file.digest)), origin=file.source)


def produce(target: Target, copy: FileCopy, workshop: Workshop) -> bytes:
    """Give the file's bytes."""
    return workshop.source(copy.source, copy.digest)


OUTPUT = Output(name="files", plan=plan, produce=produce, of_source=True)
