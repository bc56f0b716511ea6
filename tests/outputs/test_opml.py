from xml.etree import ElementTree as Xml

import pytest

from generator.model.library import Library
from generator.outputs import feeds, opml
from tests.builders import make_library, make_network, make_site
from tests.programmes import NAMES, make_files, programme


def outlines(library: Library) -> list[Xml.Element]:
    (content,) = make_files(library, [opml.OUTPUT]).values()
    return list(Xml.fromstring(content).iter("outline"))


@pytest.mark.parametrize("name", NAMES)
def test_every_rss_feed_is_listed_once(name: str) -> None:
    """One file, and a feed reader follows all that the site has to tell."""
    library = programme(name)
    made = {library.site.url + path for path in make_files(library, [feeds.OUTPUT]) if path.endswith("feed.xml")}
    listed = [outline.get("xmlUrl") for outline in outlines(library)]

    assert sorted(made) == sorted(str(address) for address in listed)


def test_an_outline_has_what_readers_ask_for() -> None:
    """Type, text and addresses of feed and page are there, in the site's language."""
    outline = next(o for o in outlines(make_library(make_network())) if "durup" in str(o.get("xmlUrl")))

    assert ("rss", "da") == (outline.get("type"), outline.get("language"))
    assert outline.get("text") == outline.get("title") == "Vækst i Durup – Egnens netværk"
    assert "https://example.dk/egnen/netvaerk/durup/" == outline.get("htmlUrl")


def test_signs_of_markup_are_text() -> None:
    """A name with quotation marks and ampersands is read as it was written."""
    names = {outline.get("title") for outline in outlines(make_library(site=make_site(title='A & "B" <c>')))}

    assert 'A & "B" <c>' in names
