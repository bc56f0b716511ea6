"""From a document to a checked header, and from pydantic's errors to diagnostics that an editor understands."""

from collections.abc import Callable, Iterable, Mapping
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Diagnostic, diagnostic
from generator.language.labels import A_LIST, A_TEXT
from generator.language.text import did_you_mean
from generator.load.headers.fields import Header
from generator.load.kinds import KINDS
from generator.yaml.document import Document, Steps, Value

__all__ = ["json_schemas", "validate"]

H = TypeVar("H", bound=Header)


def validate(
    document: Document, header: type[H], *, zone: ZoneInfo, language: str
) -> tuple[H | None, tuple[Diagnostic, ...]]:
    """Check a document against a header; without a header in the answer there is at least one error."""
    if not isinstance(document.value, dict):
        return None, (diagnostic("header-shape", document.at(())),)
    try:
        # Most headers hold text alone: then the values are what was written.
        written = _as_written(document, (), document.value) if document.texts else document.value
        value = header.model_validate(written, context={"zone": zone, "language": language})
    except ValidationError as error:
        return None, _told_once((d["loc"], _explain(d, document, header)) for d in error.errors(include_url=False))
    return value, ()


def _told_once(findings: Iterable[tuple[Steps, Diagnostic]]) -> tuple[Diagnostic, ...]:
    """Leave out that a field is missing where the same slip is told of: it is there, but misspelt."""
    found = tuple(findings)
    meant = {(*steps[:-1], dict(f.values)["guess"]) for steps, f in found if f.code == "field-misspelt"}
    return tuple(f for steps, f in found if f.code != "field-missing" or steps not in meant)


def json_schemas() -> dict[str, dict[str, Any]]:
    """Give the JSON Schema (draft 2020-12) of every kind of header, by the kind's name."""
    schemas = {}
    for kind in KINDS:
        schema = kind.header.model_json_schema()
        schemas[kind.name] = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return schemas


def _as_written(document: Document, steps: Steps, value: Value) -> Value:
    """Give the value with numbers and booleans as they were typed, and without empty fields.

    The schema alone decides what is a number; a phone number keeps its plus and a postcode its zero.  An empty
    item of a list stays, so that the others keep their numbers, and is told of.
    """
    if isinstance(value, dict):
        inner = {k: _as_written(document, (*steps, k), v) for k, v in value.items() if v is not None}
        return dict(inner)
    if isinstance(value, list):
        return ["" if v is None else _as_written(document, (*steps, i), v) for i, v in enumerate(value)]
    written = document.written(steps)
    return value if written is None else written


def _explain(detail: ErrorDetails, document: Document, header: type[Header]) -> Diagnostic:
    steps: Steps = tuple(s for s in detail["loc"])
    name = ".".join(str(s + 1) if isinstance(s, int) else s for s in steps)
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "extra_forbidden":
        known = _fields_at(header, steps[:-1])
        guess = did_you_mean(str(steps[-1]), known)
        code = "field-misspelt" if guess else "field-unknown"
        values = {"guess": guess or "", "known": ", ".join(known)}
        return diagnostic(code, document.at(steps, key=True), field=steps[-1], **values)
    if kind == "missing":
        return diagnostic("field-missing", document.at(steps), field=name)
    if kind in ("model_type", "model_attributes_type"):
        fields = ", ".join(_fields_at(header, steps))
        return diagnostic("field-group", document.at(steps), field=name, read=_shown(detail["input"]), known=fields)
    code, make = _CODES.get(kind, ("field-invalid", _nothing))
    if isinstance(detail["input"], str) and not detail["input"].strip():
        code, make = "field-empty", _nothing
    values = {k: str(v) for k, v in make(context, detail).items()}
    return diagnostic(code, document.at(steps), field=name, read=_shown(detail["input"]), **values)


def _shown(value: object) -> str:
    text = value if isinstance(value, str) else "…" if isinstance(value, dict | list | tuple) else str(value)
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59] + "…"


def _nothing(context: Mapping[str, Any], detail: ErrorDetails) -> dict[str, object]:
    return {}


def _choice(context: Mapping[str, Any], detail: ErrorDetails) -> dict[str, object]:
    # Both pydantic's "enum" and "literal_error" say: 'a', 'b' or 'c'.
    choices = [word.strip(" '") for word in str(context["expected"]).replace(" or ", ", ").split(",")]
    return {"choices": ", ".join(choices), "guess": did_you_mean(str(detail["input"]), choices) or choices[0]}


def _length(context: Mapping[str, Any], detail: ErrorDetails) -> dict[str, object]:
    return {
        "limit": context.get("max_length", context.get("min_length")),
        "length": len(str(detail["input"])),
    }


def _bound(context: Mapping[str, Any], detail: ErrorDetails) -> dict[str, object]:
    return {"limit": next(iter(context.values()))}


def _meanings(context: Mapping[str, Any], detail: ErrorDetails) -> dict[str, object]:
    return {"meanings": context.get("meanings") or "2026-05-05"}


def _expected(what: str) -> Callable[[Mapping[str, Any], ErrorDetails], dict[str, object]]:
    return lambda context, detail: {"expected": what}


_Make = Callable[[Mapping[str, Any], ErrorDetails], dict[str, object]]
_CODES: dict[str, tuple[str, _Make]] = {
    "string_too_long": ("field-long", _length),
    "too_long": ("field-long", _length),
    "string_too_short": ("field-empty", _nothing),
    "too_short": ("field-empty", _nothing),
    "string_type": ("field-shape", _expected(A_TEXT)),
    "tuple_type": ("field-shape", _expected(A_LIST)),
    "list_type": ("field-shape", _expected(A_LIST)),
    "string_pattern_mismatch": ("field-pattern", _nothing),
    "enum": ("field-choice", _choice),
    "literal_error": ("field-choice", _choice),
    "int_parsing": ("field-number", _nothing),
    "int_type": ("field-number", _nothing),
    "int_from_float": ("field-number", _nothing),
    "decimal_parsing": ("field-number", _nothing),
    "decimal_type": ("field-number", _nothing),
    "bool_parsing": ("field-flag", _nothing),
    "bool_type": ("field-flag", _nothing),
    "greater_than": ("field-positive", _bound),
    "greater_than_equal": ("field-small", _bound),
    "less_than_equal": ("field-large", _bound),
    **{
        f"date-{kind}": (f"date-{kind}", _meanings)
        for kind in ("unreadable", "ambiguous", "impossible", "weekday", "no-year", "time", "gap")
    },
    "address": ("field-address", _nothing),
    "path": ("field-path", _nothing),
    "old-address": ("field-old-address", _nothing),
    "phone": ("field-phone", _nothing),
    "cvr": ("field-cvr", _nothing),
}


def _fields_at(header: type[BaseModel], steps: Steps) -> tuple[str, ...]:
    """Give the names of the fields that are known at a place of a header."""
    current: type[BaseModel] = header
    for step in steps:
        if isinstance(step, str) and step in current.model_fields:
            current = _model_in(current.model_fields[step].annotation) or current
    return tuple(current.model_fields)


def _model_in(annotation: object) -> type[BaseModel] | None:
    """Find the header within ``tuple[Header, ...]`` or ``Header | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (tuple, Union, UnionType):
        return next((m for a in get_args(annotation) if (m := _model_in(a))), None)
    return None
