"""From ``site.yaml`` and ``network.yaml`` to the model."""

from datetime import date
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from generator.diagnostics import Diagnostic, diagnostic
from generator.language.text import slug
from generator.load.desk import Desk, person
from generator.load.entries import Entry
from generator.load.headers.network import CriticalMassHeader, NetworkHeader, StageHeader
from generator.load.headers.site import CommitmentsHeader, EditorHeader, FundingHeader, PartnerHeader, SiteHeader
from generator.load.parse import Parsed
from generator.model.common import Body
from generator.model.forms import Editor
from generator.model.network import CriticalMass, Membership, Network, Stage, StageEntry, SurveyAnswer
from generator.model.site import Commitments, Funding, MailSettings, Partner, Policy, Publisher, Site, same_domain

__all__ = ["make_network", "make_site", "zone_of"]

_STAGES = tuple(Stage)


def zone_of(parsed: Parsed[SiteHeader]) -> tuple[ZoneInfo | None, tuple[Diagnostic, ...]]:
    """Find a site's time zone."""
    name = parsed.header.timezone
    try:
        return ZoneInfo(name), ()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None, (diagnostic("field-zone", parsed.document.at(("timezone",)), read=name),)


def make_site(desk: Desk, parsed: Parsed[SiteHeader]) -> Site:
    """Make the site; what cannot be found is reported and left out."""
    header = parsed.header
    if not header.id:
        desk.report("site-id", parsed, ("title",), guess=_plain(header.title))
    if lack := desk.past.lack:
        asking = "last_changed" if header.last_changed else "authors"
        desk.report(lack, parsed, (asking,), reason=desk.past.history.reason)
    _check_domain(desk, parsed)
    publisher = header.publisher
    mail = header.mail
    sender = mail.email or publisher.email
    return Site(
        id=header.id,
        title=header.title,
        url=header.url,
        language=header.language,
        timezone=header.timezone,
        tagline=header.tagline,
        description=header.description or header.tagline or header.title,
        theme=header.theme,
        publisher=Publisher(
            name=publisher.name,
            address=publisher.address,
            email=publisher.email,
            cvr=publisher.cvr,
            phone=publisher.phone,
            example=publisher.example,
        ),
        mail=MailSettings(
            service=mail.service,
            sender=mail.sender or header.title,
            email=sender,
            subscribe=mail.subscribe or f"mailto:{sender}",
            reply_to=mail.reply_to,
        ),
        partners=tuple(_partner(desk, parsed, i, p) for i, p in enumerate(header.partners)),
        commitments=_commitments(header.commitments, Commitments()),
        funding=tuple(_funding(desk, parsed, i, f) for i, f in enumerate(header.funding)),
        policies=tuple(Policy(p.tag, p.name, p.url, p.text) for p in header.policies),
        logo=desk.picture(parsed, ("logo",), header.logo) if header.logo else None,
        picture=desk.picture(parsed, ("picture",), header.picture) if header.picture else None,
        custom_domain=header.custom_domain,
        statement_url=header.statement_url,
        markdown=header.markdown,
        last_changed=header.last_changed or "",
        authors=header.authors or "",
        editor=_editor(header.editor, desk.sources.root) if header.editor else None,
    )


def _check_domain(desk: Desk, parsed: Parsed[SiteHeader]) -> None:
    """Tell of a domain that is not the one of the address which was written, whatever one is built for now."""
    written = parsed.document.value
    url, domain = (written.get("url"), parsed.header.custom_domain) if isinstance(written, dict) else ("", "")
    host = urlsplit(str(url)).hostname or ""
    if domain and not same_domain(domain, host):
        desk.report("site-domain", parsed, ("custom_domain",), domain=domain, host=host)


def _editor(header: EditorHeader, root: Path) -> Editor:
    folder = header.folder or _in_repository(root)
    return Editor(
        header.repository,
        header.branch,
        "" if folder == "." else folder,
        header.backend,
        header.base_url.rstrip("/"),
    )


def _in_repository(root: Path) -> str:
    """Give where a site's folder lies in its repository, by the places in which sites are looked for."""
    if root.parent.name == "content":
        return f"content/{root.name}"
    return "content" if root.name == "content" else "."


