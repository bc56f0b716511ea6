"""Pictures in the widths that pages, mails and social media show; the originals never leave the source."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import urls
from generator.model.common import Picture
from generator.model.library import Library
from generator.outputs.base import Output, ProduceError, Target, Workshop, constant
from generator.outputs.views.images import CARD_HEIGHT, CARD_WIDTH, has_card
from generator.pictures import PictureError, derive

__all__ = ["OUTPUT", "Variant", "plan"]


@dataclass(frozen=True, slots=True)
class Variant:
    """One bitmap of a picture.

    Attributes:
        source: Path below the site's folder.
        digest: SHA-256 of the original.
        width: Pixels.
        height: Pixels, for a picture that is cut to a form; else 0.
        opaque: Whether it becomes a JPEG.
    """

    source: str
    digest: str
    width: int
    height: int
    opaque: bool


def plan(library: Library) -> Iterator[Target]:
    """Plan every width of every picture, once for each address."""
    found: dict[str, Variant] = {}
    for picture in library.pictures:
        for width in sorted({*picture.widths, picture.mail_width}):
            found.setdefault(urls.picture(picture, width), _variant(picture, width))
        if has_card(picture):
            found.setdefault(urls.card(picture), _variant(picture, CARD_WIDTH, CARD_HEIGHT, opaque=True))
    for address, variant in sorted(found.items()):
        yield Target(path=urls.file(address), view=constant(variant), origin=variant.source)


def _variant(picture: Picture, width: int, height: int = 0, opaque: bool | None = None) -> Variant:
    return Variant(picture.source, picture.digest, width, height, picture.opaque if opaque is None else opaque)


def produce(target: Target, variant: Variant, workshop: Workshop) -> bytes:
    """Derive the bitmap from the original; one whose header was right can still be damaged further on."""
    data = workshop.source(variant.source, variant.digest)
    try:
        return derive(data, variant.width, variant.height, opaque=variant.opaque)
    except PictureError as error:
        raise ProduceError(str(error)) from error


OUTPUT = Output(name="pictures", plan=plan, produce=produce, of_source=True, dear=True)
