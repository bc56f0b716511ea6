from datetime import timedelta

from generator.model.event import EventStatus
from generator.model.library import HeldReason
from generator.summary import Clock
from generator.summary.waiting import waiting_lines
from tests.builders import NOW, make_event, make_library, make_moment
from tests.summary.reports import held, report, text


def test_what_waits_stands_by_its_day():
    """
    What has a day comes first, by the day; then what waits for somebody.
    """
    items = (
        held("a.md", "Kladden", day=""),
        held("b.md", "Jul"),
        held("c.md", "Røg", "2026-11-30T06:00", reason=HeldReason.EMBARGO),
    )

    assert (
        "### Det, der venter\n\n"
        "- ”Røg” er klausuleret til 30. november 2026 kl. 6.00 `c.md`\n"
        "- ”Jul” holdes tilbage til 1. december 2026 `b.md`\n"
        "- ”Kladden” er en kladde"
    ) in text(waiting_lines(report(held=items), None))


def test_what_lies_behind_the_clock_is_told():
    """
    Where something waits for a day on which the clock may have stopped, the summary says what to do.
    """
    clock = Clock(NOW - timedelta(days=55), NOW)
    shown = text(waiting_lines(report(held=(held(),)), clock))

    assert "<b>Det, der venter på 27. november 2026 eller senere, har brug for en hjælpende hånd: " in shown


def test_what_lies_before_it_is_not():
    """
    What becomes public while the clock runs needs nobody.
    """
    assert "hjælpende" not in text(waiting_lines(report(held=(held(),)), Clock(NOW, NOW)))


def test_next_events():
    """
    The next three events are named with their time, cancelled ones and those that are over left out.
    """
    events = [
        make_event("a", start=make_moment(2026, 11, 1, 9), end=None),
        make_event("b", status=EventStatus.CANCELLED),
        make_event("c", title="Fest [her]"),
        make_event("d", start=make_moment(2026, 12, 5), end=make_moment(2026, 12, 6), title="Marked"),
    ]

    assert (
        "### De næste arrangementer\n\n"
        "- 3\\. december 2026 kl. 17.30–19.30: Fest \\[her\\]\n"
        "- 5\\.–6. december 2026: Marked\n"
    ) == text(waiting_lines(report(library=make_library(*events)), None))
