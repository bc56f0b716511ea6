"""From what somebody typed to the fields of a header, and what is wrong with it in the words of ``check``."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias, cast, get_origin

from generator.diagnostics import Diagnostic
from generator.language.dates import DateError, parse_date, parse_when
from generator.load import field_words
from generator.load.desk import Desk
from generator.load.headers.fields import Header
from generator.load.kinds import KINDS, Place
from generator.load.parse import Parsed
from generator.load.past import Past
from generator.load.schema import validate
from generator.model.common import Moment
from generator.scaffold.items.around import Around
from generator.yaml.characters import printable
from generator.yaml.document import Document
from generator.yaml.document import Value as Written
from generator.yaml.scalars import resolve

__all__ = ["Answers", "Plain", "choices", "desk_around", "fault", "hint", "label", "values", "wrong_networks"]

Answers: TypeAlias = Mapping[str, Sequence[str]]
"""What was typed, by field; several texts are the items of a list.  ``place.name`` is a field of a group."""

Plain: TypeAlias = bool | int | float | str | date | list["Plain"] | dict[str, "Plain"] | None
"""A field's value, days and times included."""

_NUMBERS = (int, float, Decimal, bool)


def label(field: str, language: str) -> str:
    """Give what a field is called; one of a group by both names: "Sted: navn"."""
    return ": ".join(field_words.label(name, language) for name in field.split("."))


def hint(header: type[Header], field: str, language: str) -> str:
    """Give what a field is for, in a sentence."""
    inner, name = _reached(header, field)
    return field_words.hint(inner, name, language)


def choices(header: type[Header], field: str, language: str) -> tuple[tuple[str, str], ...]:
    """Give the values that a field may have, each with its name; none where it may have any."""
    inner, name = _reached(header, field)
    return field_words.choices(inner, name, language)


def fault(header: type[Header], field: str, texts: Sequence[str], around: Around) -> Diagnostic | None:
    """Say what ``check`` would find wrong with one field by itself; None where it is well."""
    document = Document(cast(Written, values(header, {field: texts}, around)), "")
    _, findings = validate(document, header, zone=around.zone, language=around.language)
    return next((finding for finding in findings if finding.code != "field-missing"), None)


def wrong_networks(ids: Iterable[str], around: Around) -> tuple[Diagnostic, ...]:
    """Say which of these networks do not exist, and what may have been meant."""
    desk = desk_around(around, ("network",))
    nothing = Parsed("", Place(KINDS[0], "", ""), Header(), Document({}, ""))
    desk.refs(nothing, "networks", ids, "network")
    return tuple(desk.findings)


def desk_around(around: Around, kinds: Iterable[str]) -> Desk:
    """Give a loader's desk that knows the ids of some kinds, and shows drafts too."""
    past = Past(around.zone, around.now.date())
    ids = {kind: around.ids(kind) for kind in kinds}
    return Desk(around.sources, around.zone, around.language, around.now, past, drafts=True, ids=ids)


def values(header: type[Header], answers: Answers, around: Around) -> dict[str, Plain]:
    """Give the fields of a file: days as days, numbers as numbers, all else as it was typed.

    What is no day or number stays text, and a field that the header lacks stays too: the check tells of both.
    """
    found: dict[str, Plain] = {}
    for field, texts in answers.items():
        _put(found, header, field.split("."), [printable(text).strip() for text in texts], around)
    return found


def _put(into: dict[str, Plain], header: type[Header], names: list[str], texts: Sequence[str], around: Around) -> None:
    """Put one answer in its place."""
    name, rest = names[0], names[1:]
    if name not in header.model_fields:
        into[name] = texts[-1]
        return
    annotations = tuple(field_words.within(header.model_fields[name].annotation))
    many = any(get_origin(annotation) is tuple for annotation in annotations)
    inner = field_words.group(header, name)
    if not rest:
        items = [_typed(annotations, text, around) for text in texts]
        into[name] = items if many else items[-1]
        return
    below = into.get(name)
    below = below[0] if isinstance(below, list) and below else below
    if not isinstance(below, dict):
        below = {}
        into[name] = [below] if many else below
    if inner is None:
        below[".".join(rest)] = texts[-1]
    else:
        _put(below, inner, rest, texts, around)


def _typed(annotations: Sequence[object], text: str, around: Around) -> Plain:
    """Give a day, a time or a number where one is asked for and ``text`` is one; else the text."""
    try:
        if any(annotation is date for annotation in annotations):
            return parse_date(text, around.language)
        if any(annotation is Moment for annotation in annotations):
            when = parse_when(text, around.zone, around.language)
            return when.astimezone(around.zone).replace(tzinfo=None) if isinstance(when, datetime) else when
    except DateError:
        return text
    if text.strip() and any(annotation is kind for annotation in annotations for kind in _NUMBERS):
        return resolve(text.strip())
    return text


def _reached(header: type[Header], field: str) -> tuple[type[Header], str]:
    """Give the header that holds a field, and its name there; a ``KeyError`` means that there is none."""
    *groups, name = field.split(".")
    for outer in groups:
        inner = field_words.group(header, outer)
        if inner is None:
            raise KeyError(field)
        header = inner
    return header, name
