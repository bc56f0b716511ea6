import pytest

from generator.load.guards.phones import find_phones, guard_prose
from tests.load.contents import STORY, event, idea, load, network_yaml, site_yaml, story, told

REFUSE = site_yaml(guards={"phones": "refuse"})
ANNA = {"name": "Anna Ager", "phone": "12 34 56 78"}


@pytest.mark.parametrize(
    "text", ["12 34 56 78", "Ring 12345678!", "+45 12 34 56 78", "0045 12345678", "1234 5678", "+49 151 12345678"]
)
def test_a_phone_number(text):
    """
    Eight digits in any of the usual groups are one, and so is any number with a country's code.
    """
    assert 1 == len(list(find_phones(text)))


@pytest.mark.parametrize(
    "text",
    [
        "CVR-nr. 12345678",
        "CVR: 12 34 56 78",
        "20260505",
        "24.12.2026",
        "24 12 2026",
        "1234567890",
        "5790000000012",
        "12345678-1234",
        "1.234.567",
        "kl. 12.30-14.00",
        "https://egnen.example/12345678",
        "EAN 57900000",
        "EAN-lokationsnummer 5790 0001 23456",
        "konto 12345678",
        "2024 2025 2026",
        "1 234 567",
    ],
)
def test_what_is_none(text):
    """
    Numbers of firms and accounts, days and addresses are let be.
    """
    assert [] == list(find_phones(text))


def test_off_unless_a_site_asks(tmp_path):
    """
    Phone numbers are nobody's business where the site says nothing about them.
    """
    assert [] == told(load(tmp_path, {STORY: story("Ring 12 34 56 78.")}))


def test_in_a_body(tmp_path):
    """
    A number in a body is refused at its line, and only its first digits are shown.
    """
    loaded = load(tmp_path, {"site.yaml": REFUSE, STORY: story("Kom.\n\nRing 12 34 56 78.")})
    (finding,) = loaded.diagnostics

    assert [("guard-phone", f"{STORY}:9:6")] == told(loaded)
    assert "Ring 12 ** ** **." == finding.excerpt


def test_a_number_that_may_stand():
    """
    What is named in site.yaml stands.
    """
    assert () == guard_prose("Ring 12 34 56 78.", "a.md", 1, ("12 34 56 78",))


def test_fields_of_those_who_are_to_be_called(tmp_path):
    """
    Publisher, leader, press contact, sign-up and contact may be called; a steering group and the quoted may not.
    """
    publisher = {"name": "Rådet", "address": ["Torvet 1"], "email": "post@egnen.example", "phone": "12 34 56 78"}
    quote = {**ANNA, "text": "Vi er klar.", "approved": "2026-05-01"}
    files = {
        "site.yaml": site_yaml(guards={"phones": "refuse"}, publisher={**publisher, "cvr": "12345678"}),
        "networks/durup/network.yaml": network_yaml(leader=ANNA, steering_group=[ANNA]),
        "events/2026-06-05-fest.md": event(sign_up={"how": "Ring til 12 34 56 78."}),
        "ideas/kaj.md": idea(contact=ANNA),
        STORY: story(press={"contact": {**ANNA, "email": "anna@egnen.example"}, "quotes": [quote]}),
    }
    found = [(code, at.split(":")[0]) for code, at in told(load(tmp_path, files))]

    assert [("guard-phone", "networks/durup/network.yaml"), ("guard-phone", STORY)] == found
