"""One finished file, read once for all checks."""

from dataclasses import dataclass
from functools import cached_property

from generator.checks.feed_reader import Feed, read_feed
from generator.checks.html import Document, read_html
from generator.checks.subject import Subject
from generator.diagnostics import Diagnostic, Location, diagnostic
from generator.model import sveltia

__all__ = ["Finished", "is_mail"]


def is_mail(path: str) -> bool:
    """Tell the files for sending from those of the site: no page may lie in their folder."""
    return path.startswith("mail/")


@dataclass(frozen=True)
class Finished:
    """A file that was made.

    Attributes:
        path: Below the output folder.
    """

    path: str
    content: bytes
    subject: Subject

    @property
    def is_html(self) -> bool:
        """Whether it is HTML: a page, or a mail."""
        return self.path.endswith(".html")

    @property
    def is_page(self) -> bool:
        """Whether it is a page of the site."""
        return self.is_html and not is_mail(self.path)

    @property
    def passes_on(self) -> bool:
        """Whether it is a page that nobody reads: it leads on at once."""
        return self.is_page and b'<meta http-equiv="refresh"' in self.content[:1000]

    @property
    def is_editor(self) -> bool:
        """Whether it is the form editor's page: a tool, which no reader is led to."""
        return self.path == sveltia.PAGE

    @property
    def is_feed(self) -> bool:
        """Whether it is a feed, a sitemap or a list of feeds."""
        return self.path.endswith((".xml", ".opml", ".json"))

    @cached_property
    def text(self) -> str:
        """The file as text."""
        return self.content.decode("utf-8", "replace")

    @cached_property
    def document(self) -> Document:
        """An HTML file, read."""
        return read_html(self.content)

    @cached_property
    def feed(self) -> Feed:
        """A feed, read."""
        return read_feed(self.content, xml=not self.path.endswith(".json"))

    def found(self, code: str, **values: str) -> Diagnostic:
        """Make a finding of the file as a whole, with its address on its host."""
        shown = self.subject.base + self.path.removesuffix("index.html")
        return diagnostic(code, Location(self.path), page=shown, **values)
