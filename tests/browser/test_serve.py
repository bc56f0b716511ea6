"""The preview in a real browser: it follows the files, shows what is wrong, and shows every mail."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.preview import PROJECT, STORY, edit, make_project

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60_000  # milliseconds for a build on a busy machine; what is waited for mostly comes in one second
PAGE = "egnen/historier/havnen/"


@dataclass
class Served:
    """A running preview.

    Attributes:
        origin: Ends with a slash.
        said: What the browser's console said.
    """

    folder: Path
    origin: str
    said: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The real command, on a project of its own."""
    folder = make_project(tmp_path_factory.mktemp("project"))
    command = [sys.executable, "-m", "generator", "serve", "--port", "0", "--language", "en"]
    known = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=folder, env=known, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout
        told = next(line for line in process.stdout if "/_budstikke/mail/" in line)
        yield Served(folder, told.split(": ", 1)[1].split("_budstikke")[0])
        process.terminate()


@pytest.fixture
def served(running: Served, page: Page) -> Iterator[Served]:
    """The preview, with an ear on the browser's console; afterwards the story is as it was."""
    running.said.clear()
    page.set_default_timeout(PATIENCE)
    page.on("console", lambda message: running.said.append(message.text))
    page.on("pageerror", lambda error: running.said.append(str(error)))
    yield running
    if (running.folder / STORY).read_text(encoding="utf-8") != PROJECT[STORY]:
        make_project(running.folder)
        page.goto(running.origin + PAGE)
        expect(page.get_by_text("Det begyndte med en kop kaffe.")).to_be_visible(timeout=PATIENCE)


def test_page_follows_the_file(served: Served, page: Page):
    """
    A page that is open shows a story's new words once they are saved.
    """
    page.goto(served.origin + PAGE)
    edit(served.folder, STORY, "en kop kaffe", "en kande te")

    expect(page.get_by_text("Det begyndte med en kande te.")).to_be_visible(timeout=PATIENCE)
    assert [] == served.said


def test_findings_lie_over_the_last_good_page(served: Served, page: Page):
    """
    A broken file is told of with place, sentence and help over the last good page, until it is mended.
    """
    page.goto(served.origin + PAGE)
    edit(served.folder, STORY, "date: 2026-05-05", "date: 31. juni 2026")
    overlay = page.get_by_role("alertdialog")

    expect(overlay).to_contain_text(f"{STORY}:3:7", timeout=PATIENCE)
    expect(overlay).to_contain_text("“31. juni 2026” in “date” is a day or time that does not exist")
    expect(overlay).to_contain_text("Check the day, the month and the time")
    expect(overlay).to_be_focused()
    expect(page.get_by_role("heading", name="Havnen fik nyt liv")).to_be_visible()

    edit(served.folder, STORY, "date: 31. juni 2026", "date: 2026-05-05")

    expect(overlay).to_have_count(0, timeout=PATIENCE)
    assert [] == served.said


def test_findings_can_be_hidden(served: Served, page: Page):
    """
    Escape hides the findings; they are back on the next page, as long as the file is broken.
    """
    page.goto(served.origin + PAGE)
    edit(served.folder, STORY, "date: 2026-05-05", "date: nope")
    overlay = page.get_by_role("alertdialog")
    expect(overlay).to_be_visible(timeout=PATIENCE)
    page.keyboard.press("Escape")
    expect(overlay).to_have_count(0)
    page.goto(served.origin + "egnen/")

    expect(overlay).to_be_visible(timeout=PATIENCE)

    edit(served.folder, STORY, "date: nope", "date: 2026-05-05")
    expect(overlay).to_have_count(0, timeout=PATIENCE)


def test_mail_is_shown_in_every_view(served: Served, page: Page):
    """
    From the index one comes to a mail on a desktop, a phone and in the dark, as text and as source.
    """
    page.goto(served.origin + "_budstikke/mail/")
    page.get_by_role("link", name="Nyt fra Durup om havnen").click()
    frame = page.frame_locator("iframe").first
    expect(frame.get_by_role("heading", level=1)).to_have_text("Nyt fra Durup om havnen og alle dens folk")
    widths = {"Desktop": page.locator("iframe").bounding_box()["width"]}
    grounds = {"Desktop": _ground(page)}
    for view in ("Phone", "Dark"):
        page.get_by_role("link", name=view, exact=True).click()
        expect(frame.get_by_role("heading", level=1)).to_be_visible()
        widths[view] = page.locator("iframe").first.evaluate("frame => frame.clientWidth")
        grounds[view] = _ground(page)
    page.get_by_role("link", name="Plain text").click()
    expect(page.locator("pre.plain")).to_contain_text("Kære læser")
    page.get_by_role("link", name="MJML source").click()
    expect(page.locator("pre.plain")).to_contain_text("<mjml")

    assert {"Desktop": 700, "Phone": 375} == {view: widths[view] for view in ("Desktop", "Phone")}
    assert grounds["Desktop"] == grounds["Phone"] != grounds["Dark"]
    assert [] == served.said


def _ground(page: Page) -> str:
    """The colour behind the mail's heading: that of the nearest part that has one."""
    heading = page.frame_locator("iframe").first.get_by_role("heading", level=1)
    return str(
        heading.evaluate(
            """element => {
              const clear = "rgba(0, 0, 0, 0)";
              while (element.parentElement && getComputedStyle(element).backgroundColor === clear)
                element = element.parentElement;
              return getComputedStyle(element).backgroundColor;
            }"""
        )
    )


@pytest.mark.parametrize("width", [320, 1280])
def test_own_pages_fit_the_screen(served: Served, page: Page, width: int):
    """
    The preview's own pages need no scrolling sideways, on a phone as on a desk.
    """
    page.set_viewport_size({"width": width, "height": 800})
    wide = []
    for path in ("", "mail/", "mail/egnen/durup/2026-1/", "mail/egnen/durup/2026-1/?view=dark"):
        page.goto(f"{served.origin}_budstikke/{path}")
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(path)

    assert [] == wide
    assert [] == served.said
