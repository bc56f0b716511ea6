"""What editors do to a project between two builds, each edit by its name and a number that chooses among its ways."""

import os
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from unicodedata import normalize

from generator.build.manifest import MANIFEST
from generator.build.order import Repository
from generator.model.history import Change, History, Lack
from tests.properties.trial import Trial, moment

__all__ = ["NAMES", "PROJECT", "edit", "lay_out"]

GOLDEN = Path(__file__).parent.parent / "golden/danish/content"
HAVN = (GOLDEN / "networks/durup/stories/havn.png").read_bytes()

Edit = Callable[[Trial, int], None]
EDITS: dict[str, Edit] = {}


def _edit(function: Edit) -> Edit:
    EDITS[function.__name__.strip("_")] = function
    return function


def edit(trial: Trial, name: str, number: int) -> None:
    """Make one edit; one that the project, as it is, has no place for changes nothing."""
    EDITS[name](trial, number)


# -- the project -----------------------------------------------------------------------------------------------------


def _story(title: str, day: str, more: str = "", body: str = "Det gik godt.") -> bytes:
    return f"---\ntitle: {title}\ndate: {day}\nsummary: Om {title}.\n{more}---\n\n{body}\n".encode()


def _project() -> dict[str, bytes]:
    """Give the golden project with more stories, so that lists, neighbours and translations matter."""
    files = {f"content/{p.relative_to(GOLDEN).as_posix()}": p.read_bytes() for p in GOLDEN.rglob("*") if p.is_file()}
    durup, glyngoere = "content/networks/durup/stories/", "content/networks/glyngoere/stories/"
    files |= {
        f"{durup}2026-03-01-bageren.md": _story(
            "Bageren",
            "2026-03-01",
            "members: [smedjen]\n",
            "Se [havnen](2026-05-05-havnen.md#ti-gik-med).\n\n## Brød\n",
        ),
        f"{durup}2026-03-01-aeblet.md": _story(
            "Æblet", "2026-03-01", "tags: [frugt]\n", "Se [brødet](2026-03-01-bageren.md#broed)."
        ),
        f"{durup}2026-05-21-i-morgen.md": _story("I morgen", "2026-05-21"),
        f"{durup}2026-04-10-presset.md": _story(
            "Presset",
            "2026-04-10",
            "press:\n  release: 2026-05-20 14:00\n  embargo: 2026-05-20 13:00\n  headline: Nyt\n"
            "  contact: {name: Anna Ager, email: anna@egnen.example}\n",
        ),
        f"{durup}2026-04-11-omtalt.md": _story(
            "Omtalt",
            "2026-04-11",
            "press:\n  release: 2026-05-20 15:00\n  headline: Omtale\n"
            "  contact: {name: Anna Ager, email: anna@egnen.example}\n",
        ),
        f"{glyngoere}2026-02-01-kroen.md": _story("Kroen", "2026-02-01", "policies: [bosaetning]\n"),
        "content/stories/2026-01-05-aaret.md": _story(
            "Året", "2026-01-05", "", "Hent [listen](../knowledge/ekstra.csv).\n\n[^1] og en note.\n\n[^1]: Ja.\n"
        ),
        "content/knowledge/ekstra.csv": b"a;b\n",
        "content/knowledge/andet.txt": b"Andet.\n",
        "themes/own/theme.yaml": b"name: Own\nextends: default\n",
        "themes/own/tokens.yaml": b'colour:\n  accent: "#1d5c64"\n',
    }
    site = files["content/site.yaml"].decode()
    files["content/site.yaml"] = f"{site}theme: own\nlast_changed: git\nauthors: git\n".encode()
    return dict(sorted(files.items()))


PROJECT: Mapping[str, bytes] = _project()


def lay_out(trial: Trial) -> None:
    """Write the project as it begins."""
    trial.repository = partial(_repository, History({}))
    trial.restore(PROJECT)


# -- choices ---------------------------------------------------------------------------------------------------------


def _pick(trial: Trial, pattern: str, number: int) -> tuple[str, int]:
    """Choose a file by its path; gives what is left of the number for the next choice."""
    found = sorted(p for p in trial.files() if re.search(pattern, p))
    if not found:
        return "", number
    return found[number % len(found)], number // len(found)


