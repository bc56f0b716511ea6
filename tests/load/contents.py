"""Sites of a test: a sound site with one network, what a test adds to it, and what came of loading them."""

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from generator.load import Loaded, load_site
from generator.model.library import Library
from tests.projects import write

ZONE = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2026, 5, 20, 12, tzinfo=ZONE)
STORY = "networks/durup/stories/2026-05-05-havnen.md"
Files = Mapping[str, str | bytes]


def make_yaml(**fields: Any) -> str:
    """Fields as YAML, one a line in the order given; None leaves a field out."""
    lines = (
        f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items() if value is not None
    )
    return "".join(lines)


def make_text(body: str = "Teksten.", **fields: Any) -> str:
    """A text with its header."""
    return f"---\n{make_yaml(**fields)}---\n\n{body}\n"


def site_yaml(**fields: Any) -> str:
    publisher = {"name": "Egnens Erhvervsråd", "address": ["Torvet 1", "7870 Roslev"], "email": "post@egnen.example"}
    defaults = {"id": "egnen", "title": "Egnens netværk", "url": "https://egnen.example/egnen/", "language": "da"}
    return make_yaml(**{**defaults, "publisher": publisher, **fields})


def network_yaml(**fields: Any) -> str:
    stages = [{"stage": "active", "date": "2026-01-15"}]
    membership = {"model": "open", "how": "Skriv til os."}
    return make_yaml(**{"name": "Vækst i Durup", "kind": "place", "stages": stages, "membership": membership, **fields})


def story(body: str = "Teksten.", **fields: Any) -> str:
    """A public story."""
    defaults = {"title": "Havnen fik nyt liv", "date": "2026-05-05", "summary": "Ti virksomheder fandt på noget nyt."}
    return make_text(body, **{**defaults, **fields})


def event(body: str = "Program.", **fields: Any) -> str:
    """An event to come."""
    defaults = {"title": "Havnefest", "start": "2026-06-05 17:30", "place": {"name": "Havnen"}}
    return make_text(body, **{**defaults, **fields})


def idea(**fields: Any) -> str:
    defaults = {"title": "Fælles kaj", "date": "2026-05-01", "summary": "En kaj for alle.", "horizon": "short"}
    return make_text(**{**defaults, **fields})


def note(body: str = "Erfaringer.", **fields: Any) -> str:
    defaults = {"title": "Sådan gjorde vi", "date": "2026-05-01", "summary": "Det korte af det lange."}
    return make_text(body, **{**defaults, **fields})


def issue(body: str = "Kære læser.", **fields: Any) -> str:
    """A newsletter that has gone out."""
    subject, preheader = "Nyt fra Durup om havnen og alle dens folk", "Ti virksomheder fandt på noget nyt ved havnen."
    return make_text(body, **{"date": "2026-05-10", "subject": subject, "preheader": preheader, **fields})


def picture(src: str, **fields: Any) -> dict[str, Any]:
    return {"src": src, "alt": "Havnen i maj", "credit": "Anne Ager", **fields}


def load(folder: Path, files: Files = {}, **options: Any) -> Loaded:  # noqa: B006 - never changed
    """Load a sound site with these files over it."""
    write(folder, {"site.yaml": site_yaml(), "networks/durup/network.yaml": network_yaml(), **files})
    return load_site(folder, **{"prefix": "content/egnen", "now": NOW, **options})


def library(folder: Path, files: Files = {}, **options: Any) -> Library:  # noqa: B006 - never changed
    """Give the library of a site in which nothing is wrong."""
    loaded = load(folder, files, **options)
    assert loaded.library is not None
    assert () == loaded.diagnostics
    return loaded.library


def codes(loaded: Loaded) -> list[str]:
    """Give the codes of all findings, in their order."""
    return [finding.code for finding in loaded.diagnostics]


def told(loaded: Loaded) -> list[tuple[str, str]]:
    """Give code and place of all findings, places as seen from the site's folder."""
    return [(d.code, str(d.at).removeprefix("content/egnen/")) for d in loaded.diagnostics]


def values(loaded: Loaded) -> dict[str, str]:
    """Give the values of the only finding."""
    (finding,) = loaded.diagnostics
    return dict(finding.values)
