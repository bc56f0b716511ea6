"""Plan, then produce: pure, but for the bytes of pictures that the workshop fetches."""

import traceback
from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePath
from typing import Any

from jinja2 import TemplateError, TemplateSyntaxError

from generator.build.artifact import Artifact
from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.load import Sources
from generator.model.library import Library
from generator.outputs.base import Output, ProduceError, Target, Workshop
from generator.render.environment import Renderer
from generator.render.theme import Theme

__all__ = ["Job", "Produce", "SiteWorkshop", "plan", "produce", "produce_all"]

# What an expression in a template can raise, such as 1 / 0 or a filter on a value that it was not made for.
_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
Job = tuple[Output, Target]
Produce = Callable[[Output, Target, Any, Workshop], bytes]


class SiteWorkshop:
    """A site's theme and its content files, for producers."""

    def __init__(self, theme: Theme, sources: Sources) -> None:
        self.theme = theme
        self._renderer = Renderer(theme)
        self._sources = sources

    def name(self, path: str) -> str:
        """Give a content file's path as messages name it."""
        return self._sources.name(path)

    def render(self, template: str, view: object, language: str) -> str:
        """Fill a template of the theme."""
        return self._renderer.render(template, view, language)

    def source(self, path: str, digest: str) -> bytes:
        """Give a content file's bytes."""
        return self._sources.read(path)

    def theme_file(self, path: str) -> bytes:
        """Give a file of the theme stack, the nearest of that path."""
        return self.theme.files[self.theme.find(path) or path]


def plan(
    library: Library, outputs: Iterable[Output], name: Callable[[str], str] = str
) -> tuple[tuple[Job, ...], tuple[Diagnostic, ...]]:
    """Plan every output; two files on one path are an error that names both origins.

    Paths that differ in capital letters only are one path: on some machines they are.

    Args:
        name: Gives a file below the site's folder as messages name it.
    """
    jobs: list[Job] = []
    findings: list[Diagnostic] = []
    first: dict[str, Target] = {}
    for output in outputs:
        for target in output.plan(library):
            other = first.setdefault(str(target.path).casefold(), target)
            if other is target:
                jobs.append((output, target))
            else:
                findings.append(_collision(target, other, name))
    return tuple(sorted(jobs, key=lambda job: job[1].path.parts)), tuple(findings)


def _collision(target: Target, other: Target, name: Callable[[str], str]) -> Diagnostic:
    """Tell of a content file, which an editor can mend, where only one of the two has one."""
    if _is_content(other.origin) and not _is_content(target.origin):
        target, other = other, target
    here, there = (name(t.origin) if _is_content(t.origin) else t.origin for t in (target, other))
    return diagnostic("build-collision", Location(here), path=target.path, other=there)


def _is_content(origin: str) -> bool:
    """Tell a content file from a theme's and from the name of an output."""
    return "." in origin and not origin.startswith("themes/")


def produce(output: Output, target: Target, view: object, workshop: Workshop) -> bytes:
    """Make one file of its view."""
    return output.produce(target, view, workshop)


def produce_all(
    jobs: Sequence[Job],
    library: Library,
    workshop: SiteWorkshop,
    make: Produce = produce,
    tick: Callable[[], None] = lambda: None,
) -> tuple[tuple[Artifact, ...], tuple[Diagnostic, ...]]:
    """Make every file, in the order of the jobs; what a theme does wrong becomes a finding.

    Args:
        library: The one that the jobs were planned of; their views are made of it.
        make: :func:`produce`, or a layer over it.
        tick: Called after each file, for those who show progress.
    """
    artifacts: list[Artifact] = []
    findings: list[Diagnostic] = []
    for output, target in jobs:
        view = target.view(library)  # what is wrong here is our fault, never the theme's
        try:
            content = make(output, target, view, workshop)
        except TemplateError as error:
            findings.append(_template_fault(error, target))
        except _FAULTS as error:
            if not _frames(error):
                raise  # not the template's fault but ours
            findings.append(_template_fault(error, target))
        except ProduceError as error:
            findings += _new(error.findings or (_failed(error, target, workshop),), findings)
        else:
            artifacts.append(Artifact(str(target.path), content, target.origin or output.name))
        tick()
    return tuple(artifacts), tuple(findings)


def _failed(error: ProduceError, target: Target, workshop: SiteWorkshop) -> Diagnostic:
    """Name what no file can be made of: a template's text, or a picture that is damaged behind its header."""
    if target.template:
        at = Location(f"themes/{workshop.theme.find(target.template)}")
        return diagnostic("theme-template", at, reason=error, target=target.path)
    at = Location(workshop.name(target.origin))
    return diagnostic("picture-unreadable", at, read=PurePath(target.origin).name)


def _new(findings: Iterable[Diagnostic], told: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Give what has not been told of another file: a template's fault is in all that is made of it."""
    known = {(d.code, d.values, d.excerpt) for d in told}
    return tuple(d for d in findings if (d.code, d.values, d.excerpt) not in known)


def _frames(error: Exception) -> list[traceback.FrameSummary]:
    """Give the lines of templates that an exception came through, the innermost last."""
    return [f for f in traceback.extract_tb(error.__traceback__) if f.filename.startswith("themes/")]


def _template_fault(error: Exception, target: Target) -> Diagnostic:
    """Name the template and the line that an exception came out of."""
    if isinstance(error, TemplateSyntaxError):
        at = Location(error.filename or error.name or target.template, error.lineno)
    else:
        frames = _frames(error)
        at = Location(frames[-1].filename, frames[-1].lineno or 0) if frames else Location(target.template)
    reason = f"{type(error).__name__}: {error}"
    return diagnostic("theme-template", at, reason=reason, target=target.path)
