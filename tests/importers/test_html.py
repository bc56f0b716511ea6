"""What WordPress and its plugins make of a text, brought into shape."""

import pytest

from generator.importers.items import Attachment
from generator.markdown import DIALECTS, hints
from tests.importers.texts import codes, markdown, shown

HAVN = "https://gammel.example/wp-content/uploads/2019/05/havn.jpg"
FILES = {"9": Attachment(HAVN, "Havnen i maj", "Bo", "Vores havn"), "10": Attachment(f"{HAVN}x.png")}


class TestParagraphs:
    def test_blank_lines_part_them_where_there_are_no_blocks(self) -> None:
        """As WordPress shows it: a blank line parts paragraphs, a single line end ends a line."""
        assert "En\n\nTo  \ntre *fire*\n\n- a\n\nFem\n" == markdown(
            "En\n\n\nTo\ntre <em>fire</em>\n<ul>\n<li>a</li>\n</ul>\nFem", loose=True
        )

    def test_blocks_have_their_own(self) -> None:
        """In texts made of blocks line ends mean nothing."""
        assert "En to\n" == markdown("<!-- wp:paragraph -->\n<p>En\nto</p>\n<!-- /wp:paragraph -->")

    def test_words_beside_blocks(self) -> None:
        """Words that lie beside a block become a paragraph."""
        assert "a\n\nb\n\nc\n" == markdown("<div>a<p>b</p>c</div>")

    def test_nothing_is_nothing(self) -> None:
        """Empty paragraphs, hard blanks and comments leave nothing."""
        assert "" == markdown("<p>&nbsp;</p><p></p><!-- x --><div><strong> </strong></div>")


class TestWords:
    def test_emphasis_that_only_one_dialect_would_read(self) -> None:
        """Beside letters and signs emphasis is written as HTML, which both dialects know."""
        assert "<strong>Pris:</strong>100 og **fed** tekst\n" == markdown("<p><b>Pris:</b>100 og <b>fed</b> tekst</p>")

    def test_elements_that_markdown_has_no_signs_for(self) -> None:
        """They stay as they are, without what they carry."""
        html = '<p>H<sub style="x">2</sub>O <s class="y">mandag</s> <mark>nu</mark> <abbr title="Lokal">LAG</abbr></p>'

        assert 'H<sub>2</sub>O <del>mandag</del> <mark>nu</mark> <abbr title="Lokal">LAG</abbr>\n' == markdown(html)

    def test_emoji_are_letters(self) -> None:
        """WordPress shows emoji as pictures from its own servers."""
        html = '<p>Ja <img class="emoji" alt="😀" src="https://s.w.org/x.svg"> 🎉</p>'

        assert "Ja 😀 🎉\n" == markdown(html)

    def test_definitions(self) -> None:
        """One dialect has no lists of definitions: terms are strong words."""
        assert "**LAG**\n\nLokal aktionsgruppe\n" == markdown("<dl><dt>LAG</dt><dd>Lokal aktionsgruppe</dd></dl>")

    def test_headings_say_it_once(self) -> None:
        """A heading in strong words is a heading, and a C# keeps its sign."""
        assert "## Vi lærer C\\#\n" == markdown("<h2><strong>Vi lærer <b>C#</b></strong></h2>")

    def test_code(self) -> None:
        """Code keeps its lines and signs; a fence is longer than any within."""
        assert "````\na *b*\n```\n````\n" == markdown("<pre><code>a *b*<br>```</code></pre>")


class TestLinks:
    def test_addresses_are_whole(self) -> None:
        """A link is seen from where the text was; brackets in an address do no harm."""
        assert "[om](https://gammel.example/om/%28os%29)\n" == markdown('<p><a href="/om/(os)">om</a></p>')

    @pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "https://[x", "file:///etc"])
    def test_what_leads_nowhere_goes(self, address: str) -> None:
        """Addresses that could act, or that nobody can follow, go and are told of; their words stay."""
        assert "ord\n" == markdown(f'<p><a href="{address}">ord</a></p>')
        assert ["lost-link"] == codes(f'<p><a href="{address}">ord</a></p>')

    def test_within_the_text(self) -> None:
        """Headings have other names here, so that a link to one is its words."""
        assert ("ord\n", []) == (markdown('<a href="#x">ord</a>'), codes('<a href="#x">ord</a>'))