def _text(trial: Trial, path: str) -> str:
    return (trial.root / path).read_bytes().decode("utf-8", "replace")


def _set(trial: Trial, path: str, field: str, value: str | None) -> None:
    """Put a field of a header in place of what it was, or away; one that is there already goes."""
    text = _text(trial, path)
    found = re.search(rf"^{field}:.*\n(?:[ ]+.*\n|- .*\n)*", text, re.MULTILINE)
    line = f"{field}: {value}\n" if value is not None else ""
    if found:
        new = text[: found.start()] + ("" if found.group() == line else line) + text[found.end() :]
    else:
        start = 4 if text.startswith("---\n") else 0
        new = text[:start] + line + text[start:]
    trial.put(path, new)


STORIES, TEXTS = r"/stories/.*\.md$", r"^content/.*\.md$"

WORDS = {
    "title": ("Et nyt navn", "'Ået: \"sådan\"'", "x" * 80, "Havnen", None),
    "summary": ("Kort sagt.", "Ganske & aldeles <b>anderledes</b>.", None),
    "author": ("Bo Bæk", "Åse"),
    "tags": ("[havn, ny]", "[]"),
}
PLACES = {
    "date": ("2026-05-20", "2026-01-01", "2026-05-21", "2026-03-01", "2026-06-31"),
    "updated": ("2026-05-19", "2026-05-20"),
    "slug": ("ny-adresse", "bageren", "kroen"),
    "id": ("ny-id", "aaret", "2026-05-05-havnen"),
    "draft": ("true",),
    "example": ("true",),
    "networks": ("[glyngoere]", "[durup, glyngoere]", "[durup]", "[ukendt]"),
    "members": ("[smedjen]", "[smedje]"),
    "events": ("[2026-06-10-sommermoede]", "[2026-05-04-aabent-hus]"),
    "redirect_from": ("/gammel/", "[/2019/05/%C3%A5bent/, /gl.html]", "/historier/havnen/", "/?p=1"),
    "policies": ("[bosaetning]", "[andet]"),
    "language": ("en",),
    "translation_of": ("2026-03-01-bageren", "2026-05-05-havnen"),
    "picture": ("{src: havn.png, alt: Havnen}", "{src: ny.png, alt: Ny}"),
    "effects": ("[{kind: visitors, amount: 5, date: 2026-05-01, source: Anna, evidence: stated}]",),
    "ukendt": ("1",),
}
_CONTACT = "contact: {name: Anna Ager, email: anna@egnen.example}"
PRESS = (
    f"{{release: 2026-05-20 14:00, headline: Nu, {_CONTACT}}}",
    f"{{release: 2026-05-01 14:00, {_CONTACT}}}",
    f"{{embargo: 2026-05-20 13:00, release: 2026-05-20 13:00, headline: Om lidt, {_CONTACT}}}",
    f"{{embargo: 2026-06-20 13:00, release: 2026-06-20 13:00, headline: Siden, {_CONTACT}}}",
    f"{{release: 2026-05-01 14:00, headline: Ja, quotes: [{{name: Bo, text: Hej, approved: 2026-05-01}}], {_CONTACT}}}",
    f"{{release: 2026-05-01 14:00, headline: Ja, quotes: [{{name: Bo, text: Hej}}], {_CONTACT}}}",
    "{headline: " + "Lang " * 30 + f", {_CONTACT}}}",
)
BODIES = (
    "\nEt afsnit til.\n",
    "\n## Ti gik med\n\nMere.\n",
    "\n## En overskrift\n",
    "\n> Vi gik bare i gang.\n",
    '\n"Citat" og [ekstern](https://example.org/?a=1&b=2).\n',
    "\n[havnen](/historier/havnen/) og [ned](#en-overskrift).\n",
    "\n[bageren](/historier/bageren/#broed)\n",
    "\n[væk](/historier/findes-ikke/)\n",
    "\n<b>fed</b> <script>alert(1)</script>\n",
    "\n[skæv](https://[foo)\n",
    "\n![ude](https://example.org/a.png) [tel](tel:12345678)\n",
    "\n<https://example.org/æ> og http://example.org/b\n",
    "\n> [!NOTE]\n> En bemærkning.\n",
    "\n| a | b |\n|---|---|\n| 1 | 2 |\n",
)
RELATED = (
    "networks/durup/stories/2026-05-05-havnen.md#ti-gik-med",
    "networks/durup/stories/2026-03-01-bageren.md#broed",
    "networks/glyngoere/stories/2026-02-01-kroen.md",
    "knowledge/ekstra.csv",
    "knowledge/andet.txt",
    "knowledge/tjekliste.csv",
    "pages/om.md",
    "networks/durup/stories/2026-06-20-senere.md",
    "networks/durup/network.yaml",
    "knowledge/ekstar.csv",
    "site.yaml",
)


