import pytest
import yaml

from generator.diagnostics import Location
from generator.yaml import read
from generator.yaml.reader import MAX_CHARACTERS, Parser

PARSERS = [pytest.param(yaml.CSafeLoader, id="libyaml"), pytest.param(yaml.SafeLoader, id="pure")]


def value_of(text: str, parser: Parser = yaml.CSafeLoader) -> object:
    document, findings = read(text, "x.yaml", parser=parser)
    assert () == findings
    assert document is not None
    return document.value


def codes_of(text: str, parser: Parser = yaml.CSafeLoader) -> list[tuple[str, str]]:
    _, findings = read(text, "x.yaml", parser=parser)
    return [(finding.code, str(finding.at)) for finding in findings]


@pytest.mark.parametrize("parser", PARSERS)
class TestCoreSchema:
    @pytest.mark.parametrize("text", ["17:30", "no", "ja", "on", "2026-05-01", "1_000", ".inf", ".nan", "1e999", "="])
    def test_what_yaml_1_1_would_change_stays_text(self, text, parser):
        """Clock times, dates, yes and no are text, as their writer sees them."""
        assert {"a": text} == value_of(f"a: {text}", parser)

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("12", 12),
            ("-3", -3),
            ("0x1F", 31),
            ("0o17", 15),
            ("0780", 780),
            ("1.5", 1.5),
            ("1e3", 1000.0),
            ("true", True),
            ("False", False),
            ("null", None),
            ("~", None),
            ("", None),
        ],
    )
    def test_numbers_booleans_and_null_are_values(self, text, value, parser):
        """Unquoted numbers, true, false and null are what the core schema makes of them."""
        assert {"a": value} == value_of(f"a: {text}", parser)

    @pytest.mark.parametrize("text", ["12", "true", "null", "0x1F"])
    def test_quoted_is_text(self, text, parser):
        """Quotation marks make text of anything."""
        assert {"a": text, "b": text} == value_of(f"a: '{text}'\nb: \"{text}\"", parser)

    def test_a_text_below_its_key(self, parser):
        """Texts below | keep their lines and signs, those below > are joined."""
        text = "a: |\n  x: y # z\n  'w\nb: >\n  u\n  v\n"

        assert {"a": "x: y # z\n'w\n", "b": "u v\n"} == value_of(text, parser)

    def test_nothing_is_null(self, parser):
        """An empty text and one of remarks only hold nothing."""
        assert [None, None] == [value_of("", parser), value_of("# kun en bemærkning\n", parser)]


