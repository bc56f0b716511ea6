"""What must be known of a site to tell what is wrong with one file of it."""

from dataclasses import dataclass

from generator.mail.newsletter import unsubscribe_address
from generator.model import urls
from generator.model.library import Library
from generator.model.site import Funding

__all__ = ["Subject", "Thanks", "subject"]


@dataclass(frozen=True, slots=True)
class Thanks:
    """An acknowledgement that is owed today.

    Attributes:
        until: The last day, as messages name it.
        words: On one line.
        logos: The parts of the logos' addresses that all their widths share.
    """

    funder: str
    until: str
    words: str
    logos: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """What the checks of one file know besides its bytes: small, and the same for all files of a site.

    Equal subjects and bytes give equal facts; it changes when the settings of the site do, or a network's newsletter
    gets another name, or a day begins or ends what is owed to a funder.

    Attributes:
        url: The site's address.
        base: The path that every address on the host starts with.
        press: Path below which the press releases lie.
        newsletters: Path below which the web versions of the newsletters lie.
        thanks: All that is owed, in the order of the site.
        ways_out: What the unsubscribe link leads to, by the folder of the mails: a network's id, or "joint"; sorted.
    """

    url: str
    base: str
    press: str
    newsletters: str
    thanks: tuple[Thanks, ...] = ()
    ways_out: tuple[tuple[str, str], ...] = ()


def subject(library: Library) -> Subject:
    """Give what the checks must know of a library's site."""
    site = library.site
    issues = {urls.mail(issue, "").split("/")[1]: issue for issue in library.issues}
    return Subject(
        url=site.url,
        base=site.base,
        press=urls.section(site, "press"),
        newsletters=urls.section(site, "newsletters"),
        thanks=tuple(_thanks(funding) for funding in site.funding if funding.owed_on(library.today)),
        ways_out=tuple((folder, unsubscribe_address(library, issues[folder])) for folder in sorted(issues)),
    )


def _thanks(funding: Funding) -> Thanks:
    until = funding.until.isoformat() if funding.until else "–"
    stems = tuple(urls.picture(logo, 0).rpartition("-")[0] for logo in funding.logos)
    return Thanks(funding.name, until, " ".join(funding.text.split()), stems)
