"""Lasting ids: what feeds, mails and calendars know a thing by."""

from uuid import NAMESPACE_URL, uuid5

from generator.model.site import Site

__all__ = ["lasting_id"]

_SPACE = uuid5(NAMESPACE_URL, "budstikke")


def lasting_id(site: Site, kind: str, id: str) -> str:
    """Give the id of a thing as a UUID (RFC 9562, version 5): made of ids only, so no title or address changes it.

    Args:
        kind: Word of the product: "story", "event", "idea", "issue", "release", "feed".
        id: The thing's own.
    """
    return str(uuid5(_SPACE, f"{site.id}/{kind}/{id}"))
