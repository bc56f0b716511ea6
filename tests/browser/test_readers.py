"""What readers do on both programmes: lose their way, use a phone, open the menu by keyboard, change the language."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from tests.browser.hosting import HOST, Server, serve
from tests.browser.sites import Site, make_site
from tests.programmes import NAMES

PHONE = {"width": 320, "height": 640}
PAGES = Path(__file__).resolve().parents[2] / "themes" / "default" / "site"
PARTS = {"base", "brand", "footer", "parts"}  # of pages, no pages themselves
HREFS = "[...document.querySelectorAll('a[href], link[href]')].map(e => e.getAttribute('href'))"
FAULTS = """options => axe.run(document, {resultTypes: ["violations"], ...options}).then(found =>
  found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target}: ${n.failureSummary}`)))"""
# A mail is shown within a page of the mail program, which has the landmarks.
MAIL = {"rules": {rule: {"enabled": False} for rule in ("landmark-one-main", "region")}}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


@pytest.fixture(scope="session")
def hosted(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[tuple[Server, str]]:
    """The host, and its address as a proxy; the workers of a run share what is built."""
    own = tmp_path_factory.getbasetemp()
    with serve((own if worker_id == "master" else own.parent) / "programmes") as served:
        yield served


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any], hosted: tuple[Server, str]) -> dict[str, Any]:
    """Contexts that reach the programmes, and nothing else."""
    return {**browser_context_args, "proxy": {"server": hosted[1]}}


@pytest.fixture(scope="session", params=NAMES)
def site(request: pytest.FixtureRequest, hosted: tuple[Server, str]) -> Site:
    return make_site(request.param, hosted[0].root)


def go(page: Page, address: str) -> int:
    """Open an address; give the status."""
    answer = page.goto(address)  # until all is there, the style sheet above all
    assert answer is not None
    return answer.status


def test_every_kind_of_page_is_tried(site: Site) -> None:
    """What the browser tests look at has every template, what is in English, mails and a release under embargo."""
    danish = {f"site/{path.name} da" for path in PAGES.glob("*.html") if path.stem not in PARTS}

    more = {"site/home.html en", "site/story.html en", "mail/newsletter.mjml da"}
    more |= {"embargo"} if site.name == "skiveegnen" else {"site/stories.html da later"}
    assert set() == (danish | more) - set(site.kinds())


@pytest.mark.parametrize("path", ["nothing", "historier/nothing/", "en/a/b/c/nothing.html"])
def test_unknown_address_has_a_way_on(site: Site, hosted: tuple[Server, str], page: Page, path: str) -> None:
    """An address that does not exist gives a page whose links work, however deep it is."""
    status = go(page, site.base + path)
    links = [urljoin(page.url, href) for href in page.evaluate(HREFS) if not href.startswith("#")]
    broken = [link for link in links if link.startswith(f"http://{HOST}/") and hosted[0].answer(link)[0] != 200]

    assert (404, []) == (status, broken)
    page.locator(".lost a.button").first.click()
    expect(page).to_have_url(site.base)


def test_phone_is_for_everybody(site: Site, page: Page) -> None:
    """At 320 pixels axe-core finds nothing on any kind of page or mail, in light and dark."""
    page.set_viewport_size(PHONE)
    faults = []
    for path in site.kinds().values():
        page.emulate_media(color_scheme="light")
        go(page, site.base + path)
        page.evaluate(AXE_SCRIPT)
        faults += [f"{path}: {f}" for f in page.evaluate(FAULTS, MAIL if path.startswith("mail/") else {})]
        # Dark is other colours, and nothing else.
        page.emulate_media(color_scheme="dark")
        faults += [f"{path}, dark: {f}" for f in page.evaluate(FAULTS, COLOURS)]

    assert [] == faults


def test_menu_opens_by_keyboard(site: Site, page: Page) -> None:
    """On a phone Enter opens the menu, Tab goes into it, and Enter follows its first link."""
    page.set_viewport_size(PHONE)
    go(page, site.base)
    fold = page.locator("details.fold")
    first = fold.get_by_role("link").first
    expect(first).to_be_hidden()
    fold.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(first).to_be_visible()
    page.keyboard.press("Tab")
    expect(first).to_be_focused()
    href = first.get_attribute("href")
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"http://{HOST}{href}")


@pytest.mark.parametrize("kind", ["site/home.html en", "site/story.html en"], ids=["home", "story"])
def test_languages_lead_to_each_other(site: Site, page: Page, kind: str) -> None:
    """A page in English leads to the Danish one by its name in Danish, and that one leads back."""
    english = site.base + site.kinds()[kind].removesuffix("index.html")
    html, links = page.locator("html"), page.locator(".languages a")
    go(page, english)
    expect(html).to_have_attribute("lang", "en")
    links.filter(has_text="Dansk").click()
    expect(html).to_have_attribute("lang", "da")
    links.filter(has_text="English").click()

    expect(page).to_have_url(english)
