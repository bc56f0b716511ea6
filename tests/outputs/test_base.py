"""Targets: small, and by themselves as good as in the build that planned them."""

import pickle
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.build.assets import assets
from generator.load import load_site
from generator.model.library import Library
from generator.model.story import Story
from generator.outputs import OUTPUTS, pictures
from generator.outputs.base import Target
from tests.builders import ZONE, make_library, make_story
from tests.programmes import theme

GOLDEN = Path(__file__).parent.parent / "golden"
SITES = sorted(path.parent for path in GOLDEN.rglob("site.yaml"))
NOW = datetime(2026, 5, 20, 12, tzinfo=ZONE)

sites = pytest.mark.parametrize("folder", SITES, ids=lambda folder: str(folder.relative_to(GOLDEN)))


@cache
def library_of(folder: Path) -> Library:
    found = load_site(folder, prefix=folder.name, now=NOW).library
    assert found is not None
    return found


@cache
def targets_of(folder: Path) -> tuple[Target, ...]:
    library = library_of(folder)
    return tuple(target for output in (*OUTPUTS, assets(theme())) for target in output.plan(library))


@sites
def test_a_target_is_small(folder: Path) -> None:
    """A target is pickled in less than 2 kB: it holds ids, and nothing of the library."""
    sizes = {str(target.path): len(pickle.dumps(target)) for target in targets_of(folder)}

    assert {} == {path: size for path, size in sizes.items() if size >= 2000}


@sites
def test_a_target_makes_its_view_by_itself(folder: Path) -> None:
    """Unpickled, and asked of an equal library in which nothing was asked before, a target gives the same view."""
    library = library_of(folder)
    pairs = [(target, pickle.loads(pickle.dumps(target))) for target in targets_of(folder)]

    assert [] == [str(one.path) for one, other in pairs if one.view(library) != other.view(replace(library))]
    assert [replace(one, view=repr) for one, _ in pairs] == [replace(other, view=repr) for _, other in pairs]


class Row:
    """A story of which only what places it may be read."""

    READ = frozenset(
        "id slug day updated language networks members events policies translation_of redirect_from source"
        " order".split()
    )

    def __init__(self, story: Story) -> None:
        self._story = story

    def __getattr__(self, name: str) -> object:
        if name not in self.READ:
            raise PermissionError(name)
        return getattr(self._story, name)


@sites
def test_planning_reads_what_places_a_story(folder: Path) -> None:
    """Titles, texts and pictures of stories are not asked for before a view shows them; pictures are planned of all."""
    library = library_of(folder)
    rows: Any = {story.id: Row(story) for story in (*library.stories, *(r.story for r in library.releases))}
    bare = replace(
        library,
        stories=tuple(rows[story.id] for story in library.stories),
        releases=tuple(replace(release, story=rows[release.story.id]) for release in library.releases),
    )
    outputs = [output for output in OUTPUTS if output is not pictures.OUTPUT]

    whole, planned = ([target.path for output in outputs for target in output.plan(x)] for x in (library, bare))

    assert whole == planned


class Counted:
    """A story that counts how often something of it is read."""

    reads = 0

    def __init__(self, story: Story) -> None:
        self._story = story

    def __getattr__(self, name: str) -> object:
        Counted.reads += 1
        return getattr(self._story, name)


def reads_of(stories: int) -> int:
    """Plan and show a library of that many stories in two networks; count what is read of them."""
    made = [make_story(f"s{n:03}", networks=("durup",) if n % 3 else ("durup", "thise")) for n in range(stories)]
    library = make_library(*made)
    counted: Any = tuple(map(Counted, library.stories))
    Counted.reads = 0
    whole = replace(library, stories=counted)
    for output in OUTPUTS:
        for target in output.plan(whole):
            target.view(whole)
    return Counted.reads


def test_twice_the_stories_are_twice_the_work() -> None:
    """No page looks at all stories: what is read grows as the stories do."""
    few, many = reads_of(100), reads_of(200)

    assert many < 2.1 * few
