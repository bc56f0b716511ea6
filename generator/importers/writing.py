"""An item as a file of content."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.importers.ground import Place
from generator.importers.items import Attachment, Head
from generator.importers.stamps import NO_STAMP, stamped
from generator.importers.summaries import without_fields
from generator.language.catalogue import words
from generator.yaml.writing import Entry, Value, write_front_matter

__all__ = ["Header", "write_item"]


@dataclass(frozen=True, slots=True)
class Header:
    """What an item's header says besides what its head does.

    Attributes:
        redirect: Old address, or empty.
        language: Where it is not the site's, else empty.
        file: Name of the main picture beside the text, or empty.
        shown: The main picture's words.
    """

    title: str
    summary: str
    redirect: str = ""
    language: str = ""
    file: str = ""
    shown: Attachment | None = None


def write_item(head: Head, header: Header, place: Place, body: str, site_language: str) -> str:
    """Give the file of an item, stamped; comments are in the site's language."""
    say = words(site_language).gettext
    told = say("Imported from {address}", address=head.address or head.key)
    check = say("The next import leaves this file alone once anything in it is changed: {digest}", digest=NO_STAMP)
    fields: dict[str, Value] = {"title": header.title, "draft": head.draft}
    if head.kind == "story":
        fields |= {"date": head.day}
    fields |= {"summary": header.summary, "language": header.language}
    if head.kind == "story":
        fields |= {
            "networks": list(place.networks),
            "tags": _plain(place.tags),
            "author": without_fields(head.author[:300]),
        }
    fields |= {"redirect_from": [header.redirect] if header.redirect else []}
    entries = [Entry("id", head.key, comment=f"{told}\n{check}")]
    entries += [Entry(name, value) for name, value in fields.items() if value]
    if header.file and header.shown is not None:
        entries.append(
            _picture(header.file, header.shown, say("Write what is missing, and delete the # of each line:"))
        )
    return stamped(write_front_matter(entries, f"\n{body}" if body else ""))


def _plain(tags: Iterable[str]) -> list[str]:
    return [plain for tag in tags if (plain := without_fields(tag))]


def _picture(file: str, shown: Attachment, missing: str) -> Entry:
    """Write the main picture: asleep while nobody has said what it shows, and who made it."""
    alt, credit, caption = (without_fields(text[:300]) for text in (shown.alt, shown.credit, shown.caption))
    values = {"src": file, "alt": alt, "credit": credit} | ({"caption": caption} if caption else {})
    asleep = not (alt and credit)
    return Entry("picture", values, comment=missing if asleep else "", asleep=asleep)
