"""Headers of a site: ``site.yaml``."""

from typing import Annotated, Literal
from urllib.parse import quote, urlsplit

from pydantic import AfterValidator, Field, StringConstraints, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from generator.load.headers.fields import (
    Day,
    Email,
    Flag,
    Header,
    Lines,
    Link,
    Long,
    Path,
    Phone,
    PictureHeader,
    Slug,
    Summary,
    Text,
)
from generator.mail.services import SERVICE_NAMES

__all__ = ["CommitmentsHeader", "SiteHeader"]


_AS_WRITTEN = "/%:@!$&'()*+,;=~"  # what may stand in a path, and what is written in ASCII already


def _site_address(value: str) -> str:
    if value.startswith("mailto:") or "?" in value or "#" in value:
        raise PydanticCustomError("address", "{text}", {"text": value})
    parts = urlsplit(value)
    try:  # feeds, sitemaps and mails take ASCII alone (RFC 3986; RFC 3490 for names)
        place = parts.netloc.encode("idna").decode("ascii")
    except UnicodeError:
        raise PydanticCustomError("address", "{text}", {"text": value}) from None
    return f"{parts.scheme}://{place}{quote(parts.path, safe=_AS_WRITTEN).rstrip('/')}/"


def _service(value: str) -> str:
    if value not in SERVICE_NAMES:
        raise PydanticCustomError("literal_error", "{expected}", {"expected": ", ".join(SERVICE_NAMES)})
    return value


SiteAddress = Annotated[Link, AfterValidator(_site_address)]


class PublisherHeader(Header):
    """Who is answerable for the site (the Danish e-commerce act, section 7)."""

    name: Text = Field(description="Registered name.")
    address: Lines = Field(description="Postal address, one line each.")
    email: Email = Field(description="E-mail address that is read.")
    cvr: Text = Field("", description="CVR number, eight digits.")
    phone: Phone = Field("", description="Phone number.")
    example: Flag = Field(False, description="True while these are example values.")

    @field_validator("cvr")
    @classmethod
    def _digits(cls, value: str, info: ValidationInfo) -> str:
        digits = value.replace(" ", "")
        if digits and not (len(digits) == 8 and digits.isdecimal()):
            raise PydanticCustomError("cvr", "{text}", {"text": value})
        return digits


class LogoHeader(Header):
    """A logo; its words are the name of who it stands for."""

    src: Path = Field(description="File name, seen from the folder of this file.")
    alt: Text = Field(description="The name that the logo shows.")


class PartnerHeader(Header):
    """An organisation behind the programme."""

    name: Text = Field(description="Name.")
    role: Text = Field("", description="What it does in the programme.")
    url: Link = Field("", description="Its address on the web.")
    logo: LogoHeader | None = Field(None, description="Its logo.")


class CommitmentsHeader(Header):
    """What the networks have promised; what is left out keeps the default."""

    newsletter_months: int | None = Field(None, ge=1, le=24, description="Months between two newsletters.")
    events_per_year: int | None = Field(None, ge=0, le=100, description="Events of each network a year.")
    joint_events_per_year: int | None = Field(None, ge=0, le=100, description="Of these, joint ones.")
    steering_meetings_min: int | None = Field(None, ge=0, le=100, description="Steering group meetings, at least.")
    steering_meetings_max: int | None = Field(None, ge=0, le=100, description="Steering group meetings, at most.")
    visits_per_year: int | None = Field(None, ge=0, le=100, description="Mapping visits a year to each member.")
    press_stories_per_member: int | None = Field(None, ge=0, le=100, description="Press stories for each member.")


class FundingHeader(Header):
    """A funder's acknowledgement."""

    name: Text = Field(description="Name of the funder or scheme.")
    text: Long = Field(description="The words that the funder demands.")
    url: Link = Field("", description="The funder's address on the web.")
    logos: tuple[LogoHeader, ...] = Field((), description="Logos that must be shown.")
    since: Day | None = Field(None, description="First day on which it is owed.")
    until: Day | None = Field(None, description="Last day on which it is owed.")


class PolicyHeader(Header):
    """A public policy that stories may support."""

    tag: Slug = Field(description="Short name that stories use.")
    name: Text = Field(description="Full name.")
    url: Link = Field("", description="Where it can be read.")
    text: Long = Field("", description="What it is about, in a few sentences.")


