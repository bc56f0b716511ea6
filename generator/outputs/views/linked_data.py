"""schema.org data (JSON-LD) of pages; see https://schema.org and conventions 6."""

import json
from collections.abc import Mapping

from generator.model import urls
from generator.model.event import Event, EventStatus
from generator.model.library import Library
from generator.model.network import Network
from generator.model.story import Story
from generator.outputs.views.images import has_card

__all__ = ["article", "event", "organisation", "script"]

_UNSAFE = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def script(data: Mapping[str, object]) -> str:
    """Give data as JSON-LD that cannot end its ``<script>`` element."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False, sort_keys=True)
    for sign, written in _UNSAFE.items():  # several times faster than str.translate
        text = text.replace(sign, written)
    return text


def publisher(library: Library) -> dict[str, object]:
    """The publisher as an organisation."""
    site = library.site
    return {"@type": "Organization", "name": site.publisher.name, "url": site.url}


def article(library: Library, story: Story, path: str) -> dict[str, object]:
    """A story."""
    data: dict[str, object] = {
        "@type": "Article",
        "headline": story.title,
        "description": story.summary,
        "datePublished": story.day.isoformat(),
        "dateModified": (story.updated or story.day).isoformat(),
        "inLanguage": story.language,
        "mainEntityOfPage": urls.absolute(library.site, path),
        "publisher": publisher(library),
    }
    people = [{"@type": "Person", "name": name} for name in story.by]
    data["author"] = people[0] if len(people) == 1 else people or publisher(library)
    if story.picture and has_card(story.picture):
        data["image"] = urls.absolute(library.site, urls.card(story.picture))
    return data


def event(library: Library, item: Event, path: str) -> dict[str, object]:
    """An event; times carry the offset of their own day, whole days are plain dates."""
    status = "EventCancelled" if item.status is EventStatus.CANCELLED else "EventScheduled"
    modes = {(True, True): "Mixed", (True, False): "Offline", (False, True): "Online"}
    mode = modes.get((item.place is not None, bool(item.online)), "Offline")
    data: dict[str, object] = {
        "@type": "Event",
        "name": item.title,
        "description": item.summary,
        "startDate": _when(item.start.at.isoformat(), item.start.all_day),
        "eventStatus": f"https://schema.org/{status}",
        "eventAttendanceMode": f"https://schema.org/{mode}EventAttendanceMode",
        "organizer": {**publisher(library), "name": item.organiser or library.site.publisher.name},
        "url": urls.absolute(library.site, path),
    }
    if item.end:
        data["endDate"] = _when(item.end.at.isoformat(), item.end.all_day)
    if places := _places(item):
        data["location"] = places[0] if len(places) == 1 else places
    if item.picture and has_card(item.picture):
        data["image"] = urls.absolute(library.site, urls.card(item.picture))
    return data


def organisation(library: Library, network: Network) -> dict[str, object]:
    """A network with its members."""
    site = library.site
    data: dict[str, object] = {
        "@type": "Organization",
        "name": network.name,
        "description": network.lead,
        "url": urls.absolute(site, urls.network(site, network)),
        "parentOrganization": publisher(library),
    }
    members = [m for m in library.members_of(network.id) if not m.example]
    if members:
        data["member"] = [
            {"@type": "Organization", "name": m.name, "url": urls.absolute(site, urls.member(site, m))} for m in members
        ]
    return data


def _when(iso: str, all_day: bool) -> str:
    return iso[:10] if all_day else iso


def _places(item: Event) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    if item.place:
        place = item.place
        parts = {
            "streetAddress": place.street,
            "postalCode": place.postcode,
            "addressLocality": place.town,
            "addressCountry": "DK",
        }
        address: dict[str, object] = {k: v for k, v in parts.items() if v}
        found.append({"@type": "Place", "name": place.name, "address": {"@type": "PostalAddress", **address}})
    if item.online:
        found.append({"@type": "VirtualLocation", "url": item.online})
    return found
