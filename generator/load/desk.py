"""The loader's desk: what has been read so far, what was found wrong, and the look-ups that both need."""

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.language.text import did_you_mean
from generator.load.context import Context
from generator.load.kinds import is_for_people, is_markdown, meant, place_of
from generator.load.parse import Parsed
from generator.load.past import Past
from generator.load.sources import Sources
from generator.model.common import File, Person, Picture
from generator.model.history import UNKNOWN, History
from generator.yaml.document import Steps

if TYPE_CHECKING:
    from generator.load.headers.fields import Header, PersonHeader, PictureHeader
    from generator.load.headers.site import LogoHeader

__all__ = ["Desk", "Placed", "desk_of", "person", "resolve_path"]

LEAST_WIDTH = 600  # pixels; below it no shared link shows the picture (conventions 11)
_LIKENESS = 0.75  # of two names, one of which may be a slip for the other
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}-(?=.)")
_FAMILIES = (
    frozenset({"avif", "gif", "jpeg", "jpg", "png", "svg", "webp"}),
    frozenset({"md", "markdown", "html"}),
    frozenset({"yaml", "yml"}),
    frozenset({"doc", "docx", "odt"}),
    frozenset({"xls", "xlsx", "ods"}),
)
FILE_KINDS = (
    "csv",
    "docx",
    "ics",
    "md",
    "odp",
    "ods",
    "odt",
    "pdf",
    "pptx",
    "rtf",
    "txt",
    "vcf",
    "xlsx",
    "yaml",
    "zip",
)


class Placed(Protocol):
    """What is known of a text whose header need not be: its file, and the line on which its body begins."""

    @property
    def path(self) -> str:
        """Below the site's folder."""
        ...

    @property
    def body_line(self) -> int:
        """Of the file, from 1."""
        ...


@dataclass
class Desk:
    """One loading of one site.

    Attributes:
        now: Aware, in ``zone``.
        drafts: Whether to show what is held back.
        ids: For each kind, id -> file of everything that is public.
        held: The same of what is not.
        broken: The same of what could not be read, as far as its id is known; it is told of by itself.
        pictures: Those that were looked at, by path; None for one that cannot be shown.
        past: Of the texts, as far as the site asks for it.
    """

    sources: Sources
    zone: ZoneInfo
    language: str
    now: datetime
    past: Past
    drafts: bool = False
    findings: list[Diagnostic] = field(default_factory=list)
    ids: dict[str, dict[str, str]] = field(default_factory=dict)
    held: dict[str, dict[str, str]] = field(default_factory=dict)
    broken: dict[str, dict[str, str]] = field(default_factory=dict)
    pictures: dict[str, Picture | None] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)

    def report(self, code: str, parsed: "Parsed[Header]", steps: Steps, *, key: bool = False, **values: object) -> None:
        """Note a finding at a field of a header."""
        self.findings.append(diagnostic(code, parsed.document.at(steps, key=key), "", **values))

    def report_body(self, code: str, parsed: "Placed", line: int, column: int, **values: object) -> None:
        """Note a finding in a body; ``line`` is counted in the body, from 1."""
        at = Location(self.sources.name(parsed.path), parsed.body_line + line - 1, column)
        self.findings.append(diagnostic(code, at, "", **values))

    def refs(self, parsed: "Parsed[Header]", field: str, ids: Iterable[str], kind: str) -> tuple[str, ...]:
        """Look up ids in the order given; those that do not exist, are held back or repeat are told of and dropped."""
        found: list[str] = []
        for index, id in enumerate(ids):
            own = self.ref(parsed, (field, index), id, kind)
            if own in found:
                self.report("reference-twice", parsed, (field, index), id=id)
            elif own:
                found.append(own)
        return tuple(found)

    def ref(self, parsed: "Parsed[Header]", steps: Steps, id: str, kind: str) -> str:
        """Give the id of something public that is named by it, or by its file; if there is none, say so, and give "".

        The form editor knows files by their names.
        """
        known = self.ids.get(kind, {})
        if own := _named(known, id):
            return own
        if _named(self.broken.get(kind, {}), id):
            return ""
        if _named(self.held.get(kind, {}), id):
            self.report("reference-held", parsed, steps, id=id, kind=kind)
        elif guess := did_you_mean(id, known):
            self.report("reference-misspelt", parsed, steps, id=id, kind=kind, guess=guess)
        else:
            self.report("reference-unknown", parsed, steps, id=id, kind=kind, known=_few(sorted(known)))
        return ""

    def networks(self, parsed: "Parsed[Header]", named: Iterable[str]) -> tuple[str, ...]:
        """Give the networks of a file, sorted: those it names, else its folder's, else all of them."""
        chosen = self.refs(parsed, "networks", named, "network")
        if not chosen and parsed.place.network in self.ids["network"]:
            chosen = (parsed.place.network,)
        return tuple(sorted(chosen or self.ids["network"]))

    def picture(self, parsed: "Parsed[Header]", steps: Steps, header: "PictureHeader | LogoHeader") -> Picture | None:
        """Find the picture that a header names, with the words that go with it."""
        from generator.load.headers.fields import PictureHeader

        path = self.find(parsed, header.src)
        if path is None or path not in self.sources.blobs:
            code, values = self.missing("picture", parsed, header.src)
            self.report(code, parsed, (*steps, "src"), key=False, read=header.src, **values)
            return None
        words = (header.credit, header.caption, header.consent) if isinstance(header, PictureHeader) else ("", "", "")
        picture = self.inspected(
            path,
            lambda code, **values: self.report(code, parsed, (*steps, "src"), key=False, read=header.src, **values),
        )
        if picture is None:
            return None
        if isinstance(header, PictureHeader) and picture.width < LEAST_WIDTH and not picture.vector:
            at = (*steps, "src")
            self.report("picture-small", parsed, at, read=header.src, width=picture.width, least=LEAST_WIDTH)
        return replace(picture, alt=header.alt, credit=words[0], caption=words[1], consent=words[2])

    def inspected(self, path: str, report: Callable[..., None]) -> Picture | None:
        """Look at a picture file, once; without words yet."""
        from generator.pictures import PictureError, inspect  # most edits show none

        if path not in self.pictures:
            data = self.sources.read(path)
            try:
                seen = inspect(data)
            except PictureError as error:
                report("picture-large" if error.reason == "size" else "picture-unreadable")
                self.pictures[path] = None
            else:
                self.pictures[path] = Picture(
                    source=path,
                    digest=self.sources.digest(path),
                    width=seen.width,
                    height=seen.height,
                    alt="",
                    vector=seen.kind == "svg",
                    opaque=seen.opaque,
                )
        return self.pictures[path]

    def may_hand_out(self, path: str) -> bool:
        """Tell whether a file is a plain document; content is none: it has pages, and its header is not for readers."""
        return path.rpartition(".")[2].lower() in FILE_KINDS and place_of(path) is None

    def file(self, path: str, title: str) -> File:
        """Take a file of the site along, to be handed out."""
        digest = self.sources.digest(path)
        self.files[digest] = File(path, digest, len(self.sources.read(path)), title)
        return self.files[digest]

    def find(self, parsed: "Placed", address: str) -> str | None:
        """Give the path below the site's folder that an address in a file stands for, if such a file exists."""
        path = resolve_path(parsed.path, address)
        return path if path in self.sources.blobs or path in self.sources.texts else None

    def missing(self, what: str, parsed: "Placed", address: str) -> tuple[str, dict[str, str]]:
        """Give the code and values for a file that is not there: with the name that may have been meant.

        ``what`` is "picture" or "link".
        """
        folder = posixpath.dirname(parsed.path) or "."
        known = self.sources.blobs if what == "picture" else {*self.sources.blobs, *self.sources.texts}
        wanted, family = _name_and_family(unquote(address))
        alike = ((_name_and_family(path), path) for path in sorted(known, reverse=True))
        by_name = {name: posixpath.relpath(path, folder) for (name, of), path in alike if of == family}
        name = did_you_mean(wanted, by_name)
        if name is None or by_name[name] == address or _likeness(name, wanted) < _LIKENESS:
            return f"{what}-missing", {}
        return f"{what}-misspelt", {"guess": by_name[name]}

    def check_left_over(self) -> None:
        """Tell of documents that lie among the texts, and that no text hands out."""
        handed_out = {file.source for file in self.files.values()}
        for path in sorted(self.sources.blobs - handed_out):
            if (name := meant(path)) is not None and not is_for_people(path):
                at = Location(self.sources.name(path))
                suffix = ".md" if is_markdown(name) else ".yaml"
                self.findings.append(diagnostic("source-suffix", at, name=posixpath.basename(name), suffix=suffix))


