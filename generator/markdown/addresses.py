"""The gate that every address of a body passes."""

import re
from typing import Final
from urllib.parse import quote, urlsplit

from generator.markdown.types import Resolved

SCHEMES: Final = frozenset({"https", "http", "mailto", "tel"})

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_IGNORED = re.compile(r"[\x00-\x20\x7f]+")  # what browsers drop around a scheme, or within
_REST = r"[\w.~!$()*+,;=:@/?#%&\[\]\ufdd0\ufdd1-]*"
_AT_HOME = re.compile(f"(?:#|/(?!/)){_REST}")
_ABROAD = re.compile(
    rf"https?://(?:(?!xn--)[a-z0-9-]+\.)+[a-z]+(?::[0-9]{{1,4}})?(?:[/?#]{_REST})?|(?:mailto|tel):[\w.+@%?&=-]+", re.A
)
_KEPT = "!#$%&'()*+,/:;=?@[]~"  # besides letters, digits, "_", "." and "-": RFC 3986


def tidy_address(address: str) -> str:
    """Give the address without surrounding white space, tabs and line ends."""
    return re.sub(r"[\t\n\r]", "", address).strip(" ")


def scheme_of(address: str) -> str:
    """Give the scheme in lower case as a browser would read it, or nothing for a relative address."""
    match = _SCHEME.match(_IGNORED.sub("", address))
    return match[1].lower() if match else ""


def is_foreign(address: str) -> bool:
    """Say whether an address without scheme names another host: ``//host``, ``/\\\\host``, ``\\\\host``."""
    return bool(re.match(r"[/\\]{2}", _IGNORED.sub("", address)))


def absolute(address: str) -> Resolved | None:
    """Resolve an address that carries an allowed scheme; None when it is not safe to show.

    Raises nothing: an address that cannot be parsed is not safe.
    """
    scheme = scheme_of(address)
    if scheme not in SCHEMES:
        return None
    written = scheme + address[address.index(":") :]
    try:
        host = urlsplit(written).hostname
        written = _with_ascii_host(written, host)
    except ValueError:
        return None
    if scheme in ("https", "http") and not host:
        return None
    encoded = quote(written, safe=_KEPT)
    return Resolved(page=encoded, absolute=encoded)


def is_abroad(address: str) -> bool:
    """Say whether an absolute address is so ordinary that no parser, sanitiser or escaping reads it otherwise."""
    return _ABROAD.fullmatch(address) is not None


def is_ordinary(address: str) -> bool:
    """Say the same of an address that may lack the host."""
    return _AT_HOME.fullmatch(address) is not None or is_abroad(address)


def is_safe(address: str) -> bool:
    """Say whether an address that a resolver gave may be written: allowed scheme, or our own host."""
    scheme = scheme_of(address)
    return scheme in SCHEMES if scheme else bool(address) and not is_foreign(address)


def _with_ascii_host(address: str, host: str | None) -> str:
    """Write a host such as ``blåbær.dk`` in ASCII, for mail programmes and feed readers."""
    if not host or host.isascii():
        return address
    return re.sub(re.escape(host), host.encode("idna").decode("ascii"), address, count=1, flags=re.I)
