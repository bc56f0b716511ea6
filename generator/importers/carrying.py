"""From the items of a source to the files of a site, one after the other."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from posixpath import dirname, relpath

from generator.diagnostics import Severity
from generator.importers.addresses import host_of, same
from generator.importers.ground import Choices, Ground, Place, places, redirects
from generator.importers.html import Cleaned, clean
from generator.importers.items import Head, Item, Remark, Source, remark
from generator.importers.markdown import Known, plain_body, write_markdown
from generator.importers.media import Gather, Medium, is_document
from generator.importers.stamps import Fate, fate, is_untouched
from generator.importers.summaries import first_sentences, opening, plain, title_of
from generator.importers.writing import Header, write_item
from generator.language.catalogue import words
from generator.language.describe import describe
from generator.load.reading import read_text as as_the_site_reads

__all__ = ["Carried", "carry", "refused"]

MANY = 3  # of one kind of remark, for one item


@dataclass(frozen=True, slots=True)
class Carried:
    """What became of one item.

    Attributes:
        title: As the report names it.
        address: Where it was.
        path: Below the site's folder; empty where nothing can be written.
        fate: None where nothing can be written.
        text: The file.
        media: Files to write beside it.
        remarks: What was lost.
    """

    title: str
    address: str
    path: str = ""
    fate: Fate | None = None
    text: str = ""
    media: tuple[Medium, ...] = ()
    remarks: tuple[Remark, ...] = ()


def carry(source: Source, ground: Ground, choices: Choices, gather: Gather) -> Iterator[Carried]:
    """Give what becomes of each item, in the order of the source; only one of them is in memory at a time.

    The source is read twice: to what the site would not take, nothing may lead.
    """
    found = places(source.heads, ground, choices)
    old = redirects(source.heads, found, ground)
    trial = _Work(source, ground, choices, _no_medium, found, old, {})
    lost = {item.head.key for item in source.items() if not trial.carried(item).path}
    lost = {key for key in lost if found[key].path not in ground.texts}
    work = replace(trial, gather=gather, known=_known_addresses(source, found, lost))
    for item in source.items():
        yield work.carried(item)


def _no_medium(address: str, path: str) -> Medium | Remark:
    return remark("picture-unasked", address=address)


def _known_addresses(source: Source, found: Mapping[str, Place], lost: Set[str]) -> dict[str, str]:
    """Give the path of each item by all addresses that texts may name it by, but for those that are lost."""
    known: dict[str, str] = {}
    for head in source.heads:
        if head.key in lost:
            continue
        path = found[head.key].path
        if head.address:
            known.setdefault(same(head.address), path)
        kind, _, number = head.key.partition("-")
        if kind == "wp":  # WordPress knows a post by its number as well
            for address in source.addresses:
                known.setdefault(same(f"{address}?p={number.partition('-')[0]}"), path)
    return known


@dataclass(frozen=True)
class _Work:
    source: Source
    ground: Ground
    choices: Choices
    gather: Gather
    places: Mapping[str, Place]
    old: Mapping[str, str]
    known: Mapping[str, str]

    def carried(self, item: Item) -> Carried:
        """Make the file of an item."""
        head, place = item.head, self.places[item.head.key]
        old = self.ground.texts.get(place.path)
        if old is not None and not is_untouched(old):
            return Carried(head.title, head.address, place.path, Fate.KEPT)
        cleaned = clean(item, self.source.attachments)
        media, missing = self._media(cleaned, head, place.path)
        links = _Links(self, place.path, media)
        say = words(self.ground.language).gettext
        known = Known({a: m.name for a, m in media.items()}, missing, links, say("Picture"))
        header, more = self._header(item, cleaned, media, missing)
        text = write_item(head, header, place, write_markdown(cleaned, known), self.ground.language)
        if as_the_site_reads(place.path, text, place.path, self.ground.terms)[0].tangled:
            known.remarks.append(remark("lost-length"))
            text = write_item(head, header, place, plain_body(cleaned), self.ground.language)
        remarks = _few((*item.remarks, *cleaned.remarks, *known.remarks, *links.remarks, *more))
        if (why := refused(place.path, text, self.ground)) is not None:
            return Carried(header.title, head.address, remarks=(why,))
        decided = fate(old, text, update=self.choices.update)
        return Carried(header.title, head.address, place.path, decided, text, tuple(media.values()), remarks)

    def _media(self, cleaned: Cleaned, head: Head, path: str) -> tuple[dict[str, Medium], dict[str, Remark]]:
        """Gather the files that a text shows and hands out."""
        wanted = [*cleaned.pictures(), *filter(is_document, cleaned.links())]
        wanted += [head.picture.address] if head.picture and head.picture.address else []
        media: dict[str, Medium] = {}
        missing: dict[str, Remark] = {}
        for address in dict.fromkeys(wanted):
            found = self.gather(address, path)
            if isinstance(found, Medium):
                media[address] = found
            else:
                missing[address] = found
        return media, missing

    def _header(
        self, item: Item, cleaned: Cleaned, media: Mapping[str, Medium], missing: Mapping[str, Remark]
    ) -> tuple[Header, tuple[Remark, ...]]:
        head = item.head
        starts = opening(cleaned.tree)
        title = title_of(head.title, starts)
        remarks = [] if head.title else [remark("made-title")]
        summary = first_sentences(plain(item.excerpt)) or (first_sentences(starts) if head.kind == "story" else "")
        if not summary and head.kind == "story":
            remarks.append(remark("made-summary"))
            summary = first_sentences(title)
        redirect = self.old.get(head.key)
        if head.address and redirect is None and not head.draft:
            remarks.append(remark("lost-address", address=head.address))
        language = self.choices.language if self.choices.language != self.ground.language else ""
        header = Header(title, summary, redirect or "", language)
        shown = head.picture
        if shown is None or not shown.address:
            return header, tuple(remarks)
        if shown.address in missing:
            return header, (*remarks, missing[shown.address])
        shown = replace(shown, credit=shown.credit or self.choices.credit)
        name = media[shown.address].name
        lacking = [word for word, value in (("alt", shown.alt), ("credit", shown.credit)) if not value]
        remarks += [remark("picture-asleep", name=name, fields=", ".join(lacking))] if lacking else []
        return replace(header, file=name, shown=shown), tuple(remarks)


def refused(path: str, text: str, ground: Ground) -> Remark | None:
    """Say why the site would not take a file, or None: it is read as the site reads it, guards and all."""
    reading, _ = as_the_site_reads(path, text, path, ground.terms)
    for finding in reading.findings:
        if finding.severity is Severity.ERROR:
            return remark("left-refused", reason=describe(finding, ground.language).message)
    return None


class _Links:
    """Where the links of one text are to lead."""

    def __init__(self, work: _Work, path: str, media: Mapping[str, Medium]) -> None:
        self.work, self.path, self.media = work, path, media
        self.hosts = {host_of(address) for address in work.source.addresses} - {""}
        self.remarks: list[Remark] = []

    def __call__(self, address: str) -> str:
        """Give what is written for an address: a text of the site, a file beside this one, or itself."""
        if address in self.media:
            return self.media[address].name
        known = self.work.known.get(same(address))
        if known is not None and address.startswith(("http://", "https://")):
            return relpath(known, dirname(self.path))
        if host_of(address) in self.hosts:
            self.remarks.append(remark("lost-home", address=address))
        return address


def _few(remarks: tuple[Remark, ...]) -> tuple[Remark, ...]:
    """Give each remark once, in order, and few of each kind."""
    count: dict[str, int] = {}
    found: list[Remark] = []
    for one in dict.fromkeys(remarks):
        count[one.code] = count.get(one.code, 0) + 1
        if count[one.code] <= MANY:
            found.append(one)
        elif count[one.code] == MANY + 1:
            found.append(remark("more"))
    return tuple(dict.fromkeys(found))
