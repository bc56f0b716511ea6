"""What the last build wrote, in the form that ``sha256sum -c`` reads: every output can be verified anywhere."""

import re
from collections.abc import Mapping
from pathlib import Path

__all__ = ["FORMER", "MANIFEST", "Manifest", "format_manifest", "parse_manifest", "read_manifest"]

MANIFEST = ".budstikke.sha256"
FORMER = ".budstikke.json"  # what it was called before; nobody else's

Manifest = Mapping[str, str]
"""Path below the output folder -> SHA-256 in hexadecimal."""

_DIGEST = 64  # hexadecimal digits; two blanks follow
_HEXADECIMAL = re.compile("[0-9a-f]*")
_ESCAPES = {"\\\\": "\\", "\\n": "\n", "\\r": "\r"}
_ESCAPE = re.compile(r"\\[\\nr]")


def read_manifest(folder: Path) -> Manifest:
    """Give what an output folder's manifest lists; nothing where there is none."""
    try:
        return parse_manifest((folder / MANIFEST).read_bytes())
    except OSError:
        return {}


def parse_manifest(content: bytes) -> Manifest:
    """Give what a manifest lists, without the lines that are damaged."""
    text = content.decode("utf-8", "replace").replace("\r\n", "\n")
    lines = text.split("\n")
    after = _DIGEST + 2
    found = {line[after:]: line[:_DIGEST] for line in lines if line[_DIGEST:after] == "  " and line[0] != "\\"}
    if "\\" in text:  # in front of a line it says that the name holds escapes
        escaped = (line[1:] for line in lines if line[:1] == "\\")
        found |= {_unescaped(line[after:]): line[:_DIGEST] for line in escaped if line[_DIGEST:after] == "  "}
    found.pop("", None)
    if _HEXADECIMAL.fullmatch("".join(found.values())):
        return found
    return {path: digest for path, digest in found.items() if _HEXADECIMAL.fullmatch(digest)}


def format_manifest(files: Manifest) -> bytes:
    """Give a manifest's bytes: a line each, sorted by path."""
    paths = sorted(files)
    together = "".join(paths)
    if "\\" in together or "\n" in together or "\r" in together:
        lines = [_line(path, files[path]) for path in paths]
    else:
        lines = [f"{files[path]}  {path}\n" for path in paths]
    return "".join(lines).encode()


def _line(path: str, digest: str) -> str:
    name = path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    return f"{digest}  {path}\n" if name == path else f"\\{digest}  {name}\n"


def _unescaped(name: str) -> str:
    return _ESCAPE.sub(lambda found: _ESCAPES[found[0]], name)
