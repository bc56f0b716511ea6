from datetime import date, datetime

import pytest

from generator.language.describe import describe
from generator.load.headers import header_of
from generator.scaffold.items import choices, fault, hint, label, wrong_networks
from generator.scaffold.items.fields import Answers, values
from tests.scaffold.items.surroundings import around

SITE = around()


def typed(kind: str, answers: Answers) -> dict[str, object]:
    """The fields of a kind that come of answers."""
    return dict(values(header_of(kind), answers, SITE))


def sentence(kind: str, field: str, *texts: str) -> str:
    """What is wrong with an answer, in Danish."""
    found = fault(header_of(kind), field, texts, SITE)
    return describe(found, "da").message if found else ""


class TestValues:
    @pytest.mark.parametrize(
        ("kind", "field", "text", "value"),
        [
            ("story", "date", "5. maj 2026", date(2026, 5, 5)),
            ("story", "date", "i morgen", "i morgen"),
            ("event", "start", "5/5-2026 kl. 17.30", datetime.fromisoformat("2026-05-05 17:30")),
            ("event", "start", "2026-05-05T15:30Z", datetime.fromisoformat("2026-05-05 17:30")),
            ("event", "start", "5.5.2026", date(2026, 5, 5)),
            ("event", "attendance", "12", 12),
            ("event", "attendance", "mange", "mange"),
            ("story", "title", "1.0", "1.0"),
            ("story", "example", "true", True),
            ("story", "example", "ja", "ja"),
            ("member", "size", "1", "1"),
        ],
    )
    def test_what_was_typed_becomes_what_it_means(self, kind, field, text, value):
        """
        Days, times and numbers become such where the field asks for one; all else stays as it was typed.
        """
        assert {field: value} == typed(kind, {field: [text]})

    def test_lists_and_groups(self):
        """
        Texts of a list are its items; fields of a group, or of the first of a list of groups, are put together.
        """
        answers = {
            "tags": ["havn", "fest"],
            "picture.src": ["havn.jpg"],
            "picture.alt": ["Havnen"],
            "press.contact.name": ["Ane"],
            "effects.amount": ["3"],
        }

        assert {
            "tags": ["havn", "fest"],
            "picture": {"src": "havn.jpg", "alt": "Havnen"},
            "press": {"contact": {"name": "Ane"}},
            "effects": [{"amount": 3}],
        } == typed("story", answers)

    def test_what_the_header_lacks_stays(self):
        """
        A field that there is not is kept for the check to tell of, and so is one below a plain text.
        """
        assert {"titel": "x", "title": {"a": "y"}} == typed("story", {"titel": ["x"], "title.a": ["y"]})


class TestFault:
    @pytest.mark.parametrize(
        ("field", "text", "message"),
        [
            ("title", "", "Feltet ”title” er tomt"),
            ("date", "31. juni 2026", "”31. juni 2026” i ”date” er en dag eller et klokkeslæt, der ikke findes"),
            ("titel", "x", "Der findes ikke noget felt her, der hedder ”titel”"),
            ("summary", "x" * 281, "Feltet ”summary” har 281 tegn; højst 280 er tilladt"),
        ],
    )
    def test_it_is_told_as_check_tells_it(self, field, text, message):
        """
        A wrong answer is met with the sentence of the diagnostic.
        """
        assert message == sentence("story", field, text)

    def test_good_answers(self):
        """
        An answer that will do by itself has no fault, whatever else there is to answer.
        """
        assert ["", "", ""] == [
            sentence("story", "title", "Havn: fest"),
            sentence("network", "membership.how", "Skriv til os"),
            sentence("event", "start", "2026-05-05 17:30"),
        ]


class TestNetworks:
    def test_unknown(self):
        """
        A network that there is not is told of with the one that may have been meant, or with all there are.
        """
        findings = wrong_networks(["durop", "thise", "xyz"], SITE)

        assert [("reference-misspelt", "durup"), ("reference-unknown", "durup, thise")] == [
            (f.code, dict(f.values).get("guess") or dict(f.values)["known"]) for f in findings
        ]


class TestWords:
    def test_of_groups(self):
        """
        A field of a group is called by both names, and explained by its own description and values.
        """
        network = header_of("network")

        assert "Sted: Navn" == label("place.name", "da")
        assert "Hvordan man melder sig ind, eller hvordan medlemmerne vælges." == hint(network, "membership.how", "da")
        assert ("mapping", "Kortlægning") == choices(network, "stages.stage", "da")[0]
