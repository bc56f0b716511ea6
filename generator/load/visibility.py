"""What stays out of the output for now, and until when."""

from datetime import date, datetime, time, tzinfo

from generator.load.headers.fields import Header
from generator.load.headers.texts import (
    EventHeader,
    IdeaHeader,
    IssueHeader,
    NoteHeader,
    PressHeader,
    StoryHeader,
)
from generator.load.parse import Parsed
from generator.model.common import Moment
from generator.model.library import Held, HeldReason

__all__ = ["embargo_of", "held", "press_held", "starts"]


def held(parsed: Parsed[Header], now: datetime) -> Held | None:
    """Say why a file is not shown on ``now``, or None where it is."""
    header = parsed.header
    title = getattr(header, "title", "") or getattr(header, "subject", "") or getattr(header, "name", "")
    if getattr(header, "draft", False):
        return Held(parsed.path, title, HeldReason.DRAFT)
    until = embargo_of(header)
    if until is not None and until.at > now:
        return Held(parsed.path, title, HeldReason.EMBARGO, until)
    first = _first_day(header, now)
    if first is not None and first.at > now:
        return Held(parsed.path, title, HeldReason.DATE, first)
    return None


def press_held(parsed: Parsed[StoryHeader], press: PressHeader, now: datetime) -> Held | None:
    """Say why the press release of a public story is not shown, or None where it is.

    A quote is published when the person has approved its words, never before.
    """
    if any(quote.approved is None for quote in press.quotes):
        return Held(parsed.path, parsed.header.title, HeldReason.APPROVAL)
    if press.release is not None and press.release.at > now:
        return Held(parsed.path, parsed.header.title, HeldReason.DATE, press.release)
    return None


def embargo_of(header: Header) -> Moment | None:
    """Give a story's embargo, or None."""
    return header.press.embargo if isinstance(header, StoryHeader) and header.press else None


def starts(day: date, zone: tzinfo | None) -> Moment:
    """Give the beginning of a day."""
    return Moment(datetime.combine(day, time(), zone), all_day=True)


def _first_day(header: Header, now: datetime) -> Moment | None:
    if isinstance(header, IssueHeader):
        return header.date
    if isinstance(header, EventHeader):
        return starts(header.announced, now.tzinfo) if header.announced else None
    if isinstance(header, (StoryHeader, IdeaHeader, NoteHeader)) and header.date > now.date():  # of most it is past
        return starts(header.date, now.tzinfo)
    return None
