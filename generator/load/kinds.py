"""Where a file lies says what it is."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.load.headers.fields import Header

__all__ = ["KINDS", "Kind", "Place", "is_for_people", "is_markdown", "meant", "near", "place_of"]


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
# What a text may be saved as; without any suffix, on the web page of a code host.
_DOCUMENTS = ("", "doc", "docx", "htm", "html", "markdown", "mdx", "odt", "pages", "rtf", "text", "txt", "wps")
_FOR_PEOPLE = ("README", "LÆSMIG", "CONTRIBUTING", "LICENSE", "CHANGELOG")
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


def near(path: str) -> tuple[str, ...]:
    """Give the places where a text that lies elsewhere will have been meant, as messages name them."""
    from generator.language.text import did_you_mean  # for mistakes only

    parts = path.split("/")
    network = parts[1] if parts[0] == "networks" and len(parts) > 2 else ""
    names = [*parts[2 if network else 0 : -1], parts[-1].rpartition(".")[0]]
    kinds = {kind.folder.removesuffix(".yaml"): kind for kind in KINDS if kind.markdown == is_markdown(path)}
    guesses = [guess for name in names if (guess := did_you_mean(name, kinds))]
    here = [kind for kind in kinds.values() if (kind.owned if network else kind.shared)]
    return tuple(_lies(kind, network) for kind in ([kinds[guesses[0]]] if guesses else here))


def is_markdown(path: str) -> bool:
    """Tell a text with a body from one that is all fields, by its name."""
    return path.lower().endswith(".md")


def is_for_people(path: str) -> bool:
    """Tell whether a file is for those who look into its folder: README.md and its like, wherever they lie.

    In small letters it may be a text: a page may be called license.md.
    """
    name = path.rpartition("/")[2]
    return (name.rpartition(".")[0] or name) in _FOR_PEOPLE


def meant(path: str) -> str | None:
    """Give the name under which a file would be read, if it lies among texts and has the name of a document."""
    bare, _, suffix = path.rpartition(".") if "." in path.rpartition("/")[2] else (path, "", "")
    named = bare.lower().endswith((".md", ".yaml", ".yml"))
    if suffix.lower() not in _DOCUMENTS or (path.startswith("knowledge/") and not named):  # handed out with a note
        return None
    bare = bare.rpartition(".")[0] if named else bare
    return next((name for name in (f"{bare}.md", f"{bare}.yaml") if place_of(name)), None)


def _lies(kind: Kind, network: str) -> str:
    """Say where the files of a kind lie, as seen from a network or, without one, from the site."""
    name = kind.folder if kind.folder in _SINGLE else f"{kind.folder}/"
    inside = kind.owned and (network or not kind.shared)
    return f"networks/{network or '…'}/{name}" if inside else name