class TestPictures:
    def test_original_in_place_of_a_small_one(self) -> None:
        """A picture is known by its number in the library; its words there are taken where the text has none."""
        html = '<figure><a href="x.jpg"><img class="wp-image-9" src="/havn-300x200.jpg" alt=""></a></figure>'

        assert "![Havnen i maj](havn.jpg)\n" == markdown(html, attachments=FILES)

    def test_caption(self) -> None:
        """A caption follows its picture, whether a block or a shortcode has it."""
        block = f'<figure><img src="{HAVN}" alt="Havn"><figcaption>Fra "molen"</figcaption></figure>'
        short = f'[caption id="a_9" width="300"]<img src="{HAVN}" alt="Havn" /> Fra "molen"[/caption]'

        assert '![Havn](havn.jpg "Fra &quot;molen&quot;")\n' == markdown(block) == markdown(short, loose=True)

    @pytest.mark.parametrize("dialect", DIALECTS)
    def test_without_words_it_waits(self, dialect: str) -> None:
        """Nobody invents what a picture shows: it waits in a comment that readers never see, and is told of."""
        written = markdown(f'<p>a</p><img src="{HAVN}"><p>b</p>')

        assert "a\n\n<!-- ![](havn.jpg) -->\n\nb\n" == written
        assert "<p>a</p>\n<p>b</p>" == shown(written, dialect).page.strip()
        assert ["picture-no-words"] == codes(f'<img src="{HAVN}">')

    def test_stand_by_themselves(self) -> None:
        """A picture within a sentence stands below it, several in their order."""
        html = f'<p>en <img src="{HAVN}" alt="A"> to <img src="{HAVN}?2" alt="B"></p><p>tre</p>'

        assert "en to\n\n![A](havn.jpg)\n\n![B](havn.jpg?2)\n\ntre\n" == markdown(html)

    def test_gallery(self) -> None:
        """A gallery is its pictures, one below the other."""
        assert '![Havnen i maj](havn.jpg "Vores havn")\n' == markdown('[gallery ids="9,77"]', attachments=FILES)

    def test_gallery_that_is_not_whole(self) -> None:
        """A gallery of which a picture is not in the export, or that does not name its pictures, is told of."""
        assert ["lost-code"] == codes('[gallery ids="9,77"]') == codes("[gallery]")

    def test_late_ones(self) -> None:
        """Scripts that load pictures late put the address elsewhere."""
        html = f'<img src="data:image/gif;base64,R0" data-src="{HAVN}" alt="Havn">'

        assert "![Havn](havn.jpg)\n" == markdown(html)

    def test_that_count_readers(self) -> None:
        """A picture of one pixel counts readers; it goes, and is told of."""
        assert ["lost-tracker"] == codes('<img src="https://t.example/p.gif" width="1" height="1">')


class TestShortcodes:
    def test_of_plugins(self) -> None:
        """What only a plugin could fill goes and is told of; the words between two stay."""
        html = '<p>[contact-form-7 id="12" title="Skriv"] [box color="red"]ord[/box]</p>'

        assert "ord\n" == markdown(html)
        assert ["lost-code", "lost-code"] == codes(html)

    def test_words_in_brackets_are_no_shortcodes(self) -> None:
        """Authors use brackets too."""
        assert "Han sagde \\[sic\\] og \\[red.\\]\n" == markdown("Han sagde [sic] og [red.]")

    def test_addresses_that_were_shown_larger(self) -> None:
        """An embedded address becomes a link."""
        assert "<https://youtu.be/x>\n" == markdown("[embed]https://youtu.be/x[/embed]", loose=True)

    def test_blocks_that_fill_themselves(self) -> None:
        """A block that WordPress makes when it is shown holds nothing to carry; ordinary ones pass unheard."""
        html = '<!-- wp:image {"id":9} --><p>a</p><!-- /wp:image --><!-- wp:latest-posts {"postsToShow":3} /-->'

        assert ("a\n", ["lost-block"]) == (markdown(html), codes(html))


class TestWhatActs:
    def test_scripts_forms_and_styles(self) -> None:
        """None of it comes along, with all that is in it."""
        acting = "<script>alert(1)</script><style>p{}</style><form><p>Navn</p><input></form><svg><text>x</text></svg>"
        html = f"<p>a</p>{acting}"

        assert "a\n" == markdown(html)
        assert {"lost-element"} == set(codes(html))

    def test_what_is_embedded_is_a_link(self) -> None:
        """A page asks no other host for anything: videos and maps are links, by their title where they have one."""
        html = '<iframe src="//video.example/1" title="Åbent hus"></iframe><video><source src="/v.mp4"></video>'

        assert "[Åbent hus](https://video.example/1)\n\n<https://gammel.example/v.mp4>\n" == markdown(html)
        assert ["lost-embedded", "lost-embedded"] == codes(html)

    def test_what_was_hidden_stays_hidden(self) -> None:
        """Spam of a site that was broken into is mostly hidden."""
        assert "a\n" == markdown('<p>a</p><div style="display:none"><a href="https://pills.example">b</a></div>')


