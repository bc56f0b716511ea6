"""Builders of the domain: sensible values for all that a test does not care about.

Every builder takes the id first and any field by name.  ``make_library`` puts what it is given in order, as
the loader does, and adds the networks that are named but not given.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from generator.language.text import sort_key
from generator.model.common import Body, File, Moment, Person, Picture
from generator.model.effect import Effect, EffectKind, Evidence
from generator.model.event import Event, Place
from generator.model.idea import Horizon, Idea, IdeaStatus
from generator.model.issue import Issue, Pins
from generator.model.library import Library
from generator.model.meeting import Meeting, MeetingKind
from generator.model.member import Member
from generator.model.network import Kind, Membership, MembershipModel, Network, Stage, StageEntry
from generator.model.note import Note
from generator.model.page import Page
from generator.model.site import Commitments, Funding, MailSettings, Policy, Publisher, Site
from generator.model.story import Press, Release, Story

ZONE = ZoneInfo("Europe/Copenhagen")
TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=ZONE)
DIGEST = "0123456789abcdef" * 4


def make_moment(year: int, month: int, day: int, hour: int | None = None, minute: int = 0) -> Moment:
    """A point of time in Copenhagen; a whole day where no hour is given."""
    return Moment(datetime(year, month, day, hour or 0, minute, tzinfo=ZONE), all_day=hour is None)


def make_body(text: str = "Teksten.") -> Body:
    """One paragraph in every channel."""
    html = f"<p>{text}</p>" if text else ""
    return Body(page=html, feed=html, mail=html, text=text, words=len(text.split()))


def make_person(name: str = "Anne Ager", **values: Any) -> Person:
    defaults: dict[str, Any] = {
        "title": "Projektleder",
        "organisation": "Erhvervsrådet",
        "email": "anne@example.dk",
        "phone": "00 00 00 00",
    }
    return Person(name, **{**defaults, **values})


def make_picture(name: str = "billede", **values: Any) -> Picture:
    """A picture of 2000 x 1333 pixels; pictures of different names are different files."""
    defaults: dict[str, Any] = {
        "source": f"pictures/{name}.jpg",
        "digest": f"{sum(name.encode()) * 7919:08x}".ljust(64, "0"),
        "width": 2000,
        "height": 1333,
        "alt": f"Et billede af {name}",
        "credit": "Tegning: Budstikke",
    }
    return Picture(**{**defaults, **values})


def make_file(name: str = "liste.csv", **values: Any) -> File:
    return File(**{"source": f"knowledge/{name}", "digest": DIGEST, "size": 1250, "title": "Tjekliste", **values})


def make_publisher(**values: Any) -> Publisher:
    defaults: dict[str, Any] = {
        "name": "Egnens Erhvervsråd",
        "address": ("Eksempelvej 1", "7800 Skive"),
        "email": "kontakt@example.dk",
        "cvr": "12345678",
        "phone": "00 00 00 00",
    }
    return Publisher(**{**defaults, **values})


def make_site(**values: Any) -> Site:
    """A Danish programme below a sub-path, with an example publisher."""
    defaults: dict[str, Any] = {
        "id": "egnen",
        "title": "Egnens netværk",
        "url": "https://example.dk/egnen/",
        "language": "da",
        "timezone": "Europe/Copenhagen",
        "tagline": "Lokale netværk",
        "description": "Lokale netværk, der skaber vækst.",
        "theme": "default",
        "publisher": make_publisher(),
        "mail": MailSettings("mailto", "Egnens netværk", "nyt@example.dk", "mailto:nyt@example.dk"),
    }
    return Site(**{**defaults, **values})


def make_funding(**values: Any) -> Funding:
    return Funding(**{"name": "LAG Egnen", "text": "Støttet af Den Europæiske Union.", **values})


def make_policy(tag: str = "bosaetning", **values: Any) -> Policy:
    return Policy(**{"tag": tag, "name": f"Politik for {tag}", **values})


def make_network(id: str = "durup", **values: Any) -> Network:
    """An active network of a place that firms may join."""
    stage = values.get("stage", Stage.ACTIVE)
    defaults: dict[str, Any] = {
        "slug": id,
        "name": f"Vækst i {id.capitalize()}",
        "kind": Kind.PLACE,
        "area": id.capitalize(),
        "lead": "Virksomheder, der hjælper hinanden.",
        "stage": stage,
        "stages": (StageEntry(stage, date(2026, 1, 15)),),
        "membership": Membership(MembershipModel.OPEN, "Skriv til projektlederen."),
        "newsletter": f"Nyt fra {id.capitalize()}",
        "commitments": Commitments(),
        "body": make_body(""),
        "source": f"networks/{id}/network.yaml",
        "leader": make_person(),
    }
    return Network(id=id, **{**defaults, **values})


def make_story(id: str = "historie", **values: Any) -> Story:
    """A Danish story of the network "durup" without a picture."""
    defaults: dict[str, Any] = {
        "slug": id,
        "title": id.capitalize(),
        "day": date(2026, 11, 1),
        "summary": f"Kort om {id}.",
        "networks": ("durup",),
        "language": "da",
        "body": make_body(),
        "source": f"networks/durup/stories/{id}.md",
    }
    return Story(id=id, **{**defaults, **values})


def make_press(**values: Any) -> Press:
    defaults: dict[str, Any] = {
        "release": make_moment(2026, 11, 1, 8),
        "contact": make_person(),
        "headline": "En overskrift",
        "angle": "Nyheden i to linjer.",
        "place": "Skive",
    }
    return Press(**{**defaults, **values})


def make_release(id: str = "historie", *, listed: bool = True, **values: Any) -> Release:
    """The release of a story; ``values`` are the press block's."""
    press = make_press(**values)
    return Release(make_story(id, press=press), press, listed)


