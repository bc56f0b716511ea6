"""Every key here is made up, and put together so that no scanner of code hosts takes this file for a leak."""

import pytest

from generator.load.guards.secrets import find_keys, find_passwords
from generator.load.guards.settings import ALWAYS
from generator.load.guards.texts import guard_text

DIGITS = "0123456789abcdef"
KEYS = {
    "github": "ghp_" + "a1B2" * 9,
    "github oauth": "gho_" + "a1B2" * 9,
    "github fine-grained": "github_pat_" + "11ABCDEFG0" * 8,
    "gitlab": "glpat-" + "x1" * 10,
    "amazon": "AKIA" + "IOSFODNN7" + "EXAMPLE",
    "google": "AIza" + "SyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q",
    "slack": "xoxb-" + "123456789012-abcdefABCDEF",
    "slack address": "https://hooks.slack.com/" + "services/T000/B000/XXXX",
    "stripe": "sk_live_" + "a1B2c3D4e5F6g7H8i9J0",
    "mailchimp": DIGITS * 2 + "-us12",
    "brevo": "xkeysib-" + DIGITS * 4 + "-a1B2c3D4e5F6g7H8",
    "sendgrid": "SG." + "a1" * 11 + "." + "b2" * 21 + "c",
    "mailerlite": "eyJ" + "0eXAiOiJKV1QiLCJh." + "eyJ" + "hdWQiOiI0Iiwi.a1b2c3d4e5f6",
    "npm": "npm_" + "a1B2" * 9,
    "pypi": "pypi-AgE" + "IcHlwaS5vcmc" * 5,
    "model": "sk-ant-" + "api03-A1b2C3d4E5f6G7h8",
    "pem": "-----BEGIN RSA " + "PRIVATE KEY-----",
    "openssh": "-----BEGIN OPENSSH " + "PRIVATE KEY-----",
    "pgp": "-----BEGIN PGP " + "PRIVATE KEY BLOCK-----",
}


def passwords(text):
    return [text[hit.start : hit.end] for hit in find_passwords(text)]


@pytest.mark.parametrize("name", KEYS)
def test_a_key_is_found_wherever_it_stands(name):
    """
    A key of a known form is found in a line of prose as well, and its last part is never shown.
    """
    (finding,) = guard_text("a.md", f"Vi bruger {KEYS[name]} til det.", "a.md", ALWAYS)

    assert ("guard-secret", 1, 11) == (finding.code, finding.at.line, finding.at.column) or name == "slack address"
    assert KEYS[name][-6:] not in finding.excerpt or name in ("pem", "openssh", "pgp")


@pytest.mark.parametrize(
    "text",
    [
        "Fra dansk-tysk-venskab til task-force-2026",
        "risk-management-Report-2026-Final",
        "-----BEGIN PUBLIC KEY-----",
        "https://egnen.example/eyJob/ghp_/xoxo-123",
        "AKIA og ASIA er ikke nøgler",
        "0123456789abcdef-us12",
        "for-us-all",
    ],
)
def test_what_is_no_key(text):
    """
    Prefixes alone, words with hyphens and public keys are let be.
    """
    assert [] == list(find_keys(text))


def test_all_lines_of_a_private_key_are_hidden():
    """
    Of a private key no line is shown, though only its first one is told of.
    """
    block = "\n".join([KEYS["pem"], "MIIabc", "zzzz==", "-----END RSA PRIVATE KEY-----", "efter"])
    (hit,) = find_keys(block)

    assert "MIIabc\nzzzz==" == block[hit.start + hit.keep : hit.end].strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("password: hunter2", ["hunter2"]),
        ('  "api_key": "a1b2c3",', ["a1b2c3"]),
        ("export MAIL_PASSWORD='sol og måne'", []),
        ("export MAIL_PASSWORD='sologmåne'", ["sologmåne"]),
        ("- client_secret = a1b2c3d4", ["a1b2c3d4"]),
        ("aws_secret_access_key=a1b2c3d4", ["a1b2c3d4"]),
        ("Adgangskode: havnefest26", ["havnefest26"]),
        ("Adgangskode: 482913", []),  # of an online meeting
        ("Kodeord: fællesskab", []),
        ("password: ${{ secrets.PASSWORD }}", []),
        ("password: $PASSWORD", []),
        ("password: <your password>", []),
        ("password: your-password", []),
        ("password: ********", []),
        ("api_key: xxxxxxxx", []),
        ("password:", []),
        ("Vi skiftede password: det gamle var for let", []),
        ("token: abc", []),
    ],
)
def test_a_password_that_is_set(text, expected):
    """
    A password is one word after its name; what stands for one, and prose, is let be.
    """
    assert expected == passwords(text)
