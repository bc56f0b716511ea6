import pytest

from generator.mail.budget import check_mail, check_text, check_web_version

BASE = "https://budstikke.example/durup/"
OUT = "mailto:afmeld@budstikke.example?subject=Afmeld"
PAGE = f'<h1>Nyt</h1><p>Hej</p><a href="{OUT}">Afmeld nyhedsbrevet</a>'
PICTURE = '<img src="https://budstikke.example/a.jpg" alt="Havnen" width="300">'


def codes(html: str = "", base: str = BASE, page: str = PAGE) -> list[str]:
    """Give the codes of what is found in a mail that is right but for ``html``."""
    return [found.code for found in check_mail(page + html, "mail.html", base=base, unsubscribe=OUT)]


def codes_of_text(text: str) -> list[str]:
    """Give the codes of what is found in a plain text."""
    return [found.code for found in check_text(text, "mail.html", unsubscribe=OUT)]


class TestSize:
    def test_small_mail_is_fine(self) -> None:
        """
        A mail within the budget has no findings.
        """
        assert [] == codes(PICTURE)

    @pytest.mark.parametrize(
        ("size", "expected"),
        [(80, []), (81, ["mail-large"]), (100, ["mail-large"]), (101, ["mail-too-large"])],
    )
    def test_limits_in_kilobytes(self, size: int, expected: list[str]) -> None:
        """
        From 80 KB on there is a warning, above 100 KB an error; the limits themselves are within.
        """
        filling = "x" * (size * 1024 - len(PAGE.encode()))

        assert expected == codes(filling)

    def test_bytes_count_not_letters(self) -> None:
        """
        A Danish letter is two bytes, and bytes are what mail programs count.
        """
        assert ["mail-large"] == codes("æ" * 45 * 1024)

    def test_style_blocks_count_together(self) -> None:
        """
        Two style blocks that are small enough each may be too large together.
        """
        style = "<style>" + "a{top:0}" * 1100 + "</style>"

        assert ["mail-style-large"] == codes(style * 2)

    def test_nested_at_rule_is_found(self) -> None:
        """
        An at-rule within another makes Gmail drop the block.
        """
        assert ["mail-style-nested"] == codes("<style>@media a { @media b { c { top: 0 } } }</style>")


class TestPictures:
    @pytest.mark.parametrize(
        ("picture", "expected"),
        [
            ('<img src="https://budstikke.example/a.png" alt="" width="10">', []),
            ('<img src="https://budstikke.example/a.png?v=2" alt="" width="10">', []),
            ('<img src="https://budstikke.example/a.PNG" width="10">', ["mail-picture-alt"]),
            ('<img src="https://budstikke.example/a.png" alt="">', ["mail-picture-width"]),
            ('<img src="https://budstikke.example/a.png" alt="" width="100%">', ["mail-picture-width"]),
            ('<img src="/a.png" alt="" width="10">', ["mail-picture-address"]),
            ('<img src="http://budstikke.example/a.png" alt="" width="10">', ["mail-picture-address"]),
            ('<img src="https://budstikke.example/a.webp" alt="" width="10">', ["mail-picture-format"]),
            ('<img src="https://budstikke.example/a.svg" alt="" width="10">', ["mail-picture-format"]),
            ('<img src="https://other.example/a.png" alt="" width="10">', ["mail-foreign"]),
            ('<td background="https://other.example/a.png"></td>', ["mail-foreign"]),
            ('<p style="background:url(https://other.example/a.png)"></p>', ["mail-foreign"]),
            ('<!--[if mso]><v:fill src="https://other.example/a.png"/><![endif]-->', ["mail-foreign"]),
        ],
    )
    def test_picture(self, picture: str, expected: list[str]) -> None:
        """
        A picture has alt text and width, a complete https address on the site's host, and a format of mail.
        """
        assert expected == codes(picture)

    def test_preview_may_show_local_pictures(self) -> None:
        """
        In a preview pictures come from this computer, without https.
        """
        picture = '<img src="http://127.0.0.1:8000/a.png" alt="" width="10">'

        assert [] == codes(picture, base="http://127.0.0.1:8000/durup/")


class TestStructure:
    @pytest.mark.parametrize("name", ["script", "form", "iframe", "input", "svg"])
    def test_forbidden_element_is_found(self, name: str) -> None:
        """
        What mail programs take out is not put in.
        """
        assert ["mail-element-forbidden"] == codes(f"<{name}></{name}>")

    @pytest.mark.parametrize("style", ["@import 'x.css';", "a { b: url(http://x.example/y) }", "@font-face { }"])
    def test_fetching_style_is_found(self, style: str) -> None:
        """
        A style block fetches nothing.
        """
        assert ["mail-style-remote"] == codes(f"<style>{style}</style>")

    @pytest.mark.parametrize("html", ["<h1>To</h1>", "<h1></h1><h1></h1>"])
    def test_second_title_is_found(self, html: str) -> None:
        """
        A mail has one heading of the first level.
        """
        assert ["mail-heading"] == codes(html)

    def test_missing_title_is_found(self) -> None:
        """
        A mail without a heading of the first level has no name for those who listen to it.
        """
        assert ["mail-heading"] == codes(page=PAGE.replace("h1", "h2"))


class TestLinks:
    @pytest.mark.parametrize(
        "link",
        [
            '<a href="/x">Læs mere</a>',
            '<a href="/x"><b>her</b></a>',
            '<a href="/x">Læs mere »</a>',
            '<a href="/x"></a>',
            f'<a href="/x">{PICTURE.replace("Havnen", "")}</a>',
        ],
    )
    def test_empty_words_are_found(self, link: str) -> None:
        """
        A link whose words do not say where it leads is found.
        """
        assert ["mail-link-words"] == codes(link)

    @pytest.mark.parametrize(
        "link",
        [
            '<a href="/x">Læs mere om havnen</a>',
            f'<a href="/x">{PICTURE}</a>',
            '<a href="/x" aria-label="Læs mere om havnen">Læs mere</a>',
        ],
    )
    def test_telling_words_are_fine(self, link: str) -> None:
        """
        Words, alt text and labels tell where a link leads.
        """
        assert [] == codes(link)

    def test_missing_way_out_is_found(self) -> None:
        """
        A mail shows how to unsubscribe.
        """
        assert ["mail-unsubscribe-missing"] == codes(page="<h1>Nyt</h1>")

    def test_way_out_stands_in_the_text_as_well(self) -> None:
        """
        The plain-text part shows how to unsubscribe.
        """
        assert ["mail-unsubscribe-missing"] == codes_of_text("Hej")

    def test_good_text_is_fine(self) -> None:
        """
        A plain text with the way out has no findings.
        """
        assert [] == codes_of_text(f"Afmeld: {OUT}")

    def test_missing_text_is_found(self) -> None:
        """
        A mail has a plain-text part.
        """
        assert ["mail-text-missing"] == codes_of_text(" \n")


class TestWebVersion:
    def test_merge_field_is_found(self) -> None:
        """
        A page for everybody holds no field that is filled in for one reader.
        """
        assert ["mail-merge-field"] == [f.code for f in check_web_version('<a href="*|UNSUB|*">', "x")]

    def test_plain_page_is_fine(self) -> None:
        """
        A page without such fields has no findings.
        """
        assert () == check_web_version("<p>*|</p>", "x")
