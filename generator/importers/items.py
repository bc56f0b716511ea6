"""What an import is about: items of another system, what is wanted for them, and what cannot be carried."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

__all__ = ["Attachment", "BadSource", "Head", "Item", "Left", "Remark", "Source", "remark"]


class BadSource(ValueError):
    """A file that is not what it should be.

    Attributes:
        remark: Why, for whoever gave it.
    """

    def __init__(self, remark: "Remark") -> None:
        super().__init__(remark.code)
        self.remark = remark


@dataclass(frozen=True, slots=True, order=True)
class Remark:
    """Something that an editor must be told.

    Attributes:
        code: Key of the sentence in :mod:`generator.importers.words`.
        values: Its fields.
    """

    code: str
    values: tuple[tuple[str, str], ...] = ()


def remark(code: str, **values: object) -> Remark:
    """Make a remark."""
    return Remark(code, tuple((name, str(value)) for name, value in values.items()))


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of the old system.

    Attributes:
        address: Of the file as it was uploaded.
        alt: What is seen, in words; empty where nobody wrote it.
        credit: Who made it; empty where that is not known.
        caption: Shown below it.
    """

    address: str
    alt: str = ""
    credit: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of an item without its text: small, since all heads are in memory at once.

    Attributes:
        key: Lasting id, made of the item's own lasting id at its source: lower-case ASCII and hyphens.
        kind: "story" or "page".
        title: Plain text on one line; may be empty.
        address: Where it was; may be empty.
        day: In the site's time zone.
        slug: As the source has it; may be empty, or of letters that no address of ours has.
        categories: Pairs of slug and name, in the order of the source.
        picture: The main picture, or None.
    """

    key: str
    kind: str
    title: str
    address: str
    day: date
    slug: str = ""
    categories: tuple[tuple[str, str], ...] = ()
    tags: tuple[str, ...] = ()
    author: str = ""
    draft: bool = False
    picture: Attachment | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """An item with its text.

    Attributes:
        html: As the source has it.
        excerpt: HTML; may be empty.
        loose: Whether blank lines of ``html`` part paragraphs, as in WordPress before its blocks.
        notes: Footnotes: id -> HTML.
        remarks: What the source already knows to be lost.
    """

    head: Head
    html: str
    excerpt: str = ""
    loose: bool = False
    notes: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Left:
    """An item that is not carried at all."""

    title: str
    address: str
    reason: Remark


class Source(Protocol):
    """Another system's content."""

    @property
    def heads(self) -> tuple[Head, ...]:
        """Of all items that can be carried, in the order of the source."""
        ...

    @property
    def left(self) -> tuple[Left, ...]:
        """What cannot be carried."""
        ...

    @property
    def attachments(self) -> Mapping[str, Attachment]:
        """Files, by their ids at the source."""
        ...

    @property
    def addresses(self) -> tuple[str, ...]:
        """Of the site itself: the beginnings of all addresses that will be gone."""
        ...

    def items(self) -> Iterator[Item]:
        """Give the items with their texts, one after the other, each time from the beginning."""
        ...
