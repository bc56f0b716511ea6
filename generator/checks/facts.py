"""One finished file examined: what is wrong with it by itself, and what must be known of it to judge the others."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.checks.feeds import check_feeds
from generator.checks.finished import Finished
from generator.checks.funding import check_funding
from generator.checks.links import leads
from generator.checks.mails import check_mails
from generator.checks.places import one_line
from generator.checks.privacy import check_privacy
from generator.checks.subject import Subject
from generator.diagnostics import Diagnostic

__all__ = ["Facts", "examine", "vanished"]

Check = Callable[[Finished], Iterator[Diagnostic]]
CHECKS: tuple[Check, ...] = (check_privacy, check_mails, check_funding, check_feeds)


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the joint judgement asks of one file.

    Sites have thousands of files with dozens of addresses each: one text of many lines is a third of as many texts.

    Attributes:
        leads: Where it leads within the site: lines of :class:`~generator.checks.places.Place`, sorted.
        ids: What a fragment may name in it: lines, sorted.
        findings: What is wrong with it by itself.  Its path stands in place of the content file behind it; one with
            a line is of a source that is sent out as it is.
    """

    leads: str = ""
    ids: str = ""
    findings: tuple[Diagnostic, ...] = ()


def examine(path: str, content: bytes, subject: Subject) -> Facts:
    """Examine one file; pure: equal arguments give equal facts.

    Args:
        path: Below the output folder.
        content: The file.
        subject: Of the site, see :func:`~generator.checks.subject.subject`.
    """
    finished = Finished(path, content, subject)
    ids = finished.document.ids if finished.is_html else ()
    return Facts(
        leads="\n".join(leads(finished)),
        ids="\n".join(sorted({one_line(name) for name in ids})),
        findings=tuple(finding for check in CHECKS for finding in check(finished)),
    )


def vanished(old: Facts, new: Facts | None) -> bool:
    """Tell whether links of other files may lead nowhere now: a heading is no more, or the file itself (None)."""
    return new is None or not {"", *new.ids.split("\n")}.issuperset(old.ids.split("\n"))
