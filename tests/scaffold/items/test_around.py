from generator.scaffold.items import look_around
from tests.load.contents import NOW, STORY, ZONE, idea, issue, site_yaml, story
from tests.projects import write
from tests.scaffold.items.surroundings import DURUP, around


class TestKnown:
    def test_files_are_known_by_their_names(self):
        """
        Id and address of a text are made of its file's name, the latter without the day.
        """
        (known,) = around().known("story")

        assert (STORY, "2026-05-05-havnen", "havnen", "da") == (known.path, known.id, known.slug, known.language)

    def test_headers_go_before_names(self):
        """
        Where a header names an id, an address or a language, these count.
        """
        files = {"ideas/kaj.md": idea(id="bro", slug="over-aaen"), STORY: story(language="en")}
        (bro,), (havnen,) = (around(files).known(kind) for kind in ("idea", "story"))

        assert ("bro", "over-aaen", "en") == (bro.id, bro.slug, havnen.language)

    def test_broken_files_are_known_too(self):
        """
        A file that cannot be read keeps its name to itself all the same.
        """
        assert {"kaj": "ideas/kaj.md"} == around({"ideas/kaj.md": "---\nid: [\n---\n"}).ids("idea")

    def test_newsletters_are_known_by_list_and_number(self):
        """
        A newsletter's id is that of the loader: its list, year and number.
        """
        files = {"newsletters/2026-01.md": issue(), f"{DURUP}/newsletters/2026-2.md": issue()}

        assert {"joint-2026-1", "durup-2026-2"} == set(around(files).ids("issue"))


class TestNetworks:
    def test_names(self):
        """
        Networks are known by id and name; one whose settings are broken by its id alone.
        """
        found = around({"networks/nord/network.yaml": "name: [", "networks/syd/network.yaml": "kind: place"}).networks

        assert {"durup": "Vækst i Durup", "nord": "nord", "syd": "syd", "thise": "Thise Net"} == found


class TestLookAround:
    def test_settings_of_the_site(self, tmp_path):
        """
        Language and time zone are the site's.
        """
        write(tmp_path, {"site.yaml": site_yaml(language="en", timezone="America/Godthab")})
        found = look_around(tmp_path, "", NOW)

        assert ("en", "America/Godthab", NOW) == (found.language, found.zone.key, found.now)

    def test_broken_settings(self, tmp_path):
        """
        A site whose settings cannot be read is Danish, and lies in Denmark.
        """
        write(tmp_path, {"site.yaml": "language: fr\ntimezone: Mars/Base\ntitle: ["})
        found = look_around(tmp_path, "", NOW)

        assert ("da", ZONE) == (found.language, found.zone)
