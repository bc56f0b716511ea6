"""Whether a library has something to show: what no single file is wrong about."""

from collections.abc import Callable

from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.model.composition import compose
from generator.model.library import Library

__all__ = ["check_library"]


def check_library(library: Library, name: Callable[[str], str] = str) -> tuple[Diagnostic, ...]:
    """Find what a reader would find empty.

    Args:
        name: Gives a file below the site's folder as messages name it.
    """
    none = () if library.networks else (diagnostic("networks-none", Location(name("site.yaml"))),)
    empty = (issue for issue in library.issues if compose(library, issue).empty)
    return (*none, *(diagnostic("issue-empty", Location(name(i.source)), subject=i.subject) for i in empty))
