"""What somebody who begins a site is asked, and which answers will do."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.language.file_names import is_device, numbered
from generator.language.text import slug
from generator.yaml.characters import printable

__all__ = ["Answers", "NewNetwork", "fault", "tidy"]

LONGEST = 100  # characters of a name; it stands in menus, titles and subjects
LONGEST_ID = 60  # characters; a folder's name, and part of addresses
_HOST = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_EMAIL = re.compile(rf"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@{_HOST}\.[a-z]+")
_REPOSITORY = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?/[A-Za-z0-9._-]*[A-Za-z0-9_-]")
_URL = re.compile(rf"https://{_HOST}(?::[1-9][0-9]{{0,4}})?/(?:[A-Za-z0-9._~-]+/)*")


def N_(msgid: str) -> str:  # noqa: N802 - the mark by which the words are found
    return msgid


_FAULTS = {
    "name": N_("Write a name of at most {limit} characters"),
    "url": N_("Write the whole address, such as https://example.org/folder/"),
    "email": N_("Write a mail address, such as name@example.org"),
    "repository": N_("Write it as owner/name, as in github.com/owner/name"),
    "install": N_("Write what pip installs, on one line, such as budstikke==1.0"),
}


@dataclass(frozen=True, slots=True)
class NewNetwork:
    """A network to begin with.

    Attributes:
        id: Name of its folder, part of addresses.
        example: Whether nobody named it: a site needs one network to be a site.
    """

    id: str
    name: str
    example: bool = False


@dataclass(frozen=True, slots=True)
class Answers:
    """What a site is begun with; a ``ValueError`` means that the caller did not ask ``fault`` before.

    Attributes:
        url: Address of the home page: https, without query and fragment.
        address: Postal address, a line each, at least one.
        networks: Names, in the order in which they are shown; without any, an example is made.
        install: What pip installs: a pinned version of Budstikke.
        repository: ``owner/name`` on GitHub, or empty.
        editor: Whether there is a form editor; it needs the repository.
    """

    title: str
    url: str
    language: Literal["da", "en"]
    publisher: str
    address: tuple[str, ...]
    email: str
    install: str
    networks: tuple[str, ...] = ()
    kind: Literal["place", "theme"] = "place"
    repository: str = ""
    editor: bool = False

    def __post_init__(self) -> None:
        asked = [("url", self.url), ("email", self.email), ("install", self.install)]
        asked += [("name", name) for name in (self.title, self.publisher, *self.address, *self.networks)]
        asked += [("repository", self.repository)] * bool(self.repository)
        wrong = [f"{what}: {value!r}" for what, value in asked if fault(what, value) or value != tidy(what, value)]
        if wrong or not self.address or (self.editor and not self.repository):
            raise ValueError(f"answers that will not do: {'; '.join(wrong)}")

    @property
    def site_id(self) -> str:
        """The site's lasting id, made of its title."""
        return _id(self.title, "min-side" if self.language == "da" else "my-site")

    @property
    def first_networks(self) -> tuple[NewNetwork, ...]:
        """The networks with ids of their own, in the order of their names; never none."""
        danish = self.language == "da"
        if not self.networks:
            name = "Eksempel: Et lokalt netværk" if danish else "Example: A local network"
            return (NewNetwork("eksempel" if danish else "example", name, example=True),)
        taken: dict[str, NewNetwork] = {}
        for name in self.networks:
            first = _id(name, "netvaerk" if danish else "network")
            id = next(id for id in numbered(first) if id not in taken)
            taken[id] = NewNetwork(id, name)
        return tuple(taken.values())


def tidy(what: str, answer: str) -> str:
    """Give an answer as it will be written: in NFC, on one line, without signs that nobody can see.

    Names of hosts are written in small letters and in ASCII (RFC 3490), and the address of a site ends with a slash;
    without a scheme, as people write it, https is meant.

    Args:
        what: As for ``fault``.
    """
    line = " ".join(printable(answer).split())
    if what == "url":
        bare = "." in line.partition("/")[0] and ":" not in line and "@" not in line
        scheme, found, rest = (f"https://{line}" if bare else line).partition("://")
        host, _, path = rest.partition("/")
        return f"{scheme.lower()}{found}{_ascii(host)}/{path}".rstrip("/") + "/" if found else line
    if what == "email":
        name, at, host = line.rpartition("@")
        return f"{name}{at}{_ascii(host)}"
    return line


def fault(what: str, value: str) -> str:
    """Tell why an answer will not do, as a msgid with the field ``limit``, or nothing if it will.

    Args:
        what: "name" (of anything, or a line of an address), "url", "email", "repository" or "install".
    """
    return "" if _GOOD[what](value) else _FAULTS[what]


_GOOD: Mapping[str, Callable[[str], bool]] = {
    "name": lambda value: 0 < len(value) <= LONGEST,
    "url": lambda value: len(value) <= 2 * LONGEST and bool(_URL.fullmatch(value)),
    "email": lambda value: len(value) <= LONGEST and bool(_EMAIL.fullmatch(value)),
    "repository": lambda value: len(value) <= LONGEST and bool(_REPOSITORY.fullmatch(value)),
    "install": lambda value: 0 < len(value) <= 300 and value.isprintable() and value[0] not in "-#",
}


def _ascii(host: str) -> str:
    """Give a host's name in ASCII where it has one there; else as it is, for ``fault`` to refuse."""
    try:
        return host.lower().encode("idna").decode("ascii")
    except UnicodeError:
        return host


def _id(name: str, otherwise: str) -> str:
    """Give a name as an id and as the name of a folder on any machine."""
    try:
        id = slug(name)
    except ValueError:  # no letter in it that an address can hold
        return otherwise
    if len(id) > LONGEST_ID:
        id = id[:LONGEST_ID].rpartition("-")[0] or id[:LONGEST_ID]
    return f"{otherwise}-{id}" if is_device(id) else id
