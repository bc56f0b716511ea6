from io import BytesIO
from zipfile import ZipFile

import pytest

from generator.load.guards.files import guard_file
from generator.load.guards.settings import ALWAYS
from tests.load.contents import load, site_yaml, told

CARDS = "".join(f"BEGIN:VCARD\nEMAIL:navn{n}@laeser.example\nEND:VCARD\n" for n in range(11)).encode()


def found(path, data):
    return [(d.code, str(d.at)) for d in guard_file(path, data, path, ALWAYS)]


def sheet(*cells):
    """A workbook with these words, as far as anybody reads it here."""
    rows = "".join(f"<si><t>{cell}</t></si>" for cell in cells)
    packed = BytesIO()
    with ZipFile(packed, "w") as file:
        file.writestr("xl/sharedStrings.xml", f"<sst>{rows}</sst>")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("path", "data", "expected"),
    [
        ("nytårskur.csv", b"anna@laeser.example", []),
        ("abonnenter.csv", b"navn\nanna@laeser.example", ["abonnenter.csv:2:1"]),
        ("Subscribers.TXT", b"anna@laeser.example", ["Subscribers.TXT:1:1"]),
        ("abonnenter.csv", b"year;count\n2026;212", []),
        ("kort.vcf", CARDS, ["kort.vcf:2:7"]),
        ("liste.xlsx", sheet(*(f"navn{n}@laeser.example" for n in range(11))), ["liste.xlsx"]),
        ("modtagere.xlsx", sheet("anna@laeser.example"), ["modtagere.xlsx"]),
        ("modtagere.xls", b"\xd0\xcf\x11\xe0\0\0anna@laeser.example\0\0", ["modtagere.xls"]),
        ("liste.xlsx", b"PK, but no zip", []),
        ("liste.bin", b"\0" + CARDS, []),
        ("abonnenter.txt", "navn\tanna@laeser.example".encode("utf-16"), ["abonnenter.txt:1:6"]),
    ],
)
def test_lists_of_people(path, data, expected):
    """
    A list is known by its many addresses, or by its name and one.
    """
    assert [("guard-subscribers", at) for at in expected] == found(path, data)


def test_words_of_a_document():
    """
    CPR numbers in a sheet are found, and told of the file as a whole.
    """
    assert [("guard-cpr", "liste.xlsx")] == found("liste.xlsx", sheet("Anna", "610190-1234", "620190-1234"))


@pytest.mark.parametrize("place", range(2, 160, 3))
def test_a_broken_document(place):
    """
    A document that was damaged on its way is read as far as that can be.
    """
    data = bytearray(sheet(*(f"navn{n}@laeser.example" for n in range(11))))
    data[place % len(data)] ^= 0xFF

    assert found("liste.xlsx", bytes(data)) in ([], [("guard-subscribers", "liste.xlsx")])


def test_a_store_of_keys():
    """
    A key store is a secret, whatever is in it.
    """
    assert [("guard-secret", "noegle.p12")] == found("noegle.p12", b"\0\1")


def test_all_files_of_a_site(tmp_path):
    """
    Files to hand out are looked into, and those that are left in peace: a host publishes them all.
    """
    files = {
        "networks/durup/x.csv": "navn;cpr\nAnna;610190-1234",
        "_kladder/noter.md": "Anna 610190-1234",
        "_kladder/billede.jpg": b"610190-1234",
        "_kladder/kalender.ics": CARDS,
        "networks/_gamle/a.txt": "610190-1234",
        "README.md": "610190-1234",
    }
    at = ["README.md:1:1", "_kladder/noter.md:1:6", "networks/_gamle/a.txt:1:1", "networks/durup/x.csv:2:6"]

    assert [("guard-cpr", place) for place in at] == told(load(tmp_path, files))


def test_what_a_site_lets_through(tmp_path):
    """
    What site.yaml names may stand anywhere, and in site.yaml.
    """
    allow = ["610190-1234", "networks/durup/abonnenter.csv"]
    files = {
        "site.yaml": site_yaml(guards={"allow": allow}),
        "_noter.txt": "Sag 610190-1234",
        "networks/durup/abonnenter.csv": "anna@laeser.example",
    }

    assert [] == told(load(tmp_path, files))