@pytest.mark.parametrize("parser", PARSERS)
class TestRefused:
    @pytest.mark.parametrize(
        ("text", "code", "at"),
        [
            ("a: 1\nb: 2\na: 3", "yaml-duplicate-key", "x.yaml:3:1"),
            ("a: &x [1]\nb: *x", "yaml-alias", "x.yaml:1:4"),
            ("a: &x hej\nb: *x", "yaml-alias", "x.yaml:1:4"),
            ("a: !!python/object/apply:os.system [ls]", "yaml-tag", "x.yaml:1:4"),
            ("a: !!binary aGVq", "yaml-tag", "x.yaml:1:4"),
            ("a: 1\n---\nb: 2", "yaml-documents", "x.yaml:2:1"),
            ("a: " + "[" * 40 + "]" * 40, "yaml-depth", "x.yaml:1:33"),
            ("2026: x", "yaml-key", "x.yaml:1:1"),
            ("true: x", "yaml-key", "x.yaml:1:1"),
            ("? [a]\n: b", "yaml-key", "x.yaml:1:3"),
            ("a: {{navn}}", "yaml-key", "x.yaml:1:5"),
            ('title: "Vækst\ndate: 2026', "yaml-quote", "x.yaml:1:8"),
            ('title: "Vækst\ndate: "2026"', "yaml-quote", "x.yaml:1:8"),
            ('a: "C:\\Billeder"', "yaml-escape", "x.yaml:1:8"),
            ('a: "\\ud800"', "yaml-escape", "x.yaml:1:4"),
            ('a: "x\\0y"', "yaml-escape", "x.yaml:1:4"),
            ("a: [1,\nb: 2", "yaml-bracket", "x.yaml:1:4"),
            ("a: 1\n  b: 2", "yaml-colon", "x.yaml:2:4"),
            ("a:\n  b: 1\n c: 2", "yaml-indent", "x.yaml:3:2"),
            ("a: 1\nb\nc: 2", "yaml-no-colon", "x.yaml:2:1"),
            ("title Durup\ndate: 2026", "yaml-no-colon", "x.yaml:1:1"),
            ("a: 1\n# b\ntitle Durup\nc: 2", "yaml-no-colon", "x.yaml:3:1"),
            ("a: 1\x07", "yaml-character", "x.yaml:1:5"),
            ("a: |\n\tx\n\t\ty", "yaml-tab", "x.yaml:2:1"),
        ],
    )
    def test_has_code_and_place(self, text, code, at, parser):
        """What cannot be read is an error at its line and column, with either parser."""
        assert [(code, at)] == codes_of(text, parser)

    def test_a_bomb_of_aliases(self, parser):
        """A file that would grow to billions of nodes is refused at its first anchor."""
        text = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40))

        assert [("yaml-alias", "x.yaml:1:5")] == codes_of(text, parser)

    def test_the_first_of_equal_keys_counts(self, parser):
        """A repeated key is an error, and what stood first is read, so that other mistakes are found."""
        document, _ = read("a: 1\na: {b: 2}\nc: 3", "x.yaml", parser=parser)

        assert document is not None
        assert {"a": 1, "c": 3} == document.value


class TestBounds:
    def test_large_files(self):
        """A file over the limit is refused before anything reads it."""
        assert [("yaml-size", "x.yaml")] == codes_of("a" * (MAX_CHARACTERS + 1))

    def test_a_mistake_on_a_shifted_line(self):
        """Lines are counted from where the text stands in its file."""
        _, (finding,) = read("a: 1\na: 2", "x.md", first_line=10)

        assert (Location("x.md", 11, 1), "10") == (finding.at, dict(finding.values)["first"])

    def test_the_excerpt_is_the_writers_line(self):
        """A finding shows the line as it was written."""
        _, (finding,) = read('b: x: y\ttitle\nc: "å', "x.yaml")

        assert 'c: "å' == finding.excerpt


@pytest.mark.parametrize("parser", PARSERS)
class TestPlaces:
    TEXT = "# først\ntitle: Æ\npress:\n  quotes:\n    - person: A\n      text: B\n  date:\ntags: [a, b]\n"

    @pytest.mark.parametrize(
        ("path", "key", "at"),
        [
            (("title",), False, "x.yaml:2:8"),
            (("title",), True, "x.yaml:2:1"),
            (("press", "quotes", 0, "text"), False, "x.yaml:6:13"),
            (("press", "quotes", 0, "text"), True, "x.yaml:6:7"),
            (("press", "quotes", 0), False, "x.yaml:5:7"),
            (("press", "date"), False, "x.yaml:7:3"),
            (("press", "lacking"), False, "x.yaml:3:1"),
            (("press", "quotes", 7, "x"), False, "x.yaml:4:3"),
            (("tags", 1), False, "x.yaml:8:11"),
            (("lacking",), False, "x.yaml:2:1"),
            ((), False, "x.yaml:2:1"),
        ],
    )
    def test_values_and_keys(self, path, key, at, parser):
        """Each value and key has its line and column; what lacks is shown at its nearest parent."""
        document, _ = read(self.TEXT, "x.yaml", parser=parser)

        assert document is not None
        assert at == str(document.at(path, key=key))

    def test_numbers_as_they_were_written(self, parser):
        """What was typed for a number stays known, so that a text can begin with a nought."""
        document, _ = read("zip: 0780\nname: 'x'", "x.yaml", parser=parser)

        assert document is not None
        assert ("0780", None) == (document.written(("zip",)), document.written(("name",)))
