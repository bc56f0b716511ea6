"""Whether every newsletter for sending is one that mail programs show, and its web version one for everybody."""

import re
from collections.abc import Iterator

from generator.checks.finished import Finished, is_mail
from generator.diagnostics import Diagnostic

__all__ = ["check_mails"]

_ISSUE = r"[^/]+/\d+-\d+/index\.html"  # below the newsletters


def check_mails(finished: Finished) -> Iterator[Diagnostic]:
    """Check source, HTML, plain text or web version of an issue.

    What is wrong in the finished mail is told of its HTML, which has the issue's content file behind it; what is
    wrong in the MJML has a line of its own.
    """
    path, subject = finished.path, finished.subject
    if is_mail(path):
        yield from _mail(finished, dict(subject.ways_out).get(path.split("/")[1], ""))
    elif path.startswith(subject.newsletters) and re.fullmatch(_ISSUE, path[len(subject.newsletters) :]):
        from generator.mail.budget import check_web_version  # here, since most builds finish no newsletter

        yield from check_web_version(finished.text, path)


def _mail(finished: Finished, way_out: str) -> Iterator[Diagnostic]:
    from generator.mail.budget import check_mail, check_text
    from generator.mail.lint import lint

    stem, _, suffix = finished.path.rpartition(".")
    if suffix == "html":
        yield from check_mail(finished.text, finished.path, base=finished.subject.url, unsubscribe=way_out)
    elif suffix == "txt":
        yield from check_text(finished.text, f"{stem}.html", unsubscribe=way_out)
    elif suffix == "mjml":
        yield from lint(finished.text, finished.path)
