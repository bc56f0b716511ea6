"""Whether every funder is thanked where it is owed: on each page, in each mail, in each press release."""

from collections.abc import Iterator

from generator.checks.finished import Finished, few
from generator.checks.html import plain
from generator.diagnostics import Diagnostic, diagnostic
from generator.model import urls
from generator.model.common import Picture
from generator.model.site import Funding

__all__ = ["check_funding"]


def check_funding(finished: Finished) -> tuple[Diagnostic, ...]:
    """Find what lacks the words of an acknowledgement that is owed today, or the logos that go with it."""
    library, found = finished.library, []
    for funding in library.site.funding:
        if funding.owed_on(library.today):
            missing = [path for path, words, html in _read(finished) if not _thanked(funding, words, html)]
            until = funding.until.isoformat() if funding.until else "–"
            for path in few(finished, missing):
                values = {"page": finished.shown(path), "funder": funding.name, "until": until}
                found.append(diagnostic("funding-missing", finished.at(path), **values))
    return tuple(found)


def _thanked(funding: Funding, words: str, html: str) -> bool:
    """Tell whether the words stand there, and in HTML the logos too."""
    return " ".join(funding.text.split()) in words and all(_stem(logo) in html for logo in funding.logos if html)


def _stem(logo: Picture) -> str:
    """The part of a picture's address that all its widths share."""
    return urls.picture(logo, 0).rpartition("-")[0]


def _read(finished: Finished) -> Iterator[tuple[str, str, str]]:
    """Give path, words and HTML of all that owes thanks; plain texts have no HTML."""
    feet: dict[str, str] = {}  # many pages share one
    for path in finished.documents:
        html = finished.text(path)
        foot = html[max(html.rfind("<footer"), 0) :]
        if foot not in feet:
            feet[foot] = plain(foot)
        yield path, feet[foot], foot
    releases = (urls.release_text(finished.site, release.story) for release in finished.library.releases)
    texts = {*releases, *(path for path in finished.mails if path.endswith(".txt"))}
    for path in sorted(texts & set(finished.files)):
        yield path, " ".join(finished.text(path).split()), ""
