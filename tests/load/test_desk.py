import pytest

from tests.load.contents import (
    STORY,
    codes,
    issue,
    library,
    load,
    network_yaml,
    picture,
    site_yaml,
    story,
    told,
    values,
)
from tests.pictures.builders import make_jpeg, make_png, make_svg

MEMBER = "networks/durup/members/smedjen.yaml"
BESIDE = "networks/durup/stories/havn.jpg"
PHOTO = make_jpeg(1600, 900)
PRESSED = {STORY: story(members=["smedjen"]), MEMBER: "name: Smedjen\n"}
GLYNGOERE = {"networks/glyngoere/network.yaml": network_yaml(name="Glyngøre")}


def with_picture(src: str, **fields: str) -> str:
    return story(picture=picture(src, **fields))


class TestReferences:
    def test_found(self, tmp_path):
        """
        A member is named by its id.
        """
        assert ("smedjen",) == library(tmp_path, PRESSED).stories[0].members

    def test_found_by_the_name_of_its_file(self, tmp_path):
        """
        A text that has an id of its own may be named by its file as well, and is known by its id.
        """
        files = {MEMBER: "id: smed-1\nname: Smedjen\n", STORY: story(members=["smedjen"])}

        assert ("smed-1",) == library(tmp_path, files).stories[0].members

    def test_the_same_twice(self, tmp_path):
        """
        Its id and its file's name are one and the same.
        """
        files = {MEMBER: "id: smed-1\nname: Smedjen\n", STORY: story(members=["smed-1", "smedjen"])}

        assert ["reference-twice"] == codes(load(tmp_path, files))

    def test_files_of_one_name(self, tmp_path):
        """
        A name that several files have says nothing.
        """
        other = "networks/glyngoere/members/smedjen.yaml"
        files = {MEMBER: "id: smed-1\nname: Smedjen\n", other: "id: smed-2\nslug: smeden\nname: Smeden\n", **GLYNGOERE}

        assert "reference-misspelt" in codes(load(tmp_path, {**files, STORY: story(members=["smedjen"])}))

    def test_misspelt(self, tmp_path):
        """
        An id that is nearly known is told of where it stands, with the one that was meant.
        """
        loaded = load(tmp_path, {**PRESSED, STORY: story(members=["smedien"])})

        assert [("reference-misspelt", f"{STORY}:5:11")] == told(loaded)
        assert ("smedjen", "member") == (values(loaded)["guess"], values(loaded)["kind"])

    def test_unknown(self, tmp_path):
        """
        Of an id that resembles none, those that exist are named.
        """
        loaded = load(tmp_path, {**PRESSED, STORY: story(members=["zzz"])})

        assert (["reference-unknown"], "smedjen") == (codes(loaded), values(loaded)["known"])

    @pytest.mark.parametrize("id", ["smedjen", "smed"])
    def test_broken(self, tmp_path, id):
        """
        A file that cannot be read is told of by itself, and not by those who name it.
        """
        files = {"networks/durup/members/smedjen.yaml": f"id: {id}\nnavn: Smedjen\n", STORY: story(members=[id])}

        assert {"networks/durup/members/smedjen.yaml"} == {at.split(":")[0] for _, at in told(load(tmp_path, files))}

    def test_broken_network(self, tmp_path):
        """
        A network that cannot be read is told of alone.
        """
        files = {"networks/durup/network.yaml": "navn: Durup\n", "networks/vest/network.yaml": network_yaml()}
        found = told(load(tmp_path, {**files, "stories/2026-05-05-havnen.md": story(networks=["durup", "vest"])}))

        assert {"networks/durup/network.yaml"} == {at.split(":")[0] for _, at in found}

    def test_twice(self, tmp_path):
        """
        An id that stands twice in a list is told of, and counts once.
        """
        loaded = load(tmp_path, {**PRESSED, STORY: story(members=["smedjen", "smedjen"])})

        assert loaded.library is not None
        assert [("reference-twice", f"{STORY}:5:22")] == told(loaded)
        assert ("smedjen",) == loaded.library.stories[0].members

    def test_order_is_the_writers(self, tmp_path):
        """
        Members are named in the order in which they were written.
        """
        files = {**PRESSED, "networks/durup/members/dlg.yaml": "name: DLG\n", STORY: story(members=["smedjen", "dlg"])}

        assert ("smedjen", "dlg") == library(tmp_path, files).stories[0].members


class TestNetworks:
    def test_folder(self, tmp_path):
        """
        What lies in a network's folder belongs to that network.
        """
        assert ("durup",) == library(tmp_path, {**GLYNGOERE, STORY: story()}).stories[0].networks

    def test_named(self, tmp_path):
        """
        What names its networks belongs to those, sorted, and not to its folder's.
        """
        files = {**GLYNGOERE, STORY: story(networks=["glyngoere", "durup"])}

        assert ("durup", "glyngoere") == library(tmp_path, files).stories[0].networks

    def test_shared(self, tmp_path):
        """
        What lies at the site's level and names none belongs to all.
        """
        assert ("durup", "glyngoere") == library(tmp_path, {**GLYNGOERE, "stories/a.md": story()}).stories[0].networks

    def test_folder_without_a_network(self, tmp_path):
        """
        A folder without network.yaml is told of once, however much lies in it.
        """
        files = {f"networks/glyngoere/stories/{name}.md": story() for name in "ab"}

        assert [("source-no-network", "networks/glyngoere")] == told(load(tmp_path, files))

    def test_newsletter_without_a_network(self, tmp_path):
        """
        A newsletter in such a folder is told of in the same way; the rest of the site is loaded.
        """
        loaded = load(tmp_path, {"networks/glyngoere/newsletters/2026-1.md": issue(), STORY: story()})

        assert loaded.library is not None
        assert [("source-no-network", "networks/glyngoere")] == told(loaded)
        assert ((), 1) == (loaded.library.issues, len(loaded.library.stories))


