import re

import pytest

from generator.load.headers import header_of
from generator.load.kinds import KINDS
from generator.load.schema import validate
from generator.scaffold.items.explaining import entries
from generator.yaml import read
from generator.yaml.writing import write_yaml
from tests.load.contents import ZONE

TEXTS = [kind.name for kind in KINDS if kind.name not in ("site", "meetings", "effects")]


def written(kind: str, language: str = "da", **filled: str | bool) -> str:
    """The header of a kind as it is written."""
    return write_yaml(entries(header_of(kind), filled, language))


def awake(text: str) -> str:
    """Only the fields that sleep, woken: a sign and a space are taken from before each of their lines."""
    lines = text.split("\n")
    fields = [line[2:] for line in lines if re.match(r"# (?:[a-z_]+:$|  )", line)]
    return "\n".join(fields)


class TestEntries:
    @pytest.mark.parametrize("kind", TEXTS)
    def test_every_field_is_there(self, kind):
        """
        Every field of a kind stands in the file, asleep if it is not filled, and is read when it is woken.
        """
        document, findings = read(awake(written(kind)), "x.yaml")

        assert () == findings
        assert document is not None
        assert isinstance(document.value, dict)
        assert list(header_of(kind).model_fields) == list(document.value)

    def test_comments_are_in_the_site_s_language(self):
        """
        A field is explained in the language of the site: its name, its use, its values.
        """
        danish, english = (written("idea", language, title="Bro") for language in ("da", "en"))

        assert "# Titel.\ntitle: Bro\n" in danish
        assert "# Title.\ntitle: Bro\n" in english
        assert "# Status. Hvor langt den er.\n# Et af disse: idea (Idé), proposal (Projektforslag)" in danish
        assert "# Status. How far it has come.\n# One of these: idea (Idea), proposal (Proposal)" in english

    def test_groups_tell_of_their_fields(self):
        """
        The fields of a group are explained above it, with those that it needs and what they consist of.
        """
        text = written("story")

        assert "# - credit (skal med): Hvem der har lavet billedet.\n# - caption: Vises under billedet.\n" in text
        assert "# - contact (skal med): Hvem pressen kan ringe til. Felterne er name (skal med), title," in text
        assert "# picture:\n#   src:\n#   alt:\n" in text

    def test_a_group_may_be_filled_in_part(self):
        """
        Of a group that is woken whole, what nobody fills in counts as not there.
        """
        filled = "title: x\ndate: 2026-05-05\nsummary: x\n"
        group = awake(written("story")).partition("\npress:")[2].replace("    name:", "    name: Ane", 1)
        document, _ = read(f"{filled}press:{group}", "x.yaml")
        assert document is not None
        header, findings = validate(document, header_of("story"), zone=ZONE, language="da")

        assert () == findings
        assert header is not None
        assert {"press", "title", "date", "summary"} == header.model_fields_set

    def test_drafts_and_ids_say_what_they_do(self):
        """
        The line that keeps a text out of the site says how it is lifted, and stands with the id below the filled ones.
        """
        text = written("story", id="x", draft=True, title="Havn")
        start = text.partition("# Resten")[0]

        assert ["title", "draft", "id"] == re.findall(r"(?m)^(\w+):", start)
        assert "kan ingen se teksten på webstedet. Slet den, når teksten er færdig.\ndraft: true\n" in start

    def test_a_field_that_there_is_not(self):
        """
        A field that the header lacks is written all the same, for the check to tell of.
        """
        assert "\ntitel: x\n" in written("story", title="Havn", titel="x")
