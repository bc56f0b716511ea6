"""A knowledge note: what other districts may copy."""

from dataclasses import dataclass
from datetime import date

from generator.model.common import Body, File, Picture

__all__ = ["Note"]


@dataclass(frozen=True, slots=True)
class Note:
    """One knowledge note.

    Attributes:
        worked: What worked, one line each.
        failed: What did not.
        steps: How to copy it, in order.
        licence: Under what terms others may use it; a name such as "CC BY 4.0".
        files: Files to reuse.
        authors: Who wrote it, as the repository knows it, the first one first.
        updated: Day of the last change worth telling, or None.
    """

    id: str
    slug: str
    title: str
    summary: str
    day: date
    body: Body
    source: str
    worked: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    licence: str = ""
    licence_url: str = ""
    files: tuple[File, ...] = ()
    networks: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    authors: tuple[str, ...] = ()
    updated: date | None = None
    example: bool = False

    @property
    def order(self) -> tuple[int, str]:
        """Sort key: newest first."""
        return (-self.day.toordinal(), self.id)
