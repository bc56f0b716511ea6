from generator.diagnostics import Location, diagnostic
from generator.language import describe, render

AT = Location("content/x/pages/om.md", 3, 8)


class TestDescribe:
    def test_words_of_the_readers_language(self):
        """A finding is told in the language that is asked for, with its values in place."""
        finding = diagnostic("yaml-duplicate-key", AT, key="title", first=2)

        assert "Feltet ”title” står der to gange; første gang på linje 2" == describe(finding, "da").message
        assert "The field “title” is written twice; the first time in line 2" == describe(finding, "en").message

    def test_words_of_ours_among_the_values(self):
        """Kinds of content are named in the reader's language as well."""
        finding = diagnostic("reference-unknown", AT, kind="issue", id="x", known="")

        assert "(nyhedsbrev)" in describe(finding, "da").message

    def test_decimals_of_the_readers_language(self):
        """A figure has the comma of Danish and the point of English."""
        finding = diagnostic("theme-contrast", AT, name="colour.ink", other="colour.paper", ratio="3.54", least=4.5)

        assert "har en kontrast på 3,54; den skal være 4,5 eller mere" in describe(finding, "da").message
        assert "have a contrast of 3.54; it must be 4.5 or more" in describe(finding, "en").message


class TestRender:
    def test_line_mark_and_help(self):
        """A finding shows where, what, the line with a mark below the place, and what to do."""
        finding = diagnostic("header-shape", AT, excerpt="title= Æ")

        assert (
            "content/x/pages/om.md:3:8: error[header-shape]: There are no fields here\n"
            "    title= Æ\n"
            "           ^\n"
            "  help: Write one field a line, its name first: title: Åbent hus i Durup"
        ) == render(finding, "en")

    def test_tabs_keep_the_mark_in_place(self):
        """The mark stands below its sign however wide a tab is shown."""
        lines = render(diagnostic("yaml-tab", Location("x", 1, 3), excerpt="\ta: 1"), "da").split("\n")

        assert ["    \ta: 1", "    \t ^"] == lines[1:3]

    def test_long_lines_are_cut_around_the_mark(self):
        """Of a very long line the part around the place is shown."""
        lines = render(
            diagnostic("yaml-colon", Location("x", 1, 501), excerpt="a" * 500 + ": " + "b" * 500), "da"
        ).split("\n")

        assert ":" == lines[1][lines[2].index("^")]
        assert ("…", "…") == (lines[1][4], lines[1][-1])
        assert 124 >= len(lines[1])

    def test_control_characters_do_not_reach_the_terminal(self):
        """A file's text can neither colour the screen nor turn it around."""
        finding = diagnostic("field-unknown", AT, excerpt="\x1b[31m: \u202e1", field="\x1b[31m", known="a\nb")

        assert not set("\x1b\u202e") & set(render(finding, "da"))
