"""What the fields of a header are called and what they are for, in the words of each language.

The labels are made of the fields' names and the hints are their descriptions, both English msgids; ``msgids`` gives
them all to ``tools.catalogues``, so that a new field cannot lack a translation.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Literal, get_args, get_origin

from pydantic import BaseModel

from generator.language import labels
from generator.language.catalogue import words
from generator.load.headers.fields import Header
from generator.load.kinds import KINDS

__all__ = ["choices", "group", "hint", "label", "msgids", "within"]

# Where a field's name is no word that an editor would know it by, or one that means another thing elsewhere.
_LABELS = {
    "alt": "The picture in words",
    "consent": "Basis for showing people",
    "counted": "Firms in the area",
    "credit": "Made by",
    "cvr": "CVR number",
    "email": "E-mail address",
    "example": "Is an example",
    "failed": "What did not work",
    "footer": "Link in the footer",
    "full_time": "Full-time equivalents",
    "funding": "Funders",
    "hours": "Can be reached",
    "how": "In words",
    "id": "Lasting id",
    "interested": "Firms that want to take part",
    "lead": "Introduction",
    "leader": "Project leader",
    "left": "Left the network",
    "licence_url": "Address of the licence",
    "menu": "Position in the menu",
    "newsletter_months": "Months between newsletters",
    "omit": "Not to be brought",
    "online": "Address of the online meeting",
    "order": "Position in lists",
    "redirect_from": "Former addresses",
    "release": "May be used from",
    "reply_to": "Answers go to",
    "sign_up": "Signing up",
    "since": "First day",
    "slug": "Last part of the address",
    "src": "File name",
    "statement_url": "Address of the accessibility statement",
    "steering_meetings_max": "Steering group meetings, at most",
    "steering_meetings_min": "Steering group meetings, at least",
    "steps": "How to copy it",
    "subscribe": "Where readers sign up",
    "threshold": "Firms that are needed",
    "timezone": "Time zone",
    "translation_of": "Translates",
    "until": "Last day",
    "updated": "Last change",
    "url": "Web address",
    "visits_per_year": "Mapping visits a year",
    "worked": "What worked",
}
_TABLES: tuple[Iterable[tuple[StrEnum, str]], ...] = (
    labels.EFFECTS.items(),
    labels.EVENT_STATUSES.items(),
    labels.EVIDENCE.items(),
    labels.HORIZONS.items(),
    labels.KINDS.items(),
    labels.MEETINGS.items(),
    labels.MEMBERSHIPS.items(),
    labels.OWNERSHIP.items(),
    labels.SIZES.items(),
    labels.STAGES.items(),
    labels.STATUSES.items(),
)
_CHOICES = {(type(value), value): name for table in _TABLES for value, name in table}


def label(name: str, language: str) -> str:
    """Give what a field is called, with a capital: ``sign_up`` is "Sign up", in Danish "Tilmelding"."""
    return words(language).gettext(_label(name))


def hint(header: type[BaseModel], name: str, language: str) -> str:
    """Give what a field is for, in a sentence.  Raises ``KeyError`` for a field that the header lacks."""
    description = header.model_fields[name].description
    return words(language).gettext(description) if description else ""


def choices(header: type[BaseModel], name: str, language: str) -> tuple[tuple[str, str], ...]:
    """Give the values that a field may have, each with its name; none where it may have any.

    The order is the model's.  What has no name in any language, such as a mailing service, is its own.
    """
    info = header.model_fields[name]
    extra = info.json_schema_extra
    if isinstance(extra, Mapping) and isinstance(named := extra.get("enum"), list):
        return tuple((str(value), str(value)) for value in named)
    for annotation in within(info.annotation):
        if get_origin(annotation) is Literal:
            return tuple((str(value), labels.LANGUAGE_NAMES.get(value, value)) for value in get_args(annotation))
        if isinstance(annotation, type) and issubclass(annotation, StrEnum):
            return tuple((v.value, words(language).gettext(_CHOICES[annotation, v])) for v in annotation)
    return ()


def group(header: type[BaseModel], name: str) -> type[Header] | None:
    """Give the header of a field that is a group of fields, or a list of such; None for other fields."""
    inside = within(header.model_fields[name].annotation)
    return next((found for found in inside if isinstance(found, type) and issubclass(found, Header)), None)


def msgids() -> Iterator[str]:
    """Give every label and hint of every kind of header, in English; some come more than once."""
    pending: list[type[BaseModel]] = [kind.header for kind in KINDS]
    seen: list[type[BaseModel]] = []
    while pending:
        header = pending.pop()
        if header in seen:
            continue
        seen.append(header)
        for name, info in header.model_fields.items():
            yield _label(name)
            yield info.description or ""
            if (inner := group(header, name)) is not None:
                pending.append(inner)


def _label(name: str) -> str:
    return _LABELS.get(name) or name.replace("_", " ").capitalize()


def within(annotation: object) -> Iterator[object]:
    """Give an annotation and all that it is made of: for ``tuple[Tag, ...] | None`` the tuple and its tag too."""
    yield annotation
    inner = get_args(annotation) if get_origin(annotation) not in (None, Literal) else ()
    for part in inner[:1] if get_origin(annotation) is Annotated else inner:
        yield from within(part)
