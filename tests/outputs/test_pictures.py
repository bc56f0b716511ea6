"""Pictures and files of the output."""

import pytest

from generator.model import urls
from generator.outputs import files, pictures
from generator.outputs.base import ProduceError
from generator.pictures import inspect
from tests.builders import make_file, make_library, make_note, make_picture, make_story
from tests.pictures.builders import make_jpeg
from tests.workshops import TestWorkshop, planned


def test_widths_of_a_large_picture():
    """A photograph is offered in three widths, the width of mails, and cut for social media."""
    picture = make_picture("silo", width=2000, height=1333)
    library = make_library(make_story("a", picture=picture))
    variants = [target.view(library) for target in pictures.OUTPUT.plan(library)]

    assert {(480, 0), (960, 0), (1072, 0), (1600, 0), (1200, 630)} == {(v.width, v.height) for v in variants}


def test_small_picture_is_not_enlarged():
    """Nothing is planned wider than the picture is, and no card that it could not fill."""
    picture = make_picture("lille", width=600, height=400)
    library = make_library(make_story("a", picture=picture))
    variants = [target.view(library) for target in pictures.OUTPUT.plan(library)]

    assert {(480, 0), (600, 0)} == {(v.width, v.height) for v in variants}


def test_picture_of_two_stories_is_made_once():
    """The same file shown twice is one picture."""
    picture = make_picture("silo")
    library = make_library(make_story("a", picture=picture), make_story("b", picture=picture))
    paths = [target.path for target in pictures.OUTPUT.plan(library)]

    assert sorted(set(paths)) == paths


def test_pages_and_output_agree():
    """Every address that a page shows is one that is made."""
    picture = make_picture("silo", width=1000, height=500)
    paths = {str(target.path) for target in pictures.OUTPUT.plan(make_library(make_story("a", picture=picture)))}

    assert {urls.picture(picture, width) for width in (*picture.widths, picture.mail_width)} == paths


def test_produces_the_width():
    """The bitmap has the width that its address says."""
    picture = make_picture("silo", width=600, height=300)
    library = make_library(make_story("a", picture=picture))
    workshop = TestWorkshop(files={picture.source: make_jpeg(600, 300)})
    target = planned(pictures.OUTPUT, library, urls.picture(picture, 480))

    assert 480 == inspect(pictures.OUTPUT.produce(target, target.view(library), workshop)).width


def test_damaged_picture_is_told_of():
    """A picture that cannot be decoded is a finding that names it, no traceback."""
    picture = make_picture("silo")
    library = make_library(make_story("a", picture=picture))
    target = next(iter(pictures.OUTPUT.plan(library)))
    workshop = TestWorkshop(files={picture.source: b"damaged"})

    with pytest.raises(ProduceError):
        pictures.OUTPUT.produce(target, target.view(library), workshop)


def test_files_are_copied_as_they_are():
    """A note's file keeps its name and its bytes."""
    file = make_file("liste.csv")
    library = make_library(make_note(files=(file,)))
    target = planned(files.OUTPUT, library, "files/0123456789/liste.csv")

    workshop = TestWorkshop(files={file.source: b"a;b\n"})

    assert b"a;b\n" == files.OUTPUT.produce(target, target.view(library), workshop)
