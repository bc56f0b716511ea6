"""Sites around a new file, in memory: no disk is asked."""

from datetime import datetime
from pathlib import Path

from generator.load.sources import Sources
from generator.scaffold.items import Around
from tests.load.contents import NOW, STORY, ZONE, network_yaml, site_yaml, story

DURUP, THISE = "networks/durup", "networks/thise"


def around(files: dict[str, str] | None = None, language: str = "da", now: datetime = NOW) -> Around:
    """A sound site of two networks and a story, with these files over it."""
    texts = {
        "site.yaml": site_yaml(language=language),
        f"{DURUP}/network.yaml": network_yaml(),
        f"{THISE}/network.yaml": network_yaml(name="Thise Net"),
        STORY: story(),
        **(files or {}),
    }
    return Around(Sources(Path("nowhere"), "", dict(sorted(texts.items()))), language, ZONE, now)
