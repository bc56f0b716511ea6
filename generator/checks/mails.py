"""Whether every newsletter for sending is one that mail programs show, and its web version one for everybody."""

from generator.checks.finished import Finished
from generator.diagnostics import Diagnostic
from generator.mail.budget import check_mail, check_web_version
from generator.mail.lint import lint
from generator.mail.newsletter import unsubscribe_address
from generator.model import urls
from generator.model.issue import Issue

__all__ = ["check_mails"]


def check_mails(finished: Finished) -> tuple[Diagnostic, ...]:
    """Check source, HTML, plain text and web version of each issue.

    What is wrong in the finished mail is told of the issue's content file.  What is wrong in the MJML is told of
    the first issue that has it, with the line of its source: most likely it is the template's.
    """
    found: list[Diagnostic] = []
    linted: set[tuple[object, ...]] = set()
    for issue in finished.library.issues:
        found += _mail(finished, issue)
        source = urls.mail(issue, "mjml")
        if source in finished.files:
            for fault in lint(finished.text(source), source):
                told = (fault.code, fault.values, fault.excerpt)
                found += [fault] * (told not in linted)
                linted.add(told)
    return tuple(found)


def _mail(finished: Finished, issue: Issue) -> tuple[Diagnostic, ...]:
    html, text = urls.mail(issue, "html"), urls.mail(issue, "txt")
    library = finished.library
    slug = "" if issue.joint else library.network(issue.network).slug
    web = str(urls.file(urls.issue(library.site, issue, slug)))
    found: tuple[Diagnostic, ...] = ()
    if html in finished.files:
        found = check_mail(
            finished.text(html),
            finished.text(text) if text in finished.files else "",
            finished.at(html).path,
            base=library.site.url,
            unsubscribe=unsubscribe_address(library, issue),
        )
    if web in finished.files:
        found += check_web_version(finished.text(web), finished.at(web).path)
    return found
