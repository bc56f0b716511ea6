"""Phone numbers, refused where a site says so, but for those of people whom readers are to call."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, diagnostic
from generator.load.guards.masking import Hit, hidden, plain_lines, tell
from generator.yaml.document import Steps, Value

if TYPE_CHECKING:
    from generator.load.headers.fields import Header
    from generator.load.parse import Parsed

__all__ = ["find_phones", "guard_fields", "guard_prose"]

# Eight digits as Danes write them, of which the first is no 0 (the Danish numbering plan); or any number abroad.
_NUMBER = re.compile(
    r"(?<![\w./,-])(?:(?:\+|00)45[ .]?)?"
    r"(?:[1-9]\d[ .]?\d\d[ .]?\d\d[ .]?\d\d|[1-9]\d\d[ .]\d\d[ .]?\d\d\d)(?![\w-]|[.,]\d)"
    r"|(?<![\w/])\+\d{1,3}[ .(]?(?:[ .()-]?\d){6,12}(?!\d)"
)
_DAY = re.compile(
    r"(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])| (?:19|20)\d\d)$"  # or two years
    r"|(?:0[1-9]|[12]\d|3[01])[ .](?:0[1-9]|1[0-2])[ .](?:19|20)\d\d$"
)
_OTHER = re.compile(
    r"(?i)\b(?:cvr|se|ean|gln|konto|reg|iban|ordre|faktura|nr)[ .:-]{0,6}(?:lokations)?(?:nr|nummer)?[ .:-]{0,3}$"
)
_NEAR = 40  # characters before the number
# Fields of people and places that readers are to call, by kind of file.
_PUBLIC: Mapping[str, tuple[Steps, ...]] = {
    "site": (("publisher",), ("guards",)),
    "network": (("leader",), ("membership",)),
    "story": (("press", "contact"),),
    "event": (("organiser",), ("sign_up",)),
    "idea": (("contact",),),
}
_NUMBERS = ("cvr", "id", "slug", "postcode")


def guard_prose(body: str, name: str, first_line: int, allow: tuple[str, ...]) -> tuple[Diagnostic, ...]:
    """Find phone numbers in a body.

    Args:
        first_line: Of the file, on which the body begins.
    """
    text = "\n" * (first_line - 1) + plain_lines(body)
    return tell(text, name, (hit for hit in find_phones(text) if text[hit.start : hit.end] not in allow))


def guard_fields(parsed: "Parsed[Header]", text: str, allow: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Find phone numbers in the fields of a header, but for those that are meant to be public.

    Args:
        text: Of the file.
    """
    lines = plain_lines(text).split("\n")
    public = _PUBLIC.get(parsed.place.kind.name, ())
    for steps, value in _texts(parsed, (), parsed.document.value):
        if steps[-1] in _NUMBERS or any(steps[: len(start)] == start for start in public):
            continue
        if any(value[hit.start : hit.end] not in allow for hit in find_phones(value)):
            at = parsed.document.at(steps)
            line = lines[at.line - 1]
            yield diagnostic("guard-phone", at, hidden(line, list(find_phones(line))))


def find_phones(text: str) -> Iterator[Hit]:
    """Find phone numbers; days in eight digits and numbers of firms, accounts and addresses are none."""
    for match in _NUMBER.finditer(text):
        begins = text.rfind("\n", 0, match.start()) + 1
        before = text[max(begins, match.start() - _NEAR) : match.start()]
        if not _DAY.match(match[0]) and not _OTHER.search(before):
            yield Hit(match.start(), match.end(), "guard-phone", 2)


def _texts(parsed: "Parsed[Header]", steps: Steps, value: Value) -> Iterator[tuple[Steps, str]]:
    """Give every text of a document with the way to it; numbers as they were written."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(parsed, (*steps, key), inner)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(parsed, (*steps, index), inner)
    elif steps and value is not None:
        yield steps, parsed.document.written(steps) or str(value)
