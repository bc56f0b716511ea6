"""A resolver that knows a small site, for all tests of bodies."""

import pytest

from generator.markdown import Resolved

SITE = "https://budstikke.example/skiveegnen"


def resolve(address, is_picture):
    """Know every address but those that begin with ``gone``."""
    if address.startswith("gone"):
        return None
    if is_picture:
        stem = address.rpartition(".")[0]
        return Resolved(
            page=f"/skiveegnen/{stem}.webp",
            absolute=f"{SITE}/{stem}.webp",
            alt="Fra arkivet",
            width=800,
            height=600,
            mail=f"{SITE}/{stem}.jpg",
        )
    stem = address.removesuffix(".md")
    return Resolved(page=f"/skiveegnen/{stem}/", absolute=f"{SITE}/{stem}/")


@pytest.fixture(name="resolve")
def _resolve():
    return resolve
