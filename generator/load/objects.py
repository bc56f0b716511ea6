"""From the headers of texts and members to the model; bodies are put in afterwards."""

from datetime import timedelta

from generator.language.text import did_you_mean
from generator.load.desk import FILE_KINDS, Desk, person
from generator.load.entries import Entry
from generator.load.headers.fields import Header
from generator.load.headers.network import EffectHeader, EffectsHeader, MeetingsHeader, MemberHeader
from generator.load.headers.texts import (
    EventHeader,
    IdeaHeader,
    NoteHeader,
    PageHeader,
    PressHeader,
    StoryHeader,
)
from generator.load.parse import Parsed
from generator.load.visibility import starts
from generator.model.common import Body, File
from generator.model.effect import Effect, EffectKind
from generator.model.event import Event, EventStatus, Place, SignUp
from generator.model.idea import Idea
from generator.model.meeting import Meeting
from generator.model.member import Member
from generator.model.note import Note
from generator.model.page import Page
from generator.model.site import Site
from generator.model.story import Clipping, Press, Quote, Story
from generator.yaml.document import Steps

__all__ = [
    "make_effects",
    "make_event",
    "make_idea",
    "make_meetings",
    "make_member",
    "make_note",
    "make_page",
    "make_story",
]

_JOBS = (EffectKind.JOBS_NEW, EffectKind.JOBS_KEPT)


def make_member(desk: Desk, entry: Entry, parsed: Parsed[MemberHeader]) -> Member:
    """Make a member."""
    header = parsed.header
    if header.joined and header.left and header.left < header.joined:
        desk.report("member-left", parsed, ("left",))
    return Member(
        id=entry.id,
        slug=entry.slug,
        name=header.name,
        networks=desk.networks(parsed, header.networks),
        source=parsed.path,
        sector=header.sector,
        place=header.place,
        ownership=header.ownership,
        size=header.size,
        url=header.url,
        logo=desk.picture(parsed, ("logo",), header.logo) if header.logo else None,
        joined=header.joined,
        left=header.left,
        example=header.example,
    )


def make_story(desk: Desk, entry: Entry, parsed: Parsed[StoryHeader], site: Site) -> Story:
    """Make a story."""
    header = parsed.header
    networks = desk.networks(parsed, header.networks)
    effects = (_effect(desk, parsed, ("effects", i), e, networks, entry.id) for i, e in enumerate(header.effects))
    return Story(
        id=entry.id,
        slug=entry.slug,
        title=header.title,
        day=header.date,
        summary=header.summary,
        networks=networks,
        language=header.language or site.language,
        body=Body(),
        source=parsed.path,
        picture=desk.picture(parsed, ("picture",), header.picture) if header.picture else None,
        members=desk.refs(parsed, "members", header.members, "member"),
        events=desk.refs(parsed, "events", header.events, "event"),
        tags=header.tags,
        policies=_policies(desk, parsed, header.policies, site),
        effects=tuple(effects),
        author=header.author,
        authors=desk.past.authors_of(parsed.path, header.author),
        updated=desk.past.updated(parsed.path, header.updated, header.date),
        translation_of=_original(desk, parsed, "story", site),
        redirect_from=tuple(dict.fromkeys(header.redirect_from)),
        press=_press(desk, header) if header.press else None,
        example=header.example,
    )


def _press(desk: Desk, story: StoryHeader) -> Press:
    header: PressHeader = story.press  # type: ignore[assignment]
    quotes = (Quote(q.text, person(q), q.approved) for q in header.quotes)
    return Press(
        release=header.release or starts(story.date, desk.zone),
        contact=person(header.contact),
        headline=header.headline or story.title,
        angle=header.angle or story.summary,
        subheading=header.subheading,
        place=header.place,
        embargo=header.embargo,
        quotes=tuple(quotes),
        facts=header.facts,
        clippings=tuple(Clipping(c.medium, c.date, c.title, c.url) for c in header.clippings),
    )


def make_event(desk: Desk, entry: Entry, parsed: Parsed[EventHeader]) -> Event:
    """Make an event."""
    header = parsed.header
    _check_event(desk, parsed)
    place, sign_up = header.place, header.sign_up
    announced = header.announced or header.start.at.date() - timedelta(days=60)
    return Event(
        id=entry.id,
        slug=entry.slug,
        title=header.title,
        summary=header.summary,
        start=header.start,
        end=header.end,
        networks=desk.networks(parsed, header.networks),
        body=Body(),
        source=parsed.path,
        announced=announced,
        status=header.status,
        place=Place(place.name, place.street, place.postcode, place.town) if place else None,
        online=header.online,
        organiser=header.organiser,
        sign_up=SignUp(sign_up.how, sign_up.url, sign_up.until) if sign_up else None,
        attendance=header.attendance,
        picture=desk.picture(parsed, ("picture",), header.picture) if header.picture else None,
        revision=header.revision,
        updated=desk.past.updated(parsed.path, header.updated, announced),
        example=header.example,
    )


def _check_event(desk: Desk, parsed: Parsed[EventHeader]) -> None:
    header = parsed.header
    last = header.end or header.start
    if last.at < header.start.at and not (last.all_day and last.at.date() == header.start.at.date()):
        desk.report("event-end", parsed, ("end",))
    if not (header.place or header.online or header.status is EventStatus.CANCELLED):
        desk.report("event-place", parsed, ("title",), key=True)
    if last.at.date() < desk.now.date() and header.status is EventStatus.PLANNED:
        desk.report("event-past-planned", parsed, ("start",))


