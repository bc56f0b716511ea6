import pytest

from tests.load.contents import STORY, codes, issue, library, load, network_yaml, note, site_yaml, story, told, values

PAGE = "pages/om.md"


class TestIds:
    def test_file_name_is_the_id(self, tmp_path):
        """
        Where no id is written, the file's name is it, with its date.
        """
        assert ["2026-05-05-havnen"] == [s.id for s in library(tmp_path, {STORY: story()}).stories]

    @pytest.mark.parametrize(
        "changed", [{"title": "Ny"}, {"slug": "ny"}, {"date": "2026-05-06"}, {"networks": "durup"}]
    )
    def test_id_is_lasting(self, tmp_path, changed):
        """
        An id stays when title, slug, date or network of a story change.
        """
        before = library(tmp_path, {STORY: story()}).stories[0]
        after = library(tmp_path, {STORY: story(**changed)}).stories[0]

        assert before.id == after.id

    def test_id_does_not_depend_on_the_address(self, tmp_path):
        """
        An id stays when the site moves.
        """
        before = library(tmp_path, {STORY: story()}).stories[0]
        after = library(tmp_path, {STORY: story(), "site.yaml": site_yaml(url="https://anden.example/")}).stories[0]

        assert before.id == after.id

    def test_id_of_its_own(self, tmp_path):
        """
        A written id lets a file be renamed.
        """
        files = {"stories/omdoebt.md": story(id="2026-05-05-havnen")}

        assert ["2026-05-05-havnen"] == [s.id for s in library(tmp_path, files).stories]

    def test_id_twice(self, tmp_path):
        """
        The second file of an id is told of, with the first one's name.
        """
        loaded = load(tmp_path, {STORY: story(), "stories/a.md": story(id="2026-05-05-havnen")})

        assert [("id-twice", "stories/a.md:5:5")] == told(loaded)
        assert f"content/egnen/{STORY}" == values(loaded)["first"]

    def test_same_name_in_two_networks(self, tmp_path):
        """
        Files of one name in two networks would be one thing for feeds, and are told of.
        """
        files = {"networks/glyngoere/network.yaml": network_yaml(), STORY: story()}

        assert ["id-twice"] == codes(load(tmp_path, {**files, STORY.replace("durup", "glyngoere"): story()}))

    def test_same_id_of_two_kinds(self, tmp_path):
        """
        A story and a note may share an id: they are told apart by their kind.
        """
        assert [] == codes(load(tmp_path, {"stories/havnen.md": story(), "knowledge/havnen.md": note()}))


class TestSlugs:
    def test_name_without_date(self, tmp_path):
        """
        An address is made of the file's name without its date.
        """
        assert "havnen" == library(tmp_path, {STORY: story()}).stories[0].slug

    def test_danish_letters(self, tmp_path):
        """
        In addresses æ, ø and å are ae, oe and aa.
        """
        assert "blaabaergroed" == library(tmp_path, {"stories/Blåbærgrød.md": story()}).stories[0].slug

    def test_slug_of_its_own(self, tmp_path):
        """
        A written slug is the last part of the address.
        """
        assert "kajen" == library(tmp_path, {STORY: story(slug="kajen")}).stories[0].slug

    def test_slug_twice(self, tmp_path):
        """
        Two stories of one address are told of, at the slug of the second.
        """
        loaded = load(tmp_path, {"stories/a.md": story(slug="kajen"), "stories/b.md": story(slug="kajen")})

        assert [("slug-twice", "stories/b.md:5:7")] == told(loaded)

    def test_same_slug_in_another_language(self, tmp_path):
        """
        A translation may have the address of its original, below its language.
        """
        files = {
            STORY: story(),
            STORY.replace(".md", ".en.md"): story(language="en", translation_of="2026-05-05-havnen"),
        }

        assert ["havnen", "havnen"] == [s.slug for s in library(tmp_path, files).stories]

    @pytest.mark.parametrize("name", ["historier", "pictures", "en"])
    def test_addresses_of_the_site_itself(self, tmp_path, name):
        """
        A page may not take the address of a list or a folder of the site.
        """
        assert ["slug-reserved"] == codes(load(tmp_path, {f"pages/{name}.md": "---\ntitle: Om\n---\n"}))


class TestNames:
    def test_name_without_letters(self, tmp_path):
        """
        A file whose name gives no address is told of.
        """
        assert ["source-name"] == codes(load(tmp_path, {"stories/☃.md": story()}))

    @pytest.mark.parametrize(("name", "example"), [("Durup By", "durup-by"), ("glyngøre", "glyngoere"), ("☃", "durup")])
    def test_folder_of_a_network(self, tmp_path, name, example):
        """
        A network's folder is its id; one that no address can hold is told of, with one that will do.
        """
        loaded = load(tmp_path, {f"networks/{name}/network.yaml": network_yaml()})

        assert (["source-folder-name"], example) == (codes(loaded), values(loaded)["example"])

    def test_address_of_a_network(self, tmp_path):
        """
        A network may have another address than its folder, and keeps its id.
        """
        network = library(tmp_path, {"networks/durup/network.yaml": network_yaml(slug="durup-by")}).networks[0]

        assert ("durup", "durup-by") == (network.id, network.slug)

    @pytest.mark.parametrize("name", ["maj", "2026", "26-1", "2026-maj", "2026-1-1", "２０２６-1"])
    def test_name_of_an_issue(self, tmp_path, name):
        """
        A newsletter is named by year and number.
        """
        assert ["source-issue-name"] == codes(load(tmp_path, {f"newsletters/{name}.md": issue()}))

    @pytest.mark.parametrize(
        ("path", "expected"),
        [("networks/durup/newsletters/2026-1.md", "durup-2026-1"), ("newsletters/2026-01.md", "joint-2026-1")],
    )
    def test_id_of_an_issue(self, tmp_path, path, expected):
        """
        An issue's id is that of its network, or "joint", with year and number.
        """
        assert [expected] == [i.id for i in library(tmp_path, {path: issue()}).issues]
