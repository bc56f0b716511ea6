"""The form editor in a real browser: the package that pages load, the configuration of a site, a folder on disk."""

import base64
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import jsonschema
import pytest
from playwright.sync_api import Browser, Locator, Page, Route

from generator.model import sveltia
from tests.cli.projects import TODAY, site
from tests.load.contents import event
from tests.pictures.builders import make_jpeg
from tests.projects import run, write
from tools.sveltia import MISSING, integrity, package, schema

PATIENCE = 60_000  # milliseconds on a busy machine
HOST, BASE = "127.0.0.1:8000", "/egnen/"  # nobody listens there: every request is answered by the test
ADMIN = f"http://{HOST}{BASE}{sveltia.FOLDER}"
CONTENT = "content/egnen/"
STORIES = f"{CONTENT}networks/durup/stories/"
PROJECT = {
    **site(CONTENT, editor={"repository": "egnen/side"}),
    f"{CONTENT}networks/durup/members/smedjen.yaml": "name: Smedjen\n",
    f"{CONTENT}events/2026-06-05-havnefest.md": event(),
}
# A folder in the browser's own file system stands for the one that people choose from their disk.
CHOOSE = """window.showDirectoryPicker = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('repository')"""
FILL = """async (files) => {
  const root = await navigator.storage.getDirectory();
  const top = await root.getDirectoryHandle('repository', {create: true});
  await top.getDirectoryHandle('.git', {create: true});
  for (const [path, text] of Object.entries(files)) {
    const folders = path.split('/'), name = folders.pop();
    let folder = top;
    for (const part of folders) folder = await folder.getDirectoryHandle(part, {create: true});
    const file = await (await folder.getFileHandle(name, {create: true})).createWritable();
    await file.write(text);
    await file.close();
  }
}"""
READ = """async () => {
  const found = {};
  const walk = async (folder, above) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === 'directory') { await walk(handle, above + name + '/'); continue; }
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      found[above + name] = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
    }
  };
  await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('repository'), '');
  return found;
}"""


