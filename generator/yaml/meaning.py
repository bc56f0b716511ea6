"""What the writer of an unquoted value will have meant, where YAML would read something else."""

import re
from dataclasses import dataclass

__all__ = ["SPACES", "Meaning", "close_bracket", "close_quote", "meaning", "names", "starts_block"]

SPACES = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"  # for use in a character class
_HASH = re.compile(f"(?P<gap>[{SPACES}]*)#")
_BLOCK = re.compile(rf"[|>](?:[1-9]?[+-]?|[+-][1-9])(?:[{SPACES}]+#.*)?")
_ANCHOR = re.compile(r"&(?P<name>[\w-]+)(?:\s+(?P<rest>.*))?")
_ALIAS = re.compile(r"\*(?P<name>[\w-]+)(?:\s+#.*)?")
_PLAIN_WORD = re.compile(r"[a-z0-9._:/+-]*")
_NAME = re.compile(r"[&*][\w-]+")
_APOSTROPHE = re.compile(r"'(?:\d|[^\W\d_]{1,3}(?:\s|$))[^']*")  # '90erne, 's


@dataclass(frozen=True, slots=True)
class Meaning:
    """How a value is to be read.

    Attributes:
        text: What it says.
        quote: YAML would read something else, or nothing at all.
        hash_at: Where a ``#`` stands that was read as text, or that begins a doubtful remark; -1 without one.
        remark: The doubtful remark, which was left out; empty without one.
    """

    text: str
    quote: bool
    hash_at: int = -1
    remark: str = ""


def names(text: str) -> frozenset[str]:
    """Give the names that ``text`` could use as anchors and aliases, each with its sign."""
    return frozenset(_NAME.findall(text))


def meaning(value: str, known: frozenset[str], keyed: bool) -> Meaning | None:
    """Say what ``value`` means; None where YAML reads it well enough, or where nobody can tell.

    ``value`` is the rest of a line, without space around it; ``known`` are the ``names`` of the file; ``keyed``
    says that a key stands before it.
    """
    first = value[0]
    if first in "\"'[{" and not _goes_on(value):
        return None
    if first in "|>" and starts_block(value):
        return None
    if first in "&*!" and _is_machinery(value, known):
        return None
    read = _without_remark(value)
    odd = first in "\"'[{|>&*!@`%,]}" or ": " in read.text or "\t" in value or read.text.endswith(":")
    odd = odd or (keyed and first in "-?:" and not value[1:2].strip())
    if not odd and not read.quote and not read.remark:
        return None
    return Meaning(read.text, odd or read.quote, read.hash_at, read.remark) if read.text else None


def starts_block(value: str) -> bool:
    """Whether ``value`` announces a text on the lines below: ``|``, ``>-`` and their like."""
    return bool(_BLOCK.fullmatch(value))


def close_quote(text: str, start: int) -> int:
    """Give where the quotation mark at ``start`` is closed; -1 where it is not."""
    mark, at = text[start], start + 1
    while at < len(text):
        if text[at] == "\\" and mark == '"':
            at += 2
        elif text[at] != mark:
            at += 1
        elif mark == "'" and text[at + 1 : at + 2] == "'":
            at += 2
        else:
            return at
    return -1


def close_bracket(text: str, start: int) -> int:
    """Give where the bracket at ``start`` is closed, quoted texts apart; -1 where it is not."""
    depth, at = 0, start
    while at < len(text):
        sign = text[at]
        if sign in "\"'" and text[:at].rstrip()[-1:] in ("[", "{", ",", ":"):
            at = close_quote(text, at)
            if at < 0:
                return -1
        depth += (sign in "[{") - (sign in "]}")
        if not depth:
            return at
        at += 1
    return -1


def _goes_on(value: str) -> bool:
    """Whether text follows behind the quotation mark or bracket that closes the first sign of ``value``."""
    quoted = value[0] in "\"'"
    end = close_quote(value, 0) if quoted else close_bracket(value, 0)
    if end < 0:
        return bool(quoted and _APOSTROPHE.fullmatch(value))
    rest = value[end + 1 :]
    return bool(rest) and not re.match(rf"[{SPACES}]+#", rest) and not (rest[0] == ":" and not quoted)


def _is_machinery(value: str, known: frozenset[str]) -> bool:
    """Whether ``value`` is an anchor, alias or tag that its writer can have meant as such."""
    if value[0] == "!":
        return value.startswith(("!!", "!<"))
    if anchor := _ANCHOR.fullmatch(value):
        rest = anchor["rest"] or ""
        return not rest or rest[0] in "[{|>" or f"*{anchor['name']}" in known
    if alias := _ALIAS.fullmatch(value):
        return f"&{alias['name']}" in known
    return False


def _without_remark(value: str) -> Meaning:
    """Tell text and remark apart.

    A ``#`` with a sign right behind it is text (``#durup``, ``#1``); with a space behind it, it begins a
    remark. One space before it, after more than a number or a lower-case word, makes that doubtful.
    """
    kept = -1
    for found in _HASH.finditer(value):
        at = found.end() - 1
        if at and not found["gap"]:
            continue
        behind = value[at + 1 : at + 2]
        if behind.strip() and behind != "#":
            kept = at if kept < 0 else kept
            continue
        text = value[: found.start()]
        if kept < 0 and len(found["gap"]) == 1 and not _PLAIN_WORD.fullmatch(text):
            return Meaning(text, False, at, value[at:])
        return Meaning(text, kept >= 0, kept)
    return Meaning(value, kept >= 0, kept)
