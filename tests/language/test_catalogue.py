import pytest

from generator.language.catalogue import fill, words

EXTRA = """
msgid "Read more about {title}"
msgstr "Læs mere om {title}"

msgid "{n} story"
msgid_plural "{n} stories"
msgstr[0] "{n} historie"
msgstr[1] "{n} historier"
"""


class TestFill:
    @pytest.mark.parametrize(
        ("sentence", "expected"),
        [
            ("{a} og {b}", "{b} og 2"),
            ("{a.__class__}", "{a.__class__}"),
            ("{a!r} {a:>9} {0} {}", "{a!r} {a:>9} {0} {}"),
            ("{lacking}", "{lacking}"),
            ("{{a}}", "{{b}}"),
        ],
    )
    def test_plain_names_only(self, sentence, expected):
        """Fields are names and nothing else; what a value holds is never a field."""
        assert expected == fill(sentence, {"a": "{b}", "b": 2})


class TestWords:
    def test_a_catalogue_laid_over(self):
        """A theme's own words come from its own catalogue."""
        assert "Læs mere om Durup" == words("da", (EXTRA,)).gettext("Read more about {title}", title="Durup")

    @pytest.mark.parametrize(("n", "expected"), [(0, "0 historier"), (1, "1 historie"), (1250, "1.250 historier")])
    def test_counting(self, n, expected):
        """The number decides the form, and is written as the language writes it."""
        assert expected == words("da", (EXTRA,)).ngettext("{n} story", "{n} stories", n)

    def test_later_catalogues_win(self):
        """Of two catalogues laid over, the later one decides."""
        over = 'msgid "Home"\nmsgstr "Hjem"\n'

        assert ("Forside", "Hjem") == (words("da").gettext("Home"), words("da", (over,)).gettext("Home"))

    def test_unknown_language(self):
        """A language that we do not have gets the English words."""
        assert words("en") == words("fo")

    def test_unknown_words(self):
        """A sentence that no catalogue holds is given as it is, its fields filled."""
        assert "Xyzzy 3" == words("da").gettext("Xyzzy {n}", n=3)
