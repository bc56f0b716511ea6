"""The one door to addresses of the web: feeds, and pictures of the old site.

An address that stands in a file was written by a stranger: only hosts that are named beforehand are asked, by http or
https, and none whose name stands for a machine of one's own network (server-side request forgery, OWASP).
"""

import ipaddress
import socket
import ssl
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from time import monotonic
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from generator.importers.items import Remark, remark

__all__ = ["Fetched", "Fetcher"]

TIMEOUT = 15  # seconds of silence
PATIENCE = 120  # seconds for one file
HOPS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_SAFE = "/:@!$&'()*+,;=-._~%?"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file of the web, and the address at which it was at last."""

    content: bytes
    address: str


class _Refused(Exception):
    def __init__(self, found: Remark) -> None:
        super().__init__(found.code)
        self.remark = found


class Fetcher:
    """Reads addresses.

    Args:
        hosts: That may be asked, with and without ``www.``.
        own: Hosts that somebody typed by hand: these may lie in one's own network.
        limit: Bytes that a file may have.
        agent: What the reader calls itself.
    """

    def __init__(self, hosts: Iterable[str], own: Iterable[str] = (), *, limit: int, agent: str) -> None:
        self.own = frozenset(host.lower() for host in own)
        self.hosts = frozenset(host.lower().removeprefix("www.") for host in (*hosts, *self.own))
        self.limit, self.agent = limit, agent

    def fetch(self, address: str) -> Fetched | Remark:
        """Read a file, or say why it cannot be had."""
        until = monotonic() + PATIENCE
        here = address
        try:
            for _ in range(HOPS + 1):
                connection, path = self._way(here)
                with closing(connection):
                    connection.request("GET", path, headers={"User-Agent": self.agent, "Accept-Encoding": "identity"})
                    response = connection.getresponse()
                    if response.status in _REDIRECTS:
                        here = urljoin(here, response.getheader("Location") or "")
                        continue
                    if response.status != 200:
                        return remark("fetch-status", address=address, status=response.status)
                    return Fetched(self._content(response, address, until), here)
        except _Refused as refused:
            return refused.remark
        except (OSError, HTTPException, ValueError, UnicodeError):
            return remark("fetch-failed", address=address)
        return remark("fetch-failed", address=address)

    def _content(self, response: HTTPResponse, address: str, until: float) -> bytes:
        parts, size = [], 0
        while part := response.read1(65_536):
            size += len(part)
            if size > self.limit:
                raise _Refused(remark("fetch-large", address=address, limit=self.limit // 1_000_000))
            if monotonic() > until:
                raise _Refused(remark("fetch-failed", address=address))
            parts.append(part)
        if response.length:  # the connection broke off
            raise _Refused(remark("fetch-failed", address=address))
        return b"".join(parts)

    def _way(self, address: str) -> tuple[HTTPConnection, str]:
        """Give the connection by which an address can be read, not open yet, and the path to ask for."""
        parts = urlsplit(address)
        host = (parts.hostname or "").lower()
        if parts.scheme not in ("http", "https") or host.removeprefix("www.") not in self.hosts:
            raise _Refused(remark("fetch-host", address=address))
        port = parts.port or (443 if parts.scheme == "https" else 80)
        name = host.encode("idna").decode()
        kind = _Secure if parts.scheme == "https" else _Plain
        path = urlunsplit(("", "", quote(parts.path or "/", safe=_SAFE), quote(parts.query, safe=_SAFE), ""))
        return kind(name, port, self._numbers(host, name, port, address)), path

    def _numbers(self, host: str, name: str, port: int, address: str) -> tuple[str, ...]:
        """Look a host up once, so that what was looked at is what is asked."""
        found = tuple(str(entry[4][0]) for entry in socket.getaddrinfo(name, port, type=socket.SOCK_STREAM))
        if host not in self.own and not all(ipaddress.ip_address(n.partition("%")[0]).is_global for n in found):
            raise _Refused(remark("fetch-private", address=address))
        return found


class _Plain(HTTPConnection):
    """A connection to numbers that were looked up before."""

    def __init__(self, host: str, port: int, numbers: tuple[str, ...]) -> None:
        super().__init__(host, port, timeout=TIMEOUT)
        self.numbers = numbers

    def connect(self) -> None:
        """Connect."""
        self.sock = _connected(self.numbers, self.port)


class _Secure(HTTPSConnection):
    """The same with TLS; the certificate must be the host's."""

    def __init__(self, host: str, port: int, numbers: tuple[str, ...]) -> None:
        self.trust = ssl.create_default_context()
        super().__init__(host, port, timeout=TIMEOUT, context=self.trust)
        self.numbers = numbers

    def connect(self) -> None:
        """Connect."""
        self.sock = self.trust.wrap_socket(_connected(self.numbers, self.port), server_hostname=self.host)


def _connected(numbers: tuple[str, ...], port: int) -> socket.socket:
    """Connect to the first number that answers."""
    for number in numbers[:-1]:
        try:
            return socket.create_connection((number, port), TIMEOUT)
        except OSError:
            continue
    return socket.create_connection((numbers[-1], port), TIMEOUT)
