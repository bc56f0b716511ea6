"""Effect figures, each with its day, source and evidence."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.language.catalogue import words
from generator.language.labels import EFFECTS, EVIDENCE
from generator.model.effect import Effect, Evidence

__all__ = ["EffectView", "effect_view"]


@dataclass(frozen=True, slots=True)
class EffectView:
    """One figure.

    Attributes:
        label: What is counted.
        evidence: How sure it is.
    """

    label: str
    amount: Decimal
    full_time: Decimal | None
    day: date
    source: str
    evidence: str
    documented: bool
    note: str
    example: bool


def effect_view(effect: Effect, language: str) -> EffectView:
    """Give what is shown of a figure."""
    say = words(language).gettext
    return EffectView(
        label=say(EFFECTS[effect.kind]),
        amount=effect.amount,
        full_time=effect.full_time,
        day=effect.day,
        source=effect.source_text,
        evidence=say(EVIDENCE[effect.evidence]),
        documented=effect.evidence is Evidence.DOCUMENTED,
        note=effect.note,
        example=effect.example,
    )
