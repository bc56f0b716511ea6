"""From a folder of content to a library, with everything that is wrong in it told at once.

What is named here is imported when it is asked for: to look at a file's stamp needs no schema.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.load.site_loader import Loaded, load_site
    from generator.load.sources import Sources

__all__ = ["Loaded", "Sources", "load_site"]

_LIES_IN = {"Loaded": "site_loader", "Sources": "sources", "load_site": "site_loader"}


def __getattr__(name: str) -> object:
    """Import what is asked for, once."""
    if name not in _LIES_IN:
        raise AttributeError(name)
    globals()[name] = getattr(import_module(f"{__name__}.{_LIES_IN[name]}"), name)
    return globals()[name]
