"""Reports of a test, and what GitHub would show of a summary."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import cmarkgfm
from cmarkgfm.cmark import Options

from generator.model.common import Moment
from generator.model.library import Held, HeldReason
from generator.summary import SiteReport
from tests.builders import ZONE, make_library


def html(markdown: str) -> str:
    """Markdown as GitHub's own renderer shows it; tags that somebody slipped in would be tags here."""
    return cmarkgfm.github_flavored_markdown_to_html(markdown, options=Options.CMARK_OPT_UNSAFE)


def report(**values: Any) -> SiteReport:
    """A Danish site without findings."""
    return SiteReport(**{"title": "Egnens netværk", "language": "da", "library": make_library(), **values})


def held(source: str = "stories/jul.md", title: str = "Jul", day: str = "2026-12-01", **values: Any) -> Held:
    """Something that waits for a day, or for a minute where ``day`` has one; without ``day`` a draft."""
    if not day:
        return Held(source, title, HeldReason.DRAFT)
    until = Moment(datetime.fromisoformat(day).replace(tzinfo=ZONE), all_day="T" not in day)
    return Held(source, title, values.get("reason", HeldReason.DATE), until)


def text(lines: Iterable[str]) -> str:
    """Lines as one text."""
    return "\n".join(lines)