@pytest.fixture(scope="session")
def fetched() -> Path:
    """The package as npm has it; without it the tests fail."""
    found = package()
    if found is None:
        pytest.fail(MISSING, pytrace=False)
    return found


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with a site that has a form editor, built."""
    folder = write(tmp_path_factory.mktemp("editor"), PROJECT)
    built = run(folder, "build", "--strict", "--today", TODAY)
    assert 0 == built.exit_code, built.output
    return folder


def test_the_script_has_the_content_that_pages_ask_for(fetched: Path):
    """
    The hash in the house is that of the package's own file: whoever raises the version must raise both.
    """
    assert sveltia.INTEGRITY == integrity(fetched)


def test_the_configuration_is_one_that_the_editor_knows(fetched: Path, project: Path):
    """
    Every setting has a name and a shape that the editor's own schema allows.
    """
    settings = json.loads((project / "output/egnen/admin/config.yml").read_text(encoding="utf-8"))
    known = schema(fetched)

    found = list(jsonschema.validators.validator_for(known)(known).iter_errors(settings))

    assert [] == found


@dataclass
class Editor:
    """The form editor, signed in to a local folder.

    Attributes:
        strangers: What was asked of other hosts than those that stand in the page's policy.
    """

    page: Page
    strangers: list[str] = field(default_factory=list)

    def create(self, collection: str) -> None:
        """Begin a new text."""
        self.page.goto(f"{ADMIN}#/collections/{collection}/new")

    def at(self, key: str) -> Locator:
        """Find a field by its way: "picture.alt"."""
        found = self.page.locator(f'section[data-key-path="{key}"]')
        found.scroll_into_view_if_needed()
        return found

    def save(self) -> Mapping[str, bytes]:
        """Save, and give the files that are new or other."""
        before = self.files()
        self.page.get_by_role("button", name="Gem", exact=True).click()
        self.page.get_by_text("Dokumentet er gemt").first.wait_for()
        return {path: content for path, content in self.files().items() if before.get(path) != content}

    def files(self) -> dict[str, bytes]:
        """Give all that lies in the folder."""
        found: dict[str, str] = self.page.evaluate(READ)
        return {path: base64.b64decode(content) for path, content in found.items()}


@pytest.fixture
def editor(browser: Browser, fetched: Path, project: Path) -> Iterator[Editor]:
    """The page as a Dane opens it who has the repository on disk."""
    with browser.new_context(locale="da-DK", timezone_id="Europe/Copenhagen") as context:
        opened = Editor(context.new_page())
        page = opened.page

        def answer(route: Route) -> None:
            file = _file(route.request.url, fetched, project / "output/egnen")
            if file is None:
                opened.strangers.append(urlsplit(route.request.url).netloc)
                route.abort()
            else:
                headers = {"Content-Type": TYPES[file.suffix], "Access-Control-Allow-Origin": "*"}
                route.fulfill(body=file.read_bytes(), headers=headers)

        page.set_default_timeout(PATIENCE)
        context.route("**/*", answer)
        context.add_init_script(CHOOSE)
        page.goto(f"http://{HOST}{BASE}robots.txt")
        page.evaluate(FILL, PROJECT)
        page.goto(ADMIN)
        page.get_by_role("button", name="Arbejd med lokalt repository").click()
        page.get_by_text("Samlinger").wait_for()
        yield opened


def test_every_list_is_shown_in_danish(editor: Editor):
    """
    Whoever opens the page sees what can be written, for each network, in Danish; and the browser asks nobody but the
    hosts of the page's policy: of these, the fonts' and the code host's are missing here.
    """
    lines = editor.page.locator("body").inner_text().splitlines()

    assert LABELS == [line for line in lines if line in LABELS][: len(LABELS)]
    assert {"cdn.jsdelivr.net", "www.githubstatus.com"} >= set(editor.strangers)


def test_a_story_is_saved_that_builds(editor: Editor, tmp_path: Path):
    """
    A story with a picture, a member and an event is saved under the name that Budstikke would give it, and the site
    builds with it without a word of complaint.
    """
    editor.create("durup-stories")
    editor.at("title").get_by_role("textbox").fill("Åbent hus på Mors: æg & ”gås”")
    editor.at("date").locator("input").fill("2026-05-12")
    editor.at("summary").get_by_role("textbox").fill("Da hallen slog dørene op, kom der flere, end der var stole til.")
    editor.at("body").locator("textarea").fill("Det begyndte med en kande kaffe.\n\n*Kilde: en seddel\npå døren.*")
    editor.at("picture").get_by_role("checkbox").click()
    editor.at("networks")
    picture = {"name": "Åben havn (1).jpg", "mimeType": "image/jpeg", "buffer": make_jpeg(1200, 800)}
    editor.at("picture.src").locator("input[type=file]").first.set_input_files(picture)
    editor.at("picture.alt").get_by_role("textbox").fill("Havnen i maj")
    editor.at("picture.credit").get_by_role("textbox").fill("Foto: Anne Ager")
    editor.at("members").get_by_role("checkbox", name="Smedjen").click()
    editor.at("events").get_by_role("checkbox", name="Havnefest").click()

    saved = editor.save()

    name = "2026-05-12-aabent-hus-paa-mors-aeg-gaas"
    assert {f"{STORIES}{name}.md", f"{STORIES}aben-havn-1.jpg"} == saved.keys()
    assert STORY == saved[f"{STORIES}{name}.md"].decode()
    checked = run(write(tmp_path, {**PROJECT, **saved}), "check", "--strict", "--today", TODAY)
    assert 0 == checked.exit_code, checked.output


LABELS = [
    "Historier – alle netværk",
    "Arrangementer – alle netværk",
    "Idéer – alle netværk",
    "Nyhedsbreve – alle netværk",
    "Vækst i Durup",
    "Historier – Vækst i Durup",
    "Arrangementer – Vækst i Durup",
    "Idéer – Vækst i Durup",
    "Nyhedsbreve – Vækst i Durup",
    "Medlemmer – Vækst i Durup",
    "Viden",
    "Sider",
    "Netværk",
    "Indstillinger",
]
STORY = """\
---
title: 'Åbent hus på Mors: æg & ”gås”'
date: 2026-05-12
summary: Da hallen slog dørene op, kom der flere, end der var stole til.
picture:
  src: aben-havn-1.jpg
  alt: Havnen i maj
  credit: 'Foto: Anne Ager'
members:
  - smedjen
events:
  - 2026-06-05-havnefest
draft: false
example: false
---

Det begyndte med en kande kaffe.

*Kilde: en seddel
på døren.*
"""
TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".txt": "text/plain",
    ".yml": "text/yaml",
}


def _file(url: str, fetched: Path, site: Path) -> Path | None:
    """Give the file that answers a request: of the site, or of the package in place of what browsers fetch."""
    wanted = url.partition("?")[0]
    afar, near = sveltia.SCRIPT.removesuffix("dist/sveltia-cms.js"), f"http://{HOST}{BASE}"
    if wanted.startswith(afar):
        return fetched / wanted.removeprefix(afar)
    path = wanted.removeprefix(near)
    found = site / path / "index.html" if path.endswith("/") else site / path
    return found if wanted.startswith(near) and found.is_file() else None
