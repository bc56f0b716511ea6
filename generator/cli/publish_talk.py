"""What ``budstikke publish`` says: what came of it, or why nothing did and how to mend that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

import click

from generator.language.catalogue import Words, words
from generator.language.dates import moment
from generator.publish.publishing import Outcome
from generator.publish.refusal import HELP, SENTENCES, Reason, Refused
from generator.publish.remote import Remote

__all__ = ["Talk"]

_FEW = 5  # files; of more the number is told


class Talk:
    """Speaks to whoever publishes.

    Args:
        language: Of all sentences; empty until the site's is known.
        quiet: Whether stdout belongs to tools.
    """

    def __init__(self, language: str, *, quiet: bool) -> None:
        self.language, self.quiet = language, quiet

    @property
    def _words(self) -> Words:
        return words(self.language or "da")

    def day(self, when: datetime) -> str:
        """Give a moment as people write it."""
        return moment(when, self.language or "da")

    def few(self, files: Sequence[str]) -> str:
        """Name some files; of many the first, and how many more there are."""
        more = len(files) - _FEW
        shown = ", ".join(files[:_FEW])
        return (
            shown
            if more <= 0
            else self._words.ngettext("{files} and {n} more", "{files} and {n} more", more, files=shown)
        )

    def title(self, sites: Sequence[str]) -> str:
        """Give the first line of the commit's message; the commit that it was made of is filled in later."""
        return self._words.gettext("Publish {sites} from {commit}", sites=", ".join(sites))

    def refused(self, refused: Refused) -> None:
        """Tell why nothing was published, and how to mend it."""
        say = self._words.gettext
        self._tell(say(SENTENCES[refused.reason], **refused.values))
        self._tell(say(HELP[refused.reason], **refused.values))
        if refused.reason is not Reason.UNSURE:
            self.untouched()

    def untouched(self) -> None:
        """Close what went wrong."""
        self._tell(self._words.gettext("Nothing was published; what the host shows is untouched."))

    def done(self, outcome: Outcome, remote: Remote, waiting: Sequence[str], *, dry: bool) -> None:
        """Tell what was published, or what would be."""
        say, where = self._words.gettext, {"branch": remote.branch, "remote": remote.name}
        changes = outcome.changes
        if dry:
            rows = [say("new: {path}", path=path) for path in changes.added]
            rows += [say("changed: {path}", path=path) for path in changes.changed]
            rows += [say("gone: {path}", path=path) for path in changes.removed]
            for row in rows:
                click.echo(row, err=self.quiet)
        if waiting:
            self._tell(say("Left out while their embargo lasts: {files}", files=self.few(waiting)))
        if outcome.first:
            self._tell(say("There is no “{branch}” at “{remote}” yet; it is made.", **where))
        if not changes:
            self._tell(say("Nothing new: “{branch}” at “{remote}” holds these very pages.", **where))
            return
        counted = self._counted(outcome)
        if dry:
            self._tell(say("Would be published: {counted}. Nothing was changed.", counted=counted))
        else:
            self._tell(say("Published to “{branch}” at “{remote}”: {counted}.", counted=counted, **where))

    def not_shared(self, commit: str) -> None:
        """Remind of a commit that nobody else has: who has not got it cannot publish on top of it."""
        say = self._words.gettext
        sentence = say(
            "Others do not have {commit} yet: push it, so that they can publish after you.", commit=commit[:7]
        )
        self._tell(sentence)

    def addresses(self, urls: Iterable[str]) -> None:
        """Say where it can be read."""
        for url in urls:
            click.echo(url, err=self.quiet)

    def _counted(self, outcome: Outcome) -> str:
        own, changes = self._words, outcome.changes
        return ", ".join(
            (
                own.ngettext("{n} new file", "{n} new files", len(changes.added)),
                own.ngettext("{n} changed", "{n} changed", len(changes.changed)),
                own.ngettext("{n} gone", "{n} gone", len(changes.removed)),
            )
        )

    def _tell(self, sentence: str) -> None:
        click.echo(sentence, err=True)
