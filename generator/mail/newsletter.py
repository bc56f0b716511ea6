"""What a newsletter is called and how one leaves it: one truth for makers and checkers of mails."""

from generator.language.catalogue import words
from generator.mail.services import service
from generator.model.issue import Issue
from generator.model.library import Library

__all__ = ["newsletter_name", "unsubscribe_address", "unsubscribe_header"]


def newsletter_name(library: Library, issue: Issue) -> str:
    """Give the name of the newsletter that an issue belongs to."""
    if issue.joint:
        return words(library.site.language).gettext("News from all networks")
    return library.network(issue.network).newsletter


def unsubscribe_address(library: Library, issue: Issue) -> str:
    """Give what the unsubscribe link leads to: an address, or the sending service's merge field."""
    mail = library.site.mail
    return service(mail.service).unsubscribe_address(mail.email, _subject(library, issue))


def unsubscribe_header(library: Library, issue: Issue) -> str:
    """Give the address for the header List-Unsubscribe; empty where the service writes its own."""
    mail = library.site.mail
    return service(mail.service).unsubscribe_header(mail.email, _subject(library, issue))


def _subject(library: Library, issue: Issue) -> str:
    name = newsletter_name(library, issue)
    return words(library.site.language).gettext("Unsubscribe: {name}", name=name)
