"""Where a file lies says what it is."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.load.headers.fields import Header

__all__ = ["KINDS", "Kind", "Place", "place_of", "places"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of content.

    Attributes:
        name: Word of the product: "story", "event", …
        folder: Folder that holds it, or the file's own name for the single files of a site or network.
        shared: Whether it may lie at the site's level.
        owned: Whether it may lie in a network's folder.
        markdown: Whether it is a text with a body.
    """

    name: str
    folder: str
    shared: bool
    owned: bool
    markdown: bool

    @property
    def header(self) -> "type[Header]":
        """What its header must be; asking for it imports pydantic."""
        from generator.load.headers import header_of

        return header_of(self.name)

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle as the name alone: a kind stands in every parsed file."""
        return _kind, (self.name,)


KINDS = (
    Kind("site", "site.yaml", shared=True, owned=False, markdown=False),
    Kind("network", "network.yaml", shared=False, owned=True, markdown=False),
    Kind("meetings", "meetings.yaml", shared=False, owned=True, markdown=False),
    Kind("effects", "effects.yaml", shared=False, owned=True, markdown=False),
    Kind("member", "members", shared=False, owned=True, markdown=False),
    Kind("story", "stories", shared=True, owned=True, markdown=True),
    Kind("event", "events", shared=True, owned=True, markdown=True),
    Kind("idea", "ideas", shared=True, owned=True, markdown=True),
    Kind("issue", "newsletters", shared=True, owned=True, markdown=True),
    Kind("note", "knowledge", shared=True, owned=False, markdown=True),
    Kind("page", "pages", shared=True, owned=False, markdown=True),
)
_BY_NAME = {kind.name: kind for kind in KINDS}
_SINGLE = {kind.folder: kind for kind in KINDS if kind.folder.endswith(".yaml")}
_FOLDERS = {kind.folder: kind for kind in KINDS if kind.folder not in _SINGLE}
_DATE = re.compile(r"^\d{4}-\d{2}-\d{2}-(?=.)")


@dataclass(frozen=True, slots=True)
class Place:
    """What a path says of its file: the kind, the network's folder or "", and the name without its suffix."""

    kind: Kind
    network: str
    stem: str

    @property
    def bare(self) -> str:
        """The name without its date, and without a language at its end: what the address is made of."""
        return _DATE.sub("", self.stem.removesuffix(".en").removesuffix(".da"))


def _kind(name: str) -> Kind:
    """Give the kind of a name; a ``KeyError`` means that it is of another version."""
    return _BY_NAME[name]


def place_of(path: str) -> Place | None:
    """Say what a file is; None for a file that has no place."""
    parts = path.split("/")
    network = ""
    if len(parts) > 2 and parts[0] == "networks":
        network, parts = parts[1], parts[2:]
    stem, _, suffix = parts[-1].rpartition(".")
    suffix = "yaml" if suffix.lower() == "yml" else suffix.lower()
    kind = _SINGLE.get(f"{stem}.{suffix}") if len(parts) == 1 else _FOLDERS.get("/".join(parts[:-1]))
    if kind is None or suffix != ("md" if kind.markdown else "yaml"):
        return None
    return Place(kind, network, stem) if (kind.owned if network else kind.shared) else None


def places(suffix: str) -> tuple[str, ...]:
    """Give every place for files of a suffix, as messages name them."""
    found: list[str] = []
    for kind in KINDS:
        if kind.markdown == (suffix == ".md"):
            name = kind.folder if kind.folder.endswith(".yaml") else f"{kind.folder}/"
            found += [name] * kind.shared + [f"networks/…/{name}"] * kind.owned
    return tuple(found)
