"""Which newsletters are to be mailed: those that a change has made or touched, and those that wait for their day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from generator.language.catalogue import Words, words
from generator.language.dates import long_date, moment
from generator.language.text import join_words
from generator.mail.newsletter import newsletter_name
from generator.model import urls
from generator.model.composition import compose
from generator.model.issue import Issue
from generator.model.library import HeldReason, Library
from generator.summary.markdown import bold, plain, table
from generator.summary.site import SiteReport
from generator.summary.speech import MOST, heading, sentence

__all__ = ["Outgoing", "State", "last_waiting", "mail_lines", "outgoing"]


class State(StrEnum):
    """Where a newsletter stands."""

    NEW = "new"
    CHANGED = "changed"
    WAITING = "waiting"
    SENT = "sent"


def _(msgid: str) -> str:
    """Mark a word for the catalogues."""
    return msgid


_STATES = {
    State.NEW: _("new"),
    State.CHANGED: _("changed"),
    State.WAITING: _("waits for its day"),
}


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A newsletter as it goes out.

    Attributes:
        state: SENT for one that has gone out and reads otherwise now.
        list_name: Of the newsletter that people subscribe to.
        stories, events, ideas: How many it brings.
    """

    state: State
    issue: Issue
    list_name: str
    stories: int
    events: int
    ideas: int


def last_waiting(library: Library) -> datetime | None:
    """Give when the last of the newsletters that wait for their day goes out, or None where none waits."""
    return max((h.until.at for h in library.held if _waits(h.source, h.reason) and h.until), default=None)


def outgoing(report: SiteReport) -> tuple[Outgoing, ...]:
    """Give what is to be mailed, the first to go out first; and what was mailed and is changed."""
    if report.library is None or report.failed:
        return ()
    found = [*_changed(report, report.library), *_waiting(report.library, report.later)]
    return tuple(sorted(found, key=lambda mail: (mail.issue.moment.at, mail.issue.id)))


def _changed(report: SiteReport, library: Library) -> Iterator[Outgoing]:
    if report.changes is None:
        return
    new, changed = frozenset(report.changes.new), frozenset(report.changes.changed)
    for issue in library.issues:
        path = urls.file(urls.mail(issue, "html")).as_posix()
        if path in new or path in changed:
            state = State.SENT if issue.sent else State.NEW if path in new else State.CHANGED
            yield _of(library, issue, state)


def _waiting(library: Library, later: Library | None) -> Iterator[Outgoing]:
    if later is not None:
        waiting = {h.source for h in library.held if _waits(h.source, h.reason)}
        yield from (_of(later, issue, State.WAITING) for issue in later.issues if issue.source in waiting)


def _waits(source: str, reason: HeldReason) -> bool:
    return reason is HeldReason.DATE and source.split("/")[-2:-1] == ["newsletters"]


def _of(library: Library, issue: Issue, state: State) -> Outgoing:
    brought = compose(library, issue)
    counts = len(brought.stories), len(brought.events), len(brought.ideas)
    return Outgoing(state, issue, newsletter_name(library, issue), *counts)


def mail_lines(report: SiteReport) -> Iterator[str]:
    """Give what is to be mailed, by which list."""
    own, mails = words(report.language), outgoing(report)
    going = [mail for mail in mails if mail.state is not State.SENT]
    if mails:
        yield from heading(own, _("To be mailed"))
    if going:
        head = (_("Newsletter"), _("Subject"), _("Preheader"), _("Date"), _("It brings"))
        yield from table([plain(own.gettext(word)) for word in head], (_row(own, mail) for mail in going[:MOST]))
        yield ""
        if len(going) > MOST:
            yield from sentence(own.ngettext("and {n} more", "and {n} more", len(going) - MOST))
        yield from sentence(
            own.gettext("Budstikke sends nothing itself. The finished mails lie in the folder mail of the site.")
        )
    if sent := len(mails) - len(going):
        yield from sentence(
            own.ngettext(
                "{n} newsletter that has gone out reads otherwise now, on the web only: nobody gets a mail again.",
                "{n} newsletters that have gone out read otherwise now, on the web only: nobody gets a mail again.",
                sent,
            )
        )


def _row(own: Words, mail: Outgoing) -> tuple[str, ...]:
    issue = mail.issue
    when = (long_date if issue.moment.all_day else moment)(issue.moment.at, own.language)
    brings = []
    if mail.stories:
        brings.append(own.ngettext("{n} story", "{n} stories", mail.stories))
    if mail.events:
        brings.append(own.ngettext("{n} event", "{n} events", mail.events))
    if mail.ideas:
        brings.append(own.ngettext("{n} idea", "{n} ideas", mail.ideas))
    what = join_words(brings, own.language) or own.gettext("nothing yet")
    state = own.gettext(_STATES[mail.state])
    return plain(mail.list_name), bold(issue.subject), plain(issue.preheader), plain(f"{when} ({state})"), plain(what)
