"""Files that are no texts of the site, guarded: a host publishes the whole repository, whatever a build reads of it."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG

from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.load.guards.settings import Guards
from generator.load.guards.texts import MANY, guard_list
from generator.load.sources import MAX_BLOB, MAX_TEXT, Sources

__all__ = ["guard_file", "guard_files", "guard_found", "may_hold"]

# Never opened: they hold no words, or none that could be read; numbers in a drawing are places, and what looks like
# an address in a calendar is the name of an event.
_CLOSED = frozenset(
    "ics avif bmp gif heic ico jpeg jpg png svg tif tiff webp "
    "mov mp3 mp4 ogg wav webm eot otf ttf woff woff2 pdf zip gz".split()
)
_OFFICE = frozenset({"docx", "odp", "ods", "odt", "pptx", "xls", "xlsx"})
_STORES = frozenset({"jks", "kdbx", "keystore", "p12", "pfx", "ppk"})  # of keys and passwords
_LISTS = frozenset({"csv", "ods", "tsv", "txt", "vcf", "xls", "xlsx"})
_PEOPLE = re.compile(r"(?i)abonnent|subscri|modtager|recipient|mail(?:ing)?-?_?list|tilmeld|audience")
_UNPACKED = 20_000_000  # bytes of one document; more is no list that somebody keeps
_TAG = re.compile(r"<[^<>]*>")


def guard_files(sources: Sources, guards: Guards) -> Iterator[Diagnostic]:
    """Look into every file of a site's folder but its texts and pictures, those left in peace among them."""
    for path in sorted((*sources.blobs, *sources.aside)):
        if may_hold(path):
            yield from guard_found(path, Path(sources.found[path]), sources.name(path), guards)


def guard_found(path: str, file: Path, name: str, guards: Guards) -> tuple[Diagnostic, ...]:
    """Look into a file of the disk; of one that cannot be read, or is too large, others tell."""
    try:
        status = file.lstat()
        if not S_ISREG(status.st_mode) or status.st_size > MAX_BLOB:
            return ()
        return guard_file(path, file.read_bytes(), name, guards)
    except OSError:
        return ()


def guard_file(path: str, data: bytes, name: str, guards: Guards) -> tuple[Diagnostic, ...]:
    """Find what must not stand in a file; a document of an office program is told of as a whole."""
    suffix = _suffix(path)
    named = bool(_PEOPLE.search(path.rpartition("/")[2]))
    if suffix in _STORES:
        return () if path in guards.allow else (diagnostic("guard-secret", Location(name)),)
    most = 0 if named and suffix in _LISTS else MANY
    if suffix in _OFFICE:
        found = guard_list(path, _words(data), name, guards, most)
        return tuple({f.code: diagnostic(f.code, Location(name), "", **dict(f.values)) for f in found}.values())
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))  # as spreadsheets save "Unicode text"
    if len(data) > MAX_TEXT or (b"\0" in data[:1000] and not wide):
        return ()
    return guard_list(path, data.decode("utf-16" if wide else "utf-8", "replace"), name, guards, most)


def may_hold(path: str) -> bool:
    """Tell whether a file of this name may hold words."""
    return _suffix(path) not in _CLOSED


def _suffix(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[2].lower()


def _words(data: bytes) -> str:
    """Give the words of an office document, one piece a line, as far as it can be read.

    A newer one is XML in a zip (ISO/IEC 29500 and 26300); an older one holds its words plainly among other bytes.
    """
    import zipfile  # few sites keep such documents beside their texts
    import zlib
    from html import unescape
    from io import BytesIO

    if not data.startswith(b"PK"):
        return data.decode("latin-1").replace("\0", "\n")
    parts: list[str] = []
    left = _UNPACKED
    broken = (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, ValueError, EOFError)
    with suppress(*broken), zipfile.ZipFile(BytesIO(data)) as document:
        for member in sorted(document.infolist(), key=lambda member: member.filename):
            plain = member.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # as these documents are
            if plain and left > 0 and member.filename.endswith(".xml"):
                with suppress(*broken), document.open(member) as file:
                    parts.append(file.read(left).decode("utf-8", "replace"))
                    left -= len(parts[-1])
    return unescape(_TAG.sub("\n", "\n".join(parts)))
