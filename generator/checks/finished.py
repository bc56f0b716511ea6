"""The finished files of one site, read once for all checks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.checks.html import Document, read_html
from generator.diagnostics import Location
from generator.model import urls
from generator.model.issue import Issue
from generator.model.library import Library
from generator.model.site import Site

__all__ = ["MANY", "Finished", "Origin", "few"]

MANY = 3  # places that one fault is told of: what a template does wrong, it does wrong on every page


class Origin(NamedTuple):
    """The content file that a finished file was made of: its name in messages, and its text."""

    name: str
    text: str


@dataclass(frozen=True)
class Finished:
    """What was made of a library.

    Attributes:
        files: Path below the output folder -> bytes.
        origins: Path -> the content file behind it, of those that have one.
    """

    library: Library
    files: Mapping[str, bytes]
    origins: Mapping[str, Origin]

    @property
    def site(self) -> Site:
        """The programme."""
        return self.library.site

    @cached_property
    def mails(self) -> Mapping[str, Issue]:
        """Path -> issue, of every file for sending."""
        return {
            urls.mail(issue, suffix): issue
            for issue in self.library.issues
            for suffix in ("eml", "html", "mjml", "txt")
            if urls.mail(issue, suffix) in self.files
        }

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """Every HTML file, mails among them, by path."""
        return {path: read_html(self.text(path)) for path in sorted(self.files) if path.endswith(".html")}

    @cached_property
    def pages(self) -> Mapping[str, Document]:
        """Every page of the site, by path."""
        return {path: document for path, document in self.documents.items() if path not in self.mails}

    def text(self, path: str) -> str:
        """Give a file as text."""
        return self.files[path].decode("utf-8", "replace")

    def at(self, path: str) -> Location:
        """Give the place to mend: the content file, or the finished file where there is none."""
        return Location(self.origins[path].name if path in self.origins else path)

    def shown(self, path: str) -> str:
        """Give a file's address on its host, as messages name it."""
        return self.site.base + path.removesuffix("index.html")


def few(finished: Finished, paths: Iterable[str]) -> tuple[str, ...]:
    """Choose the files to tell of a fault that many have: one for each content file behind them, else any."""
    by_source: dict[str, str] = {}
    rest: list[str] = []
    for path in sorted(set(paths)):
        if path in finished.origins:
            by_source.setdefault(finished.origins[path].name, path)
        else:
            rest.append(path)
    return tuple(list(by_source.values())[:MANY] or rest[:MANY])
