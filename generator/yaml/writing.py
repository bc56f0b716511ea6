"""YAML that people will edit: one field below the other, as plain as it can be, and read back as what it was."""

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from io import StringIO
from typing import TypeAlias

from yaml import events
from yaml.emitter import Emitter

from generator.yaml.characters import printable
from generator.yaml.reader import read
from generator.yaml.scalars import resolve

__all__ = ["Entry", "Value", "write_front_matter", "write_yaml"]

Value: TypeAlias = str | int | float | bool | date | datetime | Sequence["Value"] | Mapping[str, "Value"] | None
"""What can be written; days and times become the text that an editor would type: ``2026-05-05 17:30``."""

WIDTH = 100  # columns of a comment
LONGEST_KEY = 100  # characters; PyYAML writes longer ones in a way that no editor knows
_NEVER_FOLD = 1_000_000
_PLAINLY_TEXT = re.compile(r"[A-ZÆØÅa-zæøå][A-ZÆØÅa-zæøå0-9 (),.;/?!–-]*(?<! )")


@dataclass(frozen=True, slots=True)
class Entry:
    """One field at the top of a file.

    Attributes:
        key: At most ``LONGEST_KEY`` characters, on one line.
        comment: What stands above it, in words; it is wrapped, and a line of its own begins a new one.
        asleep: Whether the field is itself a comment: valid as soon as the ``# `` before its lines is gone.
    """

    key: str
    value: Value
    comment: str = ""
    asleep: bool = False


def write_yaml(entries: Iterable[Entry]) -> str:
    """Write a mapping in block style, in the order given; ``generator.yaml.read`` gives its values back.

    Lines are not folded, and a text of several lines becomes a literal block.  Texts come back in NFC and without
    characters that nobody can see (``characters.printable``), for no source may hold any.  Raises ``ValueError``
    for keys that repeat or cannot be edited, and for numbers that the reader takes for text: infinite ones, and
    those of more than 18 characters.
    """
    entries = tuple(entries)
    keys = [printable(entry.key) for entry in entries]
    if len(set(keys)) < len(keys):
        raise ValueError(f"a key stands twice: {', '.join(keys)}")
    return "".join(_written(entry, first=index == 0) for index, entry in enumerate(entries))


def write_front_matter(entries: Iterable[Entry], body: str) -> str:
    r"""Write a Markdown file: the entries between two lines of ``---``, and ``body`` below them.

    The body is kept but for what ``characters.printable`` does, and ends with ``\n`` unless it is empty.
    """
    text = printable(body)
    header = write_yaml(entries)
    gap = "\n" if "|\n" in header else ""  # a block that ends the header would lose its line end
    end = "\n" if text and not text.endswith("\n") else ""
    return f"---\n{header}{gap}---\n{text}{end}"


def _written(entry: Entry, first: bool) -> str:
    """Write one entry; an empty line stands before its comment."""
    lines = _emit(_events({entry.key: entry.value})).rstrip("\n").split("\n")
    if entry.asleep:
        lines = [f"# {line}".rstrip(" ") for line in lines]
    gap = [""] if entry.comment and not first else []
    return "\n".join([*gap, *_comment(entry.comment), *lines, ""])


def _comment(comment: str) -> Iterator[str]:
    """Wrap a comment; a word that is longer than a line, such as an address, has one to itself."""
    for paragraph in printable(comment).splitlines():
        lines = textwrap.wrap(paragraph, WIDTH - 2, break_long_words=False, break_on_hyphens=False)
        yield from (f"# {line}".rstrip() for line in lines or [""])


class _Emitter(Emitter):
    """PyYAML's emitter, but that the items of a list stand further in than their key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, indentless=False)


def _emit(value: Iterable[events.Event]) -> str:
    """Write the events of one mapping."""
    stream = StringIO()
    emitter = _Emitter(stream, width=_NEVER_FOLD, allow_unicode=True)
    around = (events.StreamStartEvent(), events.DocumentStartEvent(explicit=False))
    for event in (*around, *value, events.DocumentEndEvent(explicit=False), events.StreamEndEvent()):
        emitter.emit(event)
    return stream.getvalue()


def _events(value: Value) -> Iterator[events.Event]:
    """Give what the emitter is to write of a value."""
    if isinstance(value, Mapping):
        yield events.MappingStartEvent(None, None, True, flow_style=False)
        for key, inner in value.items():
            yield _key(printable(key))
            yield from _events(inner)
        yield events.MappingEndEvent()
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield events.SequenceStartEvent(None, None, True, flow_style=False)
        for inner in value:
            yield from _events(inner)
        yield events.SequenceEndEvent()
    elif isinstance(value, str):
        text = printable(value)
        yield _scalar(text, _style(text))
    else:
        yield _scalar(_plain(value), None)


def _scalar(text: str, style: str | None) -> events.ScalarEvent:
    """Give a text, number or nothing; ``style`` is a quotation mark, ``|``, or None for no sign at all."""
    return events.ScalarEvent(None, None, (True, True), text, style=style)


def _key(key: str) -> events.ScalarEvent:
    if not key or len(key) > LONGEST_KEY or len(key.splitlines()) > 1:
        raise ValueError(f"no key that people can edit: {key!r}")
    return _scalar(key, _style(key))


def _plain(value: float | date | None) -> str:
    """Give what stands for a value that is no text: a number, true, false, a day, a time or nothing."""
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds" if value.second else "minutes")
    if value is None or isinstance(value, date):
        return value.isoformat() if value else ""
    text = str(value).lower() if isinstance(value, bool) else repr(value)
    if resolve(text) != value:
        raise ValueError(f"no number that can be read: {text}")
    return text


@lru_cache(maxsize=1000)
def _style(text: str) -> str | None:
    """Give the plainest style in which the reader gives ``text`` back, alone, under a key and in a list."""
    if _PLAINLY_TEXT.fullmatch(text) and resolve(text) == text:
        return None
    # Not with blanks before or behind it: YAML counts those of a block, and people do not see them.
    if "\n" in text and text[0] not in " \n" and not text.endswith("\n\n") and _is_kept(text, "|"):
        return "|"
    if text == text.strip() and isinstance(resolve(text), str) and _is_kept(text, None):
        return None
    # Escapes are for machines: a sign that one kind of mark would need them for gets the other.
    return "'" if (re.search(r"[\"\\]|[^\0-\uffff]", text) and _is_kept(text, "'")) else '"'


def _is_kept(text: str, style: str | None) -> bool:
    """Whether the emitter keeps to a style, and the reader gives ``text`` back."""
    scalar = _scalar(text, style)
    group = (events.MappingStartEvent(None, None, True, flow_style=False), _scalar("a", None), scalar)
    more = (_scalar("b", None), events.SequenceStartEvent(None, None, True, flow_style=False), scalar, *group)
    ends = (events.MappingEndEvent(), events.SequenceEndEvent(), events.MappingEndEvent())
    written = _emit((*group, *more, *ends))
    first = written[2:].lstrip()[:1]
    if first in "'\"" if style is None else first != style:
        return False
    document, findings = read(written, "")
    return document is not None and document.value == {"a": text, "b": [text, {"a": text}]} and not findings
