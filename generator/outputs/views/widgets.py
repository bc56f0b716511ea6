"""Fields of forms as Sveltia CMS wants them (sveltiacms.app/en/docs/fields)."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from generator.model.forms import Field, FieldKind

__all__ = ["Json", "Leads", "widget"]

Json: TypeAlias = str | int | float | bool | Sequence["Json"] | Mapping[str, "Json"] | None
Leads: TypeAlias = Mapping[str, Mapping[str, Json]]
"""For each kind that fields may refer to: the settings of a relation to it."""

PICTURES = ".jpg,.jpeg,.png,.webp,.gif,.svg"
# A story's title is its first heading; what else the editor can write is in docs/markdown.md.
BUTTONS = ("bold", "italic", "link", "heading-two", "heading-three", "quote", "bulleted-list", "numbered-list")
ITEM = "item"  # a list of plain values has one field, whose name is never written


def widget(field: Field, leads: Leads, *, top: bool = True) -> dict[str, Json]:
    """Give a field's settings.

    Args:
        top: Whether it stands in no group: a new text's own day is today, a day within it is not.
    """
    found = {"name": field.name, "label": field.label, **_hint(field), "required": field.required}
    one = _MAKERS[field.kind](field, leads)
    if field.kind is FieldKind.DAY and field.required and top:
        one["default"] = "{{now}}"
    if not field.many or "multiple" in one:
        return {**found, **one}
    return {**found, **_list(field, one)}


def _hint(field: Field) -> dict[str, Json]:
    return {"hint": field.hint} if field.hint else {}


def _list(field: Field, one: dict[str, Json]) -> dict[str, Json]:
    """Give the settings of a list: of groups, or of what stands alone."""
    most = {"min": field.least or 1} if field.required else {}
    if field.kind is FieldKind.GROUP:
        summary = next((inner.name for inner in field.fields if inner.required), "")
        shown: dict[str, Json] = {"summary": f"{{{{fields.{summary}}}}}", "collapsed": "auto"}
        return {"widget": "list", **shown, "fields": one["fields"], **most}
    return {"widget": "list", "field": {"name": ITEM, "label": field.label, "required": True, **one}, **most}


def _line(field: Field, leads: Leads) -> dict[str, Json]:
    return {"widget": "string", **_text_rules(field), **_default(field)}


def _text(field: Field, leads: Leads) -> dict[str, Json]:
    return {"widget": "text", **_text_rules(field)}


def _text_rules(field: Field) -> dict[str, Json]:
    rules: dict[str, Json] = {"use_emoji_autocomplete": False}
    if field.longest:
        rules["maxlength"] = field.longest
    return {**rules, **_pattern(field)}


def _pattern(field: Field) -> dict[str, Json]:
    return {"pattern": [field.pattern, field.wrong]} if field.pattern else {}


def _default(field: Field) -> dict[str, Json]:
    return {"default": field.default} if field.default is not None else {}


def _body(field: Field, leads: Leads) -> dict[str, Json]:
    """Begin with the text as it is: its rich form loses emphasis that goes on in the next line, whatever is edited."""
    return {
        "widget": "richtext",
        "buttons": BUTTONS,
        "modes": ["raw", "rich_text"],
        "editor_components": ["image"],
        "linked_images": False,
        "use_emoji_autocomplete": False,
    }


def _day(field: Field, leads: Leads) -> dict[str, Json]:
    return {"widget": "datetime", "type": "date"}


def _flag(field: Field, leads: Leads) -> dict[str, Json]:
    return {"widget": "boolean", **_default(field)}


def _number(field: Field, leads: Leads) -> dict[str, Json]:
    whole = field.kind is FieldKind.WHOLE
    rules: dict[str, Json] = {"value_type": "int"} if whole else {"value_type": "float", "step": 0.5}
    if field.least is not None:
        rules["min"] = field.least
    if field.most is not None:
        rules["max"] = field.most
    return {"widget": "number", **rules, **_pattern(field)}


def _choice(field: Field, leads: Leads) -> dict[str, Json]:
    options = [{"label": choice.label, "value": choice.value} for choice in field.choices]
    return {"widget": "select", "options": options, **_default(field)}


def _reference(field: Field, leads: Leads) -> dict[str, Json]:
    more: dict[str, Json] = {"multiple": True} if field.many else {}
    return {"widget": "relation", **leads[field.refers], **more}


def _picture(field: Field, leads: Leads) -> dict[str, Json]:
    return {"widget": "image", "accept": PICTURES, "choose_url": False}


def _file(field: Field, leads: Leads) -> dict[str, Json]:
    return {"widget": "file", "choose_url": False}


def _group(field: Field, leads: Leads) -> dict[str, Json]:
    return {"widget": "object", "fields": [widget(inner, leads, top=False) for inner in field.fields]}


_MAKERS: Mapping[FieldKind, Callable[[Field, Leads], dict[str, Json]]] = {
    FieldKind.LINE: _line,
    FieldKind.TEXT: _text,
    FieldKind.BODY: _body,
    FieldKind.DAY: _day,
    FieldKind.WHEN: _line,
    FieldKind.FLAG: _flag,
    FieldKind.WHOLE: _number,
    FieldKind.NUMBER: _number,
    FieldKind.CHOICE: _choice,
    FieldKind.REFERENCE: _reference,
    FieldKind.PICTURE: _picture,
    FieldKind.FILE: _file,
    FieldKind.GROUP: _group,
}
