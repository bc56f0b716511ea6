"""Where a new file lies and what it is called: a path, an id and an address that nothing else has."""

from dataclasses import dataclass

from generator.language.catalogue import words
from generator.language.file_names import file_name, is_device, numbered
from generator.language.labels import CONTENT
from generator.language.text import slug
from generator.load.kinds import Kind
from generator.model.urls import RESERVED
from generator.scaffold.items.around import Around

__all__ = ["Name", "name_issue", "name_item"]


@dataclass(frozen=True, slots=True)
class Name:
    """What a new file is called.

    Attributes:
        path: Below the site's folder, with forward slashes.
        id: Lasting, unique among its kind.
    """

    path: str
    id: str


def name_item(kind: Kind, title: str, network: str, day: str, around: Around) -> Name:
    """Name a file by its title; where anything has that name, it gets a number: ``havnefest-2``.

    Args:
        network: The folder's network; empty for the site's own folders.
        day: Begins the name; empty for none.
    """
    known = around.known(kind.name)
    ids = {k.id for k in known}
    slugs = {k.slug for k in known} | (set(RESERVED) if kind.name == "page" else set())
    folder = f"networks/{network}/{kind.folder}" if network else kind.folder
    suffix = "md" if kind.markdown else "yaml"
    for bare in numbered(_plain(title, kind, around.language)):
        id = f"{day}-{bare}" if day else bare
        path = f"networks/{bare}/network.yaml" if kind.name == "network" else f"{folder}/{id}.{suffix}"
        taken = path.removesuffix("/network.yaml").casefold() in around.paths
        if not taken and id not in ids and bare not in slugs:
            return Name(path, id)
    raise AssertionError("numbers do not end")


def name_issue(kind: Kind, year: int, network: str, around: Around) -> Name:
    """Name a newsletter: the next number of its year, in its network's list or the joint one."""
    start = f"{network or 'joint'}-{year}-"
    numbers = [id.removeprefix(start) for id in around.ids(kind.name) if id.startswith(start)]
    number = max((int(n) for n in numbers if n.isdecimal()), default=0) + 1
    folder = f"networks/{network}/{kind.folder}" if network else kind.folder
    return Name(f"{folder}/{year}-{number}.md", f"{start}{number}")


def _plain(title: str, kind: Kind, language: str) -> str:
    """Give a title as the name of a file on any machine; one without letters is called after its kind."""
    fallback = slug(words(language).gettext(CONTENT[kind.name]))
    try:
        plain = file_name(title)
    except ValueError:
        return fallback
    return f"{fallback}-{plain}" if is_device(plain) else plain
