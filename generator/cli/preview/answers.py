"""Files and pages as HTTP answers: type, digest, and what a browser may do with them."""

import hashlib
from collections.abc import Mapping
from pathlib import PurePosixPath

from starlette.requests import Request
from starlette.responses import Response

__all__ = ["file_answer", "html", "media_type", "plain"]

_NAMES = {"feed.xml": "application/rss+xml", "atom.xml": "application/atom+xml", "feed.json": "application/feed+json"}
_SUFFIXES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".eml": "message/rfc822",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjml": "text/plain; charset=utf-8",
    ".opml": "text/x-opml; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
_BARE = "text/plain; charset=utf-8"  # CNAME, .nojekyll
_OWN_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# A mail in a frame is as powerless as in a mail client; its pictures come from here alone.
_MAIL_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src {origin} data:; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"
)
_DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"


def media_type(name: str) -> str:
    """Give the type of a file by its name."""
    path = PurePosixPath(name)
    if path.suffix:
        return _NAMES.get(path.name) or _SUFFIXES.get(path.suffix.lower(), "application/octet-stream")
    return _BARE


def plain(status: int, text: str, headers: Mapping[str, str] | None = None) -> Response:
    """Give a short refusal."""
    return Response(text, status, {**(headers or {}), "Cache-Control": "no-store"}, "text/plain")


def html(request: Request, page: str, status: int = 200) -> Response:
    """Give one of the preview's own pages."""
    return file_answer(request, "page.html", page.encode(), status, {"Content-Security-Policy": _OWN_POLICY})


def file_answer(
    request: Request,
    name: str,
    content: bytes,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    *,
    mail: bool = False,
) -> Response:
    """Give a file; one that the browser has already, by its digest, is not sent again.

    Args:
        mail: Whether a page among them is a mail, which is shown without any power.
    """
    tag = f'"{hashlib.sha256(content).hexdigest()[:24]}"'
    common = {"ETag": tag, "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff", **(headers or {})}
    if mail and name.endswith(".html"):
        origin = str(request.base_url).rstrip("/")
        common["Content-Security-Policy"] = _MAIL_POLICY.format(origin=origin)
    elif name.endswith(".svg"):
        common["Content-Security-Policy"] = _DRAWING_POLICY
    if status == 200 and tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=common)
    common["Content-Type"] = media_type(name)
    return Response(content, status, common)
