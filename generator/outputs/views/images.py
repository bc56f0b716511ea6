"""Pictures as pages, mails and social media show them; the output "pictures" makes the files."""

from dataclasses import dataclass

from generator.model import urls
from generator.model.common import Picture
from generator.model.site import Site

__all__ = ["CARD_HEIGHT", "CARD_WIDTH", "Image", "has_card", "image", "mail_image"]

CARD_WIDTH, CARD_HEIGHT = 1200, 630  # pixels; what social media ask for


@dataclass(frozen=True, slots=True)
class Image:
    """A picture with what ``<img>`` and its caption need.

    Attributes:
        src: Address of the middle width.
        srcset: Every width as ``address 480w``, joined by commas; empty where there is one width only.
        width: Pixels of ``src``; with ``height`` the browser keeps its place.
    """

    src: str
    srcset: str
    width: int
    height: int
    alt: str
    credit: str = ""
    caption: str = ""


def image(site: Site, picture: Picture) -> Image:
    """Give a picture for a page, in all its widths."""
    widths = picture.widths
    middle = widths[min(1, len(widths) - 1)]
    sources = [f"{urls.href(site, urls.picture(picture, w))} {w}w" for w in widths]
    return Image(
        src=urls.href(site, urls.picture(picture, middle)),
        srcset=", ".join(sources) if len(sources) > 1 else "",
        width=middle,
        height=picture.height_at(middle),
        alt=picture.alt,
        credit=picture.credit,
        caption=picture.caption,
    )


def mail_image(site: Site, picture: Picture) -> Image:
    """Give a picture for a mail: one width, an absolute address."""
    width = picture.mail_width
    return Image(
        src=urls.absolute(site, urls.picture(picture, width)),
        srcset="",
        width=width,
        height=picture.height_at(width),
        alt=picture.alt,
        credit=picture.credit,
        caption=picture.caption,
    )


def has_card(picture: Picture) -> bool:
    """Tell whether a picture is large enough for social media; nothing is ever enlarged but drawings."""
    return picture.vector or (picture.width >= CARD_WIDTH and picture.height >= CARD_HEIGHT)
