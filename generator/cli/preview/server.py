"""The web server around the application: quiet, and gone at once when it is asked to end."""

import errno
import socket
import sys
from types import FrameType

import uvicorn

from generator.cli.preview.app import application
from generator.cli.preview.events import Hub
from generator.cli.preview.state import Preview

__all__ = ["Busy", "listen", "run"]


class Busy(Exception):
    """Another program listens on that port."""


class _Server(uvicorn.Server):
    """Ends without an exception on Ctrl-C, and sends the listeners home first: they would never go by themselves."""

    def __init__(self, config: uvicorn.Config, hub: Hub) -> None:
        super().__init__(config)
        self.hub = hub

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Take a signal."""
        self.force_exit = self.should_exit
        self.should_exit = True
        self.hub.close()


def run(preview: Preview, hub: Hub, listener: socket.socket, host: str) -> None:
    """Serve until a signal comes."""
    config = uvicorn.Config(
        application(preview, hub, host),
        log_config=None,
        log_level="critical",
        access_log=False,
        lifespan="off",
        ws="none",
        server_header=False,
        timeout_graceful_shutdown=2,
    )
    _Server(config, hub).run(sockets=[listener])


def listen(host: str, port: int) -> socket.socket:
    """Open a port.

    Raises:
        Busy: It is taken.
        OSError: The host is not known, or the port not allowed.
    """
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, kind, protocol)
    try:
        # On Windows the option would let two programs share the port; elsewhere it lets one start again at once.
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(128)
    except OSError as error:
        listener.close()
        if error.errno == errno.EADDRINUSE:
            raise Busy from error
        raise
    return listener
