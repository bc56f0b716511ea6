"""The corpus in budstikke's own form: stories only, or all objects of the domain."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from benchmarks.objects import SITE_EXTRAS, objects, story_extras, translation
from benchmarks.stories import NETWORKS, Linker, Story, network_id, network_name, stories
from generator.render.theme import BUILT_IN

__all__ = ["BASE", "FULL", "MINIMAL", "lay_theme", "site"]

MINIMAL, FULL = "minimal", "whole"  # names of the themes
EDIT = '<meta name="generator" content="edit 0">'  # what an edit of a base template changes; every theme here has it
BASE = {False: f"themes/{MINIMAL}/site/bare.html", True: f"themes/{FULL}/site/base.html"}  # by ``full``
_THEMES = Path(__file__).parent / "themes"
_FILE = "../../{network}/stories/{stem}.md"

_SITE = """\
id: bench
title: Egnens netværk
url: https://bench.example/
language: da
tagline: Lokale netværk for virksomheder
description: Historier fra tyve netværk, lavet af et frø til at måle med.
theme: {theme}
{dialect}publisher:
  name: Egnens Erhvervsråd
  address:
    - Eksempelvej 1
    - 0000 Eksempelby
  cvr: "00000000"
  email: kontakt@bench.example
  phone: 00 00 00 00
  example: true
mail:
  service: mailto
  sender: Egnens netværk
  email: nyhedsbrev@bench.example
  reply_to: kontakt@bench.example
  subscribe: mailto:nyhedsbrev@bench.example?subject=Tilmeld%20nyhedsbrev
"""
_NETWORK = """\
name: {name}
kind: place
area: Egnen omkring {name}
lead: Virksomheder, der mødes, låner af hinanden og fortæller om det.
stages:
  - stage: active
membership:
  model: open
  how: Skriv til os.
"""


def site(count: int, seed: int, *, dialect: str, full: bool) -> Iterator[tuple[str, str | bytes]]:
    """Give the path and content of every file but the theme's."""
    chosen = f"markdown: {dialect}\n" if dialect else ""
    settings = _SITE.format(theme=FULL if full else MINIMAL, dialect=chosen)
    yield "site.yaml", settings + (SITE_EXTRAS if full else "")
    for index in range(NETWORKS):
        yield f"networks/{network_id(index)}/network.yaml", _NETWORK.format(name=network_name(index))
    link = Linker(_FILE, count, seed)
    for story in stories(count, seed):
        yield _path(story), _text(story, link, story_extras(story, count, seed) if full else "")
        if full and (english := translation(story, link, seed)):
            yield english
    if full:
        yield from objects(count, seed)


def lay_theme(folder: Path, *, full: bool) -> None:
    """Write the theme: the minimal one, or one that is the default theme with a base template of its own to edit."""
    if not full:
        shutil.copytree(_THEMES / MINIMAL, folder / "themes" / MINIMAL, dirs_exist_ok=True)
        return
    base = (BUILT_IN / "default" / "site" / "base.html").read_text(encoding="utf-8")
    target = folder / BASE[True]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(base.replace("<meta charset", EDIT + "\n<meta charset", 1), encoding="utf-8")
    (folder / "themes" / FULL / "theme.yaml").write_text("extends: default\n", encoding="utf-8")


def _path(story: Story) -> str:
    return f"networks/{network_id(story.networks[0])}/stories/{story.address.stem}.md"


def _text(story: Story, link: Linker, extras: str) -> str:
    networks, tags = ", ".join(map(network_id, story.networks)), ", ".join(story.tags)
    return (
        f"---\ntitle: {story.title}\nslug: {story.address.slug}\ndate: {story.address.day}\nupdated: {story.updated}\n"
        f"summary: {story.summary}\nnetworks: [{networks}]\ntags: [{tags}]\nauthor: {story.author}\nlanguage: da\n"
        f"{extras}---\n{story.linked(link)}"
    )
