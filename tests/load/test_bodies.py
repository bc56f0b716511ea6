import pytest

from tests.load.contents import STORY, codes, library, load, network_yaml, story, told, values
from tests.pictures.builders import make_jpeg

OTHER = "networks/durup/stories/2026-05-06-kajen.md"
BASE = "https://egnen.example/egnen/"


def page(folder, body, files):
    """Give the page of a story with this body."""
    stories = library(folder, {OTHER: story(title="Kajen"), **files, STORY: story(body)}).stories
    return next(s.body.page for s in stories if s.source == STORY)


def findings(folder, body, files=None):
    return told(load(folder, {OTHER: story(title="Kajen"), **(files or {}), STORY: story(body)}))


class TestLinks:
    @pytest.mark.parametrize(
        ("written", "expected"),
        [
            ("2026-05-06-kajen.md", "/egnen/historier/kajen/"),
            ("2026-05-06-kajen.md#havn", "/egnen/historier/kajen/#s-havn"),
            ("2026-05-06-kajen.md#ved-søen", "/egnen/historier/kajen/#s-ved-soeen"),
            ("2026-05-06-kajen.md#s-havn", "/egnen/historier/kajen/#s-havn"),
            ("../stories/2026-05-06-kajen.md", "/egnen/historier/kajen/"),
            ("../network.yaml", "/egnen/netvaerk/durup/"),
            ("/foelg/", "/egnen/foelg/"),
            ("https://a.example/b", "https://a.example/b"),
            ("mailto:a@b.example", "mailto:a@b.example"),
            ("tel:+4512345678", "tel:+4512345678"),
        ],
    )
    def test_where_links_lead(self, tmp_path, written, expected):
        """
        A link by a file's name leads to its page; one with a slash in front is seen from the site's root.
        """
        assert f'<p><a href="{expected}">Se</a></p>' == page(tmp_path, f"[Se]({written})", {})

    def test_link_with_odd_letters(self, tmp_path):
        """
        A file may be named with its letters or as a web address writes them.
        """
        files = {"stories/blå kaj.md": story()}

        assert "/egnen/historier/blaa-kaj/" in page(tmp_path, "[Se](../../../stories/bl%C3%A5%20kaj.md)", files)

    def test_link_in_a_feed(self, tmp_path):
        """
        In feeds and mails all links are absolute.
        """
        files = {OTHER: story(), STORY: story("[Se](2026-05-06-kajen.md)")}
        body = next(s for s in library(tmp_path, files).stories if s.source == STORY).body

        assert f'href="{BASE}historier/kajen/"' in body.feed
        assert f'href="{BASE}historier/kajen/"' in body.mail

    @pytest.mark.parametrize(
        ("written", "code"),
        [
            ("zzz.pdf", "link-missing"),
            ("2026-05-06-kajn.md", "link-misspelt"),
            ("../network.yml", "link-misspelt"),
            ("../../../../../etc/passwd", "link-missing"),
            ("../../../../secret.md", "link-missing"),
            ("javascript:alert(1)", "link-unsafe"),
            ("JavaScript:alert(1)", "link-unsafe"),
            ("data:text/html,x", "link-unsafe"),
            ("//evil.example/x", "link-unsafe"),
            ("//[evil", "link-unsafe"),
            ("ftp://a.example/", "link-unsafe"),
        ],
    )
    def test_links_that_lead_nowhere(self, tmp_path, written, code):
        """
        A link to no file, or to an address that is not allowed, is told of where it stands.
        """
        (tmp_path.parent / "secret.md").write_text("secret")

        assert [(code, f"{STORY}:7:6")] == findings(tmp_path, f"[Se]({written})")

    def test_guess(self, tmp_path):
        """
        A file that may have been meant is named as seen from the text.
        """
        loaded = load(tmp_path, {"pages/kontakt.md": "---\ntitle: Om\n---\n", STORY: story("[Se](kontakt.md)")})

        assert "../../../pages/kontakt.md" == values(loaded)["guess"]

    def test_each_is_told_of_once(self, tmp_path):
        """
        An address that stands twice is looked up once.
        """
        assert 1 == len(findings(tmp_path, "[Se](x.pdf) og [se](x.pdf)"))

    def test_line_in_the_file(self, tmp_path):
        """
        Lines are those of the file, not of the text below its header.
        """
        assert [("link-missing", f"{STORY}:10:8")] == findings(tmp_path, "En\n\nto\n- [Se](x.pdf)")


