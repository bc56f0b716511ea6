import pytest
import yaml

from generator.diagnostics import Location
from generator.yaml import read

PARSERS = [pytest.param(yaml.CSafeLoader, id="libyaml"), pytest.param(yaml.SafeLoader, id="pure")]

MEANT = [
    "Durup: en by i vækst",
    "Kl. 17: husk kaffe",
    "Vækst i Durup:",
    '"Vækst" i Durup',
    "'Vækst' i Durup",
    '"Vækst" og "fest": to ord',
    "@durup er på Instagram",
    "`kode` i en titel",
    "% af omsætningen",
    "&Co er med",
    "& så videre",
    "*Vigtigt* nyt",
    "*****",
    "!Nyt fra Thise",
    "! Husk",
    "| en streg",
    "> et citat",
    "- et punkt",
    "? hvem ved",
    ": et kolon",
    ", et komma",
    "'90erne i Durup",
    "it's a deal",
    "»Vækst«: et ord",
    "„Vækst“: et ord",
    "“Vækst”: et ord",
    "[Aflyst] Fyraftensmøde",
    "{{fornavn}}, nyt fra Durup",
    "https://budstikke.example/#nyt",
    "C# og F#",
    "En tabulator\ther",
]


@pytest.mark.parametrize("parser", PARSERS)
class TestMeant:
    @pytest.mark.parametrize("text", MEANT)
    def test_a_value_with_one_reasonable_reading(self, text, parser):
        """Signs with a meaning of their own are text where the writer can have meant nothing else."""
        document, findings = read(f"title: {text}\nlist:\n  - x: {text}\nlast: 1\n", "x.yaml", parser=parser)

        assert document is not None
        assert ({"title": text, "list": [{"x": text}], "last": 1}, ()) == (document.value, findings)

    @pytest.mark.parametrize("text", ["@durup", "%", "*Nyt* fra Thise", '"Vækst" i Durup', "[Aflyst] møde"])
    def test_an_item_of_a_list(self, text, parser):
        """Items of a list are read as values of fields are."""
        document, _ = read(f"tags:\n- {text}\n- b\n", "x.yaml", parser=parser)

        assert document is not None
        assert {"tags": [text, "b"]} == document.value

    @pytest.mark.parametrize(
        "text",
        [
            "n:\n\t- name: x\n\t  role: y\n",
            "n:\n\t- name: x\n\t\trole: y\n",
            "n:\n  - name: x\n\trole: y\n",
            "n:\n\u00a0\u00a0- name: x\n\u00a0\u00a0  role: y\n",
            "n:\n  -\tname:\tx\n    role:\ty\n",
            "n:\n  - name:\u00a0x\n    role:\u00a0 y\n",
            "n:\r\n  - name: x\r\n    role: y\r\n",
            "n:\r  - name: x\r    role: y\r",
            "\ufeffn:\n  - name: x\n    role: y\n",
            "n:\n  -  name: x\n     role: y\n",
            "n:\u2028\n  - name: x\n    role: y\u2029\n",
        ],
    )
    def test_white_space_of_other_programs(self, text, parser):
        """Tabs, hard spaces, byte order marks and old line ends change nothing."""
        document, findings = read(text, "x.yaml", parser=parser)

        assert document is not None
        assert ({"n": [{"name": "x", "role": "y"}]}, ()) == (document.value, findings)

    def test_a_key_without_a_space_behind_its_colon(self, parser):
        """A space that was forgotten behind a key's colon is put there; addresses keep theirs together."""
        document, _ = read("title:Durup\ndate: 2026-05-05\nstart:17:30\n", "x.yaml", parser=parser)

        assert document is not None
        assert {"title": "Durup", "date": "2026-05-05", "start": "17:30"} == document.value
        assert "x.yaml:1:7" == str(document.at(("title",)))

    def test_a_text_on_several_lines(self, parser):
        """A text that goes on below is mended as a whole."""
        document, _ = read("a: Durup: en by\n  i vækst\nb: 1\n", "x.yaml", parser=parser)

        assert document is not None
        assert {"a": "Durup: en by i vækst", "b": 1} == document.value

    def test_what_yaml_can_read_is_left_alone(self, parser):
        """Texts below a key and texts in quotation marks on several lines keep every sign."""
        text = 'a: |\n  b: c: d #e\n  @f\ng: "h\n  i: j: #k"\nl: [m,\n  n]\no: p: q\n'
        document, _ = read(text, "x.yaml", parser=parser)

        assert document is not None
        assert {"a": "b: c: d #e\n@f\n", "g": "h i: j: #k", "l": ["m", "n"], "o": "p: q"} == document.value


class TestHash:
    @pytest.mark.parametrize("text", ["Vi er #1 i Salling", "#ff0000", "#durup er bedst", "Følg #durup og #thise"])
    def test_a_sign_with_a_word_is_text(self, text):
        """A # with a word right behind it is text, and a warning says so."""
        document, (finding,) = read(f"a: {text}\nb: 1", "x.yaml")

        assert document is not None
        assert ({"a": text, "b": 1}, "yaml-hash-text") == (document.value, finding.code)
        assert text == dict(finding.values)["text"]

    def test_in_a_text_on_several_lines(self):
        """A # with a word behind it is text on the lines below as well."""
        document, (finding,) = read("a: Nyt fra\n  Durup #1 i\n  Salling\nb: 1\n", "x.yaml")

        assert document is not None
        assert ({"a": "Nyt fra Durup #1 i Salling", "b": 1}, "yaml-hash-text") == (document.value, finding.code)

    def test_a_doubtful_remark(self):
        """One space and a # after a text may be a remark or text: a warning says what was read."""
        document, (finding,) = read("a: Nyt fra Durup # 1\n", "x.yaml")

        assert document is not None
        assert {"a": "Nyt fra Durup"} == document.value
        assert (Location("x.yaml", 1, 18), (("comment", "# 1"), ("text", "Nyt fra Durup"))) == (
            finding.at,
            finding.values,
        )

    @pytest.mark.parametrize("text", ["a: da # dansk", "a: da  # dansk", "# a\na: da", "a: # b\n  da", "a: 'da' # b"])
    def test_a_plain_remark(self, text):
        """Remarks that cannot be text are passed over in silence."""
        document, findings = read(text, "x.yaml")

        assert document is not None
        assert ({"a": "da"}, ()) == (document.value, findings)


class TestPlaces:
    def test_columns_of_mended_lines(self):
        """Places after mending are those of the file, also behind tabs."""
        document, _ = read("a: x: y\nn:\n\t- b: z\n\t  c: @w\n", "x.yaml")

        assert document is not None
        assert ["x.yaml:1:4", "x.yaml:3:4", "x.yaml:3:7", "x.yaml:4:7"] == [
            str(document.at(path)) for path in [("a",), ("n", 0), ("n", 0, "b"), ("n", 0, "c")]
        ]

    def test_a_mistake_after_a_mended_line(self):
        """What could be mended is not told; the line that could not be is."""
        _, findings = read('a: Durup: x\n\nc: "åben\nd: 1', "x.yaml")

        assert [("yaml-quote", "x.yaml:3:4")] == [(finding.code, str(finding.at)) for finding in findings]
