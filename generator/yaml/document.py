"""What a YAML text says, and where it says it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.diagnostics import Location

__all__ = ["Document", "Place", "Steps", "Value"]

Value: TypeAlias = bool | int | float | str | list["Value"] | dict[str, "Value"] | None
"""A value of the core schema; keys are always text, dates and clock times stay text."""

Steps: TypeAlias = tuple[str | int, ...]
"""The way to a value from the top of its document: ``("press", "quotes", 0, "person")``."""


Place: TypeAlias = tuple[int, int, int, int]
"""Line and column of a value, then of its key; all from 1.  An item of a list is its own key."""


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML document.

    Attributes:
        value: Plain dicts, lists, texts, numbers, booleans and None; keys keep the writer's order.
        path: The file, as it is named in diagnostics.
        first_line: The line of the file on which the document begins.
        places: Where each value stands, by the way to it; ``()`` is the document itself.
        texts: Each number, boolean and null as it was written: ``0780`` where the value is 780.
    """

    value: Value
    path: str
    first_line: int = 1
    places: Mapping[Steps, Place] = field(default_factory=dict)
    texts: Mapping[Steps, str] = field(default_factory=dict)

    def at(self, path: Steps, key: bool = False) -> Location:
        """Say where the value at ``path`` stands, or its key; without one, where its nearest parent does."""
        steps = path
        while steps and steps not in self.places:
            steps = steps[:-1]
        if steps not in self.places:
            return Location(self.path, self.first_line)
        place = self.places[steps]
        # A missing key is best shown at the key of the group that lacks it.
        return Location(self.path, *(place[2:] if key or steps != path else place[:2]))

    def written(self, path: Steps) -> str | None:
        """Give a number, boolean or null as it was typed; None for other values and for what is not there."""
        return self.texts.get(path)
