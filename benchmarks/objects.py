"""All other objects of the domain: what the full corpus has besides stories."""

import zlib
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from benchmarks.prose import DANISH, ENGLISH, Dice, cut, paragraph, sentence
from benchmarks.stories import (
    NETWORKS,
    TODAY,
    YEARS,
    Address,
    Linker,
    Story,
    address,
    body,
    network_id,
    network_name,
)

__all__ = ["SITE_EXTRAS", "objects", "story_extras", "translation"]

MEMBERS = 12  # of each network
PICTURES = 4  # shared by all; a picture costs as much as thousands of stories, and is made once
POLICIES = ("erhverv", "turisme", "bosaetning", "groent")
DAYS = 365 * YEARS

SITE_EXTRAS = (
    "picture: {src: pictures/billede-0.png, alt: Marker og fjord, credit: Budstikke}\n"
    "funding:\n  - name: Egnens fond\n    text: Støttet af Egnens fond.\npolicies:\n"
) + "".join(f"  - {{tag: {tag}, name: Kommunens politik for {tag}, text: Hvad kommunen vil.}}\n" for tag in POLICIES)


def events_each(count: int) -> int:
    """Give how many events each network has in a corpus of ``count`` stories."""
    return max(2, count // 200)


def issues_each(count: int) -> int:
    """Give how many newsletters each network has sent."""
    return min(40, max(1, count // 500))


def story_extras(story: Story, count: int, seed: int) -> str:
    """Give further lines for a story's header: a picture on every fourth, a press release on every tenth, and so on."""
    number, network, dice = story.address.number, story.address.network, Dice(seed, "extras", story.address.number)
    lines = [f"members: [{member_id(network, dice.below(MEMBERS))}]", f"policies: [{dice.pick(POLICIES)}]"]
    if number % 4 == 1:
        lines.append(_picture("../../../", dice))
    if number % 8 == 3:
        lines.append(f"events: [{event_id(network, dice.below(events_each(count)), count)}]")
    if number % 25 == 4:
        lines.append(f"effects:\n  - {_effect(story.address.day, dice, '    ')}")
    if number % 10 == 5:
        lines.append(_press(story, dice))
    return "\n".join(lines) + "\n"


def translation(story: Story, link: Linker, seed: int) -> tuple[str, str] | None:
    """Give path and text of the English version, which every twentieth story has."""
    if story.address.number % 20 != 7:
        return None
    dice, at = Dice(seed, "english", story.address.number), story.address
    title = cut(f"{dice.pick(ENGLISH.subjects)} {dice.pick(ENGLISH.verbs)} {dice.pick(ENGLISH.objects)}", 64)
    text = Story(at, title, story.updated, "", story.networks, (), "", body(dice, ENGLISH, at.number)).linked(link)
    header = (
        f"---\ntitle: {title.capitalize()}\nslug: {at.slug}\nlanguage: en\ntranslation_of: {at.stem}\n"
        f"date: {at.day}\nsummary: {cut(sentence(dice, ENGLISH), 250)}.\nnetworks: {_networks(story.networks)}\n---\n"
    )
    return f"networks/{network_id(at.network)}/stories/{at.stem}.en.md", header + text


def objects(count: int, seed: int) -> Iterator[tuple[str, str | bytes]]:
    """Give every file of the full corpus but the stories, the networks and ``site.yaml``."""
    for number in range(PICTURES):
        yield f"pictures/billede-{number}.png", png(1280, 800, number)
    yield from _pages(seed)
    by_network: list[list[Address]] = [[] for _ in range(NETWORKS)]
    for number in range(count):
        at = address(number, count, seed)
        by_network[at.network].append(at)
    for network, own in enumerate(by_network):
        yield from _network(network, count, seed)
        yield from _issues(network, own, issues_each(count))


def member_id(network: int, number: int) -> str:
    """Give a member's id."""
    return f"medlem-{network + 1:02}-{number + 1:02}"


def event_id(network: int, number: int, count: int) -> str:
    """Give an event's id: the name of its file."""
    return f"{_event_day(number, count)}-moede-{network + 1:02}-{number + 1}"


def _event_day(number: int, count: int) -> date:
    """Give days from ten years ago to three months ahead."""
    return TODAY - timedelta(days=DAYS) + timedelta(days=(number + 1) * (DAYS + 90) // events_each(count))


def _network(network: int, count: int, seed: int) -> Iterator[tuple[str, str]]:
    dice, root = Dice(seed, "network", network), f"networks/{network_id(network)}"
    for number in range(MEMBERS):
        yield (
            f"{root}/members/{member_id(network, number)}.yaml",
            f"name: Virksomhed {network + 1}.{number + 1}\nsector: {dice.pick(DANISH.objects)}\nplace: Egnen\n"
            f"ownership: {dice.pick(('private', 'public', 'association'))}\nsize: 2-9\njoined: 2017-03-01\n"
            f"url: https://www.example.org/firma-{network}-{number}/\ntext: {sentence(dice, DANISH)}\n",
        )
    for number in range(events_each(count)):
        yield f"{root}/events/{event_id(network, number, count)}.md", _event(network, number, count, dice)
    for number in range(max(2, count // 400)):
        yield f"{root}/ideas/ide-{network + 1:02}-{number + 1}.md", _idea(dice)
    yield (
        f"{root}/effects.yaml",
        "effects:\n" + "".join(f"  - {_effect(date(2017 + n, 5, 1), dice, '    ')}\n" for n in range(4)),
    )
    meetings = (
        f"  - {{date: {2016 + n}-09-01, kind: steering-group, decisions: [{_title(dice)}]}}\n" for n in range(9)
    )
    yield f"{root}/meetings.yaml", "meetings:\n" + "".join(meetings)


def _event(network: int, number: int, count: int, dice: Dice) -> str:
    day = _event_day(number, count)
    others = f"networks: {_networks((network, dice.below(NETWORKS)))}\n" if number % 5 == 4 else ""
    over = "status: held\nattendance: 25\n" if day < TODAY else ""
    return (
        f"---\ntitle: {_title(dice)}\nstart: {day} 17:00\nend: {day} 19:30\nsummary: {sentence(dice, DANISH)}\n"
        f"place: {{name: Forsamlingshuset, street: Eksempelvej 1, postcode: 0000, town: Eksempelby}}\n"
        f"organiser: {network_name(network)}\n{others}{over}---\n{paragraph(dice, DANISH)}\n"
    )


def _idea(dice: Dice) -> str:
    day = TODAY - timedelta(days=dice.between(1, 3000))
    return (
        f"---\ntitle: {_title(dice)}\ndate: {day}\nsummary: {sentence(dice, DANISH)}\n"
        f"horizon: {dice.pick(('short', 'medium', 'long'))}\n"
        f"status: {dice.pick(('idea', 'seeking-partners', 'done'))}\n"
        f"partners_wanted: [{dice.pick(DANISH.subjects)}]\n---\n{paragraph(dice, DANISH)}\n"
    )


def _effect(day: date, dice: Dice, indent: str) -> str:
    lines = (
        f"kind: {dice.pick(('visitors', 'projects-started', 'newcomers'))}",
        f"amount: {dice.between(1, 400)}",
        f"date: {day}",
        "source: Egnens Erhvervsråd",
        "evidence: stated",
    )
    return f"\n{indent}".join(lines)


def _press(story: Story, dice: Dice) -> str:
    return (
        f"press:\n  headline: {cut(story.title, 76)}\n  subheading: {cut(sentence(dice, DANISH), 90)}\n"
        f"  angle: {cut(sentence(dice, DANISH), 240)}.\n  place: Egnen\n  quotes:\n"
        f"    - name: Karen Ågård\n      title: formand\n      text: {sentence(dice, DANISH)}\n"
        f"      approved: {story.address.day}\n"
        "  contact: {name: Egnens Erhvervsråd, email: presse@bench.example, phone: 00 00 00 00}\n"
        "  facts: [Tallene er lavet af et frø.]"
    )


def _issues(network: int, own: list[Address], each: int) -> Iterator[tuple[str, str]]:
    """Give a network's newsletters, each with its six newest stories of the day."""
    numbers: Counter[int] = Counter()
    name = network_name(network)
    for number in range(each):
        day = TODAY - timedelta(days=1 + (each - 1 - number) * DAYS // each)
        newest = [at.stem for at in own if at.day <= day][-6:]
        numbers[day.year] += 1
        yield (
            f"networks/{network_id(network)}/newsletters/{day.year}-{numbers[day.year]}.md",
            f'---\ndate: {day} 09:00\nsubject: "Nyt fra {name}: ordrer, kaffe og åbne porte"\n'
            f'preheader: "Læs, hvad der er sket siden sidst, og hvem der mangler en hånd."\n'
            f"stories: [{', '.join(reversed(newest))}]\n---\nKære læser\n\nHer er det nyeste fra {name}.\n",
        )


def _pages(seed: int) -> Iterator[tuple[str, str]]:
    dice = Dice(seed, "pages")
    yield "pages/home.md", f"---\ntitle: Historier fra egnen\nsummary: Tyve netværk.\n---\n{paragraph(dice, DANISH)}\n"
    yield (
        "pages/home.en.md",
        "---\ntitle: Stories from the area\nslug: home\nlanguage: en\ntranslation_of: home\nsummary: Twenty networks.\n"
        f"---\n{paragraph(dice, ENGLISH)}\n",
    )
    for name in ("om", "privatliv", "tilgaengelighed", "kontakt"):
        yield f"pages/{name}.md", f"---\ntitle: {name.capitalize()}\nfooter: true\n---\n{paragraph(dice, DANISH)}\n"
    for number in range(12):
        yield (
            f"knowledge/note-{number + 1}.md",
            f"---\ntitle: {_title(dice)}\ndate: {2017 + number % 9}-02-01\nsummary: {sentence(dice, DANISH)}\n"
            f"networks: {_networks((number,))}\nworked: [{_title(dice)}]\nsteps: [{_title(dice)}]\n---\n"
            f"{body(dice, DANISH)}",
        )


def _title(dice: Dice) -> str:
    return cut(f"{dice.pick(DANISH.subjects)} {dice.pick(DANISH.verbs)} {dice.pick(DANISH.objects)}".capitalize(), 64)


def _picture(root: str, dice: Dice) -> str:
    """Give a picture's lines; ``root`` leads from the text's folder to the site's."""
    return (
        f"picture:\n  src: {root}pictures/billede-{dice.below(PICTURES)}.png\n"
        "  alt: Et værksted, en havn og marker bagved\n  credit: Budstikke"
    )


def _networks(indexes: tuple[int, ...]) -> str:
    return f"[{', '.join(map(network_id, sorted(set(indexes))))}]"


def png(width: int, height: int, number: int) -> bytes:
    """Give a drawing of slanting stripes as PNG (W3C PNG 2003): 8 bits, RGB, one filter-less scan line a row."""

    def chunk(name: bytes, data: bytes) -> bytes:
        checked = name + data
        return len(data).to_bytes(4, "big") + checked + zlib.crc32(checked).to_bytes(4, "big")

    stripe = bytes(value for x in range(256) for value in (x, 255 - x, (x * (number + 2)) % 256))
    line = stripe * (width // 256 + 2)
    rows = b"".join(b"\0" + line[3 * (y % 256) : 3 * (y % 256 + width)] for y in range(height))
    size = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
