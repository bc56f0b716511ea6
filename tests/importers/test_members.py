"""Lists of members."""

import pytest

from generator.importers.ground import Ground
from generator.importers.items import BadSource
from generator.importers.members import MemberList, carry_members
from tests.importers.texts import TERMS


def rows(text: str) -> list[dict[str, str]]:
    return [dict(member.values) for member in MemberList(text.encode(), "da").members]


def lost(text: str) -> list[str]:
    return [remark.code for member in MemberList(text.encode(), "da").members for remark in member.remarks]


@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_delimiters(mark: str) -> None:
    """Semicolons, commas and tabs are told apart by the first line; quoted values may hold them."""
    assert [{"name": " ".join(f"A{mark} B".split()), "place": "Durup"}] == rows(
        f'Navn{mark}By\n"A{mark} B"{mark}Durup\n\n{mark}\n'
    )
    assert [{"name": "A"}] == rows(f"sep={mark}\r\nname{mark}x\r\nA{mark}1\r\n")


def test_columns_in_two_languages() -> None:
    """Danish and English names of columns are known, however they are written."""
    expected = {
        "name": "A",
        "sector": "Smed",
        "place": "B",
        "url": "https://a.example/x",
        "text": "T",
        "joined": "2019-05-05",
    }
    for head in ("VIRKSOMHED;Branche;By;Hjemmeside;Beskrivelse;Indmeldt", "company;Sector;town;URL;about;joined"):
        assert [expected] == rows(f"{head}\nA;Smed;B;a.example/x;T;5/5-2019")


def test_values_that_are_known() -> None:
    """Owners and sizes become the model's words; what is not understood is told of."""
    assert [{"name": "A", "ownership": "private", "size": "250+"}] == rows("navn;ejerform;ansatte\nA;Privat;1000")
    assert [{"name": "A", "size": "10-49"}] == rows("navn;ansatte\nA;10–49")
    assert ["lost-value"] * 3 == lost("navn;ejerform;ansatte;web\nA;?;mange;ingen")


def test_days_are_no_phone_numbers() -> None:
    """A day is read as dates of the site are, and the later one is when a member left."""
    assert [{"name": "A", "joined": "2019-05-05", "left": "2020-12-31"}] == rows(
        "navn;indmeldt;udmeldt\nA;05-05-2019;31.12.2020"
    )


@pytest.mark.parametrize("value", ["bo@a.example", "010203-1234", "0102031234", "+45 12 34 56 78", "12345678"])
def test_personal_data_stays_out(value: str) -> None:
    """A repository is public: addresses and numbers of people do not come along in any column."""
    assert ([{"name": "A"}], ["lost-personal"]) == (rows(f"navn;by\nA;{value}"), lost(f"navn;by\nA;{value}"))


def test_columns_that_stay_out() -> None:
    """Columns are told of by their names, never by what they hold."""
    found = MemberList(b"navn;E-mail;Tlf.;CPR-nr;note;name\nA;b;c;d;e;f", "da")

    assert [
        ("column-personal", "E-mail"),
        ("column-personal", "Tlf."),
        ("column-personal", "CPR-nr"),
        ("column-unknown", "note"),
        ("column-twice", "name"),
    ] == [(remark.code, dict(remark.values)["column"]) for remark in found.remarks]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "source-no-names"),
        (b"a;b\n1;2", "source-no-names"),
        (b"PK\x03\x04", "source-sheet"),
        (b"\xd0\xcf\x11\xe0", "source-sheet"),
        (b'navn\n"' + b"x" * 200_000, "source-csv"),
    ],
)
def test_what_is_no_list(content: bytes, code: str) -> None:
    """Something else, or a list without names, is told of."""
    with pytest.raises(BadSource) as caught:
        MemberList(content, "da")

    assert code == caught.value.remark.code


def test_who_is_there_already() -> None:
    """A member of another network, and one who stands twice, is told of and not written a second time."""
    ground = Ground("/", TERMS, frozenset({"durup", "thise"}), {"networks/thise/members/a.yaml": "name: A\n"})
    found = carry_members(MemberList("navn;by\nA;x\nÅ B;x\nAa B;y\n;z\n".encode(), "da"), ground, "durup", update=False)

    assert [
        ("A", "", "left-elsewhere"),
        ("Å B", "networks/durup/members/aa-b.yaml", ""),
        ("Aa B", "", "left-twice"),
        ("", "", "left-no-name"),
    ] == [(one.title, one.path, one.remarks[0].code if one.remarks else "") for one in found]
