"""A newsletter as an e-mail: multipart/alternative, plain text first (RFC 5322, RFC 2046).

Written by hand rather than with ``email.message``, whose folding of headers differs between releases of
Python: one issue gives the same bytes everywhere.  The tests read each back with the standard library.
"""

import re
from binascii import b2a_qp
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from hashlib import sha256

__all__ = ["Mail", "message"]

CONTROL = re.compile(r"[\x00-\x1f\x7f\x80-\x9f\u2028\u2029]")
ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[^@\s<>()\[\],;:\"\\]+")
DOMAIN = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+")
LINK = re.compile(r"(?:https://|mailto:)[!#-;=?-Z_a-z~%\[\]@]+")
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
# RFC 2047 section 2: a line that holds an encoded word has at most 76 characters.  The longest header's name
# takes 9 of them ("Subject: "), "=?utf-8?q?" and "?=" take 12.
WORD_ROOM = 54
# RFC 2047 section 5 (3): what may stand for itself in an encoded word that is part of a name.
WORD_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!*+-/")
PLAIN_ROOM = 64  # characters that fit beside a header's name on one line of 78


@dataclass(frozen=True, slots=True)
class Mail:
    """One newsletter issue, ready to be put into an envelope.

    Every text is one line without control characters, except ``text`` and ``html``.

    Attributes:
        id: Lasting name of the issue, such as ``skiveegnen/durup/2026-03``; unique within ``domain``.
        domain: Domain that the Message-ID belongs to; the site's own.
        subject: Plain text.
        language: BCP 47 tag (RFC 3282).
        sender_name: Shown name of the sender.
        sender_address: ``name@domain``; the domain may hold letters such as æ, the name may not.
        reply_to: Address for answers; empty where it is the sender's.
        list_name: Name of the newsletter; also stands where a receiver's name would.
        list_id: Domain-like lasting name of the list (RFC 2919), such as ``durup.budstikke.example``.
        sent: The issue's moment, with a time zone.
        text: The plain-text part.
        html: The HTML part.
        unsubscribe: ``mailto:`` or ``https:`` address (RFC 2369); empty where the sending service adds its
            own.  An https address must answer the POST of RFC 8058 and is announced as one-click.
    """

    id: str
    domain: str
    subject: str
    language: str
    sender_name: str
    sender_address: str
    list_name: str
    list_id: str
    sent: datetime
    text: str
    html: str
    reply_to: str = ""
    unsubscribe: str = ""


def message(mail: Mail) -> bytes:
    r"""Give the message as the bytes of an ``.eml`` file: ASCII, lines ending in ``\r\n``.

    No line passes 78 octets, but for a long unsubscribe address or domain.  No ``Auto-Submitted``: RFC 3834
    keeps that for messages no person wrote; ``List-Id`` already tells automatic responders to be still.

    Raises:
        ValueError: A header's text holds a line break or another control character, or an address, domain,
            language or link is not one, or the moment has no time zone.  Loading stops these; here it is a
            bug in the caller.
    """
    identity = _message_id(mail)
    boundary = "=_" + sha256(identity.encode()).hexdigest()[:32]
    headers = [*_headers(mail, identity), f'Content-Type: multipart/alternative;\r\n boundary="{boundary}"']
    parts = [
        *headers,
        "",
        f"--{boundary}",
        *_part("plain", mail.text),
        f"--{boundary}",
        *_part("html", mail.html),
        f"--{boundary}--",
        "",
    ]
    return "\r\n".join(parts).encode("ascii")


