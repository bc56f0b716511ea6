"""Keys, tokens and passwords, by the forms that their services give them."""

import re
from collections.abc import Iterator
from functools import cache

from generator.load.guards.cpr import find_cpr
from generator.load.guards.lists import people
from generator.load.guards.masking import Hit

__all__ = ["anything_like", "find_keys", "find_passwords"]

_KEEP = 4  # characters: the prefix that names the service
_BLOCK = 20_000  # characters; a private key has some thousand
_NAMES = ("password", "passwd", "api_key", "api-key", "apikey", "secret", "secret_key", "access_key", "token")
_DANISH = ("adgangskode", "kodeord")
_SET = re.compile(r"[ \t>*-]{0,20}(?:export )?[\"'`]?([\w.-]{1,60})[\"'`]?[ \t]{0,9}[:=][ \t]{0,9}(\S{6,4000})[ \t]*$")
_RUN = re.compile(r"[A-Za-z0-9+/=_-]{16,}")
_AROUND = "\"'`,;"
_PLACEHOLDER = re.compile(
    r"(?i)[<\[({$%]|(?:your|my|din|dit|min|mit|skriv|insert|change|example|eksempel|password|secret|hemmelig"
    r"|adgangskode|kodeord|env[.:]|secrets\.)"
)
_LEFT_OUT = re.compile(r"\.\.\.|…|\*\*|(?i:xxx)")


def find_keys(text: str) -> Iterator[Hit]:
    """Find keys and tokens of known forms."""
    for match in _forms().finditer(text):
        end, keep = match.end(), _KEEP
        if match[0].startswith("-----"):
            end, keep = _end_of_block(text, end), end - match.start()
        yield Hit(match.start(), end, "guard-secret", keep)


def find_passwords(text: str) -> Iterator[Hit]:
    """Find passwords and keys that are set on a line of their own: a name, a colon or ``=``, and one word."""
    start = 0
    for line in text.split("\n"):
        match = _SET.match(line)
        value = match[2].strip(_AROUND) if match else ""
        if match and _is_password(match[1].lower(), value):
            at = start + line.index(value, match.start(2))
            yield Hit(at, at + len(value), "guard-secret")
        start += len(line) + 1


def anything_like(text: str) -> Iterator[Hit]:
    """Find whatever a guard might find, and long words that may be a part of it: to be hidden, not to be told of."""
    yield from find_cpr(text)
    yield from find_keys(text)
    yield from find_passwords(text)
    yield from people(text, frozenset(), listed=False)
    for match in _RUN.finditer(text):
        yield Hit(match.start(), match.end(), "guard-secret", 2)


def _is_password(name: str, value: str) -> bool:
    """Tell what sets a password from what only speaks of one, and a password from what stands for one.

    After a Danish word a plain word or number is mostly what readers are to know, such as the code of a meeting.
    """
    if not name.endswith((*_NAMES, *_DANISH)) or (name.endswith(_DANISH) and (value.isdecimal() or value.isalpha())):
        return False
    return len(set(value)) > 2 and not _PLACEHOLDER.match(value) and not _LEFT_OUT.search(value)


def _end_of_block(text: str, start: int) -> int:
    """Give the end of a key whose first line ends at ``start``: the line that closes it, or the next one like it."""
    found = text.find("\n-----", start, start + _BLOCK)
    return found if found > 0 else min(len(text), start + _BLOCK)


@cache
def _forms() -> "re.Pattern[str]":
    """Give the forms of keys; compiled when a text may hold one.  None may look at a character more than once or so."""
    forms = (
        r"-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----",
        r"gh[pousr]_[A-Za-z0-9]{36,}",  # GitHub
        r"github_pat_\w{22,}",
        r"glpat-[\w-]{20,}",  # GitLab
        r"(?:AKIA|ASIA)[A-Z0-9]{16}\b",  # Amazon
        r"AIza[\w-]{35}",  # Google
        r"GOCSPX-[\w-]{28}",
        r"xox[abeoprs]-[A-Za-z0-9-]{10,}",  # Slack
        r"hooks\.slack\.com/services/T\w+/B\w+/\w+",
        r"[rs]k_(?:live|test)_[A-Za-z0-9]{16,}",  # Stripe
        r"[0-9a-f]{32}-us\d{1,2}\b",  # Mailchimp
        r"x(?:key|smtp)sib-[0-9a-f]{64}-\w{16}",  # Brevo
        r"SG\.[\w-]{16,32}\.[\w-]{16,64}",  # SendGrid
        r"eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}",  # JSON Web Token (RFC 7519): MailerLite and many more
        r"npm_[A-Za-z0-9]{36}\b",
        r"pypi-AgE[\w-]{50,}",
        r"sk-(?=[\w-]{0,80}\d)(?=[\w-]{0,80}[A-Z])[\w-]{20,}",  # makers of language models
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})", re.ASCII)
