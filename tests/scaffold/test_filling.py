from generator.scaffold.filling import fill_markdown, fill_plain, fill_yaml

ODD = '"Ærø" & *Øerne* {mail} \\ <b> _x_'


class TestYaml:
    def test_alone(self):
        """
        A field alone in quotation marks becomes the plainest scalar that means its value.
        """
        template = 'a: "{a}"\nb: "{b}"\n'

        assert "a: Vækst i Durup\nb: 'Havn: en'\n".replace("'", '"') == fill_yaml(
            template, {"a": "Vækst i Durup", "b": "Havn: en"}
        )

    def test_within(self):
        """
        Within a longer text in quotation marks, the marks of a value are written so that they stay marks.
        """
        assert 'a: "Nyt: \\"x\\" \\\\"\n' == fill_yaml('a: "Nyt: {x}"\n', {"x": '"x" \\'})

    def test_never_plain(self):
        """
        For readers of YAML 1.1 the quotation marks stay, so that no word is taken for a boolean.
        """
        assert 'a: "no"\n' == fill_yaml('a: "{x}"\n', {"x": "no"}, plain=False)

    def test_several(self):
        """
        A line is written once for each value of a field, and not at all where there is none.
        """
        template = 'a:\n  - "{x}"\n{none}b: 1\n{one}c: "{y}"\n'

        assert "a:\n  - en\n  - to\nc: tre\n" == fill_yaml(
            template, {"x": ("en", "to"), "none": (), "one": ("",), "y": "tre"}
        )

    def test_a_value_is_never_a_field(self):
        """
        A value that looks like a field is not filled again.
        """
        assert "{b}" == fill_yaml("{a}", {"a": "{b}", "b": "forkert"})


class TestMarkdown:
    def test_words_are_no_marks(self):
        """
        In a text, signs of a value are shown as they are.
        """
        assert '\\*x\\* \\[a\\] \\<b\\> \\&amp; a_b \\_c\\_ & "' == fill_markdown(
            "{x}", {"x": '*x* [a] <b> &amp; a_b _c_ & "'}
        )

    def test_no_lists(self):
        """
        A value at the beginning of a line begins no list.
        """
        assert "\\- a\n1\\. b\n" == fill_markdown("{a}\n{b}\n", {"a": "- a", "b": "1. b"})

    def test_header(self):
        """
        The header above a text is YAML, the text below is not.
        """
        assert '---\na: "*x*"\n---\n\\*x\\*\n' == fill_markdown('---\na: "{x}"\n---\n{x}\n', {"x": "*x*"})


def test_plain():
    """
    Where no sign means more than itself, a value is put in as it is.
    """
    assert f"# {ODD}" == fill_plain("# {x}", {"x": ODD})
