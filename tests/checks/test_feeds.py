import pytest

from tests.checks.builders import check, told


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("feed.xml", b"<rss><channel></rss>"),
        ("feed.xml", b""),
        ("atom.xml", b"<feed>&nbsp;</feed>"),
        ("sitemap.xml", b"<urlset>\xff</urlset>"),
        ("netvaerk.opml", b"<opml><a b=c></opml>"),
        ("feed.json", b'{"items": [}'),
        ("feed.json", b"\xff"),
    ],
)
def test_a_broken_feed_is_an_error(path: str, content: bytes) -> None:
    """What no reader could read is not published; the finding names the feed."""
    assert [(path, "feed-broken")] == told(check({path: content}))


def test_a_good_feed_is_let_be() -> None:
    """Letters of any language, entities and character data are XML."""
    assert [] == check({"feed.xml": "<rss><a>æøå &amp; &#38; <![CDATA[<b>]]></a></rss>".encode(), "feed.json": b"{}"})