def _headers(mail: Mail, identity: str) -> list[str]:
    """Give the headers in the order mail clients show them, folded."""
    if mail.sent.tzinfo is None:
        raise ValueError("the moment of a mail needs a time zone")
    lines = [
        f"Date: {format_datetime(mail.sent)}",
        f"From: {_named(mail.sender_name, _address(mail.sender_address))}",
    ]
    if mail.reply_to:
        lines.append(f"Reply-To: {_address(mail.reply_to)}")
    # An empty group (RFC 5322 section 3.4): the sending service puts the receiver here.
    lines.append(f"To: {_phrase(mail.list_name)}:;")
    lines.append(f"Subject: {_unstructured(mail.subject)}")
    lines.append(f"Message-ID: <{identity}>")
    lines.append(f"List-Id: {_named(mail.list_name, _domain(mail.list_id))}")
    if mail.unsubscribe:
        if not LINK.fullmatch(mail.unsubscribe):
            raise ValueError(f"not a mailto: or https: address: {mail.unsubscribe!r}")
        lines.append(f"List-Unsubscribe: <{mail.unsubscribe}>")
        if mail.unsubscribe.startswith("https:"):
            lines.append("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
    if not LANGUAGE.fullmatch(mail.language):
        raise ValueError(f"not a language tag: {mail.language!r}")
    return [*lines, f"Content-Language: {mail.language}", "MIME-Version: 1.0"]


def _part(subtype: str, content: str) -> list[str]:
    """Give one part: headers, a blank line and the content in quoted-printable (RFC 2045 section 6.7)."""
    text = re.sub(r"\r\n?|\n", "\r\n", content.rstrip("\r\n") + "\n")
    coded = b2a_qp(text.encode(), istext=True).decode("ascii").removesuffix("\r\n")
    kind = f'Content-Type: text/{subtype}; charset="utf-8"'
    return [kind, "Content-Transfer-Encoding: quoted-printable", "", coded, ""]


def _message_id(mail: Mail) -> str:
    """Give the part of the Message-ID within the angle brackets: for eyes first, then unique."""
    readable = re.sub(r"[^a-z0-9]+", ".", mail.id.lower()).strip(".")[:40].strip(".")
    digest = sha256(mail.id.encode()).hexdigest()[:16]
    return f"{readable or 'issue'}.{digest}@{_domain(mail.domain)}"


def _domain(name: str) -> str:
    """Give a domain in ASCII (RFC 3490), or raise ``ValueError``."""
    try:
        ascii_name = name.lower().encode("idna").decode("ascii")
    except UnicodeError as error:
        raise ValueError(f"not a domain: {name!r}") from error
    if len(ascii_name) > 253 or not DOMAIN.fullmatch(ascii_name):
        raise ValueError(f"not a domain: {name!r}")
    return ascii_name


def _address(address: str) -> str:
    """Give ``name@domain`` with the domain in ASCII, or raise ``ValueError``."""
    if not ADDRESS.fullmatch(address):
        raise ValueError(f"not a mail address: {address!r}")
    name, _, domain = address.rpartition("@")
    return f"{name}@{_domain(domain)}"


def _named(name: str, inner: str) -> str:
    """Give ``name <inner>``, on a line of its own where the name is long."""
    return f"{_phrase(name)}\r\n <{inner}>"


def _phrase(text: str) -> str:
    """Give a name: a quoted string, or encoded words where the letters ask for them."""
    if not _is_plain(text):
        # A name is words: the parsers of the world do not agree on odd blanks between them.
        return _encoded(" ".join(text.split()))
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"'


def _unstructured(text: str) -> str:
    """Give a subject: as it is, or as encoded words."""
    return text if _is_plain(text) else _encoded(text)


def _is_plain(text: str) -> bool:
    """Tell whether a text may stand in a header as it is; one that may not at all is a ``ValueError``."""
    if CONTROL.search(text) or not text.strip():
        raise ValueError(f"a header's text is empty or holds a control character: {text!r}")
    # Blanks at the ends or in a row get lost when a header is folded and unfolded again.
    spaced = text != " ".join(text.split())
    return text.isascii() and len(text) <= PLAIN_ROOM and "=?" not in text and not spaced


def _encoded(text: str) -> str:
    """Give RFC 2047 words, one a line; no word ends within a character."""
    words = [""]
    for character in text:
        coded = "".join(_octet(octet) for octet in character.encode())
        if len(words[-1]) + len(coded) > WORD_ROOM:
            words.append("")
        words[-1] += coded
    return "\r\n ".join(f"=?utf-8?q?{word}?=" for word in words)


def _octet(octet: int) -> str:
    """Give one octet in the Q encoding: Danish text stays nearly readable."""
    if octet == ord(" "):
        return "_"
    return chr(octet) if octet in WORD_SAFE else f"={octet:02X}"