class TestFiles:
    def test_file_is_handed_out(self, tmp_path):
        """
        A link to a document of the site takes the document along.
        """
        files = {"networks/durup/stories/Skema Ø.pdf": b"%PDF", STORY: story("[Skema](<Skema Ø.pdf>)")}
        found = library(tmp_path, files)

        assert [("networks/durup/stories/Skema Ø.pdf", 4)] == [(f.source, f.size) for f in found.files]
        assert f'href="/egnen/files/{found.files[0].digest[:10]}/skema-oe.pdf"' in found.stories[0].body.page

    @pytest.mark.parametrize("name", ["x.html", "x.js", "x.svg", "x.exe", "x", "x.jpg"])
    def test_kinds_that_are_refused(self, tmp_path, name):
        """
        What a browser might run, and what is no document, is not handed out.
        """
        files = {f"networks/durup/stories/{name}": b"x"}
        told = [code for code, _ in findings(tmp_path, f"[Se]({name})", files)]

        assert ["link-file"] == [code for code in told if code != "source-suffix"]

    @pytest.mark.parametrize("name", ["../../../site.yaml", "../meetings.yaml"])
    def test_content_is_never_handed_out(self, tmp_path, name):
        """
        The source of a page, with all that its header says, is no document for readers.
        """
        files = {"networks/durup/meetings.yaml": "meetings: []\n"}

        assert ["link-file"] == [code for code, _ in findings(tmp_path, f"[Se]({name})", files)]

    def test_file_that_was_not_linked(self, tmp_path):
        """
        What no text links to stays at home.
        """
        assert () == library(tmp_path, {"knowledge/skema.pdf": b"%PDF", STORY: story()}).files


class TestPictures:
    PHOTO = "networks/durup/stories/havn.jpg"

    def test_shown(self, tmp_path):
        """
        A picture of the text has its words, its size, and an address that changes with it.
        """
        files = {self.PHOTO: make_jpeg(1600, 900), STORY: story("![Havnen i maj](havn.jpg)")}
        (found,) = library(tmp_path, files).stories

        assert [("havn.jpg", "Havnen i maj")] == [(p.source.rpartition("/")[2], p.alt) for p in found.pictures]
        assert f'src="/egnen/pictures/havn-{found.pictures[0].digest[:10]}-' in found.body.page
        assert f'src="{BASE}pictures/havn-{found.pictures[0].digest[:10]}-' in found.body.mail

    def test_from_the_folder_of_the_site(self, tmp_path):
        """
        With a slash in front, a picture is named as seen from the site's folder, wherever the text lies.
        """
        files = {"pictures/havn.jpg": make_jpeg(1600, 900), STORY: story("![Havnen i maj](/pictures/havn.jpg)")}
        (found,) = library(tmp_path, files).stories

        assert ["pictures/havn.jpg"] == [picture.source for picture in found.pictures]

    def test_one_picture_under_two_names(self, tmp_path):
        """
        Two files of equal bytes are two pictures, in the text and in the library: the address holds the name.
        """
        folder = STORY.rpartition("/")[0]
        files = {f"{folder}/{name}.jpg": make_jpeg(800, 600) for name in "ab"}
        found = library(tmp_path, {**files, STORY: story("![En](a.jpg) ![To](b.jpg)")})
        sources = [f"{folder}/a.jpg", f"{folder}/b.jpg"]

        assert sources == [picture.source for picture in found.stories[0].pictures]
        assert sources == [picture.source for picture in found.pictures]

    @pytest.mark.parametrize(
        ("written", "code"),
        [
            ("![](havn.jpg)", "picture-alt"),
            ("![Havnen](hvan.jpg)", "picture-misspelt"),
            ("![](hvan.jpg)", "picture-misspelt"),
            ("![](zzz.png)", "picture-missing"),
            ("![Havnen](zzz.png)", "picture-missing"),
            ("![Havnen](broken.jpg)", "picture-unreadable"),
            ("![Havnen](https://a.example/molen.png)", "picture-missing"),
            ("![Havnen](../network.yaml)", "picture-missing"),
        ],
    )
    def test_mistakes(self, tmp_path, written, code):
        """
        A picture without words, without a file, from elsewhere or that cannot be read is told of.
        """
        files = {self.PHOTO: make_jpeg(1600, 900), "networks/durup/stories/broken.jpg": b"x"}

        assert [code] == [found for found, _ in findings(tmp_path, written, files)]

    def test_link_to_what_is_broken(self, tmp_path):
        """
        A story that cannot be read is told of, and the link to it is not.
        """
        files = {OTHER: story().replace("summary:", "sumary:"), STORY: story("[Se](2026-05-06-kajen.md)")}

        assert ["field-misspelt"] == codes(load(tmp_path, files))


class TestText:
    def test_html_is_cleaned(self, tmp_path):
        """
        What an author writes as HTML passes an allow-list.
        """
        found = page(tmp_path, 'Hej <b onclick="x()">du</b><script>alert(1)</script>', {})

        assert "onclick" not in found
        assert "<script" not in found

    def test_tangled_text(self, tmp_path):
        """
        A text that is nested too deeply is told of, and the rest of the site is loaded.
        """
        loaded = load(tmp_path, {STORY: story("> " * 500 + "x"), OTHER: story()})

        assert loaded.library is not None
        assert (["body-tangled"], 2) == (codes(loaded), len(loaded.library.stories))

    def test_text_of_a_network(self, tmp_path):
        """
        A network's longer text is Markdown too, and its links are found from its folder.
        """
        files = {"networks/durup/network.yaml": network_yaml(text="Se [havnen](stories/2026-05-05-havnen.md).")}
        (found,) = library(tmp_path, {**files, STORY: story()}).networks

        assert '<p>Se <a href="/egnen/historier/havnen/">havnen</a>.</p>' == found.body.page
