"""A header in which every field explains itself: those that are filled, and asleep below them those that may be."""

from collections.abc import Iterator, Mapping
from typing import get_origin

from generator.language.catalogue import words
from generator.load import field_words
from generator.load.headers.fields import Header
from generator.scaffold.items.fields import Plain
from generator.yaml.writing import Entry

__all__ = ["entries"]


def entries(header: type[Header], filled: Mapping[str, Plain], language: str) -> Iterator[Entry]:
    """Give every field of a header with a comment, in the model's order; ``draft`` and ``id`` follow the filled ones.

    A field that the header lacks comes too, without a comment.
    """
    _ = words(language).gettext
    own = {
        "draft": _("As long as this line is here, nobody sees the text. Delete it when the text is ready."),
        "id": _("Feeds and mails know the text by this lasting name. Leave it as it is, even if the title changes."),
    }
    ours = [name for name in header.model_fields if name in filled]
    for name in sorted(ours, key=lambda name: [*own].index(name) + 1 if name in own else 0):
        yield Entry(name, filled[name], own.get(name) or _comment(header, name, language))
    yield from (Entry(name, value) for name, value in filled.items() if name not in ours)
    above = _("You may use what follows, too. Delete the # and the space in front of a field, and fill it in.") + "\n\n"
    for name in header.model_fields:
        if name not in filled:
            yield Entry(name, _asleep(header, name), above + _comment(header, name, language), asleep=True)
            above = ""


def _comment(header: type[Header], name: str, language: str) -> str:
    """Say what a field is called and what it is for, which values it may have, and what its own fields are for."""
    _ = words(language).gettext
    label, hint = field_words.label(name, language), field_words.hint(header, name, language)
    lines = [hint if hint.startswith(label) else f"{label}. {hint}"]
    choices = field_words.choices(header, name, language)
    if not all(value in hint for value, _label in choices):
        named = (value if value == label else f"{value} ({label})" for value, label in choices)
        lines.append(_("One of these: {values}", values=", ".join(named)))
    if inner := field_words.group(header, name):
        lines += (
            f"- {_named(inner, field, language)}: {_below(inner, field, language)}" for field in inner.model_fields
        )
    return "\n".join(lines)


def _named(header: type[Header], name: str, language: str) -> str:
    """Give the name of a field of a group, and whether the group needs it."""
    _ = words(language).gettext
    needed = _("needed")
    return f"{name} ({needed})" if header.model_fields[name].is_required() else name


def _below(header: type[Header], name: str, language: str) -> str:
    """Say what a field of a group is for, and of what fields it consists itself."""
    _ = words(language).gettext
    hint, inner = field_words.hint(header, name, language), field_words.group(header, name)
    if inner is None:
        return hint
    fields = ", ".join(_named(inner, field, language) for field in inner.model_fields)
    return hint + " " + _("It has {fields}.", fields=fields)


def _asleep(header: type[Header], name: str, top: bool = True) -> Plain:
    """Give a field as it is to be filled in: the names of its own fields, an item of a list, or nothing.

    A list within a group holds nothing, so that a group may be woken whole and filled in part.
    """
    inner = field_words.group(header, name)
    many = any(get_origin(part) is tuple for part in field_words.within(header.model_fields[name].annotation))
    if many and not top:
        return None
    value: Plain = {field: _asleep(inner, field, top=False) for field in inner.model_fields} if inner else None
    return [value] if many else value
