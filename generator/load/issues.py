"""From newsletter files to issues: their numbers, periods and pinned items."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from generator.load.desk import Desk
from generator.load.entries import Entry
from generator.load.headers.texts import IssueHeader
from generator.load.parse import Parsed
from generator.model.common import Body
from generator.model.issue import Issue, Pins, Sent
from generator.model.network import Network

__all__ = ["make_issues"]

_MONTH = timedelta(days=31)


def make_issues(
    desk: Desk, entries: Iterable[tuple[Entry, Parsed[IssueHeader]]], networks: Mapping[str, Network]
) -> list[Issue]:
    """Make the issues; the period of each begins on the day after the issue before it of the same list."""
    found: list[Issue] = []
    for entry, parsed in sorted(entries, key=lambda pair: (pair[1].header.date.at, pair[0].id)):
        before = [i for i in found if i.network == parsed.place.network]
        found.append(_issue(desk, entry, parsed, networks, before[-1] if before else None))
    return found


def _issue(
    desk: Desk,
    entry: Entry,
    parsed: Parsed[IssueHeader],
    networks: Mapping[str, Network],
    before: Issue | None,
) -> Issue:
    header, network = parsed.header, parsed.place.network
    year, _, number = parsed.place.stem.partition("-")
    until = header.period.until or header.date.at.date()
    months = networks[network].commitments.newsletter_months if network in networks else 3
    since = header.period.since or (before.until + timedelta(days=1) if before else until - months * _MONTH)
    if since > until:
        desk.report("issue-period", parsed, ("period",), key=True, since=since, until=until)
    return Issue(
        id=entry.id,
        network=network,
        networks=(network,) if network else tuple(sorted(networks)),
        year=int(year),
        number=int(number),
        moment=header.date,
        subject=header.subject,
        preheader=header.preheader,
        intro=Body(),
        since=since,
        until=until,
        pins=_pins(desk, parsed),
        source=parsed.path,
        picture=desk.picture(parsed, ("picture",), header.picture) if header.picture else None,
        sent=Sent(header.sent.date, header.sent.recipients) if header.sent else None,
        example=header.example,
    )


def _pins(desk: Desk, parsed: Parsed[IssueHeader]) -> Pins:
    header = parsed.header

    def pinned(field: str, ids: tuple[str, ...] | None, kind: str) -> tuple[str, ...] | None:
        return None if ids is None else desk.refs(parsed, field, ids, kind)

    known = (desk.ids, desk.held, desk.broken)
    anything = {id for kind in ("story", "event", "idea") for ids in known for id in ids.get(kind, ())}
    omitted = {id if id in anything else desk.ref(parsed, ("omit", i), id, "story") for i, id in enumerate(header.omit)}
    return Pins(
        stories=pinned("stories", header.stories, "story"),
        events=pinned("events", header.events, "event"),
        ideas=pinned("ideas", header.ideas, "idea"),
        omitted=frozenset(omitted - {""}),
    )
