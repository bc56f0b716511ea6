"""The two programmes of the repository, and small libraries of a test, made into files without a disk."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path

from generator.build.assets import assets
from generator.build.making import Workshop
from generator.build.planning import plan
from generator.checks import Origin
from generator.diagnostics import Location
from generator.load import Loaded, load_site
from generator.model.library import Library
from generator.outputs import OUTPUTS
from generator.outputs.base import Output
from generator.render.environment import Renderer
from generator.render.theme import BUILT_IN, Theme, load_theme
from tests.builders import ZONE

CONTENT = Path(__file__).parent.parent / "content"
NAMES = tuple(sorted(path.parent.name for path in CONTENT.glob("*/site.yaml")))
NOW = datetime(2026, 11, 22, 12, tzinfo=ZONE)

Files = Mapping[str, bytes]


@cache
def loaded(name: str, now: datetime = NOW) -> Loaded:
    """Load a programme as on a day of November 2026."""
    return load_site(CONTENT / name, prefix=f"content/{name}", now=now)


def programme(name: str, now: datetime = NOW) -> Library:
    """Give a programme's library."""
    library = loaded(name, now).library
    assert library is not None
    return library


@cache
def theme(name: str = "default") -> Theme:
    """Give a built-in theme."""
    found, _ = load_theme(name, (BUILT_IN,), Location("site.yaml"))
    assert found is not None
    return found


def make_workshop(library: Library) -> Workshop:
    """Give the workshop of a library, without content files."""
    found = theme(library.site.theme)
    return Workshop(found, Renderer(found), {})


def make_files(library: Library, outputs: Iterable[Output]) -> Files:
    """Make what outputs plan of a library; the bytes of pictures and downloads are left empty."""
    workshop = make_workshop(library)
    return {
        target.path.as_posix(): b""
        if output.name in ("pictures", "files")
        else output.produce(target, target.view(library), workshop)
        for output in outputs
        for target in output.plan(library)
    }


def make_all(library: Library) -> Files:
    """Make every file of a library, its theme's own among them."""
    return make_files(library, (*OUTPUTS, assets(theme(library.site.theme))))


@cache
def built(name: str) -> Files:
    """Make every file of a programme."""
    return make_all(programme(name))


@cache
def origins(name: str) -> Mapping[str, Origin]:
    """Give the content files behind a programme's files."""
    sources = loaded(name).sources
    jobs, _ = plan(programme(name), OUTPUTS)
    return {
        target.path.as_posix(): Origin(sources.name(target.origin), sources.texts[target.origin])
        for _, target in jobs
        if target.origin in sources.texts
    }
