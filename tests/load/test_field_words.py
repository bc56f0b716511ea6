import pytest

from generator.load.field_words import choices, group, hint, label, msgids
from generator.load.headers import header_of
from generator.load.kinds import KINDS


class TestLabel:
    @pytest.mark.parametrize(
        ("name", "danish", "english"), [("title", "Titel", "Title"), ("src", "Filnavn", "File name")]
    )
    def test_every_field_has_a_name_in_each_language(self, name, danish, english):
        """A field is called what an editor would call it, with a capital."""
        assert (danish, english) == (label(name, "da"), label(name, "en"))


class TestHint:
    def test_it_says_what_the_field_is_for(self):
        """The hint of a field is its description, in the language that is asked for."""
        story = header_of("story")

        assert ("Hvem der har skrevet den.", "Who wrote it.") == (
            hint(story, "author", "da"),
            hint(story, "author", "en"),
        )


class TestChoices:
    def test_values_with_their_names(self):
        """A field of few values gives each with its name, in the model's order."""
        assert (("short", "På kort sigt"), ("medium", "På mellemlang sigt"), ("long", "På lang sigt")) == choices(
            header_of("idea"), "horizon", "da"
        )

    def test_every_field_of_few_values_has_names(self):
        """Enums, languages and mailing services give their values, whether they must be given or not."""
        site = header_of("site")
        mail = group(site, "mail")
        assert mail is not None

        found = [
            choices(site, "language", "da"),
            choices(header_of("member"), "size", "en"),
            choices(mail, "service", "da"),
        ]

        assert [("da", "Dansk"), ("1", "1 person"), ("brevo", "brevo")] == [values[0] for values in found]

    def test_other_fields_may_have_any_value(self):
        """Texts, days and groups have no choices."""
        story = header_of("story")

        assert [(), (), ()] == [choices(story, name, "da") for name in ("title", "date", "picture")]


class TestGroup:
    def test_groups_and_lists_of_them(self):
        """A field that is a group of fields, or a list of such, gives their header; a text gives none."""
        story = header_of("story")
        inner = [group(story, name) for name in ("picture", "effects", "title", "tags")]

        assert ["PictureHeader", "EffectHeader", None, None] == [found and found.__name__ for found in inner]


class TestMsgids:
    def test_each_field_is_named_and_explained(self):
        """Every field of every kind has a description, which goes to the catalogues with its label."""
        explained = [info.description for kind in KINDS for info in kind.header.model_fields.values()]

        assert set() == {*explained, "Signing up"} - set(msgids())
