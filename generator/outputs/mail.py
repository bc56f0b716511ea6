"""Newsletters for sending: MJML source, HTML, plain text and the finished message, for each issue."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from generator.mail.errors import MailError
from generator.mail.message import Mail, message
from generator.mail.newsletter import newsletter_name, unsubscribe_address, unsubscribe_header
from generator.mail.services import service
from generator.model import urls
from generator.model.issue import Issue
from generator.model.library import Library
from generator.model.network import Network
from generator.outputs.base import Output, ProduceError, Target, Workshop
from generator.outputs.views.footer import acknowledgements, dial
from generator.outputs.views.images import Image, mail_image
from generator.outputs.views.issue import IssueView, issue_view

__all__ = ["OUTPUT", "MailView", "plan"]

SUFFIXES = ("mjml", "html", "txt", "eml")
SOURCE, TEXT = "mail/newsletter.mjml", "mail/newsletter.txt"


@dataclass(frozen=True, slots=True)
class Thanks:
    """A funder's acknowledgement in a mail."""

    text: str
    logos: tuple[Image, ...]


@dataclass(frozen=True, slots=True)
class Sender:
    """What the head and the foot of a mail say of its sender.

    Attributes:
        unsubscribe: Address of the link, or the service's merge field.
        preferences: The service's merge field, or empty.
        tell: Where readers send their own story: a mailto address.
        follow: Absolute address of the page with feeds and calendar.
    """

    programme: str
    home: str
    follow: str
    tell: str
    publisher: str
    address: tuple[str, ...]
    email: str
    phone: str
    phone_href: str
    cvr: str
    example: bool
    unsubscribe: str
    preferences: str
    logo: Image | None
    thanks: tuple[Thanks, ...]


@dataclass(frozen=True, slots=True)
class MailView:
    """One newsletter as a mail.

    Attributes:
        colour: The network's own, as "#rrggbb", or empty for the theme's.
        message: What the message's headers need, but for its parts.
    """

    issue: IssueView
    sender: Sender
    colour: str
    message: Mail


def plan(library: Library) -> Iterator[Target]:
    """Plan four files for each issue."""
    for issue in library.issues:
        for suffix in SUFFIXES:
            yield Target(
                path=urls.file(urls.mail(issue, suffix)),
                view=partial(_view, id=issue.id),
                template=TEXT if suffix == "txt" else SOURCE,
                language=library.site.language,
                origin=issue.source,
            )


def produce(target: Target, view: MailView, workshop: Workshop) -> bytes:
    """Make one of the four; the message holds the same text and HTML as the files beside it."""
    suffix = target.path.suffix.removeprefix(".")
    if suffix == "mjml":
        return _filled(SOURCE, target, view, workshop).encode()
    if suffix == "txt":
        return _filled(TEXT, target, view, workshop).encode()
    html = _html(target, view, _filled(SOURCE, target, view, workshop))
    if suffix == "html":
        return html.encode()
    return message(replace(view.message, text=_filled(TEXT, target, view, workshop), html=html))


def _filled(template: str, target: Target, view: MailView, workshop: Workshop) -> str:
    return workshop.render(template, view, target.language).strip() + "\n"


def _html(target: Target, view: MailView, mjml: str) -> str:
    """Compile; what the compiler stumbles over is explained by the linter, which knows where and why."""
    from generator.mail.compile import compile_mjml  # here, since most builds compile no mail
    from generator.mail.lint import lint

    try:
        return compile_mjml(mjml, language=view.issue.language, title=view.issue.subject)
    except MailError as error:
        path = target.path.with_suffix(".mjml").as_posix()
        raise ProduceError(str(error), lint(mjml, path)) from error


def _view(library: Library, id: str) -> MailView:
    issue = library.issue(id)
    network = None if issue.joint else library.network(issue.network)
    shown = issue_view(library, issue)
    return MailView(
        issue=shown,
        sender=_sender(library, issue, network),
        colour=network.colour if network else "",
        message=_headers(library, issue),
    )


def _sender(library: Library, issue: Issue, network: Network | None) -> Sender:
    site, publisher = library.site, library.site.publisher
    contact = (network.leader.email if network and network.leader else "") or site.mail.email
    return Sender(
        programme=site.title,
        home=site.url,
        follow=urls.absolute(site, urls.section(site, "follow")),
        tell=f"mailto:{contact}",
        publisher=publisher.name,
        address=publisher.address,
        email=publisher.email,
        phone=publisher.phone,
        phone_href=dial(publisher.phone),
        cvr=publisher.cvr,
        example=publisher.example,
        unsubscribe=unsubscribe_address(library, issue),
        preferences=service(site.mail.service).preferences,
        logo=mail_image(site, site.logo) if site.logo else None,
        thanks=_thanks(library),
    )


def _thanks(library: Library) -> tuple[Thanks, ...]:
    owed = [f for f in library.site.funding if f.owed_on(library.today)]
    return tuple(
        Thanks(text.text, tuple(mail_image(library.site, logo) for logo in f.logos))
        for text, f in zip(acknowledgements(library), owed, strict=True)
    )


def _headers(library: Library, issue: Issue) -> Mail:
    site, name = library.site, newsletter_name(library, issue)
    domain = site.mail.email.rpartition("@")[2]
    return Mail(
        id=f"{site.id}.{issue.id}" if site.id else issue.id,
        domain=domain,
        subject=issue.subject,
        language=site.language,
        sender_name=name if name.startswith(site.mail.sender) else f"{name} · {site.mail.sender}",
        sender_address=site.mail.email,
        list_name=name,
        list_id=f"{issue.network or 'joint'}.{site.id or 'news'}.{domain}",
        sent=issue.moment.at,
        text="",
        html="",
        reply_to=site.mail.reply_to,
        unsubscribe=unsubscribe_header(library, issue),
    )


OUTPUT = Output(name="mail", plan=plan, produce=produce)
