"""Plan: which files a library makes, and that no two of them are one."""

from collections.abc import Callable, Iterable

from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.model.library import Library
from generator.outputs.base import Output, Target

__all__ = ["Job", "plan"]

Job = tuple[Output, Target]


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
