"""A host of sites, and a proxy that keeps the browser from everything else."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

# Nobody need listen there: the browser asks the proxy.  Mails may have pictures without TLS from this machine only.
HOST = "127.0.0.1:8000"
BELOW = "/sub/path/"
TYPES = {
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar",
    ".jpg": "image/jpeg",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".xml": "application/xml",
}


@dataclass
class Server:
    """A host that answers as GitHub Pages does, and stands as a proxy between the browser and the world.

    So every request of the browser arrives here, whatever host it is for, and no port is part of an address.

    Attributes:
        strangers: What was asked of other hosts; none of it is answered.
    """

    root: Path
    strangers: list[str] = field(default_factory=list)

    def answer(self, url: str) -> tuple[int, Path | None]:
        """Give the status of an address, and the file behind it; a folder without its slash is none."""
        address = urlsplit(url)
        if address.netloc != HOST or not address.path.startswith(BELOW):
            return 404, None
        path = unquote(address.path).removeprefix(BELOW)
        file = self.root / path / "index.html" if path.endswith("/") else self.root / path
        if file.is_file() and ".." not in file.parts:
            return 200, file
        return 404, self.root / path.split("/")[0] / "404.html"


@contextmanager
def serve(root: Path) -> Iterator[tuple[Server, str]]:
    """Answer in threads of this process; give the server, and its address as a proxy."""
    server = Server(root)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if urlsplit(self.path).netloc != HOST:
                server.strangers.append(self.path)
            status, file = server.answer(self.path)
            content = file.read_bytes() if file and file.is_file() else b""
            self.send_response(status)
            self.send_header("Content-Type", TYPES.get(file.suffix if file else "", "application/octet-stream"))
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def do_CONNECT(self) -> None:
            server.strangers.append(self.path)
            self.send_error(502)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """A browser that leaves a page hangs up on its pictures."""

    with Quiet(("127.0.0.1", 0), Handler) as http:
        thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        thread.start()
        try:
            yield server, f"http://127.0.0.1:{http.server_address[1]}"
        finally:
            http.shutdown()
            thread.join()
