"""Make the bitmap that is shown of a picture: turned upright, sRGB, without a word about where it was taken."""

from generator.pictures.errors import PictureError
from generator.pictures.inspect import inspect

__all__ = ["derive"]

QUALITY = 78  # JPEG; below that, flat colours of drawings begin to show blocks
TALLEST = 20_000  # pixels; leaves the height to the width


def derive(data: bytes, width: int, height: int = 0, *, opaque: bool = True) -> bytes:
    """Give a picture in a width, as JPEG where it is opaque, else as PNG.

    The same arguments give the same bytes.  Photographs are never enlarged; drawings have no size of their own.
    All metadata goes, GPS positions among them.  Raises :class:`PictureError`, also for a file that breaks off; what
    cameras write against the standard is let be.

    Args:
        data: A JPEG, PNG, WebP, GIF (its first frame) or SVG.
        width: Pixels.
        height: Pixels; the picture is cut to that form around its centre.  0 keeps its own form.
        opaque: False keeps transparency; True puts the picture on white where it has any.
    """
    import pyvips  # here, since it loads a large library, and most commands need none

    kind = inspect(data).kind
    try:
        image = pyvips.Image.thumbnail_buffer(
            data,
            width,
            height=height or TALLEST,
            crop="centre" if height else "none",
            size="both" if kind == "svg" else "down",
            output_profile="srgb",
            option_string="[fail_on=truncated]",  # its own fail_on is for files only (libvips issue 5195)
        )
        if image.interpretation != "srgb":
            image = image.colourspace("srgb")
        if not opaque:
            return bytes(image.pngsave_buffer(compression=9, keep="none"))
        if image.hasalpha():
            image = image.flatten(background=[255, 255, 255])
        return bytes(image.jpegsave_buffer(Q=QUALITY, interlace=True, optimize_coding=True, keep="none"))
    except pyvips.Error as error:
        raise PictureError("broken", str(error).strip().splitlines()[0]) from error
