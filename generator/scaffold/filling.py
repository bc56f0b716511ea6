"""Templates of a new site: each looks like the file that it becomes, but for fields such as ``{title}``.

A value is put in so that its file is read as it was meant, whatever signs it holds.  Where a line holds a field with
several values, the line is written once for each of them, and not at all where there is none.
"""

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeAlias

from generator.yaml.writing import Entry, write_yaml

__all__ = ["Values", "fill_markdown", "fill_plain", "fill_yaml"]

Values: TypeAlias = Mapping[str, str | tuple[str, ...]]
"""What stands for the fields, by name; each value is on one line.  A field without a value is a ``KeyError``."""

_Put: TypeAlias = Callable[[str, bool], str]
_FIELD = re.compile(r'(?P<quote>"?)\{(?P<name>[a-z_]+)\}(?P=quote)')
_HEADER = re.compile(r"(---\n.*?\n---\n)(.*)", re.DOTALL)
# What could begin emphasis, code, a link, a tag, a table or an entity in Markdown, and at its beginning a list.
_MARKS = re.compile(r"[\\`*\[\]<>|~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=[#A-Za-z])|^[-+#=]")
_NUMBERED = re.compile(r"^(\d+)(?=[.)])")


def fill_yaml(template: str, values: Values, *, plain: bool = True) -> str:
    """Fill a YAML file, in which a field that holds anybody's words stands within quotation marks.

    Args:
        plain: Whether quotation marks around a field alone are left out where the value can do without them.  Readers
            of YAML 1.1, unlike ours, take ``no`` and ``on`` for something else.
    """

    def put(value: str, quoted: bool) -> str:
        if quoted and plain:
            return write_yaml([Entry("x", value)])[len("x: ") : -1]
        inner = value.replace("\\", r"\\").replace('"', r"\"")
        return f'"{inner}"' if quoted else inner

    return _filled(template, values, put)


def fill_markdown(template: str, values: Values) -> str:
    """Fill a Markdown file, with a YAML header or without; in its text values are words, and never marks."""

    def put(value: str, quoted: bool) -> str:
        words = _NUMBERED.sub(r"\1\\", _MARKS.sub(r"\\\g<0>", value))
        return f'"{words}"' if quoted else words

    header, body = parts.groups() if (parts := _HEADER.fullmatch(template)) else ("", template)
    return fill_yaml(header, values) + _filled(body, values, put)


def fill_plain(template: str, values: Values) -> str:
    """Fill a path, or a text in which no sign means more than itself."""
    return _filled(template, values, lambda value, quoted: f'"{value}"' if quoted else value)


def _filled(template: str, values: Values, put: _Put) -> str:
    return "".join(map(partial(_line, values=values, put=put), template.splitlines(keepends=True)))


def _line(line: str, values: Values, put: _Put) -> str:
    """Fill one line, once for each value of a field that has several."""
    found = [values[field["name"]] for field in _FIELD.finditer(line)]
    times = next((len(value) for value in found if isinstance(value, tuple)), 1)

    def of(field: re.Match[str], turn: int) -> str:
        value = values[field["name"]]
        return put(value[turn] if isinstance(value, tuple) else value, bool(field["quote"]))

    return "".join(_FIELD.sub(partial(of, turn=turn), line) for turn in range(times))
