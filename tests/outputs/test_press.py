import re
from datetime import date

import pytest
from bs4 import BeautifulSoup

from generator.model.library import Library
from generator.model.story import Clipping, Quote, Release
from generator.outputs import press
from tests.builders import (
    make_body,
    make_funding,
    make_library,
    make_moment,
    make_network,
    make_person,
    make_picture,
    make_press,
    make_site,
    make_story,
)
from tests.programmes import Files, make_all, make_files

PAGE, TEXT = "presse/havn/index.html", "presse/havn/pressemeddelelse.txt"


def full(*, listed: bool = True, **values: object) -> Library:
    """A release with all that one can have."""
    block = make_press(
        headline="Havnen har fået ny kran",
        subheading="Ti virksomheder gik sammen",
        angle="Kranen kom i drift mandag.",
        place="Glyngøre",
        quotes=(Quote("Vi er glade.", make_person("Bo Borg", title="Smed", organisation=""), date(2026, 10, 1)),),
        facts=("Kranen løfter ti ton",),
        contact=make_person("Anne Ager", hours="8-16"),
        clippings=(Clipping("Avisen", date(2026, 11, 2), "Ny kran"),),
        **values,
    )
    picture = make_picture("kran", caption="Kranen i drift", credit="Tegning: Budstikke")
    story = make_story("havn", title="Kran", body=make_body("Teksten begynder."), press=block, picture=picture)
    network = make_network("durup", name="Vækst i Durup", lead="Et netværk i Durup.")
    stories = (story,) if listed else ()
    site = make_site(funding=(make_funding(text="Støttet af EU."),))
    return make_library(network, *stories, Release(story, block, listed), site=site)


def made(library: Library) -> Files:
    return make_files(library, [press.OUTPUT])


def in_order(parts: tuple[str, ...], text: str) -> bool:
    """Tell whether the parts follow upon each other, wherever else they stand."""
    return bool(re.search(".*?".join(re.escape(part) for part in parts), text, re.DOTALL))


class TestOrder:
    def test_the_plain_text_has_the_danish_order(self) -> None:
        """A newsroom finds each part where it expects it (conventions 9)."""
        parts = (
            *("PRESSEMEDDELELSE", "frigivelse", "Glyngøre, 1. november 2026", "Havnen har fået ny kran"),
            *("Ti virksomheder gik sammen", "Kranen kom i drift mandag.", "Teksten begynder.", "”Vi er glade.”"),
            *("Bo Borg, Smed", "Kranen løfter ti ton", "Anne Ager", "00 00 00 00", "anne@example.dk", "8-16"),
            *("Om Vækst i Durup", "Et netværk i Durup.", "Kranen i drift", "Tegning: Budstikke", "Støttet af EU."),
        )

        assert in_order(parts, made(full())[TEXT].decode())

    def test_the_page_has_the_same_order(self) -> None:
        """The text of the page comes in the order of the plain text; who to call stands beside it."""
        soup = BeautifulSoup(made(full())[PAGE], "html.parser")
        main = soup.find("main")
        assert main is not None
        parts = (
            *("PRESSEMEDDELELSE", "frigivelse", "Glyngøre", "1. november 2026", "Havnen har fået ny kran"),
            *("Ti virksomheder gik sammen", "Kranen kom i drift mandag.", "Teksten begynder.", "Vi er glade."),
            *("Bo Borg, Smed", "Kranen løfter ti ton", "Om Vækst i Durup", "Støttet af EU."),
        )

        assert in_order(parts, main.get_text())
        for wanted in ("Anne Ager", "00 00 00 00", "anne@example.dk", "8-16", "Tegning: Budstikke", "Avisen"):
            assert wanted in main.get_text()

    def test_the_text_names_its_own_page(self) -> None:
        """Who gets the text by mail finds the page with pictures."""
        text = made(full())[TEXT].decode()

        assert text.endswith("https://example.dk/egnen/presse/havn/\n")

    def test_the_picture_is_offered_in_its_largest_size(self) -> None:
        """Printers need pixels: the link leads to the largest variant."""
        soup = BeautifulSoup(made(full())[PAGE], "html.parser")

        assert soup.select('a[href$="-1600.jpg"]')

    def test_nothing_that_is_missing_leaves_a_heading(self) -> None:
        """A release without quotes, facts, picture and subheading has no empty part."""
        block = make_press(place="")
        story = make_story("havn", press=block)
        text = made(make_library(story, Release(story, block, listed=True)))[TEXT].decode()

        assert not re.search("Fakta|Billede|”|None|\n\n\n\n", text)
        assert "\n1. november 2026\n" in text


