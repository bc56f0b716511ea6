"""Headers of a network and of what is listed in YAML beside it."""

from decimal import Decimal

from pydantic import Field

from generator.load.headers.fields import (
    Colour,
    Day,
    Flag,
    Header,
    Lines,
    Link,
    Long,
    PersonHeader,
    PictureHeader,
    Ref,
    Refs,
    Slug,
    Text,
)
from generator.load.headers.site import CommitmentsHeader, LogoHeader
from generator.model.effect import EffectKind, Evidence
from generator.model.meeting import MeetingKind
from generator.model.member import Ownership, SizeBand
from generator.model.network import Kind, MembershipModel, Stage

__all__ = [
    "EffectHeader",
    "EffectsHeader",
    "MeetingHeader",
    "MeetingsHeader",
    "MemberHeader",
    "NetworkHeader",
]


class StageHeader(Header):
    """One step in the stage log."""

    stage: Stage = Field(description="The stage that was reached.")
    date: Day | None = Field(None, description="When; leave out what nobody knows.")
    evidence: Text = Field("", description="What shows it.")
    decision: Text = Field("", description="What was decided.")
    example: Flag = Field(False, description="True for an example.")


class SurveyHeader(Header):
    """One answer of the survey, as a count."""

    answer: Text = Field(description="The answer.")
    firms: int = Field(ge=0, description="How many firms gave it.")


class CriticalMassHeader(Header):
    """Whether there are enough firms."""

    counted: int | None = Field(None, ge=0, description="Firms in the area.")
    interested: int | None = Field(None, ge=0, description="Firms that want to take part.")
    threshold: int | None = Field(None, ge=0, description="Firms that are needed.")
    survey: tuple[SurveyHeader, ...] = Field((), description="Answers as counts.")
    source: Text = Field("", description="Where the figures come from.")
    example: Flag = Field(False, description="True for example figures.")


class MembershipHeader(Header):
    """How one becomes a member."""

    model: MembershipModel = Field(description="open: firms sign up; invited: firms are asked.")
    how: Long = Field(description="How to join, or how members are chosen.")
    url: Link = Field("", description="Where to sign up: a web or mailto address.")


class NewsletterHeader(Header):
    """The network's newsletter."""

    name: Text = Field(description="Its name.")
    subscribe: Link = Field("", description="Where readers of this newsletter sign up, if not as for the site.")


class NetworkHeader(Header):
    """``network.yaml``: one network; its folder's name is its id."""

    name: Text = Field(description="Name.")
    slug: Slug = Field("", description="Last part of the address; else the folder's name.")
    kind: Kind = Field(description="What holds it together: a place, a theme, a hub.")
    area: Text = Field("", description="Where it works.")
    lead: Long = Field("", description="What it is, in a few sentences of plain text.")
    text: Long = Field("", description="More about it, in Markdown.")
    stages: tuple[StageHeader, ...] = Field(min_length=1, description="Stage log, oldest first.")
    critical_mass: CriticalMassHeader | None = Field(None, description="Figures of the critical mass.")
    leader: PersonHeader | None = Field(None, description="Project leader.")
    steering_group: tuple[PersonHeader, ...] = Field((), description="Steering group.")
    membership: MembershipHeader = Field(description="How one becomes a member.")
    newsletter: NewsletterHeader | None = Field(None, description="Newsletter; else it bears the network's name.")
    commitments: CommitmentsHeader = Field(CommitmentsHeader(), description="Where it differs from the site's.")
    colour: Colour = Field("", description='Own colour, as "#rrggbb".')
    logo: LogoHeader | None = Field(None, description="Own logo.")
    picture: PictureHeader | None = Field(None, description="Picture of its page.")
    order: int = Field(0, ge=0, le=999, description="Position in lists.")
    example: Flag = Field(False, description="True for an example.")


class MemberHeader(Header):
    """``members/<slug>.yaml``: one member; its file's name is its id."""

    id: Slug = Field("", description="Lasting id; else the file's name.")
    slug: Slug = Field("", description="Last part of the address; else the id.")
    name: Text = Field(description="Name.")
    networks: Refs = Field((), description="Networks, if more or others than the folder's.")
    sector: Text = Field("", description="What it does, in a few words.")
    place: Text = Field("", description="Town or village.")
    ownership: Ownership | None = Field(None, description="private, public or association.")
    size: SizeBand | None = Field(None, description="How many work there.")
    url: Link = Field("", description="Its address on the web.")
    text: Long = Field("", description="What it does, in Markdown.")
    logo: LogoHeader | None = Field(None, description="Its logo.")
    joined: Day | None = Field(None, description="When it joined.")
    left: Day | None = Field(None, description="When it left.")
    draft: Flag = Field(False, description="True keeps it out of the site.")
    example: Flag = Field(False, description="True for an example.")


class MeetingHeader(Header):
    """One meeting, with its public decisions only."""

    date: Day = Field(description="When.")
    kind: MeetingKind = Field(description="What was met for.")
    member: Ref = Field("", description="Member visited, for mapping visits.")
    decisions: Lines = Field((), description="What was decided in public.")
    example: Flag = Field(False, description="True for an example.")


class EffectHeader(Header):
    """One effect figure."""

    kind: EffectKind = Field(description="What is counted.")
    amount: Decimal = Field(gt=0, description="How many.")
    full_time: Decimal | None = Field(None, ge=0, description="The same in full-time equivalents.")
    date: Day = Field(description="When it was so.")
    source: Text = Field(description="Who says so.")
    evidence: Evidence = Field(description="stated or documented.")
    note: Text = Field("", description="Definition, uncertainty.")
    example: Flag = Field(False, description="True for an example.")


class MeetingsHeader(Header):
    """``meetings.yaml``."""

    meetings: tuple[MeetingHeader, ...] = Field(description="Meetings, in any order.")


class EffectsHeader(Header):
    """``effects.yaml``."""

    effects: tuple[EffectHeader, ...] = Field(description="Effect figures, in any order.")
