"""What a picture's header tells."""

import struct
import zlib

import pytest

from generator.pictures import Inspection, PictureError, inspect
from tests.pictures.builders import make_jpeg, make_png, make_svg


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (make_jpeg(), Inspection(40, 20, "jpeg", True)),
        (make_png(), Inspection(40, 20, "png", True)),
        (make_png(alpha=True), Inspection(40, 20, "png", False)),
        (make_svg(), Inspection(40, 20, "svg", False)),
    ],
    ids=["jpeg", "png", "png with alpha", "svg"],
)
def test_kinds(data: bytes, expected: Inspection):
    """Kind, size and whether anything shines through are read from the bytes, not from a file's name."""
    assert expected == inspect(data)


def test_orientation_is_applied():
    """A photograph taken upright is told as upright, although the camera stored it lying."""
    found = inspect(make_jpeg(40, 20, orientation=6))

    assert (20, 40) == (found.width, found.height)


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7", b"<html><body>", b"BM\x00\x00"])
def test_other_kinds_are_refused(data: bytes):
    """What is none of the five kinds is refused by its first bytes."""
    with pytest.raises(PictureError) as caught:
        inspect(data)

    assert "kind" == caught.value.reason


def test_broken_header():
    """A file that only begins like a picture is refused."""
    with pytest.raises(PictureError) as caught:
        inspect(b"\xff\xd8\xff\xe0" + bytes(30))

    assert "broken" == caught.value.reason


def test_bomb_is_refused_by_its_header():
    """A small file that says it is enormous is refused before a pixel of it is decoded."""
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    bomb = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))

    with pytest.raises(PictureError):
        inspect(bomb + b"\x00\x00\x00\x00IDAT\x35\xaf\x06\x1e\x00\x00\x00\x00IEND\xae\x42\x60\x82")
