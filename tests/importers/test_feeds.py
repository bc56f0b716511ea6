"""Feeds as sources of stories."""

import json
from zoneinfo import ZoneInfo

import pytest

from generator.importers.feeds import FeedSource
from generator.importers.items import BadSource, Item

ZONE = ZoneInfo("Europe/Copenhagen")
HOME = "https://gammel.example/"
RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>G</title><link>{HOME}</link><description>d</description>
<item><title>Åbent &amp;amp; hus</title><link>{HOME}a/</link><guid isPermaLink="false">urn:x:1</guid>
<pubDate>Sun, 05 May 2019 22:30:00 GMT</pubDate><dc:creator>Anna</dc:creator><category>Havn</category>
<description>Kort.</description><content:encoded><![CDATA[<p>Langt <a href="b/">b</a>.</p>]]></content:encoded>
<enclosure url="/p.jpg" type="image/jpeg" length="1"/></item>
<item><title>Uden dag</title><link>{HOME}b/</link></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>G</title><id>x</id><link href="{HOME}"/>
<entry><id>urn:x:1</id><title type="html">Åbent &amp;amp; hus</title><link href="{HOME}a/"/>
<published>2019-05-06T00:30:00+02:00</published><author><name>Anna</name></author><category term="Havn"/>
<content type="html">&lt;p&gt;Langt.&lt;/p&gt;</content></entry></feed>"""
JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "G",
    "home_page_url": HOME,
    "items": [
        {
            "id": "urn:x:1",
            "url": f"{HOME}a/",
            "title": "Åbent & hus",
            "content_html": "<p>Langt.</p>",
            "date_published": "2019-05-06T00:30:00+02:00",
            "authors": [{"name": "Anna"}],
            "tags": ["Havn"],
            "image": f"{HOME}p.jpg",
        },
        {"id": 7, "content_text": "a < b\n\nc", "date_published": "2019-05-06T00:30:00Z"},
        {"id": "8", "tags": "x", "authors": "y", "date_published": 12},
        "x",
    ],
}


def items(content: str, address: str = f"{HOME}feed/") -> tuple[list[Item], list[str]]:
    """Give the items, and why others are left out."""
    source = FeedSource(content.encode(), address, ZONE)
    return list(source.items()), [left.reason.code for left in source.left]


@pytest.mark.parametrize("content", [RSS, ATOM, json.dumps(JSON)], ids=["rss", "atom", "json"])
def test_an_entry(content: str) -> None:
    """All three formats give the same story: its day is the site's, its id is made of the entry's own."""
    item = items(content)[0][0]
    head = item.head

    assert ("feed-8a526707155a", "Åbent & hus", f"{HOME}a/", "2019-05-06", "Anna") == (
        head.key,
        head.title,
        head.address,
        head.day.isoformat(),
        head.author,
    )
    assert (("havn", "Havn"),) == head.categories
    assert item.html.startswith("<p>Langt")


def test_whole_text_and_summary() -> None:
    """An entry's text is the longest that it has; a picture comes along as its main picture."""
    (item,), left = items(RSS)

    assert "Kort." == item.excerpt
    assert item.head.picture is not None
    assert f"{HOME}p.jpg" == item.head.picture.address
    assert ["left-no-day"] == left


def test_plain_text_of_json() -> None:
    """A text that is no HTML keeps its signs and paragraphs; what is no entry is passed over."""
    found, left = items(json.dumps(JSON))

    assert "<p>a &lt; b</p><p>c</p>" == found[1].html
    assert ["left-no-day"] == left


@pytest.mark.parametrize(
    "content",
    ["", "Hej", "<html></html>", "{}", '{"items": []}', "{" * 50_000, '<?xml version="1.0" encoding="\0"?><rss/>'],
)
def test_what_is_no_feed(content: str) -> None:
    """Something else is told of, and no empty feed."""
    with pytest.raises(BadSource) as caught:
        items(content)

    assert "source-no-feed" == caught.value.remark.code


def test_a_feed_without_entries() -> None:
    """A feed may be empty."""
    assert ([], []) == items('<rss version="2.0"><channel><title>x</title></channel></rss>')


def test_a_day_of_its_last_change() -> None:
    """An entry of Atom needs no day of publication; that of its last change will do."""
    (item,), _ = items(ATOM.replace("published>", "updated>"))

    assert "2019-05-06" == item.head.day.isoformat()


def test_no_entity_is_taken() -> None:
    """A feed that defines words of its own is not read at all."""
    with pytest.raises(BadSource) as caught:
        items(f'<!DOCTYPE rss [<!ENTITY a "b">]>{RSS[21:]}')

    assert "source-doctype" == caught.value.remark.code


def test_entries_that_tell_little() -> None:
    """Without an address and a picture an entry has none: that of the feed's home page is neither."""
    bare = "".join(
        f"<item><title>{n}</title><description>Tekst.</description>"
        "<pubDate>Sun, 05 May 2019 10:00:00 GMT</pubDate></item>"
        for n in ("Et", "To")
    )
    found, _ = items(f"<rss version='2.0'><channel><link>{HOME}</link>{bare}</channel></rss>")

    assert [("Et", "", None), ("To", "", None)] == [(i.head.title, i.head.address, i.head.picture) for i in found]
