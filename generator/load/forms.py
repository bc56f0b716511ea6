"""The forms of the form editor, from the headers that check what comes out of it: no field is listed twice."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from generator.language.catalogue import words
from generator.language.labels import FORMS
from generator.load.field_words import choices, group, hint, label
from generator.load.headers import fields
from generator.load.headers.fields import Header
from generator.load.kinds import KINDS, Kind
from generator.model.forms import Choice, Field, FieldKind, Form

__all__ = ["forms"]


def N_(msgid: str) -> str:  # noqa: N802 - gettext's own name for a word that is translated later
    """Mark a word for the catalogues."""
    return msgid


_BODY = "body"
_FIRST = ("title", "name", "subject")
_PICTURES = ("picture", "logo")
_LAST = ("updated", "revision", "draft", "example", "id", "slug", "redirect_from")
_REFERS = {
    "networks": "network",
    "members": "member",
    "member": "member",
    "events": "event",
    "stories": "story",
    "ideas": "idea",
    "policies": "policy",
}
_TO_ITSELF = "translation_of"

# What the types of fields.py are filled in with; the longest list of rules that fits decides.
_KINDS = {
    "Text": FieldKind.LINE,
    "Tag": FieldKind.LINE,
    "Slug": FieldKind.LINE,
    "Email": FieldKind.LINE,
    "Link": FieldKind.LINE,
    "Phone": FieldKind.LINE,
    "Colour": FieldKind.LINE,
    "Lines": FieldKind.LINE,
    "OldAddresses": FieldKind.LINE,
    "Long": FieldKind.TEXT,
    "Summary": FieldKind.TEXT,
    "Day": FieldKind.DAY,
    "When": FieldKind.WHEN,
    "Flag": FieldKind.FLAG,
    "Ref": FieldKind.REFERENCE,
    "Refs": FieldKind.REFERENCE,
    "Path": FieldKind.FILE,
}
_LISTS = ("Lines", "OldAddresses", "Refs")
# What is asked of them in the browser, and said where it fails; the loader has the last word.
_PATTERNS = {
    "Slug": (r"^[a-z0-9]+(?:-[a-z0-9]+)*$", N_("Small letters a to z, digits and single hyphens only.")),
    "Email": (r"^[^@\s]+@[^@\s]+\.[^@\s.]+$", N_("An e-mail address has an @ and a full stop after it.")),
    "Link": (r"^(?:https?://|mailto:|tel:)\S+$", N_("An address begins with https:// or mailto:.")),
    "Phone": (r"^\+?[0-9 ()./-]{5,24}$", N_("A phone number has digits, and spaces between them.")),
    "Colour": (r"^#[0-9a-fA-F]{6}$", N_("A colour is written as # and six signs, such as #1a5276.")),
    "OldAddresses": (r"^/.", N_("An address of before begins with / and leaves the host's name out.")),
    "When": (r"\d{4}", N_("Write the day with its year, and the time after it if there is one: 2026-05-05 17:30.")),
}
_POSITIVE = ("[1-9]", N_("More than nothing."))
_BODY_HINT = N_(
    "Write as in a mail: an empty line begins a new paragraph. "
    "The sign at the top right switches to buttons for bold, links and pictures."
)
_WHEN_HINT = N_("Written as 2026-05-05 17:30, or the day alone.")
_PICTURE, _FILE = N_("Picture file"), N_("File")
_OTHERS = N_("This has another form than is asked for.")


def forms(language: str) -> tuple[Form, ...]:
    """Give the forms of all kinds of content, in the order of ``KINDS``, worded in ``language``."""
    return tuple(_form(kind, language) for kind in KINDS)


def _form(kind: Kind, language: str) -> Form:
    say = words(language).gettext
    plural, singular = FORMS[kind.name]
    found = _Maker(kind.name, language).fields(kind.header)
    if kind.markdown:
        found += (Field(_BODY, say("Text"), say(_BODY_HINT), FieldKind.BODY),)
    return Form(kind.name, say(plural), say(singular), tuple(sorted(found, key=_place)))


def _place(field: Field) -> int:
    """Sort: the name, what is needed, the text, the picture, the rest, and last what hardly anybody asks for."""
    ranks = (
        field.name in _FIRST,
        field.required,
        field.kind is FieldKind.BODY,
        field.name in _PICTURES,
        field.name not in _LAST,
    )
    return ranks.index(True) if any(ranks) else len(ranks)


class _Maker:
    """Makes the fields of one kind of content.

    Args:
        kind: Its name; what it may refer to itself.
    """

    def __init__(self, kind: str, language: str) -> None:
        self.kind, self.language = kind, language

    def fields(self, header: type[Header]) -> tuple[Field, ...]:
        """Give the fields of a header, in its order."""
        return tuple(self._field(header, name, info) for name, info in header.model_fields.items())

    def _field(self, header: type[Header], name: str, info: FieldInfo) -> Field:
        annotation, rules = _plain(info)
        field = Field(
            name=name,
            label=label(name, self.language),
            hint=self._hint(header, name),
            kind=FieldKind.LINE,
            required=info.is_required(),
            default=_default(info.default),
            longest=_longest(rules),
        )
        if get_origin(annotation) is tuple and not _named(annotation, rules):
            field = replace(field, many=True, least=_rule(rules, "min_length"))
            annotation, rules = _unwrapped(get_args(annotation)[0])
        if inner := group(header, name):
            assert issubclass(inner, Header)
            return replace(field, kind=FieldKind.GROUP, fields=self.fields(inner))
        if values := choices(header, name, self.language):
            told = all(value in (info.description or "") for value, _ in values)  # for those who write the file by hand
            found = tuple(Choice(*value) for value in values)
            return replace(field, kind=FieldKind.CHOICE, choices=found, hint="" if told else field.hint)
        if annotation in (int, Decimal):
            return self._number(field, annotation, rules)
        return self._text(field, header, annotation, rules)

    def _hint(self, header: type[Header], name: str) -> str:
        """Give what a field is for, where its label does not say so already."""
        found = hint(header, name, self.language)
        return "" if found.rstrip(".") == label(name, self.language) else found

    def _number(self, field: Field, annotation: object, rules: Iterable[object]) -> Field:
        above = _rule(rules, "gt")  # only ever 0
        pattern, wrong = ("", "") if above is None else _POSITIVE
        return replace(
            field,
            kind=FieldKind.WHOLE if annotation is int else FieldKind.NUMBER,
            least=_rule(rules, "ge") if above is None else above,
            most=_rule(rules, "le"),
            pattern=pattern,
            wrong=self._say(wrong),
        )

    def _text(self, field: Field, header: type[Header], annotation: object, rules: Iterable[object]) -> Field:
        rules = tuple(rules)
        name = _named(annotation, rules)
        kind = _KINDS[name] if name else FieldKind.LINE
        pattern, wrong = _PATTERNS.get(name, ("", "")) if name else (_pattern(rules), _OTHERS)
        refers = ""
        if kind is FieldKind.REFERENCE:
            refers = self.kind if field.name == _TO_ITSELF else _REFERS.get(field.name, "")
            kind = kind if refers else FieldKind.LINE
        elif kind is FieldKind.WHEN:
            field = replace(field, hint=f"{field.hint} {self._say(_WHEN_HINT)}".strip())
        elif kind is FieldKind.FILE:
            picture = "alt" in header.model_fields
            kind = FieldKind.PICTURE if picture else FieldKind.FILE
            # It is chosen, not typed: where it lies is the form editor's business.
            field = replace(field, label=self._say(_PICTURE if picture else _FILE), hint="")
        return replace(
            field,
            kind=kind,
            many=field.many or name in _LISTS,
            refers=refers,
            pattern=pattern,
            wrong=self._say(wrong) if pattern else "",
        )

    def _say(self, msgid: str) -> str:
        return words(self.language).gettext(msgid) if msgid else ""


def _plain(info: FieldInfo) -> tuple[Any, tuple[object, ...]]:
    """Give the type of a field without ``None``, and the rules for its values."""
    annotation, rules = _unwrapped(info.annotation)
    return annotation, (*rules, *info.metadata)


def _unwrapped(annotation: object) -> tuple[Any, tuple[object, ...]]:
    """Take the rules, and ``None``, off a type."""
    if get_origin(annotation) in (Union, UnionType):
        annotation = next(part for part in get_args(annotation) if part is not NoneType)
    if get_origin(annotation) is Annotated:
        inner, *rules = get_args(annotation)
        return inner, tuple(rules)
    return annotation, ()


def _named(annotation: object, rules: Iterable[object]) -> str:
    """Give the name in fields.py of a type with its rules; empty where it is none of those, nor begins as one."""
    rules, best = tuple(rules), ""
    for name in _KINDS:
        inner, known = _unwrapped(getattr(fields, name))
        if inner == annotation and rules[: len(known)] == known and (not best or len(known) > _rules_of(best)):
            best = name
    return best


def _rules_of(name: str) -> int:
    return len(_unwrapped(getattr(fields, name))[1])


def _rule(rules: Iterable[object], name: str) -> int | None:
    """Give the number that one of the rules of ``Field(...)`` sets, such as ``ge``; None where it does not."""
    found = next((getattr(rule, name) for rule in rules if getattr(rule, name, None) is not None), None)
    return None if found is None else int(found)


def _longest(rules: Iterable[object]) -> int:
    lengths = [rule.max_length for rule in rules if isinstance(rule, StringConstraints) and rule.max_length]
    return min(lengths, default=0)


def _pattern(rules: Iterable[object]) -> str:
    found = [rule.pattern for rule in rules if isinstance(rule, StringConstraints) and isinstance(rule.pattern, str)]
    return found[0] if found else ""


def _default(value: object) -> str | bool | None:
    """Give what a new text begins with: how far it has come, and what is off; other defaults need not be written."""
    if isinstance(value, StrEnum):
        return value.value
    return value if isinstance(value, bool) else None
