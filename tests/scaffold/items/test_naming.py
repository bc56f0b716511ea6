import pytest

from generator.load.kinds import KINDS
from generator.scaffold.items.naming import name_issue, name_item
from tests.load.contents import idea, issue, story
from tests.scaffold.items.surroundings import DURUP, around

KIND = {kind.name: kind for kind in KINDS}


def path(kind: str, title: str, files: dict[str, str] | None = None, network: str = "durup", day: str = "") -> str:
    """The path of a new file."""
    return name_item(KIND[kind], title, network, day, around(files)).path


class TestItem:
    def test_each_kind_has_its_folder(self):
        """
        Texts lie in the folder of their kind, a member is YAML, and a network is a folder of its own.
        """
        assert f"{DURUP}/stories/2026-05-20-aarets-fest.md" == path("story", "Årets fest", day="2026-05-20")
        assert f"{DURUP}/members/soeren-soen.yaml" == path("member", "Søren & Søn")
        assert "knowledge/vi-laerte.md" == path("note", "Vi lærte", network="")
        assert "networks/vaekst/network.yaml" == path("network", "Vækst", network="")

    @pytest.mark.parametrize(
        "files",
        [
            {f"{DURUP}/ideas/bro.md": idea()},
            {f"{DURUP}/ideas/BRO.md": "---\n"},
            {"networks/thise/ideas/bro.md": idea()},
            {"ideas/x.md": idea(id="bro")},
            {"ideas/x.md": idea(slug="bro")},
        ],
        ids=["path", "letters", "stem", "id", "slug"],
    )
    def test_what_is_taken_gets_a_number(self, files):
        """
        A path, an id or an address that something has is left alone; a number makes the new one its own.
        """
        assert f"{DURUP}/ideas/bro-2.md" == path("idea", "Bro", files)

    def test_an_address_of_another_day(self):
        """
        Two stories of one title and different days would have one address, so the second has a number.
        """
        files = {f"{DURUP}/stories/2026-01-01-fest.md": story(), f"{DURUP}/stories/2026-02-01-fest-2.md": story()}

        assert f"{DURUP}/stories/2026-05-20-fest-3.md" == path("story", "Fest", files, day="2026-05-20")

    def test_addresses_of_the_site(self):
        """
        A page does not take the place of the site's own lists.
        """
        assert "pages/historier-2.md" == path("page", "Historier", network="")

    def test_a_network_of_the_same_name(self):
        """
        A network's folder is one that is not there, whether it is a network or not.
        """
        assert "networks/nord-2/network.yaml" == path("network", "Nord", {"networks/nord/x.txt": ""}, network="")

    def test_odd_titles(self):
        """
        A title without letters is called after its kind, a long one is cut, and no name is one of Windows' own.
        """
        assert f"{DURUP}/ideas/ide.md" == path("idea", "🎉")
        assert f"{DURUP}/ideas/{'ord-' * 14}ord.md" == path("idea", "ord " * 30)
        assert f"{DURUP}/ideas/{'a' * 60}.md" == path("idea", "a" * 90)
        assert f"{DURUP}/ideas/ide-con.md" == path("idea", "CON")
        assert f"{DURUP}/ideas/etc-passwd.md" == path("idea", "../../etc/passwd")


class TestIssue:
    def test_next_number_of_the_list(self):
        """
        A newsletter takes the next number of its year and list; the joint list counts by itself.
        """
        files = {f"{DURUP}/newsletters/2026-{n}.md": issue() for n in (1, 2, 10)}
        files |= {"newsletters/2026-1.md": issue(), f"{DURUP}/newsletters/2025-12.md": issue()}
        names = [name_issue(KIND["issue"], 2026, network, around(files)) for network in ("durup", "", "thise")]

        assert [f"{DURUP}/newsletters/2026-11.md", "newsletters/2026-2.md", "networks/thise/newsletters/2026-1.md"] == [
            name.path for name in names
        ]
        assert ["durup-2026-11", "joint-2026-2", "thise-2026-1"] == [name.id for name in names]
