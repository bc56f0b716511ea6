"""Addresses that texts had before, and that still lead to them."""

import re

__all__ = ["LONGEST_OLD", "PAGE_SUFFIXES", "is_old_address"]

LONGEST_OLD = 400  # characters
PAGE_SUFFIXES = (".html", ".htm")
_KEPT = frozenset({"assets", "files", "mail", "pictures"})  # folders in which only Budstikke's own files lie
_NO_NAME = re.compile(r'[\x00-\x20\x7f-\x9f\\:*?"<>|#%\u2028\u2029\ud800-\udfff\ufffd]')
# What looks like a file might be one of the site's, and no folder can lie in its place.
_FILE = re.compile(r".*\.[A-Za-z][A-Za-z0-9]{1,4}|cname", re.IGNORECASE)


def is_old_address(path: str) -> bool:
    """Tell whether a small page can lie at an address, on every host and disk.

    Args:
        path: Seen from the site's root, decoded: "/2019/05/åbent-hus/".
    """
    names = path.removeprefix("/").removesuffix("/").split("/")
    if not path.startswith("/") or len(path) > LONGEST_OLD or names[0].lower() in _KEPT:
        return False
    folders = names if path.endswith("/") or not names[-1].lower().endswith(PAGE_SUFFIXES) else names[:-1]
    return all(map(_is_name, names)) and not any(map(_FILE.fullmatch, folders))


def _is_name(name: str) -> bool:
    return bool(name) and name[0] != "." and name[-1] != "." and len(name.encode()) <= 200 and not _NO_NAME.search(name)
