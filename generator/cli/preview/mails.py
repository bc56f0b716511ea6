"""What the preview tells of each newsletter mail: read from the files that would be sent."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from email.utils import parseaddr
from pathlib import PurePosixPath

from generator.cli.preview.mounts import OWN
from generator.cli.preview.state import Shown
from generator.mail.budget import MOST, WARN
from generator.model import urls
from generator.model.issue import Issue

__all__ = ["VIEWS", "MailEntry", "entries", "forced"]

VIEWS = ("desktop", "phone", "dark", "text", "source")
_SCHEME = re.compile(r"\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)", re.I)
_BOTH = re.compile(
    r"(color-scheme\s*:\s*)light\s+dark\b"
    r"|(<meta name=\"(?:supported-)?color-schemes?\" content=)\"[^\"]*\""
)


@dataclass(frozen=True, slots=True)
class MailEntry:
    """One newsletter as an inbox shows it, and where its views are.

    Attributes:
        name: Its file without the suffix, "durup/2026-1": names it in addresses.
        sender: As the inbox shows it.
        size: Of the HTML, in bytes.
        warn: Bytes from which it is large.
        most: Bytes that it may have.
        share: Percent of ``most``, at most 100.
        page: Where all its views are.
        raw: Address of the files for sending, without the suffix.
        web: Its web version.
    """

    site: str
    name: str
    sender: str
    subject: str
    preheader: str
    sent: datetime
    example: bool
    size: int
    warn: int
    most: int
    share: int
    page: str
    raw: str
    web: str


def entries(shown: Shown) -> Iterator[MailEntry]:
    """Give every mail of a site, the newest first."""
    for issue in shown.library.issues if shown.library else ():
        html, message = (shown.files.get(urls.mail(issue, suffix)) for suffix in ("html", "eml"))
        if html is not None and message is not None:
            yield _entry(shown, issue, html, message)


def _entry(shown: Shown, issue: Issue, html: bytes, message: bytes) -> MailEntry:
    read = message_from_bytes(message)
    name, address = parseaddr(read["From"] or "")
    path = PurePosixPath(urls.mail(issue, "html")).with_suffix("")
    file = path.relative_to("mail").as_posix()
    library = shown.library
    slug = library.network(issue.network).slug if library and issue.network else ""
    web = urls.issue(library.site, issue, slug) if library else ""
    return MailEntry(
        site=shown.key,
        name=file,
        sender=_decoded(name) or address,
        subject=_decoded(read["Subject"] or ""),
        preheader=issue.preheader,
        sent=issue.moment.at,
        example=issue.example,
        size=len(html),
        warn=WARN,
        most=MOST,
        share=min(100, round(100 * len(html) / MOST)),
        page=f"{OWN}mail/{shown.key}/{file}/",
        raw=f"{OWN}raw/{shown.key}/{path}",
        web=shown.mount + web,
    )


def _decoded(header: str) -> str:
    """Read a header's encoded words (RFC 2047); the space between two of them is none of the text."""
    return " ".join(str(make_header(decode_header(header))).split())


def forced(html: str, scheme: str) -> str:
    """Give a mail as a client shows it that is set to ``scheme``, whatever the browser is set to.

    Args:
        scheme: "light" or "dark".
    """

    def always_or_never(found: re.Match[str]) -> str:
        return "(min-width: 0px)" if found[1].lower() == scheme else "(max-width: 0px)"

    def one(found: re.Match[str]) -> str:
        return f"{found[1]}{scheme}" if found[1] else f'{found[2]}"{scheme}"'

    return _BOTH.sub(one, _SCHEME.sub(always_or_never, html))
