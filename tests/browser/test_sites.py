"""Both programmes as readers meet them: every page in a real browser, below a sub-path, on phones and in the dark."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from generator.model import urls
from tests.browser.hosting import HOST, Server, serve
from tests.browser.sites import Site, make_site
from tests.programmes import NAMES, programme

ADDRESSES = """() => ({
  links: [...document.querySelectorAll('a[href], area[href]')].map(e => e.getAttribute('href')),
  parts: [...document.querySelectorAll('img[src], link[href], source[src], script[src]')]
    .map(e => e.getAttribute('src') || e.getAttribute('href'))
    .concat([...document.querySelectorAll('[srcset]')]
      .flatMap(e => e.getAttribute('srcset').split(',').map(part => part.trim().split(' ')[0]))),
  ids: [...document.querySelectorAll('[id]')].map(e => e.id),
  stored: localStorage.length + sessionStorage.length,
})"""
# Elements that stick out to the right, unless they scroll within themselves.
STICKING_OUT = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
    .slice(0, 3).map(e => e.outerHTML.slice(0, 100)).concat(document.documentElement.scrollWidth)"""
FOCUS_SHOWN = """() => { const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; }"""


@dataclass
class Web:
    """Both programmes behind a proxy.

    Attributes:
        said: What the browser's console and its pages' errors said.
    """

    root: Path
    server: Server
    proxy: str
    said: list[str] = field(default_factory=list)

    def exists(self, address: str) -> bool:
        """Tell whether an address of ours is answered."""
        return self.server.answer(address)[0] == 200


@pytest.fixture(scope="session")
def web(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[Web]:
    """The host; the workers of a run share what is built."""
    own = tmp_path_factory.getbasetemp()
    root = (own if worker_id == "master" else own.parent) / "programmes"
    with serve(root) as (server, proxy):
        yield Web(root, server, proxy)


@pytest.fixture
def site(name: str, web: Web) -> Site:
    return make_site(name, web.root)


@pytest.fixture
def context(browser: Browser, web: Web) -> Iterator[BrowserContext]:
    """A browser of its own for a test, with an ear on its console; all that it asks goes through the proxy."""
    web.said.clear()
    web.server.strangers.clear()
    proxy = {"server": web.proxy, "bypass": "<-loopback>"}
    with browser.new_context(proxy=proxy, viewport={"width": 1280, "height": 900}) as context:
        context.on("console", lambda m: web.said.append(f"{m.type}: {m.text}") if m.type != "log" else None)
        context.on("weberror", lambda error: web.said.append(str(error.error)))
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def go(page: Page, address: str) -> None:
    answer = page.goto(address, wait_until="domcontentloaded")
    assert answer is not None
    assert answer.ok, address


def shown(site: Site) -> list[str]:
    """Give the address of one page of each kind, and of one mail of each."""
    return [site.base + path.removesuffix("index.html") for path in site.kinds().values()]


def left(site: Site) -> set[str]:
    """Give the pages of members that have left: old stories may lead there, and lists do not."""
    library = programme(site.name)
    return {urls.member(library.site, m) for m in library.members if m.left and m.left <= library.today}


@pytest.mark.parametrize("name", NAMES)
def test_every_page_by_its_links(site: Site, web: Web, page: Page) -> None:
    """From the home page every page is reached; no link, picture or heading is missing, and nobody is watched."""
    home = site.base
    ids: dict[str, set[str]] = {}
    wanted: dict[str, set[str]] = {home: {""}}  # address -> fragments
    waiting, broken = [home], []
    while waiting:
        address = waiting.pop()
        go(page, address)
        found = page.evaluate(ADDRESSES)
        ids[address] = set(found["ids"])
        broken += [f"{address}: {p}" for p in found["parts"] if not web.exists(urljoin(address, p))]
        broken += [f"{address}: storage"] * bool(found["stored"])
        for link in found["links"]:
            goal, fragment = urldefrag(urljoin(address, link))
            if not goal.startswith(home):
                # Another host, a mailbox, a phone; but never an address of ours without the sub-path.
                broken += [f"{address}: {link}"] * goal.startswith(f"http://{HOST}")
            elif not web.exists(goal):
                broken.append(f"{address}: {link}")
            elif goal.endswith(("/", ".html")):
                waiting += [goal] * (goal not in wanted)
                wanted.setdefault(goal, set()).add(fragment)
    unmet = [f"{a}#{f}" for a, fragments in wanted.items() for f in fragments if f and f not in ids[a]]
    unreached = {path for path in site.paths() - left(site) if home + path not in ids}

    assert ([], [], set()) == (broken, unmet, unreached)
    assert ([], []) == (web.said, web.server.strangers)
    assert [] == page.context.cookies()


@pytest.mark.parametrize("name", NAMES)
def test_nothing_sticks_out_on_a_phone(site: Site, page: Page) -> None:
    """At 320 pixels (WCAG 2.2, 1.4.10) no page and no mail scrolls sideways."""
    page.set_viewport_size({"width": 320, "height": 640})
    wide = {}
    for address in shown(site):
        page.goto(address, wait_until="load")  # with its style sheet
        if found := page.evaluate(STICKING_OUT):
            wide[address] = found

    assert {} == wide


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core; of the package that brings it, nothing else is used."""
    spec = find_spec("axe_playwright_python")
    assert spec is not None
    assert spec.origin is not None
    return (Path(spec.origin).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing(site: Site, page: Page, axe: str) -> None:
    """On a computer every kind of page passes all rules of axe-core; phones, the dark and mails are tried elsewhere."""
    violations = {}
    for address in (a for a in shown(site) if "/mail/" not in a):
        page.goto(address, wait_until="load")  # with its style sheet
        page.evaluate(axe)
        answer = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
        if answer["violations"]:
            violations[address] = [
                (v["id"], [(n["html"][:160], n["any"][:1]) for n in v["nodes"][:2]]) for v in answer["violations"]
            ]

    assert {} == violations


@pytest.mark.parametrize("name", NAMES)
def test_the_keyboard_is_enough(site: Site, page: Page) -> None:
    """The first Tab shows the way past the menu; wherever the focus is, it is seen."""
    go(page, site.base)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#content"
    assert skip.bounding_box() is not None
    assert page.evaluate("() => document.activeElement.getBoundingClientRect().top >= 0")

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.querySelector('main').contains(document.activeElement)")

    go(page, site.base)
    unseen = []
    for _ in range(15):
        page.keyboard.press("Tab")
        assert page.evaluate("() => document.activeElement !== document.body")
        try:  # the page may still be scrolling to it
            page.wait_for_function(FOCUS_SHOWN, timeout=5000)
        except PlaywrightTimeoutError:
            unseen.append(page.evaluate("() => document.activeElement.outerHTML.slice(0, 120)"))

    assert [] == unseen
