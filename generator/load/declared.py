"""What a line of ``site.yaml`` tells before the file is read, or where it cannot be."""

import re
from collections.abc import Sequence

__all__ = ["declared"]


def declared(settings: str, field: str, choices: Sequence[str]) -> str:
    """Give the one of a few words that a field has, however broken the other lines are; else the first of them."""
    words = "|".join(map(re.escape, choices))
    found = re.search(rf"^{field}[ \t]*:[ \t]*[\"']?({words})(?![\w-])", settings, re.MULTILINE)
    return found[1] if found else choices[0]
