from datetime import date

import pytest

from generator.model.issue import Sent
from generator.summary import Changes
from generator.summary.mails import State, last_waiting, mail_lines, outgoing
from tests.builders import make_idea, make_issue, make_library, make_moment, make_story
from tests.summary.reports import held, report, text

MAIL = "mail/durup/2026-1.html"
WAITING = "networks/durup/newsletters/2026-2.md"


def test_a_new_newsletter_is_to_be_mailed():
    """
    A newsletter whose mail is new is shown with its list, subject, preheader, day and what it brings.
    """
    library = make_library(make_issue(), make_story(), make_idea(day=date(2026, 10, 20)))
    shown = text(mail_lines(report(library=library, changes=Changes(new=(MAIL,)))))

    assert (
        "### Skal sendes ud\n\n"
        "| Nyhedsbrev | Emne | Forhåndstekst | Dato | Indhold |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| Nyt fra Durup | <b>Nyt fra netværket nummer 1</b> | Det korte af det lange, før man åbner brevet. "
        "| 18\\. november 2026 kl. 9.00 (nyt) | 1 historie og 1 idé |\n"
    ) in shown


@pytest.mark.parametrize(
    ("sent", "changes", "expected"),
    [
        (None, Changes(new=(MAIL,)), [State.NEW]),
        (None, Changes(changed=(MAIL,)), [State.CHANGED]),
        (None, Changes(changed=("index.html",)), []),
        (None, None, []),
        (Sent(date(2026, 11, 18)), Changes(changed=(MAIL,)), [State.SENT]),
    ],
)
def test_states(sent, changes, expected):
    """
    What has changed is told of; what nothing can be compared with is not.
    """
    mails = outgoing(report(library=make_library(make_issue(sent=sent)), changes=changes))

    assert expected == [mail.state for mail in mails]


def test_nobody_gets_a_mail_twice():
    """
    A newsletter that has gone out and reads otherwise now is no mail to be sent.
    """
    library = make_library(make_issue(sent=Sent(date(2026, 11, 18))))
    shown = text(mail_lines(report(library=library, changes=Changes(changed=(MAIL,)))))

    assert "| --- |" not in shown
    assert "1 nyhedsbrev, der er sendt, lyder anderledes nu, men kun på nettet: ingen får en ny mail." in shown


def test_a_waiting_newsletter_is_told_of_as_it_will_be():
    """
    A newsletter that waits for its day is shown as it will be on that day.
    """
    now = make_library(make_issue())
    waiting = make_issue(2, moment=make_moment(2026, 12, 5), source=WAITING)
    library = make_library(make_issue(), waiting, make_story())
    now = type(now)(site=now.site, now=now.now, networks=now.networks, held=(held(WAITING),))
    (mail,) = outgoing(report(library=now, later=library))

    assert (State.WAITING, waiting) == (mail.state, mail.issue)


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], None),
        ([held("stories/jul.md")], None),
        ([held(WAITING, day="")], None),
        ([held(WAITING, day="2026-12-05T09:00"), held("newsletters/2026-1.md", day="2026-12-01")], (12, 5)),
    ],
)
def test_last_waiting(items, expected):
    """
    Newsletters that wait for a day decide, drafts and stories do not.
    """
    library = make_library()
    last = last_waiting(type(library)(site=library.site, now=library.now, held=tuple(items)))

    assert expected == (last and (last.month, last.day))


def test_nothing_is_mailed_of_what_is_wrong():
    """
    Without a library there are no mails to tell of.
    """
    assert "" == text(mail_lines(report(library=None)))
