"""Stories like real ones, of twenty networks, made from a seed; no tool's form yet.

A story has 350 to 590 words with headings, lists, quotes, emphasis and links.  Equal arguments give equal stories.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.prose import DANISH, Dice, Words, cut, paragraph, sentence

__all__ = [
    "NETWORKS",
    "SEED",
    "TODAY",
    "YEARS",
    "Address",
    "Linker",
    "Story",
    "address",
    "body",
    "network_id",
    "network_name",
    "stories",
    "story",
]

SEED = 1
NETWORKS = 20
TODAY = date(2026, 6, 1)  # all builds are made as if on this day
YEARS = 10  # that the stories are spread over
WORDS = (350, 590)  # of a body

_PLACES = (
    *("Åbjerg", "Birkelev", "Damsø", "Egeskov", "Fjordby", "Grønnehøj", "Havnsø", "Jernved", "Klitgård", "Lindholt"),
    *("Mølleå", "Nørreby", "Ørsted Mark", "Pilekær", "Rævdal", "Sønderhuse", "Tranekrog", "Ulvemose", "Vesterås"),
    "Ærtebjerg",
)
_SLUGS = (
    *("aabent-hus", "en-ny-ordre", "smedens-ide", "faelles-laerling", "naboens-vaerksted", "kaffe-paa-havnen"),
    *("et-bedre-tilbud", "den-gamle-hal", "ti-aar-efter", "broed-til-oeen", "den-foerste-kunde", "plads-til-flere"),
)
_TAGS = ("samarbejde", "lærling", "havn", "fødevarer", "håndværk", "idé", "møde", "turisme", "bæredygtighed", "skole")
_AUTHORS = ("Redaktionen", "Karen Ågård", "Søren Bæk", "Projektlederen")
_LINK = re.compile(r"story:(\d+)")


@dataclass(frozen=True, slots=True)
class Address:
    """What is known of a story without writing it.

    Attributes:
        number: From 0, the oldest.
        network: Index of the network that owns it.
        count: Stories in all.
    """

    number: int
    slug: str
    day: date
    network: int

    @property
    def stem(self) -> str:
        """Name of the file, without its suffix."""
        return f"{self.day}-{self.slug}"


@dataclass(frozen=True, slots=True)
class Story:
    """One story, before it takes the form of a tool.

    Attributes:
        networks: Indexes, the owner first.
        summary: At most 280 characters, plain text.
        body: Markdown; a link to another story is ``](story:NUMBER)``.
    """

    address: Address
    title: str
    updated: date
    summary: str
    networks: tuple[int, ...]
    tags: tuple[str, ...]
    author: str
    body: str

    def linked(self, link: Callable[[int], str]) -> str:
        """Give the body with links to stories as a tool writes them."""
        return _LINK.sub(lambda match: link(int(match[1])), self.body)


class Linker:
    """Gives addresses of stories by their number, as a tool writes them: a pattern with the fields of `Address`."""

    def __init__(self, pattern: str, count: int, seed: int) -> None:
        self.pattern, self.count, self.seed = pattern, count, seed

    def __call__(self, number: int) -> str:
        """Give one."""
        other = address(number, self.count, self.seed)
        return self.pattern.format(slug=other.slug, stem=other.stem, network=network_id(other.network))


def network_id(index: int) -> str:
    """Give a network's id, which is its slug as well."""
    return f"netvaerk-{index + 1:02}"


def network_name(index: int) -> str:
    """Give a network's name."""
    return f"Netværk {_PLACES[index % len(_PLACES)]}"


def address(number: int, count: int, seed: int = SEED) -> Address:
    """Give a story's address; ``count`` is of all stories, from whose places in time the day follows."""
    dice = Dice(seed, "address", number)
    day = TODAY - timedelta(days=1 + (count - 1 - number) * 365 * YEARS // count)
    slug = f"{dice.pick(_SLUGS)}-{number}"
    return Address(number, slug, day, dice.below(NETWORKS) if number >= NETWORKS else number)


def stories(count: int, seed: int = SEED) -> Iterator[Story]:
    """Give that many stories, the oldest first; none is kept."""
    return (story(number, count, seed) for number in range(count))


def story(number: int, count: int, seed: int = SEED) -> Story:
    """Give one story."""
    at, dice = address(number, count, seed), Dice(seed, "story", number)
    title = cut(f"{dice.pick(DANISH.subjects)} {dice.pick(DANISH.verbs)} {dice.pick(DANISH.objects)}".capitalize(), 64)
    others = (dice.below(NETWORKS),) if dice.below(8) == 0 else ()
    return Story(
        address=at,
        title=title,
        updated=min(at.day + timedelta(days=dice.below(30)), TODAY),
        summary=cut(f"{sentence(dice, DANISH)} {sentence(dice, DANISH)}", 270) + ".",
        networks=tuple(dict.fromkeys((at.network, *others))),
        tags=dice.some(_TAGS, 2),
        author=dice.pick(_AUTHORS),
        body=body(dice, DANISH, number),
    )


def body(dice: Dice, words: Words, number: int = 0) -> str:
    """Give the text of a story in Markdown, ``WORDS`` long; it links to stories older than ``number``."""
    target = dice.between(WORDS[0] + 10, WORDS[1] - 80)
    parts = [paragraph(dice, words)]
    length = len(parts[0].split())
    section = 0
    while length < target:
        section += 1
        added = _section(dice, words, section, number)
        parts.append(added)
        length += len(added.split())
    return "\n\n".join(parts) + "\n"


def _section(dice: Dice, words: Words, section: int, number: int) -> str:
    """Give a piece of a text: at most some 110 words; every third one begins with a heading."""
    heading: tuple[str, ...] = ()
    if section % 3 == 1:
        heading = (f"{'###' if section > 6 else '##'} {cut(sentence(dice, words), 44)}",)
    parts: tuple[str, ...]
    kind = dice.below(8)
    if kind < 2:
        # With words in front: where two lists meet, the tools differ on whether they are one.
        parts = (sentence(dice, words), _list(dice, words, ("-", "1.")[kind]))
    elif kind == 2:
        parts = (f"> {paragraph(dice, words)}",)
    else:
        parts = (_marked(dice, words, number),)
    return "\n\n".join((*heading, *parts))


def _list(dice: Dice, words: Words, mark: str) -> str:
    first = f"**{dice.pick(words.subjects).capitalize()}** {dice.pick(words.verbs)} {dice.pick(words.objects)}"
    rest = (cut(sentence(dice, words), 80) for _ in range(dice.between(2, 4)))
    return "\n".join(f"{mark} {item}" for item in (first, *rest))


def _marked(dice: Dice, words: Words, number: int) -> str:
    """Give a paragraph with some words set apart: emphasis, and often a link."""
    pieces = paragraph(dice, words).split(" ")
    at = dice.below(max(1, len(pieces) - 8))
    pieces[at + 1] = f"*{pieces[at + 1]}*" if pieces[at + 1].isalpha() else pieces[at + 1]
    strong = f"{pieces[at + 3]} {pieces[at + 4]}"
    if strong.replace(" ", "").isalpha():
        pieces[at + 3 : at + 5] = [f"**{strong}**"]
    kind = dice.below(4)
    if kind == 0:
        pieces.append(words.outside.format(f"https://www.example.org/{dice.below(500)}/"))
    elif kind == 1 and number:
        pieces.append(words.inside.format(f"story:{dice.below(number)}"))
    return " ".join(pieces)
