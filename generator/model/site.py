"""The programme that a site shows: who publishes it, with whom, for whose money, and what it promised."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from generator.model.common import Picture
from generator.model.forms import Editor

__all__ = ["Commitments", "Funding", "MailSettings", "Partner", "Policy", "Publisher", "Site", "same_domain"]


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who is answerable for the site and the mails (the Danish e-commerce act, section 7)."""

    name: str
    address: tuple[str, ...]  # lines, as on an envelope
    email: str
    cvr: str = ""  # eight digits
    phone: str = ""
    example: bool = False


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation behind the programme."""

    name: str
    role: str = ""
    url: str = ""
    logo: Picture | None = None


@dataclass(frozen=True, slots=True)
class Commitments:
    """What a network has promised; a site sets the defaults, a network may override each of them.

    Attributes:
        newsletter_months: Months between two newsletters.
        events_per_year: Events of each network a year, joint ones included.
        joint_events_per_year: How many of them are held with all networks.
        steering_meetings_min: Steering group meetings in the project period, at least.
        steering_meetings_max: At most.
        visits_per_year: Mapping visits a year to each member.
        press_stories_per_member: Stories in the press for each member.
    """

    newsletter_months: int = 2
    events_per_year: int = 3
    joint_events_per_year: int = 1
    steering_meetings_min: int = 6
    steering_meetings_max: int = 8
    visits_per_year: int = 2
    press_stories_per_member: int = 1


@dataclass(frozen=True, slots=True)
class Funding:
    """A funder's acknowledgement, owed on pages, mails and releases from the first to the last day.

    Attributes:
        since: First day, or None for ever since.
        until: Last day, or None for as yet unlimited.
    """

    name: str
    text: str
    url: str = ""
    logos: tuple[Picture, ...] = ()
    since: date | None = None
    until: date | None = None

    def owed_on(self, day: date) -> bool:
        """Tell whether the acknowledgement must be shown on ``day``."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Policy:
    """A public policy that stories and ideas may support."""

    tag: str
    name: str
    url: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class MailSettings:
    """How the newsletters are sent.

    Attributes:
        service: A name from the mapping of mailing services; "mailto" needs no service.
        sender: Display name in From.
        email: Address in From.
        subscribe: Address (https or mailto) where a reader signs up.
    """

    service: str
    sender: str
    email: str
    subscribe: str
    reply_to: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """One programme.

    Attributes:
        id: Part of every lasting id; never changed, whatever happens to title and address. May be empty.
        url: Absolute address of the home page, ends with a slash.
        language: "da" or "en"; pages in the other language live below ``/<language>/``.
        timezone: IANA name; decides what "today" is.
        markdown: Dialect of the texts: "python-markdown" or "commonmark".
        custom_domain: Bare domain for a CNAME file, or empty.
        last_changed: "git" where days of last change come from the repository, or empty.
        authors: "git" where names of authors come from the repository, or empty.
        statement_url: Address of the accessibility statement, or empty for the site's own page.
        editor: Where its form editor writes to; None where it has none.
    """

    id: str
    title: str
    url: str
    language: str
    timezone: str
    tagline: str
    description: str
    theme: str
    publisher: Publisher
    mail: MailSettings
    partners: tuple[Partner, ...] = ()
    commitments: Commitments = Commitments()
    funding: tuple[Funding, ...] = ()
    policies: tuple[Policy, ...] = ()
    logo: Picture | None = None
    picture: Picture | None = None
    custom_domain: str = ""
    statement_url: str = ""
    markdown: str = "python-markdown"
    last_changed: str = ""
    authors: str = ""
    editor: Editor | None = None

    @property
    def base(self) -> str:
        """The path that every address on the host starts with: "/" or "/repo/"."""
        return urlsplit(self.url).path

    @property
    def host(self) -> str:
        """The host name, without a port."""
        return urlsplit(self.url).hostname or ""

    @property
    def domain(self) -> str:
        """The domain for a CNAME file: none where the site is built for another address, as a preview is."""
        own = self.custom_domain
        return own if own and same_domain(own, self.host) else ""


def same_domain(one: str, other: str) -> bool:
    """Tell whether hosts lead from one name to the other: "www." does not count, nor how letters are written."""
    return _bare(one) == _bare(other)


def _bare(host: str) -> str:
    with suppress(UnicodeError):  # no name that a host can have
        host = host.encode("idna").decode("ascii")
    return host.lower().removeprefix("www.")