def make_member(id: str = "smedjen", **values: Any) -> Member:
    defaults: dict[str, Any] = {
        "slug": id,
        "name": id.capitalize(),
        "networks": ("durup",),
        "source": f"networks/durup/members/{id}.yaml",
        "sector": "Smedearbejde",
        "place": "Durup",
    }
    return Member(id=id, **{**defaults, **values})


def make_event(id: str = "moede", **values: Any) -> Event:
    """An event of two hours on an evening in December 2026."""
    defaults: dict[str, Any] = {
        "slug": id,
        "title": id.capitalize(),
        "summary": f"Kort om {id}.",
        "start": make_moment(2026, 12, 3, 17, 30),
        "end": make_moment(2026, 12, 3, 19, 30),
        "networks": ("durup",),
        "body": make_body(),
        "source": f"networks/durup/events/{id}.md",
        "announced": date(2026, 11, 1),
        "place": Place("Durup Kro", "Torvet 1", "7870", "Roslev"),
    }
    return Event(id=id, **{**defaults, **values})


def make_idea(id: str = "ide", **values: Any) -> Idea:
    defaults: dict[str, Any] = {
        "slug": id,
        "title": id.capitalize(),
        "summary": f"Kort om {id}.",
        "day": date(2026, 10, 20),
        "horizon": Horizon.SHORT,
        "status": IdeaStatus.IDEA,
        "networks": ("durup",),
        "body": make_body(),
        "source": f"networks/durup/ideas/{id}.md",
    }
    return Idea(id=id, **{**defaults, **values})


