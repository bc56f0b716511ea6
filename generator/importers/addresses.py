"""Addresses of the old system, taken apart."""

import re
from urllib.parse import unquote, urljoin, urlsplit

__all__ = ["absolute", "host_of", "of_file", "old_path", "original", "same"]

_SIZED = re.compile(r"-(?:\d{2,5}x\d{2,5}|scaled|rotated)(?=\.[A-Za-z]{3,4}$)")
_UPLOADED = re.compile(r"/(?:wp-content/(?:[^/]+/)*?(?:uploads|files)|files)/(?:sites/\d+/)?(.+)$")


def absolute(base: str, address: str) -> str:
    """Give an address as seen from a page; empty for one that leads nowhere."""
    try:
        found = urljoin(base, address.strip()) if address.strip() else ""  # not the page itself
        parts = urlsplit(found)
        good = parts.scheme in ("http", "https", "mailto", "tel") and bool(parts.hostname or parts.path)
    except ValueError:  # brackets that no host has
        return ""
    return "".join(found.split()) if good else ""


def host_of(address: str) -> str:
    """Give the host of an address, or an empty text."""
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""


def original(address: str) -> str:
    """Give the address of the picture that one was made smaller of, by WordPress's way of naming."""
    return _SIZED.sub("", address.partition("?")[0])


def same(address: str) -> str:
    """Give what two addresses of one page have in common: host and path, whatever else stands in them."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    host = (parts.hostname or "").removeprefix("www.")
    query = f"?{parts.query}" if parts.path.strip("/") == "" and parts.query else ""
    return f"{host}{unquote(parts.path).rstrip('/')}{query}".lower()


def of_file(address: str) -> str:
    """Give the path of an uploaded file below WordPress's folder of uploads; empty where it is no such address."""
    try:
        found = _UPLOADED.search(unquote(urlsplit(address).path))
    except ValueError:
        return ""
    return found[1] if found else ""


def old_path(address: str, base: str) -> str:
    """Give an address as ``redirect_from`` wants it; empty for one that is told apart by a query, or is a home page.

    Args:
        base: The path that every address of the new site begins with: "/" or "/repo/".
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    path = unquote(parts.path)
    if parts.query or not path.strip("/"):
        return ""
    return path[len(base) - 1 :] if path.startswith(base) else path