class TestTables:
    def test_cells_of_one_line(self) -> None:
        """Lists and paragraphs in a cell are parted by line ends; bars in words are no borders."""
        row = "<tr><td><p>1</p><p>2</p></td><td><ul><li>x</li><li>y</li></ul></td></tr>"
        html = f"<table><tr><th>a|b</th><th>c</th></tr>{row}</table>"

        assert "| a&#124;b | c |\n| --- | --- |\n| 1<br>2 | x<br>y |\n" == markdown(html)

    def test_without_a_head(self) -> None:
        """Markdown knows no table without a head: its first row is it, and that is told."""
        html = '<table><tbody><tr><td>1</td><td>2</td></tr><tr><td colspan="2">3</td></tr></tbody></table>'

        assert ("| 1 | 2 |\n| --- | --- |\n| 3 |  |\n", ["lost-head"]) == (markdown(html), codes(html))

    def test_for_looks_only(self) -> None:
        """A table of one column is none."""
        assert "a\n\nb\n" == markdown("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>")

    def test_within_a_table(self) -> None:
        """A table in a cell is its words."""
        inner = "<table><tr><td>2</td><td>3</td></tr></table>"
        html = f"<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>{inner}</td></tr></table>"

        assert "| a | b |\n| --- | --- |\n| 1 | 2<br>3 |\n" == markdown(html)


class TestLists:
    def test_in_lists(self) -> None:
        """A list that lies beside items, as old editors wrote it, belongs to the item before it."""
        assert "- a\n  - b\n    1. c\n" == markdown("<ul><li>a</li><ul><li>b<ol><li>c</li></ol></li></ul></ul>")

    def test_numbers(self) -> None:
        """A list that begins at three begins at three."""
        assert "3. a\n4. b\n" == markdown('<ol start="3"><li>a</li><li>b</li></ol>')


class TestFootnotes:
    @pytest.mark.parametrize("dialect", DIALECTS)
    def test_of_the_block_editor(self, dialect: str) -> None:
        """Their texts lie apart from the post, and stand below it here."""
        html = '<p>Ja<sup data-fn="x" class="fn"><a href="#x">1</a></sup>.</p><!-- wp:footnotes /-->'
        written = markdown(html, notes={"x": "Kilde: <em>Bo</em>"})

        assert "Ja[^1].\n\n[^1]: Kilde: *Bo*\n" == written
        assert "Kilde" in shown(written, dialect).page
        assert () == hints(written, dialect)

    def test_that_nobody_closed(self) -> None:
        """A mark that goes on and on is words."""
        html = '<p>a<sup data-fn="y"><sup data-fn="x">1</sup> mange ord</p>'

        assert "mange ord" in markdown(html, notes={"z": "K"})

    def test_without_its_text(self) -> None:
        """A mark without a note goes."""
        assert "Ja.\n" == markdown('<p>Ja<sup data-fn="x"><a href="#x">1</a></sup>.</p>')


def test_what_nobody_wrote_ends() -> None:
    """Elements a hundred deep are their words; so are ten thousand, which are not even read."""
    html = "<div>" * 100 + "ord" + "</div>" * 100

    assert ("ord\n", ["lost-nesting"]) == (markdown(html), codes(html))
    assert "ord\n" == markdown("<div>" * 10_000 + "ord" + "</div>" * 10_000)


def test_what_nobody_closed() -> None:
    """In old texts paragraphs and items end where the next ones begin."""
    assert "a\n\nb\n\n- c\n- d\n" == markdown("<p>a<p>b<ul><li>c<li>d</ul>")


@pytest.mark.parametrize(
    "html",
    [
        *("<", "<p", "</p>", "<p><b>a</p>", "&", "&#xFFFFFFFF;", "<![CDATA[x]]>", "<!DOCTYPE html>", "<?php echo 1 ?>"),
        *("<td>x</td>", "<li>x", "<tr><td>", "<table></table>", "<ul></ul>", "<figure></figure>", "<img>", "<a>x</a>"),
        *("[caption]", "[/caption]", "[gallery]", "[[gallery]]", "[caption]x[/caption]", "http://x", "C:\\x.txt", "\0"),
    ],
)
def test_what_is_broken_is_read_all_the_same(html: str) -> None:
    """Whatever a text holds, something comes of it, and never a fault."""
    written = markdown(html)

    assert written == written.strip() + "\n" if written else True
    assert () == hints(written, "commonmark")


@pytest.mark.parametrize("piece", ["[caption]", "<!-- wp:a {", "<?", "[a b", "<", " \n", "[[", "<!--", "<p><em>", "&#"])
def test_what_goes_on_for_ever_ends(piece: str) -> None:
    """A hundred thousand beginnings without an end cost no more than any long text."""
    assert markdown(piece * (100_000 // len(piece)), loose=True) is not None
