"""Options that several commands share."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import click

__all__ = [
    "BASE_URL",
    "DRAFTS",
    "EXECUTOR",
    "EXPLAIN",
    "FOLDER",
    "FORMAT",
    "JOBS",
    "LANGUAGE",
    "NO_CACHE",
    "OUTPUT",
    "STRICT",
    "TIMINGS",
]


def _web_address(context: click.Context, option: click.Parameter, value: str) -> str:
    """Refuse what no page could link to."""
    try:
        parts = urlsplit(value)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and not (parts.query or parts.fragment)
    except ValueError:
        good = False
    if value and (not good or any(c.isspace() or c in '"<>\\' for c in value)):
        raise click.BadParameter(f"{value!r} is no address of a site; write https://example.org/folder/")
    return value


def _cluster(context: click.Context, option: click.Parameter, value: str) -> str:
    """Refuse what is no address of a scheduler."""
    if value and not re.fullmatch(r"dask://[^\s/:]+:[0-9]{1,5}", value):
        raise click.BadParameter(f"{value!r} is no address of a scheduler; write dask://localhost:8786")
    return value


FOLDER = click.argument(
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=".",
)
OUTPUT = click.option(
    "--output", type=click.Path(path_type=Path, file_okay=False), help="Where to build; else output/ of the project."
)
DRAFTS = click.option("--drafts", is_flag=True, help="Show drafts and what is dated or embargoed later: for previews.")
BASE_URL = click.option(
    "--base-url",
    default="",
    metavar="URL",
    callback=_web_address,
    help="Build for another address than the site's own.",
)
STRICT = click.option("--strict", is_flag=True, help="Treat warnings as errors.")
NO_CACHE = click.option("--no-cache", is_flag=True, help="Make every file anew.")
JOBS = click.option(
    "--jobs", type=click.IntRange(0, 256), default=0, metavar="N", help="Worker processes; else one per core."
)
EXECUTOR = click.option(
    "--executor", default="", metavar="dask://HOST:PORT", callback=_cluster, help="Work through a Dask cluster instead."
)
TIMINGS = click.option("--timings", is_flag=True, help="Tell what every stage took, and which files were dearest.")
EXPLAIN = click.option(
    "--explain",
    multiple=True,
    metavar="PATH",
    help="Tell why this file of the output was made or not, and what it depends on; may be given more than once.",
)
FORMAT = click.option(
    "--format",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    help="How findings are written: for people, as GitHub annotations, for tools.",
)
LANGUAGE = click.option(
    "--language", type=click.Choice(["da", "en"]), default=None, help="Language of messages; else the site's."
)
