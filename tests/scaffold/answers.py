"""Answers of a test, and the sites that are begun with them."""

from datetime import date
from typing import Any

from generator.scaffold import Answers

TODAY = date(2026, 11, 22)
ODD = (
    "Ærø & Øerne",
    "\"Ord\" 'n' *stjerner* _x_ `c` [a](b) \\",
    "🎉",
    "con",
    "1. Netværk: # havn",
    "durup",
    "Durup",
    "{email} {{x}} <b>&amp;",
    "- no",
    "no",
    "2026-01-01",
    "å" * 100,
)


def answers(**fields: Any) -> Answers:
    """Answers that will do, a Danish site of one network, but for these."""
    given: dict[str, Any] = {
        "title": "Egnens netværk",
        "url": "https://egnen.example/",
        "language": "da",
        "publisher": "Egnens Erhvervsråd",
        "address": ("Torvet 1", "7870 Roslev"),
        "email": "post@egnen.example",
        "install": "budstikke==1.0",
        "networks": ("Durup",),
    }
    return Answers(**{**given, **fields})
