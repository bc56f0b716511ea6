"""Where imported texts find their place."""

from datetime import date
from typing import Any

import pytest

from generator.importers.ground import Choices, Ground, places, plain_name, redirects
from generator.importers.items import Head
from tests.importers.texts import TERMS, make_head


def make_ground(**values: Any) -> Ground:
    defaults: dict[str, Any] = {"base": "/", "terms": TERMS, "networks": frozenset({"durup", "roslev"}), "texts": {}}
    return Ground(**{**defaults, **values})


def paths(*heads: Head, **values: Any) -> list[str]:
    found = places(heads, make_ground(**values), Choices())
    return [found[head.key].path for head in heads]


def old(*heads: Head, **values: Any) -> dict[str, str]:
    ground = make_ground(**values)
    return redirects(heads, places(heads, ground, Choices()), ground)


class TestPlaces:
    def test_names(self) -> None:
        """A text is called by its old name, else its title, else its id, as any disk can hold it."""
        assert ["stories/2019-05-05-aabent-hus.md"] == paths(make_head(slug="Åbent hus"))
        assert ["stories/2019-05-05-aabent-hus.md"] == paths(make_head(slug="???"))
        assert ["stories/2019-05-05-wp-1-abcdef.md"] == paths(make_head(title="…"))
        assert ["pages/con-1.md"] == paths(make_head(kind="page", slug="con"))

    def test_equal_names(self) -> None:
        """Of two with one name the older one has it; the order of the source makes no difference."""
        one, two = make_head("wp-1-a", day=date(2019, 5, 6)), make_head("wp-2-b")

        assert ["stories/2019-05-06-aabent-hus-2.md", "stories/2019-05-05-aabent-hus.md"] == paths(one, two)
        assert ["stories/2019-05-05-aabent-hus.md", "stories/2019-05-06-aabent-hus-2.md"] == paths(two, one)

    def test_names_that_are_taken(self) -> None:
        """What the site has already, by file or by slug, and what it needs itself is no name for a new text."""
        texts = {"networks/durup/stories/2020-01-01-aabent-hus.md": "x", "pages/x.md": "---\nslug: om\n---\n"}
        made = {"arkiv/index.html": "arkiv"}

        assert ["stories/2019-05-05-aabent-hus-2.md"] == paths(make_head(), texts=texts)
        for name in ("om", "presse", "home", "arkiv"):
            assert [f"pages/{name}-2.md"] == paths(make_head(kind="page", slug=name), texts=texts, made=made)

    def test_what_was_imported_stays(self) -> None:
        """A text is known by its id wherever somebody has put it, and whatever it is called now."""
        there = {"networks/roslev/stories/2018-01-01-fest.md": "---\nid: wp-1-abcdef\ntitle: [broken\n---\n"}

        assert list(there) == paths(make_head(), texts=there)


class TestRedirects:
    def test_below_the_site(self) -> None:
        """An old address is seen from the site's root."""
        address = "https://x.example/egnen/2019/%C3%A5bent/"

        assert {"wp-1-abcdef": "/2019/åbent/"} == old(make_head(address=address), base="/egnen/")
        assert {"wp-1-abcdef": "/egnen/2019/åbent/"} == old(make_head(address=address))

    def test_that_stays_what_it_was(self) -> None:
        """Where the new page lies at the old address nobody need be led on."""
        assert {"wp-1-abcdef": ""} == old(make_head(kind="page", slug="om", address="https://x.example/om"))
        assert {"wp-1-abcdef": ""} == old(make_head(address="https://x.example/historier/aabent-hus/"))

    @pytest.mark.parametrize("address", ["", "https://x.example/?p=1", "https://x.example/", "https://x.example/a.php"])
    def test_from_nowhere(self, address: str) -> None:
        """No page can lie at a home page or behind a question mark."""
        assert {} == old(make_head(address=address))

    def test_where_the_site_has_a_page(self) -> None:
        """A page that the site makes is never put out of its place; one's own redirect of before is none of these."""
        head = make_head(address="https://x.example/Historier/")
        mine = {"stories/x.md": "---\nid: wp-1-abcdef\n---\n"}

        assert {} == old(head, made={"historier/index.html": "stories"})
        assert {"wp-1-abcdef": "/Historier/"} == old(head, texts=mine, made={"historier/index.html": "stories/x.md"})


def test_names_are_short() -> None:
    """A name is cut between words."""
    assert "ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord" == plain_name("ord " * 40)
