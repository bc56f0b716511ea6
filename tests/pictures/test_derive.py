"""The bitmaps that are shown of a picture."""

import pytest

from generator.pictures import PictureError, derive, inspect
from tests.pictures.builders import make_jpeg, make_png, make_svg


def test_shrinks_to_a_width():
    """A picture gets the width asked for and keeps its form."""
    found = inspect(derive(make_jpeg(400, 200), 100))

    assert (100, 50, "jpeg") == (found.width, found.height, found.kind)


def test_never_enlarges_a_photograph():
    """A photograph narrower than the width asked for stays as it is."""
    assert 40 == inspect(derive(make_jpeg(40, 20), 100)).width


def test_draws_svg_as_large_as_asked():
    """A drawing has no size of its own."""
    found = inspect(derive(make_svg(40, 20), 480, opaque=False))

    assert (480, 240, "png") == (found.width, found.height, found.kind)


def test_cuts_to_a_form():
    """With a height given, the picture is cut around its centre."""
    found = inspect(derive(make_jpeg(400, 400), 120, 63))

    assert (120, 63) == (found.width, found.height)


def test_turns_upright():
    """The camera's orientation is applied, so that nothing later has to know of it."""
    found = inspect(derive(make_jpeg(400, 200, orientation=6), 100))

    assert (100, 200) == (found.width, found.height)


def test_tells_nothing_of_place_or_camera():
    """No metadata leaves the house: not where a picture was taken, nor by what."""
    photograph = make_jpeg(400, 200, gps=True)
    shown = derive(photograph, 100)

    assert b"Exif" in photograph
    assert not [mark for mark in (b"Exif", b"GPS", b"http://ns.adobe.com", b"ICC_PROFILE") if mark in shown]


def test_transparency_is_kept_where_asked():
    """A logo with a transparent ground stays one."""
    assert not inspect(derive(make_png(alpha=True), 20, opaque=False)).opaque


def test_same_bytes_each_time():
    """The same picture gives the same bytes, so that a build can be repeated."""
    assert derive(make_jpeg(400, 200), 100) == derive(make_jpeg(400, 200), 100)


def test_refuses_what_is_no_picture():
    """Bytes of another kind are an error of their own."""
    with pytest.raises(PictureError):
        derive(b"hello", 100)


@pytest.mark.parametrize("whole", [make_jpeg(800, 600), make_png(800, 600), make_png(800, 600, alpha=True)])
def test_a_file_that_breaks_off(whole):
    """What was cut off on its way from a camera is not shown with half of it grey."""
    with pytest.raises(PictureError) as caught:
        derive(whole[: len(whole) * 2 // 3], 320)

    assert "broken" == caught.value.reason
