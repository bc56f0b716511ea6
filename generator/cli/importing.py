"""What every import does in the world: look at the site, gather pictures, write files, tell what became of all."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from posixpath import dirname
from typing import NoReturn
from zoneinfo import ZoneInfo

import click

from generator import __version__
from generator.cli.clock import now
from generator.cli.project import SiteFolder, find_project, shown
from generator.importers.addresses import of_file, original
from generator.importers.carrying import Carried
from generator.importers.fetch import Fetched, Fetcher
from generator.importers.ground import Ground
from generator.importers.items import BadSource, Left, Remark, remark
from generator.importers.media import Gather, Medium, is_document, named, stem
from generator.importers.stamps import Fate
from generator.importers.words import FATES, sentence
from generator.language.catalogue import words

__all__ = ["Gatherer", "Importing", "pieces"]

MAX_FEED = 50_000_000  # bytes
MAX_MEDIUM = 25_000_000  # bytes; what a code host's web page takes
_PIECE = 1 << 16
_ORDER = (Fate.NEW, Fate.UPDATED, Fate.CHANGED, Fate.KEPT, None)
_AGENT = f"budstikke/{__version__}"


def pieces(file: Path) -> Iterator[bytes]:
    """Read a file piece by piece."""
    with file.open("rb") as opened:
        while piece := opened.read(_PIECE):
            yield piece


@dataclass
class Importing:
    """One import into one site.

    Attributes:
        folder: The site's.
        shown: How that folder is named in messages.
        language: Of the report.
        present: Path below the folder without its suffix -> file name, of all that is no text.
        done: What became of each item, without its texts.
    """

    folder: Path
    shown: str
    ground: Ground
    zone: ZoneInfo
    language: str
    format: str
    dry_run: bool
    present: dict[str, str]
    done: list[Carried] = field(default_factory=list)

    @classmethod
    def begin(cls, site: Path, network: str, language: str | None, format: str, *, dry_run: bool) -> Importing:
        """Look at the site."""
        from generator.build.planning import plan
        from generator.load import load_site
        from generator.outputs import OUTPUTS

        found = _site(site)
        loaded = load_site(found.folder, prefix=found.shown, now=now(None), drafts=True)
        library = loaded.library
        if library is None or loaded.context is None:
            raise click.UsageError("The site itself cannot be read; budstikke check tells why.")
        networks = frozenset(n.id for n in library.networks)
        if not networks:
            raise click.UsageError("The site has no network yet that a text could belong to.")
        if network and network not in networks:
            raise click.UsageError(f"There is no network {network!r}; there are: {', '.join(sorted(networks))}.")
        jobs, _ = plan(library, OUTPUTS)
        made = {str(target.path).casefold(): target.origin for _, target in jobs}
        sources = loaded.sources
        ground = Ground(library.site.base, loaded.context.terms, networks, sources.texts, sources.blobs, made)
        zone = ZoneInfo(library.site.timezone)
        spoken = language or library.site.language
        return cls(found.folder, found.shown, ground, zone, spoken, format, dry_run, _by_stem(sources.blobs))

    @property
    def networks(self) -> str:
        """The ids of the networks, as messages name them."""
        return ", ".join(sorted(self.ground.networks))

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Tell of a source that cannot be read, and of a disk that cannot be written."""
        try:
            yield
        except BadSource as error:
            self._stop(error.remark)
        except OSError as error:
            raise click.FileError(str(error.filename or self.folder), error.strerror or "") from None

    def read(self, source: str) -> tuple[bytes, str]:
        """Read a feed: gives it and its address, which is empty for a file."""
        if source.startswith(("http://", "https://")):
            from generator.importers.addresses import host_of

            found = Fetcher((), [host_of(source)], limit=MAX_FEED, agent=_AGENT).fetch(source)
            return (found.content, found.address) if isinstance(found, Fetched) else self._stop(found)
        file = Path(source)
        if not file.is_file():
            raise click.UsageError(f"There is no file {source!r}; an address begins with https:// or http://.")
        with file.open("rb") as opened:
            content = opened.read(MAX_FEED + 1)
        return (content, "") if len(content) <= MAX_FEED else self._stop(remark("source-size"))

    def gatherer(self, uploads: Path | None, hosts: Iterable[str], own: Iterable[str] = ()) -> Gather:
        """Give what finds the pictures of texts.

        Args:
            hosts: That may be asked for them; none where nothing is fetched.
            own: Hosts that somebody has typed.
        """
        asked = [host for host in hosts if host]
        fetcher = Fetcher(asked, own, limit=MAX_MEDIUM, agent=_AGENT) if asked or own else None
        return Gatherer(self.present, uploads, fetcher, dry_run=self.dry_run)

    def finish(self, carried: Iterable[Carried], left: Iterable[Left], remarks: Iterable[Remark] = ()) -> None:
        """Write what is to be written, and tell what became of all."""
        for one in carried:
            if one.fate in (Fate.NEW, Fate.UPDATED) and not self.dry_run:
                self._write(one)
            self.done.append(replace(one, text="", media=()))
        self.done += [Carried(item.title, item.address, remarks=(item.reason,)) for item in left]
        (self._tell_json if self.format == "json" else self._tell)(tuple(remarks))

    def _write(self, one: Carried) -> None:
        folder = dirname(one.path)
        for medium in one.media:
            if medium.content is not None:
                self._put(f"{folder}/{medium.name}", medium.content)
        self._put(one.path, one.text.encode())

    def _put(self, path: str, content: bytes) -> None:
        """Write a file in one step; never through a link."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.parent.resolve() != self.folder.resolve() / dirname(path) or file.is_symlink():
            raise click.UsageError(f"{shown(file)} leads through a link, and is not written.")
        new = file.with_name(".budstikke.new")
        new.write_bytes(content)
        new.replace(file)
        self.present |= _by_stem([path])

    def _tell(self, remarks: tuple[Remark, ...]) -> None:
        say = words(self.language).gettext
        for general in remarks:
            click.echo(sentence(general, self.language))
        for fate in _ORDER:
            found = [one for one in self.done if one.fate is fate]
            if found:
                click.echo(f"{say(FATES[fate])}: {len(found)}")
            for one in found:
                click.echo(_line(one, self.shown))
                for told in one.remarks:
                    click.echo(f"    - {sentence(told, self.language)}")
        same = sum(one.fate is Fate.UNCHANGED for one in self.done)
        if same or not self.done:
            click.echo(f"{say(FATES[Fate.UNCHANGED])}: {same}")
        if self.dry_run:
            click.echo(say("Nothing was written (--dry-run)"), err=True)

    def _tell_json(self, remarks: tuple[Remark, ...]) -> None:
        def told(found: Iterable[Remark]) -> list[dict[str, str]]:
            return [{"code": one.code, "text": sentence(one, self.language)} for one in found]

        items = [
            {
                "fate": one.fate or "left",
                "title": one.title,
                "address": one.address,
                "path": one.path,
                "remarks": told(one.remarks),
            }
            for one in self.done
        ]
        click.echo(json.dumps({"items": items, "remarks": told(remarks)}, ensure_ascii=False, indent=2))

    def _stop(self, why: Remark) -> NoReturn:
        click.echo(sentence(why, self.language), err=True)
        sys.exit(1)


class Gatherer:
    """Finds the files that texts show: beside the text, among the uploads, on the web; in this order."""

    def __init__(
        self, present: Mapping[str, str], uploads: Path | None, fetcher: Fetcher | None, *, dry_run: bool
    ) -> None:
        self.present, self.uploads, self.fetcher, self.dry_run = present, uploads, fetcher, dry_run

    def __call__(self, address: str, path: str) -> Medium | Remark:
        """Give a file, or say why it cannot be had."""
        if there := self.present.get(f"{dirname(path)}/{stem(address)}"):
            return Medium(there)
        content = self._uploaded(address)
        if content is not None:
            return named(address, content)
        if self.fetcher is None:
            return remark("picture-missing" if self.uploads else "picture-unasked", address=address)
        if self.dry_run:
            suffix = of_file(address).rpartition(".")[2].lower() if is_document(address) else "jpg"
            return Medium(f"{stem(address)}.{suffix}", b"")
        whole = original(address)
        found = self.fetcher.fetch(whole)
        if isinstance(found, Remark) and whole != address:
            found = self.fetcher.fetch(address)
        return found if isinstance(found, Remark) else named(address, found.content)

    def _uploaded(self, address: str) -> bytes | None:
        """Read a file of the copy of the uploads: the original of a picture that was made smaller, if it is there."""
        if self.uploads is None:
            return None
        root = self.uploads.resolve()
        for name in dict.fromkeys((of_file(original(address)), of_file(address))):
            file = (root / name).resolve() if name and "\0" not in name else root
            if file.is_relative_to(root) and file.is_file() and file.stat().st_size <= MAX_MEDIUM:
                return file.read_bytes()
        return None


def _by_stem(paths: Iterable[str]) -> dict[str, str]:
    return {path.rpartition(".")[0]: path.rpartition("/")[2] for path in sorted(paths)}


def _site(folder: Path) -> SiteFolder:
    found = find_project(folder).sites
    if len(found) > 1:
        names = ", ".join(site.shown for site in found)
        raise click.UsageError(f"There are several sites; name one with --site: {names}.")
    return found[0]


def _line(one: Carried, folder: str) -> str:
    """Name an item: its title, where it was, and where it is."""
    title = "".join(c if c.isprintable() else "\ufffd" for c in one.title or "–")
    address = "".join(c if c.isprintable() else "\ufffd" for c in one.address)
    path = f"{folder}/{one.path}".lstrip("/") if one.path else ""
    return "  " + " ".join(
        part for part in (title, f"({address})" if address else "", f"→ {path}" if path else "") if part
    )
