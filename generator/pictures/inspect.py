"""Read a picture's header: never its pixels, so that a bomb stays unexploded."""

import re
from dataclasses import dataclass

from generator.pictures.errors import PictureError

__all__ = ["MAX_PIXELS", "Inspection", "inspect", "kind_of"]

MAX_PIXELS = 100_000_000  # three times what a good camera makes; 400 MB when decoded
MAX_SVG = 5_000_000  # bytes
TURNED = (5, 6, 7, 8)  # Exif orientations that swap width and height

_SVG = re.compile(
    rb"^(\xef\xbb\xbf)?\s*(<\?xml[^>]*\?>\s*)?(<!--.*?-->\s*)*(<!DOCTYPE\s+svg[^>\[]*>\s*)?<svg[\s>]", re.S
)
_SIGNATURES = ((b"\xff\xd8\xff", "jpeg"), (b"\x89PNG\r\n\x1a\n", "png"), (b"GIF87a", "gif"), (b"GIF89a", "gif"))


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a picture's header tells.

    Attributes:
        width: Pixels, as shown: a camera's orientation is applied.
        height: Pixels, as shown.
        kind: "jpeg", "png", "webp", "gif" or "svg".
        opaque: Whether no pixel can be transparent; a drawing is taken for one that may be.
    """

    width: int
    height: int
    kind: str
    opaque: bool


def inspect(data: bytes) -> Inspection:
    """Tell what a picture is.  Raises :class:`PictureError` for all that is not to be shown."""
    import pyvips  # here, since it loads a large library, and most commands need none

    kind = kind_of(data)
    if kind == "svg" and len(data) > MAX_SVG:
        raise PictureError("size", f"{len(data)} bytes of drawing")
    try:
        image = pyvips.Image.new_from_buffer(data, "", access="sequential")
        width, height = int(image.width), int(image.height)
        turned = "orientation" in image.get_fields() and image.get("orientation") in TURNED
        opaque = not image.hasalpha()
    except pyvips.Error as error:
        raise PictureError("broken", str(error).strip().splitlines()[0]) from error
    if width < 1 or height < 1 or width * height > MAX_PIXELS:
        raise PictureError("size", f"{width} x {height}")
    if turned:
        width, height = height, width
    return Inspection(width, height, kind, opaque and kind != "svg")


def kind_of(data: bytes) -> str:
    """Tell a picture's kind from its first bytes, whatever its file is called."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if _SVG.match(data[:4096]):
        return "svg"
    raise PictureError("kind")
