import pickle

import pytest

from generator.load.kinds import KINDS, is_for_people, meant, near, place_of


class TestKind:
    @pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
    def test_has_a_header(self, kind):
        """
        Every kind has the header that bears its name.
        """
        assert f"{kind.name.capitalize()}Header" == kind.header.__name__

    def test_is_pickled_by_name(self):
        """
        A kind comes out of a pickle as the very same one.
        """
        assert all(pickle.loads(pickle.dumps(kind)) is kind for kind in KINDS)


class TestPlaceOf:
    @pytest.mark.parametrize(
        ("path", "expected"),
        [
            ("site.yaml", ("site", "", "site")),
            ("networks/durup/network.yaml", ("network", "durup", "network")),
            ("networks/durup/meetings.yaml", ("meetings", "durup", "meetings")),
            ("networks/durup/effects.yaml", ("effects", "durup", "effects")),
            ("networks/durup/members/dlg.yaml", ("member", "durup", "dlg")),
            ("networks/durup/stories/havnen.md", ("story", "durup", "havnen")),
            ("stories/havnen.md", ("story", "", "havnen")),
            ("events/fest.md", ("event", "", "fest")),
            ("networks/durup/ideas/kaj.md", ("idea", "durup", "kaj")),
            ("newsletters/2026-1.md", ("issue", "", "2026-1")),
            ("knowledge/start.md", ("note", "", "start")),
            ("pages/om.md", ("page", "", "om")),
        ],
    )
    def test_folder_says_what_a_file_is(self, path, expected):
        """
        Kind and network of a file are those of the folder it lies in.
        """
        place = place_of(path)

        assert place is not None
        assert expected == (place.kind.name, place.network, place.stem)

    @pytest.mark.parametrize("path", ["networks/durup/members/dlg.yml", "stories/havnen.MD"])
    def test_suffix_may_be_written_in_other_ways(self, path):
        """
        A file ending in .yml or in capitals is read as well.
        """
        assert place_of(path) is not None

    @pytest.mark.parametrize(
        "path",
        [
            "havnen.md",
            "network.yaml",
            "members/dlg.yaml",
            "networks/durup/site.yaml",
            "networks/durup/knowledge/start.md",
            "networks/durup/stories/2026/havnen.md",
            "networks/durup/stories/network.yaml",
            "stories/havnen.yaml",
            "networks/durup/members/dlg.md",
            "networks/stories/havnen.md.md/x.md",
        ],
    )
    def test_elsewhere_a_file_has_no_place(self, path):
        """
        A text at the wrong level, of the wrong suffix or too deep is no content.
        """
        assert place_of(path) is None

    @pytest.mark.parametrize(
        ("stem", "expected"),
        [
            ("2026-05-05-havnen", "havnen"),
            ("2026-05-05-havnen.en", "havnen"),
            ("havnen.da", "havnen"),
            ("2026-05-05-", "2026-05-05-"),
            ("2026-05-05", "2026-05-05"),
        ],
    )
    def test_address_leaves_out_date_and_language(self, stem, expected):
        """
        What an address is made of is the name without the date before it and the language behind it.
        """
        place = place_of(f"stories/{stem}.md")

        assert place is not None
        assert expected == place.bare


class TestNear:
    @pytest.mark.parametrize(
        ("path", "expected"),
        [
            ("networks/durup/historier/kajen.md", ("networks/durup/stories/",)),
            ("networks/durup/stories/2026/kajen.md", ("networks/durup/stories/",)),
            ("networks/durup/knowledge/start.md", ("knowledge/",)),
            ("network.yaml", ("networks/…/network.yaml",)),
            ("networks/durup/netwrok.yml", ("networks/durup/network.yaml",)),
            ("members/dlg.yaml", ("networks/…/members/",)),
        ],
    )
    def test_folder_that_was_meant(self, path, expected):
        """
        A folder's or file's name that is nearly right tells which place was meant.
        """
        assert expected == near(path)

    @pytest.mark.parametrize(
        ("path", "expected"),
        [
            ("a.md", ("stories/", "events/", "ideas/", "newsletters/", "knowledge/", "pages/")),
            (
                "networks/durup/zz/a.md",
                tuple(f"networks/durup/{f}/" for f in ("stories", "events", "ideas", "newsletters")),
            ),
            ("zz/a.yaml", ("site.yaml",)),
        ],
    )
    def test_else_the_places_of_its_level(self, path, expected):
        """
        Without such a name the places are those beside it, of the site or of its network.
        """
        assert expected == near(path)


class TestIsForPeople:
    @pytest.mark.parametrize(
        ("path", "expected"),
        [
            ("stories/README.md", True),
            ("LÆSMIG", True),
            ("LICENSE.txt", True),
            ("pages/license.md", False),
            ("a", False),
        ],
    )
    def test_by_its_name(self, path, expected):
        """
        A file in capital letters that tells of its folder is no text of the site.
        """
        assert expected == is_for_people(path)


class TestMeant:
    @pytest.mark.parametrize(
        ("path", "expected"),
        [
            ("stories/kajen.md.txt", "stories/kajen.md"),
            ("networks/durup/stories/kajen.DOCX", "networks/durup/stories/kajen.md"),
            ("networks/durup/members/dlg.yaml.txt", "networks/durup/members/dlg.yaml"),
            ("networks/durup/network.txt", "networks/durup/network.yaml"),
            ("knowledge/start.md.txt", "knowledge/start.md"),
            ("stories/2026-05-05-kajen", "stories/2026-05-05-kajen.md"),
            ("networks/durup/network", "networks/durup/network.yaml"),
            ("stories/kajen.pages", "stories/kajen.md"),
            ("networks/durup/referat", None),
            ("knowledge/skabelon.docx", None),
            ("stories/files/skabelon.docx", None),
            ("stories/skema.pdf", None),
        ],
    )
    def test_name_under_which_it_would_be_read(self, path, expected):
        """
        A document among texts will have been meant as one; what is handed out is left in peace.
        """
        assert expected == meant(path)