class TestPictures:
    @pytest.mark.parametrize(
        ("path", "src"),
        [
            (BESIDE, "havn.jpg"),
            (BESIDE, "./havn.jpg"),
            ("pictures/havn.jpg", "../../../pictures/havn.jpg"),
            ("pictures/havn.jpg", "/pictures/havn.jpg"),
            ("networks/durup/stories/mit billede.jpg", "mit billede.jpg"),
        ],
    )
    def test_found(self, tmp_path, path, src):
        """
        A picture is found beside its text or elsewhere in the site.
        """
        found = library(tmp_path, {path: PHOTO, STORY: with_picture(src)}).stories[0].picture

        assert found is not None
        assert (path, 1600, 900, True) == (found.source, found.width, found.height, found.opaque)

    def test_words(self, tmp_path):
        """
        A picture has the words of the text that shows it.
        """
        words = {"caption": "Havnen", "consent": "Alle er spurgt"}
        found = library(tmp_path, {BESIDE: PHOTO, STORY: with_picture("havn.jpg", **words)}).stories[0].picture

        assert found is not None
        assert ("Havnen i maj", "Anne Ager", "Havnen", "Alle er spurgt") == (
            found.alt,
            found.credit,
            found.caption,
            found.consent,
        )

    def test_missing(self, tmp_path):
        """
        A picture that does not exist is told of at its name.
        """
        loaded = load(tmp_path, {STORY: with_picture("havn.jpg")})

        assert [("picture-missing", f"{STORY}:5:18")] == told(loaded)

    @pytest.mark.parametrize(
        ("src", "guess"), [("hvan.jpg", "havn.jpg"), ("Havn.JPG", "havn.jpg"), ("../havn.jpg", "havn.jpg")]
    )
    def test_misspelt(self, tmp_path, src, guess):
        """
        A name that is nearly right, in other letters or in another folder, is told of with the right one.
        """
        loaded = load(tmp_path, {BESIDE: PHOTO, STORY: with_picture(src)})

        assert (["picture-misspelt"], guess) == (codes(loaded), values(loaded)["guess"])

    @pytest.mark.parametrize("src", ["havn.pdf", "haven-set-fra-oest.jpg", "2026-05-05-kaj.jpg"])
    def test_another_name(self, tmp_path, src):
        """
        A name of another kind of file, or one that shares little but its day, is no slip for a picture's.
        """
        loaded = load(tmp_path, {BESIDE: PHOTO, f"{BESIDE[:-8]}2026-05-05-fest.jpg": PHOTO, STORY: with_picture(src)})

        assert ["picture-missing"] == codes(loaded)

    @pytest.mark.parametrize(
        ("content", "code"),
        [
            (b"not a picture", "picture-unreadable"),
            (b"", "picture-unreadable"),
            (PHOTO[:40], "picture-unreadable"),
            (make_png(599, 400), "picture-small"),
        ],
    )
    def test_no_use(self, tmp_path, content, code):
        """
        What a file holds decides whether it is a picture, and one that is large enough.
        """
        assert [(code, f"{STORY}:5:18")] == told(load(tmp_path, {BESIDE: content, STORY: with_picture("havn.jpg")}))

    def test_drawings_have_no_least_width(self, tmp_path):
        """
        A drawing is sharp in any size.
        """
        files = {"pictures/havn.svg": make_svg(40, 30), "stories/a.md": with_picture("../pictures/havn.svg")}

        assert [] == codes(load(tmp_path, files))

    def test_text_is_no_picture(self, tmp_path):
        """
        A text of the site cannot be shown as a picture.
        """
        assert ["picture-missing"] == codes(load(tmp_path, {STORY: with_picture("../network.yaml")}))

    def test_logo(self, tmp_path):
        """
        A logo may be small: it is not shown wide.
        """
        files = {"pictures/logo.png": make_png(120, 40)}
        site = site_yaml(logo={"src": "pictures/logo.png", "alt": "Egnen"})
        found = library(tmp_path, {**files, "site.yaml": site}).site.logo

        assert found is not None
        assert ("Egnen", 120) == (found.alt, found.width)


class TestCheckLeftOver:
    @pytest.mark.parametrize("name", ["README", "README.txt", "LÆSMIG.docx"])
    def test_what_is_for_people(self, tmp_path, name):
        """
        What tells people of a folder is left in peace in any form.
        """
        assert [] == codes(load(tmp_path, {f"stories/{name}": b"x"}))

    @pytest.mark.parametrize("name", ["kajen.md.txt", "kajen.docx", "kajen"])
    def test_document_among_texts(self, tmp_path, name):
        """
        What a word processor saved among the stories is told of, with the name under which it would be read.
        """
        loaded = load(tmp_path, {f"stories/{name}": b"x"})

        assert [("source-suffix", f"stories/{name}")] == told(loaded)
        assert "kajen.md" == values(loaded)["name"]

    def test_document_that_a_text_hands_out(self, tmp_path):
        """
        A document that a story links to is used.
        """
        assert [] == codes(load(tmp_path, {"stories/skema.docx": b"x", "stories/a.md": story("[Skema](skema.docx)")}))
