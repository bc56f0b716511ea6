import pytest

from generator.yaml import FrontMatter, Parts, divide, split


def front_matter(text: str) -> FrontMatter:
    found, findings = split(text, "x.md")
    assert () == findings
    assert found is not None
    return found


class TestDivide:
    def test_header_and_body_unread(self):
        """A file is cut in two without a look at its fields; each part has its first line."""
        assert (Parts("title: [x\n# æ", "\nTekst.\n", 3, 6), ()) == divide(
            "\n---\ntitle: [x\n# æ\n---\n\nTekst.\n", "x.md"
        )

    @pytest.mark.parametrize("text", ["---\n---", "---\n---\n"])
    def test_nothing_between_the_fences(self, text):
        """Header and body may both be empty."""
        assert (Parts("", "", 2, 3), ()) == divide(text, "x.md")


class TestSplit:
    def test_header_and_body(self):
        """A file is its header and the text below it, each with its place."""
        found = front_matter("---\ntitle: Æ\n---\n\nHer er en tekst.\n")

        assert ({"title": "Æ"}, "\nHer er en tekst.\n", 4) == (
            found.document.value,
            found.body,
            found.body_line,
        )

    def test_places_count_from_the_top_of_the_file(self):
        """Line 2 of the file is the header's first."""
        assert "x.md:2:8" == str(front_matter("---\ntitle: Æ\n---\n").document.at(("title",)))

    @pytest.mark.parametrize(
        "text", ["\ufeff---\r\na: 1\r\n---\r\nb", "\n \n--- \na: 1\n---\t\nb", "---\ra: 1\r---\rb"]
    )
    def test_marks_of_other_programs(self, text):
        """Byte order mark, old line ends, blank lines on top and spaces behind the hyphens change nothing."""
        found = front_matter(text)

        assert ({"a": 1}, "b") == (found.document.value, found.body)

    def test_letters_have_one_form(self):
        """Letters that a Mac composed of two signs are the same letters."""
        found = front_matter("---\na: A\u030arhus\n---\nA\u030a\n")

        assert ({"a": "Århus"}, "Å\n") == (found.document.value, found.body)

    def test_a_rule_in_the_body_is_the_bodys(self):
        """Only the first line of hyphens ends the header."""
        assert "x\n---\ny" == front_matter("---\na: 1\n---\nx\n---\ny").body

    def test_an_empty_header(self):
        """A header may hold no field; which are needed is the schema's business."""
        assert {} == front_matter("---\n---\n").document.value

    @pytest.mark.parametrize(
        ("text", "code", "at"),
        [
            ("", "header-missing", "x.md:1:1"),
            ("\n\nTekst\n", "header-missing", "x.md:3:1"),
            ("—\ntitle: x\n—\n", "header-dashes", "x.md:1:1"),
            ("---\ntitle: x\n\nTekst\n", "header-open", "x.md:1:1"),
            ("---\ntitle: x\n\nHer er en tekst.\n\n---\nMere.\n", "header-open", "x.md:4:1"),
            ("---\nbare en sætning\n---\n", "header-shape", "x.md:2:1"),
            ("---\n- a\n- b\n---\n", "header-shape", "x.md:2:1"),
            ("---\na: 1\n---\nTekst\n\x00\n", "yaml-character", "x.md:5:1"),
            ("---\na: 1\na: 2\n---\n", "yaml-duplicate-key", "x.md:3:1"),
        ],
    )
    def test_mistakes(self, text, code, at):
        """A header that lacks its beginning, end or fields is an error that says where."""
        _, findings = split(text, "x.md")

        assert [(code, at)] == [(finding.code, str(finding.at)) for finding in findings]
