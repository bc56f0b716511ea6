"""Tables for people who want to know what took how long."""

import click

from generator.build.timings import Timings

__all__ = ["show_timings"]


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
