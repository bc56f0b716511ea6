"""Views as bytes."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import PurePosixPath

import pytest

from generator.outputs import networks, stories
from generator.outputs.views.packing import pack, unpack
from tests.builders import ZONE, make_effect, make_event, make_library, make_picture, make_story
from tests.workshops import shown


@dataclass(frozen=True, slots=True)
class Part:
    text: str


@dataclass(frozen=True, slots=True)
class View:
    one: Part
    other: Part
    text: str


def copied(text: str) -> str:
    """Give an equal text that is another object."""
    return "".join(list(text))


def test_equal_parts_need_not_be_one() -> None:
    """The bytes tell what a view holds, not which of its texts and parts are the same object."""
    text = copied("text")
    part = Part(text)
    shared = View(part, part, text)
    apart = View(Part(copied(text)), Part(copied(text)), copied(text))

    assert pack(shared) == pack(apart)
    assert shared == unpack(pack(apart))


def test_another_value_is_another_view() -> None:
    """A change anywhere is seen."""
    view = View(Part("a"), Part("b"), "c")

    assert pack(view) != pack(replace(view, other=Part("c")))


@pytest.mark.parametrize(
    "value",
    [
        date(2026, 5, 5),
        datetime(2026, 5, 5, 17, 30, tzinfo=ZONE),
        Decimal("1.50"),
        PurePosixPath("a/b"),
        ("æ", None, True, 5),
    ],
    ids=repr,
)
def test_plain_values(value: object) -> None:
    """Whatever views hold comes back as it was."""
    assert value == unpack(pack(value))


def test_real_views() -> None:
    """A story and a network with all that they show come back equal."""
    story = make_story("a", events=("moede",), effects=(make_effect(),), picture=make_picture("silo"))
    library = make_library(story, make_event("moede"))
    views = (
        shown(stories.OUTPUT, library, "historier/a/index.html"),
        shown(networks.OUTPUT, library, "netvaerk/durup/index.html"),
    )

    assert views == tuple(unpack(pack(view)) for view in views)