class TestEmbargo:
    AHEAD = make_moment(2026, 12, 1, 6)

    def test_the_page_is_there_with_a_notice(self) -> None:
        """Under embargo a release has its address, says until when, and asks search engines to stay away."""
        soup = BeautifulSoup(made(full(listed=False, embargo=self.AHEAD))[PAGE], "html.parser")
        notice, robots = soup.find(role="note"), soup.find("meta", attrs={"name": "robots"})
        assert notice is not None
        assert robots is not None

        assert "1. december 2026 kl. 6.00" in notice.get_text()
        assert "noindex" == robots["content"]
        assert not soup.find("script")

    def test_the_text_has_the_notice_too(self) -> None:
        """The embargo stands above the headline in the plain text."""
        text = made(full(listed=False, embargo=self.AHEAD))[TEXT].decode()

        assert in_order(("PRESSEMEDDELELSE", "1. december 2026 kl. 6.00", "Havnen har fået ny kran"), text)

    def test_nothing_else_of_the_site_tells_of_it(self) -> None:
        """No list, feed, sitemap, list of feeds, home page or newsletter names the release or its story."""
        files = make_all(full(listed=False, embargo=self.AHEAD))
        telling = [path for path, content in files.items() if b"havn/" in content or b"ny kran" in content]

        assert [PAGE, TEXT] == telling

    def test_its_story_has_no_page(self) -> None:
        """Until then there is no story to be found by guessing."""
        assert not [
            path for path in make_all(full(listed=False, embargo=self.AHEAD)) if path.startswith("historier/havn")
        ]

    def test_after_the_moment_it_is_listed_at_the_same_address(self) -> None:
        """When the embargo ends the page stays where it was, loses its notice, and is listed."""
        files = make_all(full(embargo=make_moment(2026, 11, 20, 6)))
        page = files[PAGE].decode()

        assert not re.search('noindex|class="embargo"', page)
        assert b"/egnen/presse/havn/" in files["presse/index.html"]
        assert b"/egnen/presse/havn/" in files["sitemap.xml"]
        assert b"/egnen/presse/havn/" in files["presse/feed.xml"]
        assert b"/egnen/historier/havn/" in files["index.html"]


class TestRoom:
    def test_contacts_are_named_once(self) -> None:
        """Two releases of one contact make one contact in the press room."""
        library = make_library(
            *(
                item
                for name in ("a", "b")
                for story in [make_story(name, press=make_press())]
                for item in (story, Release(story, make_press(), listed=True))
            )
        )
        soup = BeautifulSoup(made(library)["presse/index.html"], "html.parser")

        assert 1 == len(soup.select('main a[href="mailto:anne@example.dk"]'))

    @pytest.mark.parametrize("sign", ["<b>", "&", '"'])
    def test_signs_of_markup_are_text(self, sign: str) -> None:
        """A headline is shown as it was written: escaped in the page, plain in the text."""
        block = make_press(headline=f"Et {sign} tegn")
        story = make_story("havn", press=block)
        files = made(make_library(story, Release(story, block, listed=True)))
        heading = BeautifulSoup(files[PAGE], "html.parser").find("h1")
        assert heading is not None

        assert f"Et {sign} tegn" == heading.get_text()
        assert f"Et {sign} tegn" in files[TEXT].decode()
