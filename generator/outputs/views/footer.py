"""The foot of every page: who publishes it, who pays for it, who is behind it."""

from dataclasses import dataclass

from generator.language.catalogue import words
from generator.model import urls
from generator.model.common import Picture
from generator.model.library import Library
from generator.model.site import Funding, Partner, Site
from generator.outputs.views.images import Image, image
from generator.outputs.views.links import Link
from generator.outputs.views.sections import has_section, section_link

__all__ = ["Acknowledgement", "Backer", "Footer", "acknowledgements", "footer"]

SECTIONS = ("press", "newsletters", "members", "policies", "follow")


@dataclass(frozen=True, slots=True)
class Backer:
    """An organisation behind the programme."""

    name: str
    role: str
    url: str
    logo: Image | None


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """What is owed to a funder, word for word."""

    name: str
    text: str
    url: str
    logos: tuple[Image, ...]


@dataclass(frozen=True, slots=True)
class Footer:
    """The foot of every page.

    Attributes:
        name, address, email, phone, cvr: The publisher's (the Danish e-commerce act, section 7).
        phone_href: The number as a ``tel:`` link takes it.
        example: Whether those are example values.
        language: Of partners, funding and the parts of the site, where it is not the page's; else empty.
        sections: Parts of the site that the menu leaves out.
        pages: Pages of the footer, the accessibility statement among them.
    """

    name: str
    address: tuple[str, ...]
    email: str
    phone: str
    phone_href: str
    cvr: str
    example: bool
    language: str
    sections: tuple[Link, ...]
    pages: tuple[Link, ...]
    partners: tuple[Backer, ...]
    funding: tuple[Acknowledgement, ...]


def footer(library: Library, language: str) -> Footer:
    """Give the foot of a page in a language."""
    return library.once(_footer, language)


def _footer(library: Library, language: str) -> Footer:
    site = library.site
    publisher = site.publisher
    return Footer(
        name=publisher.name,
        address=publisher.address,
        email=publisher.email,
        phone=publisher.phone,
        phone_href=dial(publisher.phone),
        cvr=publisher.cvr,
        example=publisher.example,
        language=site.language if language != site.language else "",
        sections=tuple(section_link(library, name) for name in SECTIONS if has_section(library, name)),
        pages=_pages(library, language),
        partners=tuple(_backer(site, partner) for partner in site.partners),
        funding=acknowledgements(library),
    )


def acknowledgements(library: Library) -> tuple[Acknowledgement, ...]:
    """Give what is owed to funders today, in the order of ``site.yaml``."""
    return library.once(_acknowledgements)


def _acknowledgements(library: Library) -> tuple[Acknowledgement, ...]:
    site = library.site
    return tuple(_owed(site, funding) for funding in site.funding if funding.owed_on(library.today))


def dial(phone: str) -> str:
    """Give a Danish phone number as ``tel:`` takes it (RFC 3966): with its country, without spaces."""
    digits = "".join(c for c in phone if c.isdecimal() or c == "+")
    return digits if digits.startswith("+") or len(digits) != 8 else f"+45{digits}"


def _pages(library: Library, language: str) -> tuple[Link, ...]:
    site = library.site
    links = [
        Link(page.title, urls.href(site, urls.page(site, page))) for page in library.pages_in(language) if page.footer
    ]
    if site.statement_url:
        links.append(Link(words(language).gettext("Accessibility statement"), site.statement_url))
    return tuple(links)


def _backer(site: Site, partner: Partner) -> Backer:
    return Backer(partner.name, partner.role, partner.url, image(site, partner.logo) if partner.logo else None)


def _owed(site: Site, funding: Funding) -> Acknowledgement:
    logos: tuple[Picture, ...] = funding.logos
    return Acknowledgement(funding.name, funding.text, funding.url, tuple(image(site, logo) for logo in logos))
