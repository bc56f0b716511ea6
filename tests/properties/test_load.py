"""Loading and building, whatever an editor or a stranger writes."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from bs4 import BeautifulSoup, Tag
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from generator.build.making import Workshop
from generator.diagnostics import Location, Severity
from generator.load import Loaded
from generator.outputs import OUTPUTS
from generator.render.environment import Renderer
from generator.render.theme import BUILT_IN, load_theme
from tests.load.contents import STORY, event, issue, load, make_text, network_yaml, site_yaml, story
from tests.projects import write

FILES = {
    "site.yaml": site_yaml(),
    "networks/durup/network.yaml": network_yaml(),
    STORY: story(members="smedjen", effects=[], press={"contact": {"name": "Anne", "email": "a@b.example"}}),
    "networks/durup/members/smedjen.yaml": "name: Smedjen\njoined: 5. maj 2020\n",
    "events/fest.md": event(),
    "newsletters/2026-1.md": issue(stories=["2026-05-05-havnen"]),
}
SIGNS = """: |: |- |  |#|'|"|[|{|>|&a|*a|!!|---|..|/|-1|0|1e999|0001-01-01|9999-12-31|null|true|Æ|https://[|%""".split(
    "|"
)
PIECES = st.sampled_from([*SIGNS, "|", "\n", "\n- ", "\t", "\r", "---\n", "\x00", "\u2028", "\ufeff"])
# What a stranger would write who wants to run a program on a reader's machine.
HOSTILE = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example></sCrIpT>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVa&#115;cript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "![x](javascript:alert(1))",
    "[x]: javascript:alert(1)\n\n[x]",
    '<https://a.example/"onclick=alert(1)>',
    "[x](https://a.example/ 'y\" onmouseover=alert(1) z=\"')",
    "</title><script>alert(1)</script>",
    "]]><script>alert(1)</script>",
    "--><script>alert(1)</script>",
    "<mj-raw><script>alert(1)</script></mj-raw>",
    "{{ 7 * 7 }}{% include 'x' %}",
    "<style>@import 'https://evil.example'</style>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<div style='background:url(javascript:alert(1))' onclick='x()'>x</div>",
    "`<script>`",
    "\\<script>",
    "<math><mtext><script>alert(1)</script></mtext></math>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
]


def loaded(files: dict[str, str], folder: str) -> Loaded:
    return load(Path(folder), files)


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, str]:
    """Give a file of the site into which something was typed, or out of which something was cut."""
    path = draw(st.sampled_from(sorted(FILES)))
    text = FILES[path]
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(len(text), start + 12)))
    put = draw(st.lists(PIECES, max_size=4).map("".join) | st.text(max_size=8))
    return path, text[:start] + put + text[end:]


@settings(max_examples=120)
@given(damaged())
@example((STORY, story(date="0001-01-01")))
@example(("events/fest.md", event(start="9999-12-31 23:59")))
@example((STORY, story("//[evil http://[evil [x](//[evil)")))
@example(("site.yaml", site_yaml(id=None, title="☃")))
def test_no_file_is_too_odd(damage):
    """
    Whatever is typed into a file gives a library or an error, and never an exception.
    """
    path, text = damage
    text = text.encode("utf-8", "replace").decode()
    with TemporaryDirectory() as folder:
        found = loaded({**FILES, path: text}, folder)

    errors = [d for d in found.diagnostics if d.severity is Severity.ERROR]
    assert found.library is not None or errors


@settings(max_examples=15)
@given(st.permutations(sorted(FILES)))
def test_order_of_making_leaves_no_trace(names):
    """
    Files may have been made in any order: what is loaded does not depend on it.
    """
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        expected = loaded(FILES, one)
        write(Path(other), {name: FILES[name] for name in names})
        found = loaded({}, other)

        assert expected.library == found.library
        assert expected.diagnostics == found.diagnostics


def is_data(tag: Tag) -> bool:
    """Tell whether a script is facts for search engines, which no browser runs, with no tag in it."""
    return tag.name == "script" and tag.get("type") == "application/ld+json" and "<" not in tag.get_text()


def page_dangers(path: str, text: str) -> list[str]:
    """Give what would run, or load something, in a page or a mail."""
    soup = BeautifulSoup(text, "html.parser")
    found = [str(tag) for tag in soup(["script", "iframe", "object", "embed", "math"]) if not is_data(tag)]
    for tag in soup.find_all(True):
        found += [f"{path}: {name}" for name in tag.attrs if name.lower().startswith("on")]
        for name in ("href", "src", "action", "srcdoc", "formaction", "xlink:href"):
            plain = re.sub(r"[\x00-\x20]", "", str(tag.get(name, ""))).lower()
            found += [f"{path}: {plain}"] * plain.startswith(("javascript:", "data:", "vbscript:"))
    return found


def dangers(files: dict[str, str]) -> list[str]:
    """Give the dangers of every page and mail, and of the HTML that feeds hold."""
    found: list[str] = []
    for path, text in files.items():
        if path.endswith(".html"):
            found += page_dangers(path, text)
        elif path.endswith(".xml"):
            soup = BeautifulSoup(text, "xml")
            # The HTML of an item is text of the XML.  Titles, and what a whole feed is about, are plain text.
            for tag in soup.select("item > encoded, item > description, entry > content"):
                found += page_dangers(path, tag.get_text())
    return found


def made(files: dict[str, str], folder: str) -> dict[str, str]:
    """Make the texts of a site with these files over the sound ones, even where a build would have stopped at them."""
    found = loaded({**FILES, **files}, folder)
    theme, _ = load_theme("default", (BUILT_IN,), Location("site.yaml"))
    assert found.library is not None
    assert theme is not None
    workshop = Workshop(theme, Renderer(theme), {})
    return {
        str(target.path): output.produce(target, target.view(found.library), workshop).decode()
        for output in OUTPUTS
        for target in output.plan(found.library)
        if str(target.path).endswith((".html", ".xml", ".json"))
    }


# Making a whole site takes a second, so a failing example is shown as it was found.
@settings(max_examples=2, suppress_health_check=[HealthCheck.too_slow], phases=[Phase.explicit, Phase.generate])
@given(st.lists(st.sampled_from(HOSTILE), min_size=3, max_size=12, unique=True), st.sampled_from(HOSTILE))
@example(HOSTILE, '"><img src=x onerror=alert(1)></title><script>alert(1)</script>')
def test_nothing_hostile_comes_out(bodies, title):
    """
    Whatever Markdown and titles hold, no page, mail or feed runs a program on a reader's machine.
    """
    title = " ".join(title.split())
    hostile = make_text("\n\n".join(bodies), title=title, date="2026-05-05", summary=title)
    files = {
        "networks/durup/network.yaml": network_yaml(name=title, lead=title, text="\n\n".join(bodies)),
        "stories/hostile.md": hostile,
        "events/fest.md": event("\n\n".join(bodies), title=title, organiser=title),
        "newsletters/2026-1.md": issue("\n\n".join(bodies)),
    }
    with TemporaryDirectory() as folder:
        found = made(files, folder)

    assert {"index.html", "historier/hostile/index.html", "mail/joint/2026-1.html", "feed.xml"} <= set(found)
    assert [] == dangers(found)


def test_the_search_finds_dangers():
    """
    What the property looks for is found where it is.
    """
    page = "<p onclick='x()'><a href=' Java\nscript:x'>x</a><script>x</script></p>"
    feed = "<rss><item><description>&lt;img src=x onerror=x&gt;</description></item></rss>"

    assert (3, 1) == (len(page_dangers("a.html", page)), len(dangers({"feed.xml": feed})))
