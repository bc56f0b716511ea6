"""A message goes through a real mail server."""

import smtplib
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from generator.mail.message import message
from tests.mail.builders import make_mail


class _Inbox:
    """Keeps what the server takes in."""

    def __init__(self) -> None:
        self.received: list[bytes] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        """Keep one message."""
        self.received.append(envelope.content)
        return "250 OK"


@pytest.fixture
def server() -> Iterator[tuple[_Inbox, int]]:
    """Run a server on a free port of this computer."""
    inbox = _Inbox()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(inbox, hostname="127.0.0.1", port=port)
    controller.start()
    yield inbox, port
    controller.stop()


def test_message_arrives_as_it_was_sent(server: tuple[_Inbox, int]) -> None:
    """
    Server and client leave every byte alone: no line is too long, no dot is lost, nothing needs 8 bits.
    """
    inbox, port = server
    sent = message(make_mail(text=".\n..\nFrom æ\n" + "ø" * 2000, subject="Grønne idéer 🎉", html="<p>.</p>\n" * 50))

    with smtplib.SMTP("127.0.0.1", port) as client:
        client.sendmail("a@budstikke.example", ["b@budstikke.example"], sent)

    assert [sent] == inbox.received
