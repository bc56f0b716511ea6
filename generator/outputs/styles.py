"""The style sheet: the theme's own, with a class for the colour of each network."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import urls
from generator.model.library import Library
from generator.outputs.base import Output, Target, Workshop
from generator.outputs.views.links import css_class

__all__ = ["OUTPUT", "NetworkColour", "StylesView", "plan", "squeeze"]

_STRINGS = re.compile(r"""("[^"\\n]*"|'[^'\\n]*')""")
_COMMENTS = re.compile(r"/\*.*?\*/", re.DOTALL)
_AROUND = re.compile(r"\s*([{};>])\s*")
_AFTER = re.compile(r"([,:])\s+")


@dataclass(frozen=True, slots=True)
class NetworkColour:
    """The colour of a network.

    Attributes:
        css: Its class.
        colour: "#rrggbb" as the network has it, or empty for the theme's.
        number: Position among the networks, from 1: which of the theme's colours.
    """

    css: str
    colour: str
    number: int


@dataclass(frozen=True, slots=True)
class StylesView:
    """What the style sheet needs to know of the site."""

    networks: tuple[NetworkColour, ...]


def plan(library: Library) -> Iterator[Target]:
    """Plan ``assets/site.css``."""
    yield Target(
        path=urls.file(urls.asset("site.css")),
        view=_view,
        template="site/site.css",
        language=library.site.language,
        origin="styles",
    )


def _view(library: Library) -> StylesView:
    colours = (
        NetworkColour(css_class(network), network.colour, number)
        for number, network in enumerate(library.networks, start=1)
    )
    return StylesView(tuple(colours))


def produce(target: Target, view: StylesView, workshop: Workshop) -> bytes:
    """Fill the template and leave out what only people need."""
    return (squeeze(workshop.render(target.template, view, target.language)) + "\n").encode()


def squeeze(css: str) -> str:
    """Take comments and needless blanks out of a style sheet; quoted text stays as it is."""
    parts = _STRINGS.split(_COMMENTS.sub("", css))
    parts[::2] = [_AFTER.sub(r"\1", _AROUND.sub(r"\1", part)).replace("\n", " ") for part in parts[::2]]
    return "".join(parts).replace(";}", "}").strip()


OUTPUT = Output(name="styles", plan=plan, produce=produce)
