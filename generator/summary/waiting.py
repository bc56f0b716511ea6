"""What becomes public later, and when; and the next events."""

from collections.abc import Iterator

from generator.language.catalogue import Words, words
from generator.language.dates import long_date, moment, span
from generator.language.labels import HELD
from generator.model.event import Event, EventStatus
from generator.model.library import Held
from generator.summary.clock import Clock
from generator.summary.markdown import code, plain
from generator.summary.site import SiteReport
from generator.summary.speech import at_most, heading

__all__ = ["waiting_lines"]

_EVENTS = 3


def _(msgid: str) -> str:
    """Mark a word for the catalogues."""
    return msgid


def waiting_lines(report: SiteReport, clock: Clock | None) -> Iterator[str]:
    """Give what is held back, by the day, then what waits for somebody; then the next events.

    Args:
        clock: Where it is known; what it may not be there for is told.
    """
    own = words(report.language)
    held = sorted(report.held, key=_when)
    if held:
        yield from (*heading(own, _("What waits")), *at_most(own, [_held(own, item) for item in held]), "")
    if clock and any(item.until and item.until.at >= clock.stops for item in held):
        late = own.gettext(
            "What waits for {day} or later needs a helping hand: GitHub may have switched the clock off by then. "
            "Save a small change shortly before, or on the day itself.",
            day=long_date(clock.stops.date(), own.language),
        )
        yield from (f"<b>{plain(late)}</b>", "")
    coming = report.library.upcoming() if report.library else ()
    events = [_event(own, event) for event in coming if event.status is not EventStatus.CANCELLED]
    if events:
        yield from (*heading(own, _("Next events")), *events[:_EVENTS], "")


def _when(held: Held) -> tuple[bool, float, str]:
    return held.until is None, held.until.at.timestamp() if held.until else 0.0, held.source


def _held(own: Words, held: Held) -> str:
    until = ""
    if held.until:
        until = (long_date if held.until.all_day else moment)(held.until.at, own.language)
    return f"- {plain(own.gettext(HELD[held.reason], title=held.title, until=until))} {code(held.source)}"


def _event(own: Words, event: Event) -> str:
    start, end = event.start.at, event.end.at if event.end else None
    if event.start.all_day:
        return f"- {plain(span(start.date(), end.date() if end else None, own.language))}: {plain(event.title)}"
    return f"- {plain(span(start, end, own.language))}: {plain(event.title)}"
