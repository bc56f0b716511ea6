"""Knowledge notes: what other districts may copy."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.language.catalogue import words
from generator.language.text import shorten
from generator.model import urls
from generator.model.common import File
from generator.model.library import Library
from generator.model.site import Site
from generator.outputs.base import Output, Target, produce_by_template
from generator.outputs.views.cards import NoteCard, note_card
from generator.outputs.views.frame import Frame, frame
from generator.outputs.views.links import NetworkTag, network_tags
from generator.outputs.views.sections import section_link, section_title

__all__ = ["OUTPUT", "FileView", "NoteView", "NotesView", "plan"]


@dataclass(frozen=True, slots=True)
class FileView:
    """A file to take away.

    Attributes:
        kind: Its suffix in capitals, such as "CSV".
        size: Bytes.
    """

    title: str
    href: str
    kind: str
    size: int


@dataclass(frozen=True, slots=True)
class NoteView:
    """One knowledge note."""

    frame: Frame
    title: str
    summary: str
    body: str
    day: date
    authors: tuple[str, ...]
    updated: date | None
    worked: tuple[str, ...]
    failed: tuple[str, ...]
    steps: tuple[str, ...]
    licence: str
    licence_url: str
    files: tuple[FileView, ...]
    networks: tuple[NetworkTag, ...]
    example: bool


@dataclass(frozen=True, slots=True)
class NotesView:
    """The list of notes."""

    frame: Frame
    heading: str
    notes: tuple[NoteCard, ...]


def plan(library: Library) -> Iterator[Target]:
    """Plan the list and the pages of notes."""
    site = library.site
    yield Target(
        path=urls.file(urls.section(site, "knowledge")),
        view=_list,
        template="site/notes.html",
        language=site.language,
        origin="knowledge",
    )
    for note in library.notes:
        yield Target(
            path=urls.file(urls.note(site, note)),
            view=partial(_note, id=note.id),
            template="site/note.html",
            language=site.language,
            origin=note.source,
        )


def _list(library: Library) -> NotesView:
    site, say = library.site, words(library.site.language).gettext
    title = section_title(library, "knowledge")
    return NotesView(
        frame=frame(
            library,
            path=urls.section(site, "knowledge"),
            title=title,
            description=say("What {name} has learnt, for others to copy.", name=site.title),
            section="knowledge",
        ),
        heading=title,
        notes=tuple(note_card(library, n) for n in library.notes),
    )


def _note(library: Library, id: str) -> NoteView:
    site, note = library.site, library.note(id)
    return NoteView(
        frame=frame(
            library,
            path=urls.note(site, note),
            title=note.title,
            description=shorten(note.summary, 155),
            breadcrumbs=(section_link(library, "knowledge"),),
            section="knowledge",
            networks=note.networks,
        ),
        title=note.title,
        summary=note.summary,
        body=note.body.page,
        day=note.day,
        authors=note.authors,
        updated=note.updated,
        worked=note.worked,
        failed=note.failed,
        steps=note.steps,
        licence=note.licence,
        licence_url=note.licence_url,
        files=tuple(_file(site, file) for file in note.files),
        networks=network_tags(library, note.networks),
        example=note.example,
    )


def _file(site: Site, file: File) -> FileView:
    suffix = file.source.rsplit(".", 1)[-1] if "." in file.source else ""
    return FileView(file.title, urls.href(site, urls.download(file)), suffix.upper(), file.size)


OUTPUT = Output(name="knowledge", plan=plan, produce=produce_by_template)
