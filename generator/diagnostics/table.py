"""The table of codes: every finding that Budstikke can make, with its words in English.

The words are the msgids of the gettext catalogues; ``{name}`` fields are filled from the finding's values.
"""

from collections.abc import Iterable
from importlib import import_module

from generator.diagnostics.code import Code

__all__ = ["AREAS", "CODES"]

AREAS = (
    "source",
    "yaml",
    "header",
    "reference",
    "content",
    "history",
    "mail",
    "press",
    "theme",
    "build",
    "output",
    "guards",
)


def _table(areas: Iterable[str]) -> dict[str, Code]:
    """Join the areas' codes; a code that two areas define is a bug and a ``ValueError``."""
    table: dict[str, Code] = {}
    for area in areas:
        for code in import_module(f"generator.diagnostics.codes.{area}").CODES:
            if code.name in table:
                raise ValueError(f"the code {code.name} is defined twice")
            table[code.name] = code
    return table


CODES = _table(AREAS)
