"""The preview as an ASGI application: reads only, answers this machine only, knows no path but its own dict's."""

from collections.abc import Callable
from ipaddress import ip_address
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from generator.cli.preview import pages
from generator.cli.preview.answers import file_answer, html, plain
from generator.cli.preview.events import Hub
from generator.cli.preview.inject import inject
from generator.cli.preview.mails import forced
from generator.cli.preview.mounts import OWN
from generator.cli.preview.state import Preview, Shown

__all__ = ["application"]

_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


def application(preview: Preview, hub: Hub, host: str = "127.0.0.1") -> ASGIApp:
    """Give the application.

    Args:
        host: What it was asked to listen on; a request must name it, or this machine (DNS rebinding).
    """

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await _answer(preview, hub, host, Request(scope))(scope, receive, send)

    return app


def _answer(preview: Preview, hub: Hub, host: str, request: Request) -> Response:
    if not _known_host(request.headers.get("host", ""), host):
        return plain(403, f"This preview answers to {preview.origin} only.\n")
    if request.method not in ("GET", "HEAD"):
        return plain(405, "GET and HEAD only.\n", {"Allow": "GET, HEAD"})
    path = str(request.scope["path"])
    if path.startswith(OWN):
        return _own(preview, hub, request, path.removeprefix(OWN))
    shown = preview.at(quote(path))
    if shown is None:
        found = path in ("/", OWN.rstrip("/"))
        return html(request, pages.start(preview)) if found else html(request, pages.missing(preview, path), 404)
    if not shown.files:
        return html(request, pages.problem(shown), 500)
    return _of_site(preview, shown, request, quote(path))


def _known_host(header: str, host: str) -> bool:
    """Check the Host header: a foreign name that resolves to this machine may be another site's trick."""
    name = header.rsplit(":", 1)[0] if not header.endswith("]") else header
    name = name.strip("[]").lower()
    if name in _LOCAL or name == host.strip("[]").lower():
        return True
    # Who listens on every address is reached by any of them; an address, unlike a name, is nobody's trick.
    return host in ("0.0.0.0", "::") and _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _own(preview: Preview, hub: Hub, request: Request, path: str) -> Response:
    if path == "events":
        return _events(preview, hub, request)
    if (content := pages.asset(path)) is not None:
        return file_answer(request, path, content)
    parts = path.split("/")
    shown = preview.site(parts[1]) if len(parts) > 1 else None
    if path in ("", "mail/"):
        return html(request, pages.index(preview) if path else pages.start(preview))
    if shown and parts[0] == "mail" and path.endswith("/"):
        view = request.query_params.get("view", "desktop")
        page = pages.issue(preview, shown, "/".join(parts[2:-1]), view)
        if page is not None:
            return html(request, page)
    if shown and parts[:1] == ["raw"] and parts[2:3] == ["mail"]:
        return _raw(preview, shown, request, "/".join(parts[2:]))
    return html(request, pages.missing(preview, OWN + path), 404)


def _events(preview: Preview, hub: Hub, request: Request) -> Response:
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    if request.method == "HEAD":
        return Response(headers=headers, media_type="text/event-stream")
    key = request.query_params.get("site", "")
    message: Callable[[], str] = lambda: pages.message(preview, key)  # noqa: E731
    return StreamingResponse(hub.listen(message), headers=headers, media_type="text/event-stream")


def _raw(preview: Preview, shown: Shown, request: Request, path: str) -> Response:
    """A mail's file for the views: in the light or the dark, or to take away."""
    content = shown.files.get(path)
    if content is None:
        return html(request, pages.missing(preview, request.url.path), 404)
    content = _as_asked(content, path, preview, request)
    if path.endswith(".html"):
        scheme = "dark" if request.query_params.get("scheme") == "dark" else "light"
        content = forced(content.decode("utf-8", "replace"), scheme).encode()
    name = "-".join(PurePosixPath(path).parts[1:])
    kept = {"Content-Disposition": f'attachment; filename="{name}"'} if path.endswith(".eml") else {}
    return file_answer(request, path, content, headers=kept, mail=True)


def _of_site(preview: Preview, shown: Shown, request: Request, path: str) -> Response:
    """A file of a site; a page gets the script that listens for changes."""
    inner = str(request.scope["path"])[_length(shown.mount) :] if path.startswith(shown.mount) else None
    if inner is None or (inner and not inner.endswith("/") and f"{inner}/index.html" in shown.files):
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"{path}/{query}", 302, {"Cache-Control": "no-store"})
    name = f"{inner}index.html" if not inner or inner.endswith("/") else inner
    status = 200 if name in shown.files else 404
    name = name if status == 200 else "404.html"
    content = shown.files.get(name, b"")
    content = _as_asked(content, name, preview, request)
    mail = name.startswith("mail/")
    if name.endswith(".html") and not mail:
        origin = str(request.base_url).rstrip("/")
        content = inject(content, origin=origin, folder=OWN, key=shown.key, version=shown.version)
    return file_answer(request, name, content, status, mail=mail)


def _length(mount: str) -> int:
    """Count the characters of a mount as it stands in a decoded path."""
    return len(unquote(mount))


def _as_asked(content: bytes, name: str, preview: Preview, request: Request) -> bytes:
    """Put the host that the browser asks in place of the one that the site was built with: "localhost", say."""
    if name.endswith((".html", ".xml", ".json", ".txt", ".ics", ".opml", ".mjml")):
        asked = str(request.base_url).rstrip("/")
        return content.replace(preview.origin.encode() + b"/", asked.encode() + b"/")
    return content