class MailHeader(Header):
    """How the newsletters are sent."""

    service: Annotated[str, AfterValidator(_service)] = Field(
        "mailto", description="Mailing service.", json_schema_extra={"enum": list(SERVICE_NAMES)}
    )
    sender: Text = Field("", description="Display name of the sender; else the site's title.")
    email: Email = Field("", description="Sender's address; else the publisher's.")
    reply_to: Email = Field("", description="Where answers go; else to the sender.")
    subscribe: Link = Field("", description="Where readers sign up: a web or mailto address.")


class EditorHeader(Header):
    """The form editor, in the folder ``admin/`` of the site; it writes to a repository on a code host."""

    repository: Annotated[str, StringConstraints(pattern=r"^[\w.-]+(/[\w.-]+)+$", max_length=200)] = Field(
        description="Repository on the code host, as owner/name."
    )
    branch: Annotated[str, StringConstraints(pattern=r"^[\w][\w./-]*$", max_length=200)] = Field(
        "main", description="Branch that the site is published from."
    )
    folder: Annotated[str, StringConstraints(pattern=r"^(\.|[^./][^/]*(/[^./][^/]*)*)$", max_length=200)] = Field(
        "",
        description="Folder of site.yaml in the repository; else content/, one in it, or the top, as it lies on disk.",
    )
    backend: Literal["github", "gitlab"] = Field("github", description="Code host.")
    base_url: Annotated[str, StringConstraints(pattern=r"^https://[a-z0-9.-]+(:[0-9]+)?/?$")] = Field(
        "", description="Service that signs people in; without it each brings a token of their own."
    )


class GuardsHeader(Header):
    """What is refused because a repository is public; CPR numbers, keys and lists of subscribers always are."""

    phones: Literal["refuse"] | None = Field(
        None, description="refuse: phone numbers stand only where somebody is to be called."
    )
    allow: Lines = Field((), description="Texts that look like secrets and are none, or paths of files with such.")


class SiteHeader(Header):
    """``site.yaml``: the programme."""

    id: Slug = Field("", description="Short name, part of every lasting id; never change it.")
    title: Text = Field(description="Name of the programme.")
    url: SiteAddress = Field(description="Address of the home page, with the folder it lies in.")
    language: Literal["da", "en"] = Field(description="Language of the site.")
    timezone: Text = Field("Europe/Copenhagen", description="Time zone that decides what today is.")
    tagline: Text = Field("", description="One line below the title.")
    description: Summary = Field("", description="What the programme is, for search engines and feeds.")
    theme: Slug = Field("default", description="Folder in themes/.")
    markdown: Literal["python-markdown", "commonmark"] = Field(
        "python-markdown", description="Dialect of the texts; commonmark is what code hosts preview."
    )
    publisher: PublisherHeader = Field(description="Who is answerable for the site.")
    partners: tuple[PartnerHeader, ...] = Field((), description="Organisations behind the programme.")
    commitments: CommitmentsHeader = Field(CommitmentsHeader(), description="What every network promises.")
    funding: tuple[FundingHeader, ...] = Field((), description="Acknowledgements owed to funders.")
    policies: tuple[PolicyHeader, ...] = Field((), description="Policies that stories may support.")
    mail: MailHeader = Field(MailHeader(), description="How newsletters are sent.")
    logo: LogoHeader | None = Field(None, description="The programme's logo.")
    picture: PictureHeader | None = Field(None, description="Picture of the home page and of shared links.")
    custom_domain: Annotated[str, StringConstraints(pattern=r"^([a-z0-9-]+\.)+[a-z]{2,}$")] = Field(
        "", description="Bare domain for the CNAME file, only when the site is published from a branch."
    )
    statement_url: Link = Field("", description="Accessibility statement, if it lies elsewhere (was.digst.dk).")
    guards: GuardsHeader = Field(GuardsHeader(), description="What is refused because the repository is public.")
    last_changed: Literal["git"] | None = Field(
        None, description="git: tells when texts were last changed, as the repository knows it."
    )
    authors: Literal["git"] | None = Field(
        None, description="git: names those who have written a text, as the repository knows them, where no author is."
    )
    editor: EditorHeader | None = Field(None, description="Turns the form editor on, at the address admin/.")
