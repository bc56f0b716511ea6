"""A small project to preview, and how a test asks the preview for a page without a socket."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import unquote

from generator.cli.preview.app import application
from generator.cli.preview.events import Hub
from generator.cli.preview.state import Preview
from generator.cli.project import find_project
from tests.projects import write

T = TypeVar("T")
ORIGIN = "http://127.0.0.1:8000"
STORY = "content/egnen/networks/durup/stories/2026-05-05-havnen.md"
SITE = """\
id: egnen
title: Egnens netværk
url: https://egnen.example/egnen/
language: da
publisher:
  name: Egnens Erhvervsråd
  address:
    - Torvet 1
    - 7870 Roslev
  email: kontakt@egnen.example
"""
PROJECT = {
    "content/egnen/site.yaml": SITE,
    "content/egnen/networks/durup/network.yaml": """\
name: Vækst i Durup
kind: place
stages:
  - stage: active
    date: 2026-01-15
membership:
  model: open
  how: Skriv til os.
""",
    STORY: """\
---
title: Havnen fik nyt liv
date: 2026-05-05
summary: Da havnen lukkede, fandt ti virksomheder på noget nyt.
---

Det begyndte med en kop kaffe.
""",
    "content/egnen/networks/durup/newsletters/2026-1.md": """\
---
date: 2026-05-10
subject: Nyt fra Durup om havnen og alle dens folk
preheader: Ti virksomheder fandt på noget nyt, da havnen lukkede.
---

Kære læser
""",
}


@dataclass(frozen=True)
class Answer:
    """What came back; names of headers are lower-case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


def run_async(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """Run in a thread of its own: the browser tests leave a loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(work())).result()


def make_preview(folder: Path) -> Preview:
    """A preview of a project, not built yet."""
    now = datetime(2026, 6, 1, 12, tzinfo=UTC)
    return Preview(lambda: find_project(folder), ORIGIN, lambda: now, drafts=False, language="")


def make_project(folder: Path, **changed: str) -> Path:
    """Write the small project."""
    return write(folder, {**PROJECT, **changed})


def edit(folder: Path, name: str, old: str, new: str) -> Path:
    """Change a file as an editor does; give its path."""
    path = (folder / name).resolve()
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def ask(preview: Preview, address: str, method: str = "GET", listen_on: str = "127.0.0.1", **headers: str) -> Answer:
    """Ask the application as a web server does."""
    path, _, query = address.partition("?")
    named = {"host": "127.0.0.1:8000", **{k.replace("_", "-"): v for k, v in headers.items()}}
    scope = {
        "type": "http",
        "method": method,
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(k.encode(), v.encode()) for k, v in named.items()],
        "server": ("127.0.0.1", 8000),
    }
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    async def answer() -> None:
        await application(preview, Hub(), listen_on)(scope, receive, send)

    run_async(answer)
    back = {k.decode().lower(): v.decode() for k, v in sent[0]["headers"]}
    return Answer(sent[0]["status"], back, b"".join(m.get("body", b"") for m in sent[1:]))
