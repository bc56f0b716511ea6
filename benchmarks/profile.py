"""Where the time of one cold build goes, by stage and by function.

    python -m benchmarks.profile [--stories 300] [--dialect commonmark] [--full] [--functions 3]
        [--paste docs/performance.md]

The profiler makes small functions look dearer than they are: read the shares, not the seconds.  What belongs to
no stage, such as functions of C and of the standard library, is counted to whoever calls it.
"""

import argparse
import cProfile
import pstats
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

from benchmarks.corpus import lay
from benchmarks.stories import TODAY
from benchmarks.table import paste_file, table

__all__ = ["main", "stage_of", "totals"]

Function: TypeAlias = tuple[str, int, str]  # file, line, name
Stats: TypeAlias = Mapping[Function, tuple[int, int, float, float, Mapping[Function, tuple[int, int, float, float]]]]

START, OTHER = "start and command line", "other"
# The first pattern that fits the file of a function says which stage it belongs to.
_STAGES = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("front matter", r"generator/yaml/|/yaml/|generator/load/(parse|reading|kinds)|generator/load/headers"),
        ("front matter", r"/pydantic"),
        ("Markdown", r"generator/markdown/|/markdown/|/html/parser|/nh3|/comrak|/pyromark"),
        ("library", r"generator/load/|generator/model/"),
        ("feeds", r"/feedgen/|/lxml/|outputs/feeds|views/feed|/dateutil/"),
        ("calendars", r"/icalendar/|outputs/calendar"),
        ("mails", r"generator/mail/|/mjml|outputs/mail|/email/"),
        ("pictures", r"generator/pictures/|/pyvips|/cffi"),
        ("views and planning", r"generator/outputs/"),
        ("templates", r"generator/render/|/jinja2/|/markupsafe|^themes/|<template>"),
        ("checks", r"generator/checks/"),
        ("cache, workers, writing", r"generator/build/|/concurrent/|/multiprocessing/"),
        ("words and dates", r"generator/language/|/babel/|/zoneinfo"),
        (START, r"generator/|importlib|/click/|/rich/"),
    )
)
_BUILT_IN = "~"


def main() -> None:
    """Build once below the profiler, and print."""
    parser = argparse.ArgumentParser(prog="benchmarks.profile", description="Where the time of a cold build goes.")
    parser.add_argument("--stories", type=int, default=300)
    parser.add_argument("--dialect", default="python-markdown")
    parser.add_argument("--full", action="store_true", help="all objects, default theme")
    parser.add_argument("--functions", type=int, default=3, help="dearest functions of each stage")
    parser.add_argument("--paste", type=Path, help="a page to put the table into, between its marks")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as work:
        site = Path(work) / "site"
        lay(site, chosen.stories, dialect=chosen.dialect, full=chosen.full)
        profile = cProfile.Profile()
        profile.enable()
        _build(site)
        profile.disable()
    found = totals(pstats.Stats(profile).stats)  # type: ignore[attr-defined]  # typeshed leaves it out
    told = render(found, chosen.stories, chosen.functions)
    print(told)
    if chosen.paste:
        paste_file(chosen.paste, f"profile-{'full-' if chosen.full else ''}{chosen.dialect}", f"{told}\n")


def _build(site: Path) -> None:
    """Build within this process: what workers do would not be seen."""
    from generator.cli import cli
    from generator.cli.build import build

    alone = ["--jobs", "1"] if any(parameter.name == "jobs" for parameter in build.params) else []
    where = ["build", str(site), "--output", str(site.parent / "output"), "--today", str(TODAY)]
    cli([*where, *alone], standalone_mode=False)


def stage_of(file: str, name: str = "") -> str:
    """Give the stage that a function belongs to; the bodies of modules run once, at the start."""
    if name == "<module>":
        return START
    path = file.replace("\\", "/")
    return next((stage for stage, pattern in _STAGES if pattern.search(path)), OTHER)


def totals(stats: Stats) -> dict[str, dict[str, float]]:
    """Give stage -> function -> seconds: its own, and those of what it calls that belongs to no stage."""
    found: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    known: dict[Function, Mapping[Function, float]] = {}
    for function, (_, _, own, _, _) in stats.items():
        for owner, share in _owners(function, stats, known, frozenset()).items():
            found[stage_of(owner[0], owner[2])][_name(owner)] += own * share
    return {stage: dict(functions) for stage, functions in found.items()}


def _owners(
    function: Function, stats: Stats, known: dict[Function, Mapping[Function, float]], above: frozenset[Function]
) -> Mapping[Function, float]:
    """Give who answers for a function, with their shares: itself, or the callers of one that belongs to no stage."""
    if function in known:
        return known[function]
    calls = stats[function][4] if function in stats else {}
    callers = {caller: part[3] for caller, part in calls.items() if caller not in above and caller != function}
    if stage_of(function[0], function[2]) != OTHER or not callers:
        known[function] = {function: 1.0}
        return known[function]
    whole = sum(callers.values())
    owners: dict[Function, float] = defaultdict(float)
    for caller, part in callers.items():
        share = part / whole if whole else 1 / len(callers)
        for owner, fraction in _owners(caller, stats, known, above | {function}).items():
            owners[owner] += share * fraction
    known[function] = owners
    return owners


def render(found: Mapping[str, Mapping[str, float]], stories: int, functions: int) -> str:
    """Give the table: stages by what they cost, each with its dearest functions."""
    whole = sum(sum(own.values()) for own in found.values()) or 1.0
    rows = []
    for stage, own in sorted(found.items(), key=lambda item: -sum(item[1].values())):
        seconds = sum(own.values())
        dearest = sorted(own.items(), key=lambda item: (-item[1], item[0]))[:functions]
        told = _shares(dearest, whole)
        rows.append((stage, f"{seconds:.2f}", f"{seconds / whole:.0%}", f"{1000 * seconds / stories:.2f}", told))
    return table(("stage", "seconds", "share", "ms a story", "dearest functions"), rows)


def _shares(functions: Iterable[tuple[str, float]], whole: float) -> str:
    return ", ".join(f"`{name}` {seconds / whole:.0%}" for name, seconds in functions)


def _name(function: Function) -> str:
    file, _, name = function
    if file == _BUILT_IN:
        return name
    parts = Path(file.replace("\\", "/")).with_suffix("").parts
    return f"{'.'.join(parts[-2:])}.{name}" if len(parts) > 1 else f"{file}.{name}"


if __name__ == "__main__":
    main()