def _plain(title: str) -> str:
    try:
        return slug(title)
    except ValueError:  # no letter in it that an address can hold
        return "min-side"


def _partner(desk: Desk, parsed: Parsed[SiteHeader], index: int, header: PartnerHeader) -> Partner:
    logo = desk.picture(parsed, ("partners", index, "logo"), header.logo) if header.logo else None
    return Partner(header.name, header.role, header.url, logo)


def _funding(desk: Desk, parsed: Parsed[SiteHeader], index: int, header: FundingHeader) -> Funding:
    at = ("funding", index, "logos")
    logos = (desk.picture(parsed, (*at, i), logo) for i, logo in enumerate(header.logos))
    return Funding(
        name=header.name,
        text=header.text,
        url=header.url,
        logos=tuple(logo for logo in logos if logo),
        since=header.since,
        until=header.until,
    )


def _commitments(own: CommitmentsHeader, default: Commitments) -> Commitments:
    """Put what is said over what holds elsewhere."""

    def either(said: int | None, otherwise: int) -> int:
        return otherwise if said is None else said

    return Commitments(
        newsletter_months=either(own.newsletter_months, default.newsletter_months),
        events_per_year=either(own.events_per_year, default.events_per_year),
        joint_events_per_year=either(own.joint_events_per_year, default.joint_events_per_year),
        steering_meetings_min=either(own.steering_meetings_min, default.steering_meetings_min),
        steering_meetings_max=either(own.steering_meetings_max, default.steering_meetings_max),
        visits_per_year=either(own.visits_per_year, default.visits_per_year),
        press_stories_per_member=either(own.press_stories_per_member, default.press_stories_per_member),
    )


def make_network(desk: Desk, entry: Entry, parsed: Parsed[NetworkHeader], site: Site) -> Network:
    """Make a network; stages that lie ahead of today are left out of its log."""
    header = parsed.header
    stages = _stages(desk, parsed)
    newsletter = header.newsletter
    return Network(
        id=entry.id,
        slug=entry.slug,
        name=header.name,
        kind=header.kind,
        area=header.area,
        lead=header.lead,
        stage=stages[-1].stage,
        stages=stages,
        membership=Membership(header.membership.model, header.membership.how, header.membership.url),
        newsletter=newsletter.name if newsletter else header.name,
        commitments=_commitments(header.commitments, site.commitments),
        body=Body(),
        source=parsed.path,
        leader=person(header.leader) if header.leader else None,
        steering_group=tuple(person(p) for p in header.steering_group),
        critical_mass=_critical_mass(header.critical_mass) if header.critical_mass else None,
        picture=desk.picture(parsed, ("picture",), header.picture) if header.picture else None,
        logo=desk.picture(parsed, ("logo",), header.logo) if header.logo else None,
        colour=header.colour.lower(),
        subscribe=(newsletter.subscribe if newsletter else "") or site.mail.subscribe,
        order=header.order,
        example=header.example,
    )


def _stages(desk: Desk, parsed: Parsed[NetworkHeader]) -> tuple[StageEntry, ...]:
    log = parsed.header.stages
    order = [_STAGES.index(entry.stage) for entry in log]
    days = [entry.date for entry in log if entry.date]
    if order != sorted(order) or days != sorted(days):
        names = ", ".join(_STAGES[i] for i in sorted(order))
        desk.report("stage-order", parsed, ("stages",), key=True, order=names)
    today: date = desk.now.date()
    reached = [entry for entry in log if entry.date is None or entry.date <= today] or [log[0]]
    return tuple(_stage(entry) for entry in reached)


def _stage(header: StageHeader) -> StageEntry:
    return StageEntry(header.stage, header.date, header.evidence, header.decision, header.example)


def _critical_mass(header: CriticalMassHeader) -> CriticalMass:
    return CriticalMass(
        counted=header.counted,
        interested=header.interested,
        threshold=header.threshold,
        survey=tuple(SurveyAnswer(a.answer, a.firms) for a in header.survey),
        source=header.source,
        example=header.example,
    )