def make_issue(number: int = 1, network: str = "durup", **values: Any) -> Issue:
    """An issue of a network in 2026; ``network=""`` makes a joint one of "durup" and "glyngoere"."""
    defaults: dict[str, Any] = {
        "networks": (network,) if network else ("durup", "glyngoere"),
        "year": 2026,
        "number": number,
        "moment": make_moment(2026, 11, 18, 9),
        "subject": f"Nyt fra netværket nummer {number}",
        "preheader": "Det korte af det lange, før man åbner brevet.",
        "intro": make_body("Kære læser."),
        "since": date(2026, 10, 1),
        "until": date(2026, 11, 18),
        "pins": Pins(),
        "source": f"networks/{network}/newsletters/2026-{number}.md",
    }
    return Issue(id=f"{network or 'joint'}-2026-{number}", network=network, **{**defaults, **values})


def make_note(id: str = "notat", **values: Any) -> Note:
    defaults: dict[str, Any] = {
        "slug": id,
        "title": id.capitalize(),
        "summary": f"Kort om {id}.",
        "day": date(2026, 9, 1),
        "body": make_body(),
        "source": f"knowledge/{id}.md",
    }
    return Note(id=id, **{**defaults, **values})


def make_page(id: str = "om", **values: Any) -> Page:
    defaults: dict[str, Any] = {
        "slug": id,
        "title": id.capitalize(),
        "summary": f"Kort om {id}.",
        "language": "da",
        "body": make_body(),
        "source": f"pages/{id}.md",
    }
    return Page(id=id, **{**defaults, **values})


def make_effect(**values: Any) -> Effect:
    defaults: dict[str, Any] = {
        "kind": EffectKind.JOBS_NEW,
        "amount": 2,
        "day": date(2026, 6, 30),
        "source_text": "Virksomheden selv",
        "evidence": Evidence.STATED,
        "networks": ("durup",),
    }
    return Effect(**{**defaults, **values})


def make_meeting(**values: Any) -> Meeting:
    return Meeting(**{"day": date(2026, 9, 3), "kind": MeetingKind.STEERING_GROUP, "network": "durup", **values})


Item = Network | Story | Member | Event | Idea | Issue | Release | Effect | Meeting | Note | Page | File
FIELDS: dict[type, str] = {
    Network: "networks",
    Story: "stories",
    Member: "members",
    Event: "events",
    Idea: "ideas",
    Issue: "issues",
    Release: "releases",
    Effect: "effects",
    Meeting: "meetings",
    Note: "notes",
    Page: "pages",
    File: "files",
}


def make_library(*items: Item, site: Site | None = None, now: datetime = NOW) -> Library:
    """Put items into a library, in the order that a library promises.

    A network that an item names and nobody gave is made.  A story with a listed release must be given twice:
    as the story and as its release, as in life.
    """
    groups: dict[str, list[Any]] = {name: [] for name in FIELDS.values()}
    for item in items:
        groups[FIELDS[type(item)]].append(item)
    known = {network.id for network in groups["networks"]}
    named = {id for item in items for id in _networks(item)}
    groups["networks"] += [make_network(id) for id in sorted(named - known)]
    return Library(
        site=site or make_site(),
        now=now,
        **{name: tuple(sorted(group, key=_order)) for name, group in groups.items()},
    )


def with_translation(story: Story, language: str = "en", **values: Any) -> tuple[Story, Story]:
    """Give a story and its translation."""
    other = replace(
        story,
        **{
            "id": f"{story.id}.{language}",
            "slug": f"{story.slug}-{language}",
            "language": language,
            "translation_of": story.id,
            **values,
        },
    )
    return story, other


def _networks(item: Item) -> Iterable[str]:
    if isinstance(item, (Network, Page, File)):
        return ()
    if isinstance(item, Meeting):
        return (item.network,)
    return item.story.networks if isinstance(item, Release) else item.networks


def _order(item: Item) -> Any:
    if isinstance(item, Network):
        return item.order, sort_key(item.name)
    if isinstance(item, Member):
        return sort_key(item.name), item.id
    if isinstance(item, Page):
        return item.slug, item.language
    if isinstance(item, File):
        return item.digest
    if isinstance(item, (Effect, Meeting)):
        return item.day, item.kind
    return item.order
