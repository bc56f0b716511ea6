"""The lengths and words that mails, feeds and the press ask for: told as warnings, with the line."""

from collections.abc import Iterable

from generator.load.desk import Desk
from generator.load.headers.fields import Header
from generator.load.headers.texts import IssueHeader, StoryHeader
from generator.load.parse import Parsed
from generator.mail.wording import check_wording

__all__ = ["check"]

TITLE = 70  # characters that search engines and inboxes show (conventions 6)
HEADLINE = 80  # characters (conventions 9)
ANGLE = 250  # characters (conventions 9)


def check(desk: Desk, files: Iterable[Parsed[Header]]) -> None:
    """Tell of every text that is longer or shorter than those who show it can bear."""
    for parsed in files:
        title = getattr(parsed.header, "title", "")
        if len(title) > TITLE:
            desk.report("title-long", parsed, ("title",), length=len(title), limit=TITLE)
        if isinstance(parsed.header, IssueHeader):
            _issue(desk, parsed, parsed.header)
        elif isinstance(parsed.header, StoryHeader) and parsed.header.press:
            _press(desk, parsed, parsed.header)


def _issue(desk: Desk, parsed: Parsed[Header], header: IssueHeader) -> None:
    at = parsed.document.at
    desk.findings += check_wording(header.subject, header.preheader, at(("subject",)), at(("preheader",)))


def _press(desk: Desk, parsed: Parsed[Header], header: StoryHeader) -> None:
    press = header.press
    if press is None:
        return
    headline, angle = press.headline or header.title, press.angle or header.summary
    if len(headline) > HEADLINE:
        at = ("press", "headline") if press.headline else ("title",)
        desk.report("press-headline-long", parsed, at, length=len(headline), limit=HEADLINE)
    if len(" ".join(angle.split())) > ANGLE:
        at = ("press", "angle") if press.angle else ("summary",)
        desk.report("press-angle-long", parsed, at, length=len(angle), limit=ANGLE)
    if not (press.contact.phone or press.contact.email):
        desk.report("press-contact", parsed, ("press", "contact"), key=True)
    for index, quote in enumerate(press.quotes):
        if quote.approved is None:
            desk.report("press-quote", parsed, ("press", "quotes", index), person=quote.name)
