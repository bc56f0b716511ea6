"""One text, guarded: CPR numbers, keys, and addresses in lists; at the cost of some looks where there is nothing."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from string import ascii_lowercase, ascii_uppercase, digits
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.load.guards.settings import Guards

if TYPE_CHECKING:
    from generator.load.guards.masking import Hit

__all__ = ["MANY", "guard_list", "guard_text", "hide", "masked"]

MANY = 10  # addresses; a board or a steering group has fewer
_ANY = 1_000_000  # addresses: more than a file can hold
# Every digit as 0, so that one look finds any six of them; every letter as a small one.
_SHAPE = bytes.maketrans((digits + ascii_uppercase).encode(), ("0" * 10 + ascii_lowercase).encode())
# Every form of a key in secrets.py holds one of these, and every name that sets one: far cheaper to look for.
_KEYS = (
    *(b"PRIVATE KEY", b"AKIA", b"ASIA", b"AIza", b"GOCSPX-", b"xox", b".slack.", b"SG.", b"eyJ", b"-us", b"sib-"),
    *(b"glpat-", b"pypi-", b"sk-"),
)
_KEYS_WITH_UNDERSCORE = (b"ghp_", b"gho_", b"ghu_", b"ghs_", b"ghr_", b"github_pat_", b"k_live_", b"k_test_", b"npm_")
_NAMES = (b"passw", b"kode", b"secret", b"token", b"api-k", b"apik")
_NAMES_WITH_UNDERSCORE = (b"api_k", b"access_k")


def guard_text(path: str, text: str, name: str, guards: Guards) -> tuple[Diagnostic, ...]:
    """Find what must not stand in a text of content.

    Args:
        path: Below the site's folder.
        text: As it was written; its addresses are counted where they stand as in a list.
        name: The path as messages name it.
    """
    return _guarded(text, name, guards.allow, _ANY if path in guards.allow else MANY, listed=True)


def guard_list(path: str, text: str, name: str, guards: Guards, most: int = MANY) -> tuple[Diagnostic, ...]:
    """Find what must not stand in any other file; every address counts, and more than ``most`` are a list."""
    return _guarded(text, name, guards.allow, _ANY if path in guards.allow else most, listed=False)


def hide(text: str) -> str:
    """Give words of a file in which something was found, with stars for whatever it may be."""
    from generator.load.guards.masking import hidden
    from generator.load.guards.secrets import anything_like

    return hidden(text, list(anything_like(text)))


def masked(finding: Diagnostic) -> Diagnostic:
    """Give another finding in such a file: what it shows may be the very same words."""
    values = tuple((name, hide(value)) for name, value in finding.values)
    return replace(finding, excerpt=hide(finding.excerpt), values=values)


def _guarded(text: str, name: str, allow: Iterable[str], most: int, *, listed: bool) -> tuple[Diagnostic, ...]:
    finders, many = _suspicions(text, most)
    if not finders and not many:
        return ()
    from generator.load.guards.lists import people
    from generator.load.guards.masking import plain_lines, tell

    text, allowed = plain_lines(text), frozenset(allow)
    hits = [hit for find in finders for hit in find(text) if text[hit.start : hit.end] not in allowed]
    others = people(text, allowed, listed=listed) if many else []
    if len(others) > most:
        hits.append(replace(others[0], count=len(others)))
    return tell(text, name, hits, others) if hits else ()


def _suspicions(text: str, most: int) -> "tuple[list[Callable[[str], Iterable[Hit]]], bool]":
    """Say what is worth looking for, and whether there are more than ``most`` signs of an address."""
    written = text.encode("utf-8", "surrogatepass")
    shape = written.translate(_SHAPE)
    finders: list[Callable[[str], Iterable[Hit]]] = []
    joined = b"_" in written
    if b"000000" in shape:
        from generator.load.guards.cpr import find_cpr

        finders.append(find_cpr)
    if _any(_KEYS, written) or (joined and _any(_KEYS_WITH_UNDERSCORE, written)):
        from generator.load.guards.secrets import find_keys

        finders.append(find_keys)
    if _any(_NAMES, shape) or (joined and _any(_NAMES_WITH_UNDERSCORE, shape)):
        from generator.load.guards.secrets import find_passwords

        finders.append(find_passwords)
    return finders, written.count(b"@") > most


def _any(words: Iterable[bytes], text: bytes) -> bool:
    """Tell whether a text holds one of some words; a plain loop is what a build of ten thousand texts can bear."""
    for word in words:  # noqa: SIM110 - a generator would double what this costs
        if word in text:
            return True
    return False
