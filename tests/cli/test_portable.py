import pytest

from generator.cli.preview.portable import front_page, portable

URL = "https://egnen.example/egnen/"


def seen(value: str, path: str = "historier/havnen/index.html", url: str = URL) -> str:
    """An address of a link, as it is after packing."""
    return portable(f'<a class="x" href="{value}">', path, url).removeprefix('<a class="x" href="').removesuffix('">')


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("/egnen/", "../../index.html"),
        ("/egnen/historier/", "../index.html"),
        ("/egnen/historier/havnen/", "index.html"),
        ("/egnen/historier/havnen/#top", "index.html#top"),
        ("/egnen/assets/site.css?v=1a2b", "../../assets/site.css"),
        ("/egnen/feed.xml", "../../feed.xml"),
        ("https://egnen.example/egnen/kontakt/", "../../kontakt/index.html"),
        ("/egnen/a&amp;b.pdf", "../../a&amp;b.pdf"),
        ("/anden/side/", "/anden/side/"),
        ("//egnen.example/egnen/", "//egnen.example/egnen/"),
        ("https://egnen.example/", "https://egnen.example/"),
        ("https://anden.example/egnen/", "https://anden.example/egnen/"),
        ("mailto:a@egnen.example", "mailto:a@egnen.example"),
        ("#content", "#content"),
    ],
)
def test_addresses(value, expected):
    """
    Addresses within the site lead from file to file; all others stay as they are.
    """
    assert expected == seen(value)


def test_site_at_the_root():
    """
    Of a site at a host's root every address with one slash is within it.
    """
    assert ("../../a/index.html", "//b.example/") == (
        seen("/a/", url="https://egnen.example/"),
        seen("//b.example/", url="https://egnen.example/"),
    )


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        (
            '<img src="/egnen/p/a.jpg" srcset="/egnen/p/a-480.jpg 480w, /egnen/p/a.jpg 960w" alt="/egnen/">',
            '<img src="p/a.jpg" srcset="p/a-480.jpg 480w, p/a.jpg 960w" alt="/egnen/">',
        ),
        (
            '<meta http-equiv="refresh" content="0; url=/egnen/ny/">',
            '<meta http-equiv="refresh" content="0; url=ny/index.html">',
        ),
        ('<meta http-equiv="Content-Security-Policy" content="img-src \'self\'">\n<p>', "<p>"),
        ('<p>href="/egnen/"</p>', '<p>href="/egnen/"</p>'),
    ],
)
def test_tags(tag, expected):
    """
    Pictures of every width and pages that lead on are followed; words stay words; the policy, which no file could
    keep, goes.
    """
    assert expected == portable(tag, "index.html", URL)


def test_front_page():
    """
    The page that leads to several sites takes titles and folders as words.
    """
    assert '<li><a href="a%20b/index.html">&lt;Egnen&gt;</a></li>' in front_page({"a b": "<Egnen>"}, "da")
