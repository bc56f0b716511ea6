"""Pictures and documents that come along: what they are called beside the text."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from posixpath import basename
from urllib.parse import unquote, urlsplit

from generator.importers.addresses import of_file
from generator.importers.ground import plain_name
from generator.importers.items import Remark, remark
from generator.pictures import PictureError, inspect

__all__ = ["DOCUMENTS", "SUFFIXES", "Gather", "Medium", "is_document", "named", "stem"]

SUFFIXES = {"jpeg": "jpg", "png": "png", "webp": "webp", "gif": "gif", "svg": "svg"}
DOCUMENTS = frozenset({"pdf", "pptx", "xlsx", "ods", "odp", "ics", "vcf", "zip"})


@dataclass(frozen=True, slots=True)
class Medium:
    """A file that lies, or is to lie, beside a text.

    Attributes:
        name: Of the file.
        content: None where it is there already.
    """

    name: str
    content: bytes | None = None


Gather = Callable[[str, str], Medium | Remark]
"""``(address, path of the text)`` -> the file, or why it cannot be had."""


def stem(address: str) -> str:
    """Give the name of a file without its suffix: the one it had, and of its address what tells it from others."""
    bare = basename(unquote(urlsplit(address).path)).rpartition(".")[0]
    return f"{plain_name(bare, 'fil')[:50].strip('-')}-{sha256(address.encode()).hexdigest()[:6]}"


def is_document(address: str) -> bool:
    """Tell whether an address is that of an uploaded document that sites may hand out."""
    name = of_file(address)
    return name.rpartition(".")[2].lower() in DOCUMENTS


def named(address: str, content: bytes) -> Medium | Remark:
    """Name a file by what it holds; a picture that no page could show is refused."""
    if is_document(address):
        return Medium(f"{stem(address)}.{of_file(address).rpartition('.')[2].lower()}", content)
    try:
        kind = inspect(content).kind
    except PictureError as error:
        return remark("picture-size" if error.reason == "size" else "picture-kind", address=address)
    return Medium(f"{stem(address)}.{SUFFIXES[kind]}", content)