def make_idea(desk: Desk, entry: Entry, parsed: Parsed[IdeaHeader], site: Site) -> Idea:
    """Make an idea."""
    header = parsed.header
    return Idea(
        id=entry.id,
        slug=entry.slug,
        title=header.title,
        summary=header.summary,
        day=header.date,
        horizon=header.horizon,
        status=header.status,
        networks=desk.networks(parsed, header.networks),
        body=Body(),
        source=parsed.path,
        partners_wanted=header.partners_wanted,
        policies=_policies(desk, parsed, header.policies, site),
        contact=person(header.contact) if header.contact else None,
        authors=desk.past.authors_of(parsed.path),
        updated=desk.past.updated(parsed.path, header.updated, header.date),
        example=header.example,
    )


def make_note(desk: Desk, entry: Entry, parsed: Parsed[NoteHeader]) -> Note:
    """Make a knowledge note."""
    header = parsed.header
    files: list[File] = []
    for index, wanted in enumerate(header.files):
        path = desk.find(parsed, wanted.src)
        if path is None:
            steps = ("files", index, "src")
            code, values = desk.missing("link", parsed, wanted.src)
            desk.report(code, parsed, steps, key=False, read=wanted.src, **values)
        elif not desk.may_hand_out(path):
            desk.report("link-file", parsed, ("files", index, "src"), read=wanted.src, kinds=", ".join(FILE_KINDS))
        else:
            files.append(desk.file(path, wanted.title))
    return Note(
        id=entry.id,
        slug=entry.slug,
        title=header.title,
        summary=header.summary,
        day=header.date,
        body=Body(),
        source=parsed.path,
        worked=header.worked,
        failed=header.failed,
        steps=header.steps,
        licence=header.licence,
        licence_url=header.licence_url,
        files=tuple(files),
        networks=tuple(sorted(desk.refs(parsed, "networks", header.networks, "network"))),
        authors=desk.past.authors_of(parsed.path),
        updated=desk.past.updated(parsed.path, header.updated, header.date),
        example=header.example,
    )


def make_page(desk: Desk, entry: Entry, parsed: Parsed[PageHeader], site: Site) -> Page:
    """Make a page of its own."""
    header = parsed.header
    return Page(
        id=entry.id,
        slug=entry.slug,
        title=header.title,
        summary=header.summary,
        language=header.language or site.language,
        body=Body(),
        source=parsed.path,
        menu=header.menu,
        footer=header.footer,
        translation_of=_original(desk, parsed, "page", site),
        redirect_from=tuple(dict.fromkeys(header.redirect_from)),
        picture=desk.picture(parsed, ("picture",), header.picture) if header.picture else None,
        authors=desk.past.authors_of(parsed.path),
        updated=desk.past.updated(parsed.path, header.updated),
    )


def make_meetings(desk: Desk, parsed: Parsed[MeetingsHeader]) -> tuple[Meeting, ...]:
    """Make the meetings of a network, oldest first."""
    found = []
    for index, header in enumerate(parsed.header.meetings):
        at = ("meetings", index, "member")
        member = desk.ref(parsed, at, header.member, "member") if header.member else ""
        network = parsed.place.network
        found.append(Meeting(header.date, header.kind, network, header.decisions, member, header.example, parsed.path))
    return tuple(sorted(found, key=lambda m: (m.day, m.kind, m.member)))


def make_effects(desk: Desk, parsed: Parsed[EffectsHeader]) -> tuple[Effect, ...]:
    """Make the effects of a network, in the order of the file."""
    networks = (parsed.place.network,)
    effects = enumerate(parsed.header.effects)
    return tuple(_effect(desk, parsed, ("effects", i), e, networks, "") for i, e in effects)


def _effect(
    desk: Desk,
    parsed: Parsed[Header],
    steps: Steps,
    header: EffectHeader,
    networks: tuple[str, ...],
    story: str,
) -> Effect:
    if header.full_time is not None and header.kind not in _JOBS:
        desk.report("effect-full-time", parsed, (*steps, "full_time"))
    return Effect(
        kind=header.kind,
        amount=header.amount,
        day=header.date,
        source_text=header.source,
        evidence=header.evidence,
        networks=networks,
        full_time=header.full_time,
        note=header.note,
        story=story,
        example=header.example,
        source=parsed.path,
    )


def _policies(desk: Desk, parsed: Parsed[Header], tags: tuple[str, ...], site: Site) -> tuple[str, ...]:
    known = {p.tag for p in site.policies}
    for index, tag in enumerate(tags):
        if tag not in known:
            guess = did_you_mean(tag, known) or ", ".join(sorted(known))
            desk.report("policy-unknown", parsed, ("policies", index), id=tag, guess=guess)
    return tuple(tag for tag in dict.fromkeys(tags) if tag in known)


def _original(desk: Desk, parsed: Parsed[StoryHeader] | Parsed[PageHeader], kind: str, site: Site) -> str:
    named = parsed.header.translation_of
    original = desk.ref(parsed, ("translation_of",), named, kind) if named else ""
    if not original:
        return ""
    if (parsed.header.language or site.language) == site.language:
        desk.report("translation-language", parsed, ("translation_of",), original=original)
    return original
