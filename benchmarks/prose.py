"""Danish and English sentences that read like stories of business life, made from a seed.

The same seed gives the same text on every machine and with every Python: the numbers come from SplitMix64 (Steele,
Lea, Flood 2014), seeded by SHA-256, not from a library that may change its mind.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

__all__ = ["DANISH", "ENGLISH", "Dice", "Words", "cut", "paragraph", "sentence"]

T = TypeVar("T")
_MASK = (1 << 64) - 1


class Dice:
    """A small repeatable source of choices."""

    def __init__(self, *seed: int | str) -> None:
        named = "/".join(map(str, seed)).encode()
        self._state = int.from_bytes(hashlib.sha256(named).digest()[:8], "big")

    def below(self, limit: int) -> int:
        """Give a number from 0 to ``limit - 1``; the bias of the remainder does not matter here."""
        self._state = state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        state = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        state = ((state ^ (state >> 27)) * 0x94D049BB133111EB) & _MASK
        return (state ^ (state >> 31)) % limit

    def between(self, least: int, most: int) -> int:
        """Give a number from ``least`` to ``most``, both included."""
        return least + self.below(most - least + 1)

    def pick(self, items: Sequence[T]) -> T:
        """Give one of the items."""
        return items[self.below(len(items))]

    def some(self, items: Sequence[T], count: int) -> tuple[T, ...]:
        """Give that many different items, in their own order; all of them where there are no more."""
        left = list(range(len(items)))
        chosen = [left.pop(self.below(len(left))) for _ in range(min(count, len(items)))]
        return tuple(items[index] for index in sorted(chosen))


@dataclass(frozen=True, slots=True)
class Words:
    """What sentences of a language are made of.

    Attributes:
        openings: Danish puts the verb after them, English the subject.
        verbs: Transitive, present tense.
        tails: From a blank or a comma on.
        outside, inside: Sentences with a link to elsewhere, and to another story; ``{}`` is its address.
    """

    openings: tuple[str, ...]
    subjects: tuple[str, ...]
    verbs: tuple[str, ...]
    objects: tuple[str, ...]
    tails: tuple[str, ...]
    outside: str
    inside: str
    inverted: bool


def _parts(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


DANISH = Words(
    openings=_parts(
        "I dag|Efter mødet|Hver fredag|I foråret|Når dagen er omme,|På den anden side af fjorden|Lige nu|Det næste år"
        "|Trods vejret|Med et smil|Bag den røde port|Hjemme i køkkenet|Før jul|Hele sommeren|I den gamle skole"
        "|Uden store ord|Fra første færd|Ude på kajen|Til sidst|Engang imellem|Ved langbordet|To gange om måneden"
    ),
    subjects=_parts(
        "smeden|bageren|købmanden|det gamle mejeri|en nabo fra fjorden|netværket|skolen|den yngste lærling"
        "|gårdbutikken|projektlederen|en ældre skipper|maleren|frisøren|den lokale avis|tømreren|fiskehandleren"
        "|kommunen|foreningen|en nybagt iværksætter|museet|hotellet på bakken|vognmanden|røgeriet|højskolen"
        "|landmanden ved åen|plejehjemmet|gartneriet|et hold frivillige|regnskabskontoret|bådebyggeren"
    ),
    verbs=_parts(
        "finder|låner|viser|køber|bygger|åbner|deler|prøver|møder|samler|støtter|følger|vælger|får|søger|tegner"
        "|ændrer|tilbyder|planlægger|færdiggør|mangler|sælger|foreslår|henter|ønsker"
    ),
    objects=_parts(
        "en ny kunde|et bedre tilbud|nøglen til hallen|en idé fra egnen|tolv stole og en kande kaffe|en fælles lærling"
        "|plads til flere|et tomt værksted|den første ordre|hjælp til regnskabet|en aftale på én side|et åbent hus"
        "|gamle kasser fra lageret|sit bedste værktøj|en rundvisning|to ekstra hænder|råvarer fra nabogården"
        "|en måde at spare strøm på|flere gæster uden for sæsonen|en ledig læreplads|et godt råd|en kø af kunder"
        "|en medejer|brød til hele øen|en butik på nettet|penge til et nyt tag|en fortælling om området"
    ),
    tails=_parts(
        "| på havnen| i forsamlingshuset| sammen med en konkurrent|, og det koster kun en kop kaffe| før alle andre"
        "| for første gang i ti år|, selv om ingen troede på det| på tværs af kommunegrænsen| uden at spørge om lov"
        "| ved siden af brugsen|, så længe lyset varer| i løbet af en eftermiddag|, fordi naboen tør| mellem to byger"
        "| til glæde for både øst og vest|, og så må vi se| med hjem"
    ),
    outside="Læs mere hos [egnens folk]({}).",
    inside="Det minder om [en tidligere historie]({}).",
    inverted=True,
)

ENGLISH = Words(
    openings=_parts(
        "Today|After the meeting|Every Friday|In spring|At the end of the day|Across the fjord|Right now|Next year"
        "|In spite of the weather|Behind the red gate|Before Christmas|All summer|In the old school|Once in a while"
    ),
    subjects=_parts(
        "the smith|the baker|the grocer|the old dairy|a neighbour|the network|the school|the youngest apprentice"
        "|the farm shop|the project leader|the painter|the local paper|the carpenter|the council|the museum"
    ),
    verbs=_parts(
        "finds|borrows|shows|buys|builds|opens|shares|tries|meets|gathers|supports|follows|chooses|gets|seeks|draws"
    ),
    objects=_parts(
        "a new customer|a better offer|the key to the hall|an idea from the area|twelve chairs and a pot of coffee"
        "|a shared apprentice|room for more|an empty workshop|the first order|help with the accounts|good advice"
    ),
    tails=_parts(
        "| at the harbour| in the village hall| together with a competitor|, and all it costs is a cup of coffee"
        "| before anybody else| for the first time in ten years|, though nobody believed in it| in an afternoon"
    ),
    outside="Read more at [the people of the area]({}).",
    inside="It resembles [an earlier story]({}).",
    inverted=False,
)


def sentence(dice: Dice, words: Words) -> str:
    """Give a sentence of 5 to some 25 words, with its full stop."""
    opening, subject, verb = dice.pick(words.openings), dice.pick(words.subjects), dice.pick(words.verbs)
    middle = f"{verb} {subject}" if words.inverted else f"{subject} {verb}"
    return f"{opening} {middle} {dice.pick(words.objects)}{dice.pick(words.tails)}."


def paragraph(dice: Dice, words: Words) -> str:
    """Give three to five sentences; now and then one of them is said by somebody."""
    said = [sentence(dice, words) for _ in range(dice.between(3, 5))]
    if dice.below(6) == 0:
        said[-1] = f'"{said[-1]}"'
    return " ".join(said)


def cut(text: str, limit: int) -> str:
    """Give the beginning of a text, whole words, at most ``limit`` characters, without a sign at its end."""
    if len(text) > limit:
        text = text[: limit + 1].rsplit(" ", 1)[0]
    return text.rstrip(" .,")
