"""A page as it opens from a folder, with a double click: every address within the site seen from the page itself."""

import posixpath
import re
from collections.abc import Callable, Mapping
from html import escape, unescape
from urllib.parse import quote, unquote, urlsplit

from generator.language.catalogue import words

__all__ = ["front_page", "portable"]

_TAG = re.compile(r"<[a-z][^>]*>", re.IGNORECASE)
_ADDRESS = re.compile(r'(?P<before>\s(?:href|src|poster)=")(?P<value>[^"]*)(?=")', re.IGNORECASE)
_SET = re.compile(r'(?P<before>\ssrcset=")(?P<value>[^"]*)(?=")', re.IGNORECASE)
_REFRESH = re.compile(r'(?P<before>\scontent="[0-9]+;\s*url=)(?P<value>[^"]*)(?=")', re.IGNORECASE)
# A folder is no host: what the policy admits from "self" would be admitted from nowhere.
_POLICY = re.compile(r'<meta\s[^>]*http-equiv="content-security-policy"[^>]*>\n?', re.IGNORECASE)


def portable(page: str, path: str, url: str) -> str:
    """Give a finished page with addresses that lead from file to file.

    Args:
        path: Its own, below the output folder.
        url: Of the site's home page; ends with a slash.
    """
    base = urlsplit(url).path

    def seen(value: str) -> str:
        return _seen(value, path, url, base)

    return _TAG.sub(lambda tag: _changed(tag[0], seen), _POLICY.sub("", page))


def _changed(tag: str, seen: Callable[[str], str]) -> str:
    """Change the addresses of one tag."""

    def put(found: re.Match[str]) -> str:
        return found["before"] + seen(found["value"])

    def put_each(found: re.Match[str]) -> str:
        candidates = (candidate.split() for candidate in found["value"].split(",") if candidate.strip())
        return found["before"] + ", ".join(" ".join([seen(first), *rest]) for first, *rest in candidates)

    text = _SET.sub(put_each, _ADDRESS.sub(put, tag))
    return _REFRESH.sub(put, text) if text[:5].lower() == "<meta" else text


def _seen(value: str, path: str, url: str, base: str) -> str:
    """Give an address as it is seen from a file; one that leads out of the site stays as it is."""
    address = unescape(value)
    if address.startswith(url):
        within = address.removeprefix(url)
    elif address.startswith(base) and not address.startswith("//"):
        within = address.removeprefix(base)
    else:
        return value
    parts = urlsplit("/" + within)
    target = unquote(parts.path[1:])
    if not target or target.endswith("/"):
        target += "index.html"
    seen = posixpath.relpath(target, posixpath.dirname(path) or ".")
    return escape(f"{seen}#{parts.fragment}" if parts.fragment else seen)


def front_page(titles: Mapping[str, str], language: str) -> str:
    """Give a page that leads to several sites.

    Args:
        titles: By the folder that each site lies in, beside the page.
    """
    heading = words(language).gettext("Sites")
    items = "\n".join(
        f'<li><a href="{escape(quote(folder))}/index.html">{escape(title)}</a></li>' for folder, title in titles.items()
    )
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{heading}</title>\n</head>\n<body>\n<h1>{heading}</h1>\n<ul>\n{items}\n</ul>\n</body>\n</html>\n"
    )