def _toggle(trial: Trial, path: str, snippet: str) -> None:
    text = _text(trial, path)
    trial.put(path, text.replace(snippet, "", 1) if snippet in text else text + snippet)


def _field(trial: Trial, path: str, fields: Mapping[str, tuple[str | None, ...]], number: int) -> None:
    name = sorted(fields)[number % len(fields)]
    values = fields[name]
    _set(trial, path, name, values[number // len(fields) % len(values)])


# -- stories ---------------------------------------------------------------------------------------------------------


@_edit
def _body(trial: Trial, number: int) -> None:
    path, rest = _pick(trial, STORIES, number)
    if path:
        _toggle(trial, path, BODIES[rest % len(BODIES)])


@_edit
def _link(trial: Trial, number: int) -> None:
    path, rest = _pick(trial, TEXTS, number)
    if path:
        depth = path.count("/") - 1
        _toggle(trial, path, f"\n[se her]({'../' * depth}{RELATED[rest % len(RELATED)]})\n")


@_edit
def _unlink(trial: Trial, number: int) -> None:
    """Leave of a body nothing but a sentence."""
    path, _ = _pick(trial, STORIES, number)
    if path:
        head, mark, _ = _text(trial, path).rpartition("---\n")
        trial.put(path, f"{head}{mark}\nKun det.\n")


@_edit
def _show(trial: Trial, number: int) -> None:
    """Show a picture in a text."""
    path, rest = _pick(trial, r"/durup/stories/.*\.md$", number)
    if path:
        _toggle(trial, path, f"\n![Havnen]({('havn.png', 'ny.png')[rest % 2]})\n")


@_edit
def _words(trial: Trial, number: int) -> None:
    path, rest = _pick(trial, STORIES, number)
    if path:
        _field(trial, path, WORDS, rest)


@_edit
def _place(trial: Trial, number: int) -> None:
    path, rest = _pick(trial, STORIES, number)
    if path:
        _field(trial, path, PLACES, rest)


@_edit
def _press(trial: Trial, number: int) -> None:
    path, rest = _pick(trial, STORIES, number)
    if path:
        _set(trial, path, "press", PRESS[rest % len(PRESS)])


@_edit
def _name(trial: Trial, number: int) -> None:
    """Give a story's file another name, or its folder."""
    path, rest = _pick(trial, STORIES, number)
    if path:
        day, _, bare = path.rpartition("/")[2].partition("-")
        folder = path.rpartition("/")[0]
        new = (
            f"{folder}/{day}-{bare[:-3]}-igen.md",
            f"content/networks/glyngoere/stories/{day}-{bare}",
            f"content/stories/{day}-{bare}",
            f"{folder}/{day}-{bare[:-3]}.txt",
        )[rest % 4]
        if not (trial.root / new).exists():
            trial.move(path, new)


@_edit
def _add(trial: Trial, number: int) -> None:
    """Add a story, or a translation of one."""
    network = ("durup", "glyngoere")[number % 2]
    day = f"2026-05-{10 + number // 2 % 15:02}"
    path = f"content/networks/{network}/stories/{day}-ny-{number % 7}.md"
    more = ("", "members: [smedjen]\n", "language: en\ntranslation_of: 2026-03-01-bageren\n")[number // 7 % 3]
    trial.put(path, _story(f"Ny {number}", day, more))


@_edit
def _letter(trial: Trial, number: int) -> None:
    """Change a letter, so that neither the size nor the time of the last change tells."""
    path, _ = _pick(trial, TEXTS, number)
    text = _text(trial, path) if path else ""
    at = text.rfind("e")
    if at > text.rfind("---\n"):
        before = (trial.root / path).stat()
        trial.put(path, text[:at] + "a" + text[at + 1 :])
        os.utime(trial.root / path, ns=(before.st_atime_ns, before.st_mtime_ns))


# -- other content ---------------------------------------------------------------------------------------------------

OTHERS: Mapping[str, Mapping[str, tuple[str | None, ...]]] = {
    r"/events/.*\.md$": {
        "title": ("Noget andet", None),
        "start": ("2026-05-20 18:00", "2026-05-21", "2026-05-04 11:00"),
        "end": ("2026-05-22 18:00", "2026-05-20 20:00"),
        "status": ("cancelled", "held"),
        "summary": ("Kom og se.",),
        "announced": ("2026-05-21", "2026-05-01"),
        "networks": ("[durup]", "[glyngoere]"),
        "slug": ("ny",),
    },
    r"/members/.*\.yaml$": {
        "name": ("Smedjen & Søn",),
        "left": ("2026-05-20", "2026-05-21", "2026-01-01"),
        "text": ("Vi *smeder*.", "Se [om](../../../pages/om.md)."),
        "joined": ("2026-05-21",),
        "url": ("https://smed.example/",),
    },
    r"/ideas/.*\.md$": {
        "title": ("En anden idé",),
        "status": ("found-partners", "done", "idea"),
        "date": ("2026-05-21", "2026-05-19"),
        "draft": ("true",),
    },
    r"/newsletters/.*\.md$": {
        "subject": ("Et helt andet emne til alle jer læsere", "Kort"),
        "date": ("2026-05-20 13:00", "2026-05-21", "2026-04-01"),
        "stories": ("[2026-03-01-bageren]", "[]", "[2026-05-05-havnen, 2026-03-01-bageren]"),
        "preheader": ("Noget helt andet, som I skal vide noget mere om i dag.",),
        "draft": ("true",),
    },
    r"/knowledge/.*\.md$": {
        "title": ("Sådan gør I",),
        "files": ("[{src: ekstra.csv, title: Liste}]", "[{src: tjekliste.csv, title: Nyt navn}]"),
        "date": ("2026-05-21",),
    },
    r"/pages/.*\.md$": {
        "title": ("Om det hele",),
        "menu": ("2", "1"),
        "footer": ("false",),
        "slug": ("anderledes",),
        "summary": ("Hvem vi er nu.",),
    },
    r"/network\.yaml$": {
        "name": ("Vækst i Nykøbing", "Ånd"),
        "slug": ("nyt", "sted"),
        "colour": ('"#2a4b7a"', '"#7a2a4b"'),
        "order": ("1", "9"),
        "lead": ("Andre ord.",),
        "text": ("Noget [andet](../../pages/om.md).",),
        "newsletter": ("{name: Avisen}",),
        "kind": ("theme",),
    },
    r"content/site\.yaml$": {
        "title": ("Et andet net", "Net & værk"),
        "url": ("https://andet.example/", "https://egnen.example/"),
        "markdown": ("commonmark",),
        "theme": ("own", "default", "findes-ikke"),
        "description": ("Kort.",),
        "funding": ("[{name: Fonden, text: Støttet af Fonden., until: 2026-05-20}]", "[]"),
        "policies": ("[]",),
        "tagline": ("Andre ord",),
        "last_changed": ("git",),
        "authors": ("git",),
        "language": ("en",),
    },
}


@_edit
def _other(trial: Trial, number: int) -> None:
    """Change a field of something that is no story."""
    pattern = list(OTHERS)[number % len(OTHERS)]
    path, rest = _pick(trial, pattern, number // len(OTHERS))
    if path:
        _field(trial, path, OTHERS[pattern], rest)


@_edit
def _text_of(trial: Trial, number: int) -> None:
    """Change the body of any text."""
    path, rest = _pick(trial, TEXTS, number)
    if path:
        _toggle(trial, path, BODIES[rest % len(BODIES)])


@_edit
def _meet(trial: Trial, number: int) -> None:
    """Add to or take from the lists of a network."""
    meeting = f"  - date: 2026-05-{number % 25 + 1:02}\n    kind: steering-group\n    decisions: [Ja]\n"
    if (trial.root / "content/networks/durup/meetings.yaml").exists():
        _toggle(trial, "content/networks/durup/meetings.yaml", meeting)


@_edit
def _network(trial: Trial, number: int) -> None:
    """Give a network's folder another name, or take it away."""
    folders = sorted(p for p in (trial.root / "content/networks").glob("*") if p.is_dir())
    if folders:
        old = folders[number % len(folders)].name
        new = ("durup", "glyngoere", "nordby", "sydby")[number // 2 % 4]
        if number % 5 == 4:
            trash = trial.root / "trash"
            shutil.rmtree(trash, ignore_errors=True)
            trial.move(f"content/networks/{old}", "trash")
            trial.touched.discard(trash)
        elif not (trial.root / "content/networks" / new).exists():
            trial.move(f"content/networks/{old}", f"content/networks/{new}")


@_edit
def _delete(trial: Trial, number: int) -> None:
    path, _ = _pick(trial, r"^(content/.*[^t]/[^/]*|themes/.*)$", number)
    if path:
        trial.drop(path)


@_edit
def _recover(trial: Trial, number: int) -> None:
    """Bring back a file as it was at the beginning."""
    now = trial.files()
    lost = [path for path in PROJECT if now.get(path) != PROJECT[path]]
    if lost:
        path = lost[number % len(lost)]
        trial.put(path, PROJECT[path])


@_edit
def _begin_again(trial: Trial, number: int) -> None:
    """Bring back everything as it was at the beginning."""
    trial.restore(PROJECT)


@_edit
def _blob(trial: Trial, number: int) -> None:
    """Put another file in place of a picture or a download, add one, or something else under a text's name."""
    durup = "content/networks/durup/stories"
    ways: tuple[tuple[str, bytes], ...] = (
        (f"{durup}/havn.png", HAVN + b"\0"),
        (f"{durup}/havn.png", HAVN),
        (f"{durup}/ny.png", HAVN),
        (f"{durup}/ny.png", b"no picture"),
        ("content/knowledge/ekstra.csv", b"a;c\n"),
        ("content/knowledge/tjekliste.csv", b"a;b\n"),
        ("content/stories/2026-05-01-dokument.docx", b"PK"),
        ("content/stories/note.txt", b"Hej"),
        ("content/løst.txt", b"Hej"),
        (f"{durup}/2026-03-01-bageren.md", "Æ".encode("utf-16")),
        (f"{durup}/2026-03-01-bageren.md", "---\ntitle: Æ\n".encode("cp1252")),
    )
    trial.put(*ways[number % len(ways)])


@_edit
def _symlink(trial: Trial, number: int) -> None:
    """Put a link in place of a text, to a file that holds the same or another text."""
    path, rest = _pick(trial, STORIES, number)
    if path:
        target = trial.root / "elsewhere.md"
        target.write_text(_text(trial, path) + ("", "Mere.\n")[rest % 2], encoding="utf-8")
        (trial.root / path).unlink()
        (trial.root / path).symlink_to(target)
        trial.touched.add(trial.root / path)


# -- themes ----------------------------------------------------------------------------------------------------------

_BASE = '{% extends "site/base.html" %}\n{% block content %}'
_PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Stories"\nmsgstr "{}"\n'
THEME: tuple[tuple[str, str], ...] = (
    ("tokens.yaml", 'colour:\n  accent: "#5c1d64"\n'),
    ("tokens.yaml", 'colour:\n  accent: "#fbfaf0"\n'),
    ("site/idea.html", '{% extends "default/site/idea.html" %}\n'),
    ("site/story.html", _BASE + "<h1>{{ title }}</h1>{{ body|safe }}{% endblock %}\n"),
    ("site/story.html", _BASE + "{{ titel }}{% endblock %}\n"),
    ("site/story.html", _BASE + '{% if title == "Havnen" %}{{ x }}{% endif %}{% endblock %}\n'),
    ("site/story.html", _BASE + '<a href="/netvaerk/x/">x</a><script></script>{% endblock %}\n'),
    ("site/stroy.html", "misspelt\n"),
    ("catalogues/da.po", _PO.format("Fortællinger")),
    ("catalogues/da.po", _PO.format("Beretninger")),
    ("assets/extra.txt", "en\n"),
    ("assets/extra.txt", "to\n"),
    ("theme.yaml", "name: Own\n"),
)


@_edit
def _theme(trial: Trial, number: int) -> None:
    """Change a file of the project's own theme; one that is so already goes."""
    name, text = THEME[number % len(THEME)]
    path = f"themes/own/{name}"
    if trial.files().get(path) == text.encode():
        trial.drop(path)
    else:
        trial.put(path, text)


@_edit
def _overlay(trial: Trial, number: int) -> None:
    """Put a theme of the project's in place of the built-in one, or take it away."""
    path = "themes/default/site/page.html"
    if path in trial.files():
        shutil.rmtree(trial.root / "themes/default")
        trial.touched.add(trial.root / path)
    else:
        trial.put(path, "<p>{{ title }}</p>\n")


# -- the past ---------------------------------------------------------------------------------------------------------

DAYS = ("2026-05-04", "2026-05-12", "2026-05-19", "2026-05-20", "2026-05-21")


@_edit
def _commit(trial: Trial, number: int) -> None:
    """Commit a change of a text, put another one in place of the last, or forget the text's past."""
    path, rest = _pick(trial, TEXTS, number)
    if path:
        known: History = trial.repository().read()
        path = normalize("NFC", path.removeprefix("content/"))
        day, way = DAYS[rest % len(DAYS)], rest // len(DAYS) % 4
        at = int(moment(f"{day} 12:00").timestamp())
        new = (Change(at, ("Anna Ager", "Bo Bæk", "")[rest % 3]),)
        past = known.changes.get(path, ())
        changes = {**known.changes, path: ((*new, *past), (*new, *past[1:]), (*new, *past), ())[way]}
        trial.repository = partial(_repository, History(changes))


@_edit
def _lose(trial: Trial, number: int) -> None:
    """Lose what the repository knows, or find it again."""
    known: History = trial.repository().read()
    lack = None if known.lack else (Lack.SHALLOW, Lack.GIT)[number % 2]
    trial.repository = partial(_repository, replace(known, lack=lack, reason=str(number % 3)))


def _repository(history: History) -> Repository:
    return Repository(repr(history), lambda: history)


# -- times, and what is no edit --------------------------------------------------------------------------------------

MOMENTS = (
    "2026-05-20 12:00",
    "2026-05-20 13:00",
    "2026-05-20 16:00",
    "2026-05-20 00:00",
    "2026-05-21 08:00",
    "2026-06-11 12:00",
    "2026-06-21 12:00",
    "2026-05-04 12:00",
)


@_edit
def _today(trial: Trial, number: int) -> None:
    trial.now = moment(MOMENTS[number % len(MOMENTS)])


@_edit
def _drafts(trial: Trial, number: int) -> None:
    trial.drafts = not trial.drafts


@_edit
def _base(trial: Trial, number: int) -> None:
    trial.base_url = "" if trial.base_url else "http://127.0.0.1:8000/egnen/"


@_edit
def _touch(trial: Trial, number: int) -> None:
    """Save a file without a change, or give it a time long ago."""
    path, rest = _pick(trial, "^", number)
    if path and rest % 2:
        trial.put(path, trial.files()[path])
    elif path:
        os.utime(trial.root / path, ns=(10**18, 10**18))


@_edit
def _store(trial: Trial, number: int) -> None:
    """Lose the store, as ``clean`` does."""
    trial.close()
    trial.store.unlink(missing_ok=True)


@_edit
def _elsewhere(trial: Trial, number: int) -> None:
    """Build into another folder, or into the first one again."""
    if trial.whole:
        trial.close()
        trial.output = trial.root / ("output" if trial.output.name == "public" else "public")
        trial.whole = False


@_edit
def _damage(trial: Trial, number: int) -> None:
    """Do something to the output of a good build."""
    files = sorted(p for p in trial.output.rglob("*") if p.is_file()) if trial.output.is_dir() else []
    if not files or not trial.whole:
        return
    trial.whole = False
    victim = files[number // 5 % len(files)]
    way = number % 5
    if way == 0:
        victim.unlink()
    elif way == 1:
        victim.write_bytes(b"x" * victim.stat().st_size)
    elif way == 2:
        victim.touch()
    elif way == 3:
        (trial.output / MANIFEST).unlink()
    else:
        shutil.rmtree(trial.output)


# The commonest edits, of which the engine does the least work, come more often.
NAMES = (*sorted(EDITS), *("body", "words") * 5, *("letter", "link", "unlink", "text_of") * 2)
