"""What editors may write, kind by kind: pydantic models that check a header and give JSON Schemas.

The only place of pydantic: it stands at the border, and what comes out of it is turned into the model.
"""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from generator.load.headers.fields import Header

__all__ = ["header_of"]

_HEADERS = {
    "site": "site.SiteHeader",
    "network": "network.NetworkHeader",
    "meetings": "network.MeetingsHeader",
    "effects": "network.EffectsHeader",
    "member": "network.MemberHeader",
    "story": "texts.StoryHeader",
    "event": "texts.EventHeader",
    "idea": "texts.IdeaHeader",
    "issue": "texts.IssueHeader",
    "note": "texts.NoteHeader",
    "page": "texts.PageHeader",
}


@cache
def header_of(kind: str) -> "type[Header]":
    """Give the header of a kind of content, by the kind's name; its module is imported now, and pydantic with it."""
    module, _, name = _HEADERS[kind].partition(".")
    return cast("type[Header]", getattr(import_module(f"{__name__}.{module}"), name))
