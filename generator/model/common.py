"""Small values that several domain objects share."""

from dataclasses import dataclass
from datetime import datetime

__all__ = ["MAIL_WIDTH", "WIDTHS", "Body", "File", "Moment", "Person", "Picture"]

WIDTHS = (480, 960, 1600)  # pixels; phone, column, full width on a dense screen
MAIL_WIDTH = 1072  # pixels; twice the 536 that a picture has in the mail's column


@dataclass(frozen=True, slots=True)
class Body:
    """A text written in Markdown, rendered and sanitised once for each channel.

    Attributes:
        page: HTML for the site's own pages: headings from h2, root-relative addresses.
        feed: HTML for feeds: absolute addresses, no classes, ids or styles.
        mail: HTML that is also well-formed XML, for MJML: absolute addresses, few tags.
        text: Plain text, not wrapped, links written out.
        words: How many words the text has.
    """

    page: str = ""
    feed: str = ""
    mail: str = ""
    text: str = ""
    words: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is named in public: a leader, a contact, a speaker."""

    name: str
    title: str = ""
    organisation: str = ""
    email: str = ""
    phone: str = ""
    hours: str = ""  # when the person can be reached, in words


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file of the site, with what must be said of it.

    Attributes:
        source: Path below the site's folder; used in diagnostics and to fetch the bytes, never in output.
        digest: SHA-256 of the file, lower-case hex; the picture's address is made of it.
        width: Pixels, as shown (a camera's orientation applied).
        height: Pixels, as shown.
        alt: What is seen, in words; for those who cannot see it.
        credit: Who made it; shown beside it.
        consent: Why recognisable people may be shown; kept in the source, never in output.
        vector: Whether the file is a drawing (SVG); it is always served as a bitmap.
        opaque: Whether every pixel is opaque; only such a picture may become a JPEG.
    """

    source: str
    digest: str
    width: int
    height: int
    alt: str
    credit: str = ""
    caption: str = ""
    consent: str = ""
    vector: bool = False
    opaque: bool = True

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths in pixels in which pages offer it, the smallest first; never wider than it is."""
        largest = WIDTHS[-1] if self.vector else min(self.width, WIDTHS[-1])
        return (*(w for w in WIDTHS if w < largest), largest)

    @property
    def mail_width(self) -> int:
        """The one width in pixels that mails show: twice the column, for dense screens."""
        return MAIL_WIDTH if self.vector else min(self.width, MAIL_WIDTH)

    def height_at(self, width: int) -> int:
        """Give the height in pixels that goes with a width, at least 1."""
        return max(1, round(self.height * width / self.width))

    @property
    def suffix(self) -> str:
        """What every variant is saved as: JPEG where no pixel is transparent, else PNG."""
        return "jpg" if self.opaque else "png"


@dataclass(frozen=True, slots=True)
class File:
    """A file that readers may take with them, copied as it is.

    Attributes:
        source: Path below the site's folder.
        digest: SHA-256 of the bytes, lower-case hex.
        size: Bytes.
    """

    source: str
    digest: str
    size: int
    title: str


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A point of time as an editor gives it: a day, or a day with a time, in the site's time zone.

    Attributes:
        at: Aware, in the site's zone; midnight at the start of the day where there is no time.
        all_day: Whether only the day was given.
    """

    at: datetime
    all_day: bool = False
