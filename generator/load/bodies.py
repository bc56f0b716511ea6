"""The texts below the headers: what their links and pictures stand for."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from urllib.parse import unquote, urlsplit

from generator.load.context import Addresses, Context, Found
from generator.load.desk import FILE_KINDS, Desk, Placed, resolve_path
from generator.markdown import SCHEMES, Link, Resolved, heading_id
from generator.model import urls
from generator.model.common import Picture
from generator.model.site import Site

__all__ = ["is_known", "look_up"]

_COLUMN = 960  # pixels; the width in which a picture stands within a text


def look_up(desk: Desk, text: Placed, links: Iterable[Link], site: Site, where: Addresses) -> Found:
    """Find what the addresses of a body stand for; every mistake is reported once."""
    search = _Search(desk, text, site, where)
    for link in links:
        search.look_up(link)
    pictures = {(p.digest, p.source): p for p in search.pictures}
    return Found(search.known, tuple(pictures.values()))


def is_known(context: Context, source: str, address: str, is_picture: bool) -> bool:
    """Tell whether an address can be looked up without opening a file."""
    if is_picture:
        return context.pictures.get(resolve_path(source, unquote(address)) or "") is not None
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if parts.scheme or not parts.path or address.startswith("/"):
        return True
    return resolve_path(source, unquote(parts.path)) in context.where.pages


@dataclass
class _Search:
    """One text: what each of its addresses stands for."""

    desk: Desk
    text: Placed
    site: Site
    where: Addresses
    known: dict[tuple[str, bool], Resolved | None] = field(default_factory=dict)
    pictures: list[Picture] = field(default_factory=list)

    def look_up(self, link: Link) -> None:
        def report(code: str, **values: object) -> None:
            self.desk.report_body(code, self.text, link.line, link.column, read=link.address, **values)

        key = (link.address, link.is_picture)
        if key not in self.known:
            find = self._picture if link.is_picture else self._link
            self.known[key] = find(link, report)
        if link.is_picture and self.known[key] and not link.alt.strip():
            report("picture-alt")

    def _picture(self, link: Link, report: Callable[..., None]) -> Resolved | None:
        path = self.desk.find(self.text, unquote(link.address))
        if path is None or path not in self.desk.sources.blobs:
            code, values = self.desk.missing("picture", self.text, link.address)
            report(code, **values)
            return None
        picture = self.desk.inspected(path, report)
        if picture is None:
            return None
        self.pictures.append(replace(picture, alt=link.alt))
        width = max((w for w in picture.widths if w <= _COLUMN), default=picture.widths[0])
        shown = urls.picture(picture, width)
        return Resolved(
            page=urls.href(self.site, shown),
            absolute=urls.absolute(self.site, shown),
            alt=link.alt,
            width=width,
            height=picture.height_at(width),
            mail=urls.absolute(self.site, urls.picture(picture, picture.mail_width)),
        )

    def _link(self, link: Link, report: Callable[..., None]) -> Resolved | None:
        try:
            parts = urlsplit(link.address)
        except ValueError:  # brackets that no host has
            report("link-unsafe")
            return None
        if parts.scheme or link.address.startswith("//"):
            if parts.scheme.lower() not in SCHEMES:
                report("link-unsafe")
                return None
            return Resolved(link.address, link.address)
        end = f"#{parts.fragment}" if parts.fragment else ""
        if not parts.path:
            return Resolved(link.address, self._own() + end)
        if parts.path.startswith("/"):  # seen from the site's root
            return self._at(parts.path[1:], end)
        return self._file(unquote(parts.path), end, report)

    def _file(self, address: str, end: str, report: Callable[..., None]) -> Resolved | None:
        path = self.desk.find(self.text, address)
        if path is None:
            code, values = self.desk.missing("link", self.text, address)
            report(code, **values)
        elif path in self.where.pages:
            return self._at(self.where.pages[path], f"#{heading_id(unquote(end[1:]))}" if end else "")
        elif path in self.where.held:
            report("link-held")
        elif any(path in ids.values() for ids in self.desk.broken.values()):
            return None  # told of by itself
        elif not self.desk.may_hand_out(path):
            report("link-file", kinds=", ".join(FILE_KINDS))
        else:
            return self._at(urls.download(self.desk.file(path, path.rpartition("/")[2])), "")
        return None

    def _at(self, path: str, end: str) -> Resolved:
        return Resolved(urls.href(self.site, path) + end, urls.absolute(self.site, path) + end)

    def _own(self) -> str:
        return urls.absolute(self.site, self.where.pages.get(self.text.path, ""))
