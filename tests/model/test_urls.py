from pathlib import PurePosixPath

import pytest

from generator.model import urls
from tests.builders import (
    make_event,
    make_file,
    make_idea,
    make_issue,
    make_member,
    make_network,
    make_note,
    make_page,
    make_picture,
    make_policy,
    make_site,
    make_story,
)

SITE = make_site()
ENGLISH = make_site(language="en")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (urls.home(SITE), ""),
        (urls.home(SITE, "en"), "en/"),
        (urls.section(SITE, "stories"), "historier/"),
        (urls.section(SITE, "stories", 2), "historier/side-2/"),
        (urls.network(SITE, make_network(slug="by")), "netvaerk/by/"),
        (urls.network_section(SITE, make_network(slug="by"), "events", 3), "netvaerk/by/arrangementer/side-3/"),
        (urls.story(SITE, make_story(slug="havn")), "historier/havn/"),
        (urls.story(SITE, make_story(slug="havn", language="en")), "en/stories/havn/"),
        (urls.story(ENGLISH, make_story(slug="havn", language="da")), "da/historier/havn/"),
        (urls.member(SITE, make_member(slug="smed")), "medlemmer/smed/"),
        (urls.event(SITE, make_event(slug="moede")), "arrangementer/moede/"),
        (urls.event_calendar(SITE, make_event(slug="moede")), "arrangementer/moede/moede.ics"),
        (urls.past_events(SITE), "arrangementer/tidligere/"),
        (urls.idea(SITE, make_idea(slug="ide")), "ideer/ide/"),
        (urls.note(SITE, make_note(slug="notat")), "viden/notat/"),
        (urls.policy(SITE, make_policy("bo")), "politikker/bo/"),
        (urls.page(SITE, make_page(slug="om")), "om/"),
        (urls.page(SITE, make_page("home")), ""),
        (urls.page(SITE, make_page("home.en", translation_of="home", language="en")), "en/"),
        (urls.release(SITE, make_story(slug="havn")), "presse/havn/"),
        (urls.release_text(SITE, make_story(slug="havn")), "presse/havn/pressemeddelelse.txt"),
        (urls.issue(SITE, make_issue(3), "by"), "nyhedsbreve/by/2026-3/"),
        (urls.issue(SITE, make_issue(3, network="")), "nyhedsbreve/faelles/2026-3/"),
        (urls.mail(make_issue(3), "eml"), "mail/durup/2026-3.eml"),
        (urls.mail(make_issue(3, network=""), "txt"), "mail/joint/2026-3.txt"),
        (urls.feed(SITE, "rss"), "feed.xml"),
        (urls.feed(SITE, "atom", make_network(slug="by")), "netvaerk/by/atom.xml"),
        (urls.feed(SITE, "json", "press"), "presse/feed.json"),
        (urls.feed(SITE, "rss", language="en"), "en/feed.xml"),
        (urls.calendar(SITE), "kalender.ics"),
        (urls.calendar(SITE, make_network(slug="by")), "netvaerk/by/kalender.ics"),
        (urls.opml(SITE), "netvaerk.opml"),
        (urls.section(ENGLISH, "stories"), "stories/"),
        (urls.calendar(ENGLISH), "calendar.ics"),
    ],
)
def test_address(path: str, expected: str) -> None:
    """Every address of the product is a promise to all who link to it."""
    assert expected == path


@pytest.mark.parametrize(("base", "path"), [("https://a.dk/", "/om/"), ("https://a.dk/repo/", "/repo/om/")])
def test_pages_link_from_the_root_of_the_host(base: str, path: str) -> None:
    """A site works at / and below a path."""
    site = make_site(url=base)

    assert path == urls.href(site, "om/")
    assert f"{base}om/" == urls.absolute(site, "om/")


@pytest.mark.parametrize(
    ("path", "file"), [("", "index.html"), ("om/", "om/index.html"), ("feed.xml", "feed.xml"), ("a/b.ics", "a/b.ics")]
)
def test_a_page_is_the_index_of_its_folder(path: str, file: str) -> None:
    """Addresses without a suffix work on every host."""
    assert PurePosixPath(file) == urls.file(path)


def test_a_pictures_address_follows_its_bytes() -> None:
    """Another picture of the same name has another address, so that nobody sees an old one."""
    one, other = (make_picture("Havn på kajen", digest=digit * 64) for digit in "ab")

    assert "pictures/havn-paa-kajen-aaaaaaaaaa-960.jpg" == urls.picture(one, 960)
    assert urls.picture(one, 960) != urls.picture(other, 960)
    assert "pictures/havn-paa-kajen-aaaaaaaaaa-card.jpg" == urls.card(one)


def test_a_download_keeps_its_name() -> None:
    """Who saves a file finds it by the name that the editor gave it."""
    assert "files/0123456789/liste.csv" == urls.download(make_file())


@pytest.mark.parametrize("language", ["da", "en"])
def test_words_of_addresses_are_reserved(language: str) -> None:
    """No page of an editor's can take the place of a list."""
    assert set(urls.PARTS[language].values()) <= urls.RESERVED
    assert urls.PARTS["da"].keys() == urls.PARTS["en"].keys()
