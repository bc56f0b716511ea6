"""Tables for people who want to know what took how long."""

from collections.abc import Iterable
from pathlib import Path

import click

from generator.build.explain import Because, Explanation
from generator.build.timings import Timings
from generator.cli.project import SiteFolder
from generator.language.catalogue import words

__all__ = ["below", "show_explanations", "show_timings"]


def show_timings(site: str, timings: Timings) -> None:
    """Tell on stderr what every stage of a site's build took, and which files were dearest; in milliseconds."""
    total = sum(timings.stages.values())
    click.echo(f"\n{site}", err=True)
    for stage, seconds in timings.stages.items():
        share = seconds / total if total else 0
        click.echo(f"  {stage:<10} {seconds * 1000:>10.1f} ms {share:>5.0%}", err=True)
    click.echo(f"  {'sum':<10} {total * 1000:>10.1f} ms", err=True)
    for path, seconds in timings.dearest:
        click.echo(f"  {seconds * 1000:>10.1f} ms  {path}", err=True)


def below(site: SiteFolder, paths: Iterable[str]) -> tuple[str, ...]:
    """Give files of a site below its output folder: each may be named from there, from here, or by its address."""
    found = []
    for path in paths:
        whole = Path(path).resolve()
        inner = whole.relative_to(site.output).as_posix() if whole.is_relative_to(site.output) else path.lstrip("/")
        found.append(f"{inner}index.html" if inner.endswith("/") or not inner else inner)
    return tuple(found)


def show_explanations(explanations: Iterable[Explanation], language: str) -> None:
    """Tell on stdout why files were made or left, and what they depend on; of many sites one will know a file."""
    own, every = words(language), tuple(explanations)
    known = [told for told in every if told.because is not Because.UNKNOWN]
    for told in known or every[:1]:
        click.echo(f"{told.path}: {own.gettext(_REASONS[told.because])}")
        rows = (
            (_("made by"), ", ".join(part for part in (told.output, told.template) if part)),
            (_("made of"), told.origin),
            (_("shows the stories"), ", ".join(told.stories)),
            (_("changed since the last build"), ", ".join(told.changed)),
        )
        for label, value in rows:
            if value:
                click.echo(f"  {own.gettext(label)}: {value}")


def _(msgid: str) -> str:
    """Mark a word for the catalogues."""
    return msgid


_REASONS = {
    Because.UNKNOWN: _("the site has no such file"),
    Because.NEW: _("made, since it is new"),
    Because.COMMON: _("made, since the theme, the site's settings or Budstikke itself has changed"),
    Because.SHOWN: _("made, since what it shows has changed"),
    Because.LOST: _("made again, since the file in the output was not as it had been written"),
    Because.SAME: _("left as it is, since nothing that it depends on has changed"),
}
