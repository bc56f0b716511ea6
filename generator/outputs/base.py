"""The interface of an output: which files it makes of a library, and how one becomes bytes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Protocol

from generator.diagnostics import Diagnostic
from generator.model.library import Library

__all__ = ["Output", "ProduceError", "Target", "Workshop", "produce_by_template"]


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
    """A file to be.

    Attributes:
        path: Below the site's output folder.
        view: A frozen dataclass of plain values: all that its template or producer may see.
        template: Name in the theme stack, or empty where no template is used; only with one may the producer render.
        language: Of the words in it: "da" or "en".
        origin: Whence it comes, for messages: a path in content, or the output's name.
    """

    path: PurePosixPath
    view: Any
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


@dataclass(frozen=True, slots=True)
class Output:
    """A format.  ``plan`` and ``produce`` are pure: equal arguments give equal files.

    Attributes:
        name: The module's name.
        plan: Which files; in any order.
        produce: One file's bytes.
    """

    name: str
    plan: Callable[[Library], Iterator[Target]]
    produce: Callable[[Target, Workshop], bytes]


def produce_by_template(target: Target, workshop: Workshop) -> bytes:
    """Fill the target's template: UTF-8, one newline at the end."""
    return (workshop.render(target.template, target.view, target.language).strip() + "\n").encode()
