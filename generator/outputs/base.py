"""The interface of an output: which files it makes of a library, and how one becomes bytes.

``plan`` names the files and says how the view of each is made; ``produce`` makes bytes of a view.  Between the two
nothing is shared, so that one file can be made anew, by itself, in another process and on another day.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from typing import Any, Protocol

from generator.diagnostics import Diagnostic
from generator.model.library import Library

__all__ = ["Output", "ProduceError", "Target", "Workshop", "constant", "produce_by_template"]


class ProduceError(Exception):
    """A file cannot be made of its view: a fault of the theme, told as a finding that names the file.

    Attributes:
        findings: What is known to be wrong, in place of the message; none where only that is known.
    """

    def __init__(self, message: str, findings: tuple[Diagnostic, ...] = ()) -> None:
        """Keep what is known."""
        super().__init__(message)
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Target:
    """A file to be; it can be pickled, and makes the same view again wherever it is unpickled.

    Attributes:
        path: Below the site's output folder.
        view: Makes, of a library, a frozen dataclass of plain values: all that the template or the producer may see.
            A function of a module, or a ``functools.partial`` of one whose arguments are ids, numbers and words.
        template: Name in the theme stack, or empty where no template is used; only with one may the producer render.
        language: Of the words in it: "da" or "en".
        origin: Whence it comes, for messages: a path in content, or the output's name.
    """

    path: PurePosixPath
    view: Callable[[Library], Any]
    template: str = ""
    language: str = "da"
    origin: str = ""


class Workshop(Protocol):
    """What a producer may use besides its view."""

    def render(self, template: str, view: object, language: str) -> str:
        """Fill a template of the site's theme; the view's fields are its only variables."""
        ...

    def source(self, path: str, digest: str) -> bytes:
        """Give the bytes of a content file; ``digest`` is theirs: the view alone decides them."""
        ...

    def theme_file(self, path: str) -> bytes:
        """Give a file of the site's theme, the nearest of that path in its stack."""
        ...


@dataclass(frozen=True, slots=True)
class Output:
    """A format.  ``plan``, the views and ``produce`` are pure: equal arguments give equal files.

    Attributes:
        name: The module's name.
        plan: Which files; in any order.  It reads of stories only what places them: id, slug, day, language, networks,
             members, events, policies, translation_of, redirect_from, source; the rest is for the views
            that show it.
        produce: One file's bytes, of its target and its view.
        of_source: Whether it asks the workshop for the bytes of the content file that is the target's origin; for no
            other.
        dear: Whether one file takes so long that its bytes are kept between builds.
    """

    name: str
    plan: Callable[[Library], Iterator[Target]]
    produce: Callable[[Target, Any, Workshop], bytes]
    of_source: bool = False
    dear: bool = False


def produce_by_template(target: Target, view: object, workshop: Workshop) -> bytes:
    """Fill the target's template: UTF-8, one newline at the end."""
    return (workshop.render(target.template, view, target.language).strip() + "\n").encode()


def constant(view: object) -> Callable[[Library], Any]:
    """Give what a target takes for its view where that is known already: small, and the same in every library."""
    return partial(_constant, view=view)


def _constant(library: Library, view: object) -> object:
    return view
