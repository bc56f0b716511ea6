from datetime import date
from xml.etree import ElementTree as Xml

import pytest

from generator.model import urls
from generator.model.library import Library
from generator.outputs import sitemap
from tests.builders import make_library, make_member, make_moment, make_page, make_release, make_story, with_translation
from tests.programmes import NAMES, built, make_files, programme

S = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def entries(library: Library) -> dict[str, Xml.Element]:
    root = Xml.fromstring(make_files(library, [sitemap.OUTPUT])["sitemap.xml"])
    return {str(url.findtext(f"{S}loc")).removeprefix("https://example.dk/egnen/"): url for url in root}


@pytest.mark.parametrize("name", NAMES)
def test_every_page_for_search_engines_is_in_it(name: str) -> None:
    """It holds each page but further pages of lists, members who have left and what is marked noindex."""
    library, files = programme(name), built(name)
    site = library.site
    pages = {
        path.removesuffix("index.html")
        for path, content in files.items()
        if path.endswith("/index.html") and b'content="noindex"' not in content
    } | {""}
    listed = {str(url.findtext(f"{S}loc")).removeprefix(site.url) for url in Xml.fromstring(files["sitemap.xml"])}

    further = {path for path in pages - listed if "/side-" in path}
    sublists = {p for p in pages - listed - further if p.startswith("netvaerk/") or p == "arrangementer/tidligere/"}

    assert set() == listed - pages
    left = {urls.member(site, m) for m in set(library.members) - set(library.present_members)}
    assert left == pages - listed - further - sublists


def test_addresses_are_sorted_and_there_once() -> None:
    """The same pages make the same sitemap, in whatever order they were found."""
    found = list(entries(make_library(make_story("b"), make_story("a"), make_page())))

    assert sorted(set(found)) == found


def test_a_story_says_when_it_was_changed() -> None:
    """Search engines come back to what has changed: the day of the change, else of the story."""
    found = entries(make_library(make_story("a", day=date(2026, 11, 1)), make_story("b", updated=date(2026, 11, 9))))

    assert "2026-11-01" == found["historier/a/"].findtext(f"{S}lastmod")
    assert "2026-11-09" == found["historier/b/"].findtext(f"{S}lastmod")


def test_translations_name_each_other() -> None:
    """Each of two translations names both, itself among them."""
    found = entries(make_library(*with_translation(make_story("havn"))))

    for path in ("historier/havn/", "en/stories/havn-en/"):
        languages = [link.get("hreflang") for link in found[path] if link.tag.endswith("link")]

        assert ["da", "en"] == languages


def test_what_is_not_to_be_found_is_not_in_it() -> None:
    """Releases under embargo and members who have left are for those who have the address."""
    gone = make_member("gaaet", left=date(2026, 10, 1))
    found = entries(make_library(make_release("havn", listed=False, embargo=make_moment(2026, 12, 1)), gone))

    assert not [path for path in found if "havn" in path or "gaaet" in path]