def _named(known: Mapping[str, str], name: str) -> str:
    """Give the id that a name is, or that the one file of this name has; empty where there is none, or are several."""
    if name in known:
        return name
    ids = [id for id, path in known.items() if posixpath.basename(path).rpartition(".")[0] == name]
    return ids[0] if len(ids) == 1 else ""


def _name_and_family(path: str) -> tuple[str, frozenset[str]]:
    """Give a file's name without its day and suffix, and the suffixes that could be meant by its own."""
    stem, _, suffix = posixpath.basename(path).rpartition(".")
    suffix = suffix.lower()
    return _DAY.sub("", stem), next((known for known in _FAMILIES if suffix in known), frozenset({suffix}))


def _likeness(one: str, other: str) -> float:
    """Say how alike two names are: 1 for the same in other letters."""
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio()


def _few(words: list[str]) -> str:
    """Give some of many words."""
    return ", ".join(words[:8]) + (", …" if len(words) > 8 else "") if words else "–"


def desk_of(context: Context, path: str, text: str, now: datetime, history: History = UNKNOWN) -> Desk:
    """Set up a desk as a loading has left it, on which nothing lies but one text.

    What it is asked for must be known already: no file can be opened on it.
    """
    sources = Sources(Path(), context.prefix, {**dict.fromkeys(context.texts, ""), path: text}, blobs=context.blobs)
    zone = ZoneInfo(context.terms.zone)
    past = Past.of(history, context.site, now, zone)
    desk = Desk(sources, zone, context.terms.language, now.astimezone(zone), past, context.drafts)
    desk.ids = {kind: dict(ids) for kind, ids in context.ids.items()}
    desk.held = {kind: dict(ids) for kind, ids in context.held.items()}
    desk.pictures = dict(context.pictures)
    return desk


def resolve_path(source: str, address: str) -> str | None:
    """Give the path below the site's folder of an address in a file; None where it leads out of it.

    An address with a slash in front is seen from the site's folder.
    """
    folder = "" if address.startswith("/") else posixpath.dirname(source)
    path = posixpath.normpath(posixpath.join(folder, address.removeprefix("/")))
    return None if path.startswith(("..", "/")) else path


def person(header: "PersonHeader") -> Person:
    """Take a person over into the model."""
    return Person(
        name=header.name,
        title=header.title,
        organisation=header.organisation,
        email=header.email,
        phone=header.phone,
        hours=header.hours,
    )
