"""Unquoted words as values, by the core schema of YAML 1.2 (10.3.2), narrower where it would lose text."""

import re

__all__ = ["resolve"]

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_DECIMAL = re.compile(r"[-+]?[0-9]+", re.ASCII)
_OTHER_BASE = re.compile(r"0x[0-9a-fA-F]+|0o[0-7]+", re.ASCII)
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", re.ASCII)
_LONGEST = 18  # digits of a number; what is longer is an identifier, and a float would round it


def resolve(text: str) -> bool | int | float | str | None:
    """Give the value of an unquoted scalar.

    ``yes``, ``nej``, ``on``, dates and clock times are text.  So are ``.inf`` and ``.nan``, numbers that a
    float cannot hold and those of more than 18 characters: no writer of a news story means numbers by them.
    """
    if text in _WORDS:
        return _WORDS[text]
    if len(text) > _LONGEST or text[0] not in "0123456789+-.":
        return text
    if _DECIMAL.fullmatch(text):
        return int(text)
    if _OTHER_BASE.fullmatch(text):
        return int(text, 0)
    if _FLOAT.fullmatch(text):
        number = float(text)
        return number if abs(number) < 1e300 else text
    return text
