"""What ``check`` would say of a file that is not there yet: the loader's own rules, on that file alone."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from generator.diagnostics import Diagnostic
from generator.load import objects, wording
from generator.load.desk import Desk
from generator.load.entries import Entry, entry_of, register
from generator.load.headers.site import SiteHeader
from generator.load.issues import make_issues
from generator.load.kinds import place_of
from generator.load.parse import Parsed, parse_text
from generator.load.site import make_network, make_site
from generator.load.site_loader import with_excerpts
from generator.model.site import Site
from generator.scaffold.items.around import Around
from generator.scaffold.items.fields import desk_around

__all__ = ["findings_of"]

_NAMES = ("network", "member", "story", "event", "idea", "issue", "note", "page")  # kinds that have ids


def findings_of(path: str, text: str, around: Around) -> tuple[Diagnostic, ...]:
    """Find what is wrong with a text that will lie at ``path``, as if it were no draft; sorted, with excerpts.

    What needs the settings of the site is not looked at where ``site.yaml`` is broken.
    """
    sources = replace(around.sources, texts={**around.sources.texts, path: text})
    desk = replace(desk_around(around, _NAMES), sources=sources)
    parsed, findings = parse_text(path, text, sources.name(path), around.zone, around.language)
    desk.findings += findings
    if parsed is not None:
        for entry in register(desk, [parsed]):
            _make(desk, entry, parsed, around)
        wording.check(desk, [parsed])
    return with_excerpts((f for f in desk.findings if f.at.path == sources.name(path)), sources)


def _make(desk: Desk, entry: Entry, parsed: Parsed[Any], around: Around) -> None:
    """Make the object, for the sake of what the desk has to say."""
    site = _site(around)
    match parsed.place.kind.name:
        case "issue":
            make_issues(desk, [*_issues_beside(desk, parsed), (entry, parsed)], {})
        case "member":
            objects.make_member(desk, entry, parsed)
        case "event":
            objects.make_event(desk, entry, parsed)
        case "note":
            objects.make_note(desk, entry, parsed)
        case "network" if site:
            make_network(desk, entry, parsed, site)
        case "story" if site:
            objects.make_story(desk, entry, parsed, site)
        case "idea" if site:
            objects.make_idea(desk, entry, parsed, site)
        case "page" if site:
            objects.make_page(desk, entry, parsed, site)


def _issues_beside(desk: Desk, new: Parsed[Any]) -> Iterator[tuple[Entry, Parsed[Any]]]:
    """Give the other newsletters of a list: the period of each begins where the one before it ended."""
    for path in desk.ids["issue"].values():
        place = place_of(path)
        if place is not None and place.network == new.place.network and path != new.path:
            parsed, _ = parse_text(path, desk.sources.texts[path], path, desk.zone, desk.language)
            entry = entry_of(desk, parsed) if parsed else None
            if parsed is not None and entry is not None:
                yield entry, parsed


def _site(around: Around) -> Site | None:
    """Give the site without its pictures, which tell nothing of other files; None where its settings are broken."""
    text = around.sources.texts.get("site.yaml", "")
    parsed, _ = parse_text("site.yaml", text, "site.yaml", around.zone, around.language)
    if parsed is None or not isinstance(parsed.header, SiteHeader):
        return None
    bare = parsed.header.model_copy(update={"logo": None, "picture": None, "partners": (), "funding": ()})
    return make_site(desk_around(around, ()), Parsed("site.yaml", parsed.place, bare, parsed.document))
