"""The words for the values of enums and for the parts of a site: English msgids, translated when shown."""

from generator.model.effect import EffectKind, Evidence
from generator.model.event import EventStatus
from generator.model.idea import Horizon, IdeaStatus
from generator.model.library import HeldReason
from generator.model.meeting import MeetingKind
from generator.model.member import Ownership, SizeBand
from generator.model.network import Kind, MembershipModel, Stage

__all__ = [
    "A_LIST",
    "A_TEXT",
    "CONTENT",
    "EFFECTS",
    "EVENT_STATUSES",
    "EVIDENCE",
    "FORMS",
    "HELD",
    "HORIZONS",
    "KINDS",
    "LANGUAGE_NAMES",
    "MEETINGS",
    "MEMBERSHIPS",
    "OWNERSHIP",
    "SECTIONS",
    "SIZES",
    "STAGES",
    "STATUSES",
]


def N_(msgid: str) -> str:  # noqa: N802 - gettext's own name for a word that is translated later
    """Mark a word for the catalogues."""
    return msgid


LANGUAGE_NAMES = {"da": "Dansk", "en": "English"}  # each in its own language: never translated

SECTIONS = {
    "networks": N_("Networks"),
    "stories": N_("Stories"),
    "members": N_("Members"),
    "events": N_("Events"),
    "ideas": N_("Ideas"),
    "knowledge": N_("Knowledge"),
    "press": N_("Press room"),
    "newsletters": N_("Newsletters"),
    "policies": N_("Policies"),
    "follow": N_("Follow us"),
}

KINDS = {
    Kind.PLACE: N_("Local network"),
    Kind.THEME: N_("Themed network"),
    Kind.HUB: N_("Business hub"),
}

STAGES = {
    Stage.MAPPING: N_("Mapping"),
    Stage.CRITICAL_MASS: N_("Critical mass"),
    Stage.SURVEY: N_("Survey"),
    Stage.INFORMATION_MEETING: N_("Information meeting"),
    Stage.MEMBERSHIP: N_("Membership"),
    Stage.ACTIVE: N_("Active"),
    Stage.MEMBER_FUNDED: N_("Funded by its members"),
    Stage.CLOSED: N_("Closed"),
}

MEMBERSHIPS = {
    MembershipModel.OPEN: N_("Open to every firm"),
    MembershipModel.INVITED: N_("By invitation"),
}

OWNERSHIP = {
    Ownership.PRIVATE: N_("Private firm"),
    Ownership.PUBLIC: N_("Public body"),
    Ownership.ASSOCIATION: N_("Association"),
}

SIZES = {
    SizeBand.SOLE: N_("1 person"),
    SizeBand.SMALL: N_("2–9 people"),
    SizeBand.MEDIUM: N_("10–49 people"),
    SizeBand.LARGE: N_("50–249 people"),
    SizeBand.HUGE: N_("250 people or more"),
}

HORIZONS = {
    Horizon.SHORT: N_("Short horizon"),
    Horizon.MEDIUM: N_("Medium horizon"),
    Horizon.LONG: N_("Long horizon"),
}

STATUSES = {
    IdeaStatus.IDEA: N_("Idea"),
    IdeaStatus.PROPOSAL: N_("Proposal"),
    IdeaStatus.SEEKING_PARTNERS: N_("Looking for partners"),
    IdeaStatus.STARTED: N_("Started"),
    IdeaStatus.DONE: N_("Done"),
    IdeaStatus.DROPPED: N_("Dropped"),
}

EVENT_STATUSES = {
    EventStatus.PLANNED: N_("Planned"),
    EventStatus.HELD: N_("Held"),
    EventStatus.CANCELLED: N_("Cancelled"),
}

MEETINGS = {
    MeetingKind.STEERING_GROUP: N_("Steering group meeting"),
    MeetingKind.MAPPING_VISIT: N_("Mapping visit"),
    MeetingKind.INFORMATION_MEETING: N_("Information meeting"),
}

EFFECTS = {
    EffectKind.JOBS_NEW: N_("New jobs"),
    EffectKind.JOBS_KEPT: N_("Kept jobs"),
    EffectKind.NEWCOMERS: N_("Newcomers"),
    EffectKind.FIRMS_STARTED: N_("Firms started"),
    EffectKind.FIRMS_MOVED_IN: N_("Firms moved in"),
    EffectKind.PROJECTS_STARTED: N_("Projects started"),
    EffectKind.VISITORS: N_("Visitors"),
    EffectKind.INVESTMENT: N_("Investment in kroner"),
}

EVIDENCE = {
    Evidence.STATED: N_("Stated"),
    Evidence.DOCUMENTED: N_("Documented"),
}

CONTENT = {
    "network": N_("network"),
    "story": N_("story"),
    "member": N_("member"),
    "event": N_("event"),
    "idea": N_("idea"),
    "issue": N_("newsletter"),
    "note": N_("knowledge note"),
    "page": N_("page"),
}
A_TEXT, A_LIST = N_("a text"), N_("a list")

# What the form editor calls what lies in one kind of place, and one of it.
FORMS = {
    "site": (N_("Settings"), N_("Settings")),
    "network": (N_("Networks"), N_("Network")),
    "meetings": (N_("Meetings"), N_("Meetings")),
    "effects": (N_("Effect figures"), N_("Effect figures")),
    "member": (N_("Members"), N_("Member")),
    "story": (N_("Stories"), N_("Story")),
    "event": (N_("Events"), N_("Event")),
    "idea": (N_("Ideas"), N_("Idea")),
    "issue": (N_("Newsletters"), N_("Newsletter")),
    "note": (N_("Knowledge"), N_("Knowledge note")),
    "page": (N_("Pages"), N_("Page")),
}

HELD = {
    HeldReason.DRAFT: N_("“{title}” is a draft and is held back until draft: is deleted"),
    HeldReason.DATE: N_("“{title}” is held back until {until}"),
    HeldReason.EMBARGO: N_("“{title}” is under embargo until {until}"),
    HeldReason.APPROVAL: N_("the press release of “{title}” is held back until its quotes are approved"),
}
