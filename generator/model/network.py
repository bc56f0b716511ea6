"""A local business network: who leads it, how one joins, and how far it has come."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.common import Body, Person, Picture
from generator.model.site import Commitments

__all__ = [
    "CriticalMass",
    "Kind",
    "Membership",
    "MembershipModel",
    "Network",
    "Stage",
    "StageEntry",
    "SurveyAnswer",
]


class Kind(StrEnum):
    """What holds the network together."""

    PLACE = "place"
    THEME = "theme"
    HUB = "hub"


class Stage(StrEnum):
    """The life of a network, in order."""

    MAPPING = "mapping"
    CRITICAL_MASS = "critical-mass"
    SURVEY = "survey"
    INFORMATION_MEETING = "information-meeting"
    MEMBERSHIP = "membership"
    ACTIVE = "active"
    MEMBER_FUNDED = "member-funded"
    CLOSED = "closed"


class MembershipModel(StrEnum):
    """Whether firms sign up themselves or are asked."""

    OPEN = "open"
    INVITED = "invited"


@dataclass(frozen=True, slots=True)
class StageEntry:
    """One step in the stage log.

    Attributes:
        day: When the stage was reached; None where the sources do not tell.
        evidence: What shows that it was reached.
        decision: What was decided then.
    """

    stage: Stage
    day: date | None = None
    evidence: str = ""
    decision: str = ""
    example: bool = False


@dataclass(frozen=True, slots=True)
class SurveyAnswer:
    """How many firms gave one answer; never who."""

    answer: str
    firms: int


@dataclass(frozen=True, slots=True)
class CriticalMass:
    """Whether there are enough firms for a network that lasts.

    Attributes:
        counted: Firms in the area, or None where nobody has counted.
        interested: Firms that want to take part.
        threshold: Firms that are needed.
        survey: Answers as counts, in the order given.
    """

    counted: int | None = None
    interested: int | None = None
    threshold: int | None = None
    survey: tuple[SurveyAnswer, ...] = ()
    source: str = ""
    example: bool = False


@dataclass(frozen=True, slots=True)
class Membership:
    """How one becomes a member."""

    model: MembershipModel
    how: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Network:
    """One network of the programme.

    Attributes:
        id: Folder name; the last part of its address, unless ``slug`` says otherwise.
        stages: In the order in which they were reached, none later than today.
        stage: The newest of them.
        commitments: Complete: the site's, with this network's own put over them.
        newsletter: The newsletter's name.
        colour: "#rrggbb" or empty for the theme's.
        order: Position in lists; networks of one number stand in the order of the alphabet.
    """

    id: str
    slug: str
    name: str
    kind: Kind
    area: str
    lead: str
    stage: Stage
    stages: tuple[StageEntry, ...]
    membership: Membership
    newsletter: str
    commitments: Commitments
    body: Body
    source: str
    leader: Person | None = None
    steering_group: tuple[Person, ...] = ()
    critical_mass: CriticalMass | None = None
    picture: Picture | None = None
    logo: Picture | None = None
    colour: str = ""
    subscribe: str = ""
    order: int = 0
    example: bool = False

    @property
    def active(self) -> bool:
        """Whether the network publishes newsletters: it has members and is not closed."""
        return self.stage in (Stage.ACTIVE, Stage.MEMBER_FUNDED)
