"""The summary itself: what is wrong first, then pages, mails, what waits, and the clock."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.diagnostics import Severity
from generator.language.catalogue import Words, words
from generator.language.dates import long_date
from generator.summary.clock import Clock
from generator.summary.findings import finding_lines
from generator.summary.mails import mail_lines
from generator.summary.markdown import plain
from generator.summary.pages import page_lines
from generator.summary.served import served_lines
from generator.summary.site import SiteReport
from generator.summary.speech import heading
from generator.summary.waiting import waiting_lines

__all__ = ["Preview", "write_summary"]

_SOON = 45  # days without a change after which the clock is worth a warning


def _(msgid: str) -> str:
    """Mark a word for the catalogues."""
    return msgid


@dataclass(frozen=True, slots=True)
class Preview:
    """Where a finished preview can be fetched: an https address, as the host gave it."""

    url: str


def write_summary(reports: Sequence[SiteReport], clock: Clock | None = None, preview: Preview | None = None) -> str:
    """Write the summary of a run: UTF-8 Markdown, one newline at the end.

    Args:
        reports: Of each site, in order, at least one; what is told of them all is in the language of the first.
        clock: Where the run is one that GitHub's clock could have begun.
        preview: Where there is one.
    """
    own = words(reports[0].language)
    lines = [line for report in reports for line in _site(report, clock)]
    if preview:
        lines += _preview(preview, own)
    if clock:
        lines += _clock(clock, own)
    return "\n".join(lines).strip() + "\n"


def _site(report: SiteReport, clock: Clock | None) -> Iterator[str]:
    own = words(report.language)
    yield from (f"## {plain(report.title)}", "", _verdict(report, own), "")
    yield from finding_lines(report.diagnostics, report.language)
    if not report.failed:
        yield from served_lines(report)
        yield from page_lines(report)
        yield from mail_lines(report)
    yield from waiting_lines(report, clock)


def _verdict(report: SiteReport, own: Words) -> str:
    """Say in one sentence how it stands."""
    kinds = [finding.severity for finding in report.diagnostics]
    if wrong := kinds.count(Severity.ERROR):
        told = own.ngettext("{n} thing must be mended first.", "{n} things must be mended first.", wrong)
        rest = own.gettext("Nothing is published until then, and what readers see now stays as it is.")
        return f"<b>{plain(told)}</b> {plain(rest)}"
    if doubts := kinds.count(Severity.WARNING):
        return plain(
            own.ngettext("It builds; {n} thing is worth a look.", "It builds; {n} things are worth a look.", doubts)
        )
    return plain(own.gettext("All is well."))


def _preview(preview: Preview, own: Words) -> list[str]:
    name = own.gettext("Fetch the preview")
    how = own.gettext("It is a zip file: unpack it, and open index.html in it with a double click.")
    drafts = own.gettext("Drafts and what is held back are in it.")
    link = f"[{plain(name)}](<{preview.url}>)"
    return [*heading(own, _("Preview")), f"{link}. {plain(how)} {plain(drafts)}", ""]


def _clock(clock: Clock, own: Words) -> list[str]:
    last, stops = (long_date(day.date(), own.language) for day in (clock.last_change, clock.stops))
    told = [_last_change(clock, last, own)]
    if clock.stopped:
        told += [
            own.gettext("If the repository is public, GitHub switched the clock off on {day}.", day=stops),
            own.gettext("What waits no longer becomes public by itself."),
        ]
    else:
        told.append(
            own.gettext(
                "If the repository is public and nothing is changed, GitHub switches the clock off on {day}.", day=stops
            )
        )
    urgent = clock.days >= _SOON
    if urgent:
        told += [
            own.gettext("Save any small change, such as a word in a text; it publishes what is due, too."),
            own.gettext("If Actions shows the button Enable workflow at this workflow, press it first."),
        ]
    text = plain(" ".join(told))
    return [*heading(own, _("The clock")), f"<b>{text}</b>" if urgent else text, ""]


def _last_change(clock: Clock, day: str, own: Words) -> str:
    if not clock.days:
        return own.gettext("The last change is less than a day old.")
    return own.ngettext(
        "The last change was {n} day ago, on {day}.", "The last change was {n} days ago, on {day}.", clock.days, day=day
    )
