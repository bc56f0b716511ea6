"""What the last build wrote, in the form that ``sha256sum -c`` reads: every output can be verified anywhere."""

import re
from collections.abc import Mapping
from pathlib import Path

__all__ = ["FORMER", "MANIFEST", "Manifest", "format_manifest", "parse_manifest", "read_manifest"]

MANIFEST = ".budstikke.sha256"
FORMER = ".budstikke.json"  # what it was called before; nobody else's

Manifest = Mapping[str, str]
"""Path below the output folder -> SHA-256 in hexadecimal."""

# A backslash in front says that the name holds escapes.
_LINE = re.compile(r"^(\\?)([0-9a-f]{64})  (.+?)\r?$", re.MULTILINE)
_ESCAPES = {"\\\\": "\\", "\\n": "\n", "\\r": "\r"}
_ESCAPE = re.compile(r"\\[\\nr]")
_SPECIAL = re.compile(r"[\\\n\r]")


def read_manifest(folder: Path) -> Manifest:
    """Give what an output folder's manifest lists; nothing where there is none."""
    try:
        return parse_manifest((folder / MANIFEST).read_bytes())
    except OSError:
        return {}


def parse_manifest(content: bytes) -> Manifest:
    """Give what a manifest lists, without the lines that are damaged."""
    found = _LINE.findall(content.decode("utf-8", "replace"))
    return {_unescaped(name) if escaped else name: digest for escaped, digest, name in found}


def format_manifest(files: Manifest) -> bytes:
    """Give a manifest's bytes: a line each, sorted by path."""
    return "".join([_line(path, files[path]) for path in sorted(files)]).encode()


def _line(path: str, digest: str) -> str:
    if _SPECIAL.search(path):
        name = path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
        return f"\\{digest}  {name}\n"
    return f"{digest}  {path}\n"


def _unescaped(name: str) -> str:
    return _ESCAPE.sub(lambda found: _ESCAPES[found[0]], name)
