"""Small pictures of every kind, made on the spot."""

import pyvips

GPS = "56/1 30/1 0/1 (56, 30, 0, Rational, 3 components, 24 bytes)"


def make_jpeg(width: int = 40, height: int = 20, orientation: int = 1, gps: bool = False) -> bytes:
    """A grey photograph, with what cameras add to it."""
    image = pyvips.Image.black(width, height, bands=3).linear(1, [200, 100, 50], uchar=True)
    image = image.copy(interpretation="srgb")  # metadata can be set on a copy only
    image.set_type(pyvips.GValue.gint_type, "orientation", orientation)
    if gps:
        image.set_type(pyvips.GValue.gstr_type, "exif-ifd3-GPSLatitude", GPS)
    return bytes(image.jpegsave_buffer(keep="all"))


def make_png(width: int = 40, height: int = 20, alpha: bool = False) -> bytes:
    image = (pyvips.Image.black(width, height, bands=4 if alpha else 3) + 100).cast("uchar")
    return bytes(image.copy(interpretation="srgb").pngsave_buffer())


def make_svg(width: int = 40, height: int = 20) -> bytes:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<circle cx="5" cy="5" r="4"/></svg>'
    ).encode()
