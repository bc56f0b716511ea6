"""What an export of WordPress tells, and what of it can be carried."""

import re
from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest

from generator.importers.items import BadSource
from generator.importers.wxr import WordPress
from tests.importers.wxr import HOME, attachment, comment, post, upload, wxr

ZONE = ZoneInfo("Europe/Copenhagen")


def read(*items: str, pages: bool = False) -> WordPress:
    return WordPress(lambda: [wxr(*items)], ZONE, pages=pages)


def test_a_post() -> None:
    """Title, address, author, categories and tags are read, with their references and percent signs decoded."""
    terms = [("category", "%c3%b8l", "Øl &amp; mad"), ("post_tag", "fest", "Fest"), ("category", "uncategorized", "x")]
    (head,) = read(post(417, "Åbent &amp; <em>godt</em>", slug="%c3%a5bent", terms=terms)).heads

    assert ("Åbent & godt", "åbent", "Anna Ager") == (head.title, head.slug, head.author)
    assert ((("øl", "Øl & mad"),), ("Fest",)) == (head.categories, head.tags)
    assert head.key.startswith("wp-417-")


def test_items_without_number_and_guid() -> None:
    """What was written by hand, with no lasting name, is told apart by its address, name and title."""
    items = [re.sub(r"<guid.*?</guid>|<wp:post_id>.*?</wp:post_id>", "", post(n, f"Hus {n}")) for n in (1, 2)]
    found = read(*items)

    assert ["Hus 1", "Hus 2"] == [head.title for head in found.heads]
    assert 2 == len({head.key for head in found.heads})


def test_days_are_the_site_s() -> None:
    """The day is that of the site's zone, where the export knows the time everywhere; else as it was written."""
    items = (post(1, gmt="2019-05-05 22:30:00"), post(2, day="2019-05-07"), post(3, day="0000-00-00", time="00:00:00"))
    found = read(*items)

    assert ["2019-05-06", "2019-05-07"] == [head.day.isoformat() for head in found.heads]
    assert ["left-no-day"] == [left.reason.code for left in found.left]


@pytest.mark.parametrize(
    ("item", "code"),
    [
        (post(1, status="private"), "left-private"),
        (post(1, status="trash"), "left-trash"),
        (post(1, status="inherit"), "left-status"),
        (post(1, password="x"), "left-password"),
        (post(1, kind="page"), "left-pages"),
        (post(1, kind="product"), "left-kind"),
        (post(1, "", "<p>&nbsp;</p>"), "left-empty"),
    ],
)
def test_what_is_left_out(item: str, code: str) -> None:
    """What was not public, and what has no place here, is told of with its reason."""
    found = read(item)

    assert ((), [code]) == (found.heads, [left.reason.code for left in found.left])


def test_what_wordpress_keeps_for_itself() -> None:
    """Menus, revisions and templates are nobody's texts, and not worth a word."""
    found = read(*(post(n, kind=kind) for n, kind in enumerate(("nav_menu_item", "revision", "wp_template"))))

    assert ((), ()) == (found.heads, found.left)


def test_drafts_and_pages() -> None:
    """Drafts stay drafts; pages come if they are asked for; what stands twice comes once."""
    found = read(post(1, status="draft"), post(1, status="draft"), post(2, kind="page"), pages=True)

    assert [("story", True), ("page", False)] == [(head.kind, head.draft) for head in found.heads]


def test_two_exports_in_one() -> None:
    """Of what stands twice one text is given, the first that may be public."""
    texts = [
        item.html for item in read(post(1, body="a", status="private"), post(1, body="b"), post(1, body="c")).items()
    ]

    assert ["b"] == texts


def test_pictures_of_the_library() -> None:
    """A main picture is found wherever in the file it stands, with its words and who made it."""
    head = read(
        post(1, meta={"_thumbnail_id": "9"}), attachment(9, "h.jpg", alt="Havn", caption="I maj", credit="Bo Bæk")
    ).heads[0]

    assert head.picture is not None
    assert (upload("h.jpg"), "Havn", "I maj", "Bo Bæk") == (
        head.picture.address,
        head.picture.alt,
        head.picture.caption,
        head.picture.credit,
    )


def told(item: str) -> list[str]:
    return [remark.code for item in read(item).items() for remark in item.remarks]


def test_what_is_lost() -> None:
    """Comments are counted, and a main picture that the export has not is told of."""
    assert ["lost-comments", "lost-main"] == told(post(1, meta={"_thumbnail_id": "9"}, more=comment(1) + comment(2)))
    assert [] == told(post(1, meta={"_thumbnail_id": "0"}))


@pytest.mark.parametrize("notes", ["", "x", "[", "{}", '[{"id": 1}]', "[1]"])
def test_footnotes_that_are_none(notes: str) -> None:
    """Whatever stands where footnotes should be, the text is read."""
    (item,) = read(post(1, meta={"footnotes": notes})).items()

    assert ({}, "<p>Der kom mange.</p>") == (item.notes, item.html)


def test_where_it_was() -> None:
    """The old site is known by its addresses, with a slash at their end, each once."""
    assert (f"{HOME}/",) == read().addresses


def refused(make: Callable[[], WordPress]) -> str:
    with pytest.raises(BadSource) as caught:
        make()
    return caught.value.remark.code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<rss><channel><item/></channel></rss>", "source-no-wordpress"),
        (b"PK\x03\x04", "source-archive"),
        (b"\x1f\x8b", "source-archive"),
        (b"", "source-xml"),
    ],
)
def test_what_is_no_export(content: bytes, code: str) -> None:
    """A feed, an archive or nothing is told from an export."""
    assert code == refused(lambda: WordPress(lambda: [content], ZONE))
