"""The site into which an import brings something: what lies there, and where new things find their place."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.importers.addresses import old_path
from generator.importers.items import Head
from generator.language.file_names import file_name, is_device, numbered
from generator.load.context import Terms
from generator.load.kinds import place_of
from generator.model import urls
from generator.model.redirects import is_old_address
from generator.model.urls import RESERVED

__all__ = ["Choices", "Ground", "Place", "places", "plain_name", "redirects"]

_HEADER = re.compile(r"\A---\n(.*?)^---$", re.S | re.M)
_FIELD = re.compile(r"(?m)^(id|slug):[ \t]*['\"]?([a-z0-9-]+)['\"]?[ \t]*$")


@dataclass(frozen=True)
class Ground:
    """A site as an import finds it.

    Attributes:
        base: The path that every address of the site begins with.
        terms: How the site reads its texts.
        networks: Ids.
        texts: Path below the site's folder -> text, of all its texts.
        files: Paths of all its other files.
        made: Path below the output folder, case folded -> the content file or output that makes it.
    """

    base: str
    terms: Terms
    networks: frozenset[str]
    texts: Mapping[str, str]
    files: frozenset[str] = frozenset()
    made: Mapping[str, str] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """The site's."""
        return self.terms.language

    def imported(self) -> dict[str, str]:
        """Give the path of each text that has an ``id:`` of its own, by that id."""
        return {id: path for path, text in self.texts.items() if (id := _written(text).get("id"))}


@dataclass(frozen=True, slots=True)
class Choices:
    """How an import is to be done.

    Attributes:
        network: For what belongs to no network by its categories; empty for all networks.
        categories: Slug or name of a category, in small letters -> id of a network.
        credit: Who made the pictures of which that is not known; empty leaves them asleep.
        language: Of the texts; empty for the site's.
        update: Whether a text that has changed at its source is taken anew.
    """

    network: str = ""
    categories: Mapping[str, str] = field(default_factory=dict)
    credit: str = ""
    language: str = ""
    update: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item goes.

    Attributes:
        path: Below the site's folder.
        networks: Those that its header must name; none where its folder says it.
        tags: Words to find it by.
        is_there: Whether an earlier import has brought it.
    """

    path: str
    networks: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    is_there: bool = False


def places(heads: Iterable[Head], ground: Ground, choices: Choices) -> dict[str, Place]:
    """Find a place for each item, by its key; what an earlier import has brought stays where it is."""
    heads = tuple(heads)
    imported = ground.imported()
    taken = {"story": set(_slugs(ground, "story")), "page": {*_slugs(ground, "page"), *RESERVED, "home", *_top(ground)}}
    used = {path.casefold() for path in (*ground.texts, *ground.files)}
    found: dict[str, Place] = {}
    for head in sorted(heads, key=lambda h: (h.day, h.key)):
        networks, tags = _networks(head, ground, choices)
        if head.key in imported:
            path = imported[head.key]
        else:
            path = _free(head, networks, taken[head.kind], used)
            used.add(path.casefold())
        inside = len(networks) == 1 or path.startswith("networks/") or head.kind == "page"
        found[head.key] = Place(path, () if inside else networks, tags, head.key in imported)
    return found


def redirects(heads: Iterable[Head], found: Mapping[str, Place], ground: Ground) -> dict[str, str]:
    """Give the old address of each item from which the site can lead on, by its key; empty where it stays the same."""
    heads = sorted(heads, key=lambda h: (h.day, h.key))
    own = {head.key: frozenset(_own(head, found[head.key].path)) for head in heads}
    taken = {file for files in own.values() for file in files}
    result = {}
    for head in heads:
        path = old_path(head.address, ground.base)
        if not is_old_address(path):
            continue
        file = str(urls.file(urls.redirect(path))).casefold()
        is_free = ground.made.get(file, "") in ("", found[head.key].path)
        if file in own[head.key]:
            result[head.key] = ""
        elif file not in taken and is_free:
            taken.add(file)
            result[head.key] = path
    return result


def _own(head: Head, path: str) -> Iterator[str]:
    """Give the files that an item's own page may be, in any language, below the output folder."""
    place = place_of(path)
    name = plain_name(place.bare) if place else ""
    for language, parts in urls.PARTS.items():
        for root in ("", f"{language}/"):
            yield f"{root}{name}/index.html" if head.kind == "page" else f"{root}{parts['stories']}/{name}/index.html"


def plain_name(*wishes: str) -> str:
    """Give the first wish that can be the name of a file, as one on any machine; ``navn`` where none can."""
    for wish in wishes:
        try:
            plain = file_name(wish)
        except ValueError:
            continue
        return f"{plain}-1" if is_device(plain) else plain
    return "navn"


def _networks(head: Head, ground: Ground, choices: Choices) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the networks that an item's categories mean, and what is left of them as tags."""
    networks: set[str] = set()
    tags = []
    for of, name in head.categories:
        chosen = choices.categories.get(of.lower()) or choices.categories.get(name.lower())
        if chosen or of in ground.networks:
            networks.add(chosen or of)
        else:
            tags.append(name)
    if not networks and choices.network:
        networks.add(choices.network)
    every = (tag[:60].strip() for tag in (*tags, *head.tags))
    return tuple(sorted(networks)), tuple(dict.fromkeys(tag for tag in every if tag))


def _free(head: Head, networks: tuple[str, ...], taken: set[str], used: set[str]) -> str:
    """Give a path that nothing else has, and take its name."""
    folder = "pages" if head.kind == "page" else f"networks/{networks[0]}/stories" if len(networks) == 1 else "stories"
    day = "" if head.kind == "page" else f"{head.day.isoformat()}-"
    for name in numbered(plain_name(head.slug, head.title, head.key)):
        path = f"{folder}/{day}{name}.md"
        if name not in taken and path.casefold() not in used:
            taken.add(name)
            return path
    raise AssertionError("numbers do not end")


def _slugs(ground: Ground, kind: str) -> Iterator[str]:
    """Give the last part of the address of every text of a kind."""
    for path, text in ground.texts.items():
        place = place_of(path)
        if place is not None and place.kind.name == kind:
            yield _written(text).get("slug") or plain_name(place.bare)


def _top(ground: Ground) -> Iterator[str]:
    """Give the first folders of the site's output: a page must take none of them."""
    return (path.split("/")[0] for path in ground.made if "/" in path)


def _written(text: str) -> dict[str, str]:
    """Read ``id:`` and ``slug:`` of a header, however broken the rest of it may be."""
    header = _HEADER.match(text.replace("\r\n", "\n").lstrip("\ufeff"))
    return dict(_FIELD.findall(header[1])) if header else {}
