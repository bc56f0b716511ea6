import pickle

import pytest

from generator.load.kinds import KINDS, place_of, places


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


class TestPlaces:
    def test_every_folder_for_texts(self):
        """
        The places for texts are named as editors see them, at both levels.
        """
        found = places(".md")

        assert {"stories/", "networks/…/stories/", "knowledge/"} <= set(found)
        assert "networks/…/knowledge/" not in found

    def test_every_place_for_yaml(self):
        """
        The places for YAML are single files and the folder of members.
        """
        expected = ("site.yaml", *(f"networks/…/{n}" for n in ("network.yaml", "meetings.yaml", "effects.yaml")))

        assert (*expected, "networks/…/members/") == places(".yaml")
