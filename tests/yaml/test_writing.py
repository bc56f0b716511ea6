import re
from datetime import UTC, date, datetime
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.yaml import read, split
from generator.yaml.characters import printable
from generator.yaml.writing import Entry, Value, write_front_matter, write_yaml

AWKWARD = [
    "",
    " ",
    "nej",
    "ja: nej",
    "1.0",
    "0780",
    "2026-05-05",
    "2026-05-05 17:30",
    "true",
    "~",
    "null",
    "- en streg",
    "? og",
    "#durup",
    "nr. 1 #durup",
    "C# og # bag",
    "Havnen: en begyndelse",
    'Han sagde "ja"',
    "Jens' kro",
    "'90erne",
    "Både \"ja\": og 'nej'",
    "\\ og \\n",
    "[liste]",
    "{a: b}",
    "&anker *alias !mærke %d @hvem `kode`",
    "|",
    ">-",
    "🎉",
    "Fest: 🎉",
    "a\u00a0b",
    "\u00a0a",
    "a\u00a0",
    "a\u00a0# b",
    "efter ",
    " før",
    "to\nlinjer",
    "to\n\nafsnit\n",
    "\nførst",
    "  ind\nud",
    "a \nb",
    "---",
    "...",
    "a\n---\nb",
    "a\tb",
    "\ta",
    "a\u2028b",
    "a:",
    "title: x",
    "https://x.dk/#a",
    "x" * 300,
    "ord " * 80 + "slut",
]
texts = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(alphabet=st.sampled_from("abæå1.-:#\"'\\ \t\n\u00a0|>&*![]{},%@`?~🎉"), max_size=12),
    st.text(max_size=20),
).map(printable)
numbers = st.one_of(st.integers(-(10**15), 10**15), st.decimals(-999, 999, places=3).map(float), st.booleans())
values = st.recursive(
    st.one_of(texts, numbers, st.none()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from("abc"), inner, max_size=3)),
    max_leaves=6,
)
keys = st.one_of(st.from_regex("[a-z_]{1,8}", fullmatch=True), st.sampled_from(["true", "1", "a b", "é", "-", "# a"]))
entries = st.lists(
    st.builds(Entry, keys, values, st.one_of(st.just(""), texts), st.booleans()),
    max_size=4,
    unique_by=lambda e: e.key,
)


def awake(text: str) -> str:
    """Wake what sleeps, as an editor does: the signs before a line go."""
    return re.sub("(?m)^# ?", "", text)


class TestWhatIsWritten:
    @settings(max_examples=60)
    @given(entries, texts)
    def test_it_is_read_back_as_what_it_was(self, entries, body):
        """The strict reader gives every value back and has nothing to say; comments and what sleeps leave no trace."""
        front, findings = split(write_front_matter(entries, body), "x.md")
        end = "\n" if body and not body.endswith("\n") else ""

        assert ((), body + end) == (findings, front and front.body)
        assert front is not None
        assert {entry.key: entry.value for entry in entries if not entry.asleep} == front.document.value

    @pytest.mark.parametrize("text", AWKWARD)
    def test_awkward_texts(self, text):
        """What YAML has a meaning of its own for is text to the reader, under a key, in a list and in a group."""
        value = {"a": text, "b": [text, [text]], "c": [{"d": text, "e": text}]}

        document, findings = read(write_yaml([Entry(key, inner) for key, inner in value.items()]), "x.yaml")

        assert () == findings
        assert document is not None
        assert value == document.value

    @settings(max_examples=60)
    @given(st.lists(st.builds(Entry, keys, values, st.just(""), st.just(True)), max_size=3, unique_by=lambda e: e.key))
    def test_what_sleeps_can_be_woken(self, entries):
        """Without the signs before its lines, a field that slept is read as what it would have been."""
        document, findings = read(awake(write_yaml(entries)), "x.yaml")

        assert () == findings
        assert document is not None
        assert (({entry.key: entry.value for entry in entries}) or None) == document.value

    def test_signs_that_nobody_can_see_are_left_out(self):
        """Control characters, which no source may hold, are not written; letters are put together."""
        text = "a\x00b\x85\ufeffc" + normalize("NFD", "å") + "\r\nd"

        assert "title: |-\n  abcå\n  d\n" == write_yaml([Entry("title", text)])


class TestStyle:
    @pytest.mark.parametrize(
        ("value", "written"),
        [
            ("Åbent hus på havnen", "Åbent hus på havnen"),
            ("C# for alle, og 50% af 'det'", "C# for alle, og 50% af 'det'"),
            ("Fest 🎉", "Fest 🎉"),
            (date(2026, 5, 5), "2026-05-05"),
            (datetime(2026, 5, 5, 17, 30), "2026-05-05 17:30"),  # noqa: DTZ001
            (datetime(2026, 5, 5, 17, 30, 5, tzinfo=UTC), "2026-05-05 17:30:05+00:00"),
            ("2026-05-05", "2026-05-05"),
            ("nej", "nej"),
            (True, "true"),
            (12.5, "12.5"),
            ("1.0", '"1.0"'),
            ("true", '"true"'),
            ("Havnen: en begyndelse", '"Havnen: en begyndelse"'),
            ("Jens' kro: åben", '"Jens\' kro: åben"'),
            ('Han: "ja"', "'Han: \"ja\"'"),
            ("Fest: 🎉", "'Fest: 🎉'"),
        ],
    )
    def test_a_value_is_as_plain_as_it_can_be(self, value, written):
        """Quotation marks stand where YAML needs them only, double ones where they need no escapes."""
        assert f"a: {written}\n" == write_yaml([Entry("a", value)])

    def test_lines_lists_and_groups(self):
        """Lists and groups are blocks, texts of several lines are literal, long lines are not folded."""
        value: dict[str, Value] = {"k": ["a", {"b": 1, "c": None}], "l": "x\ny\n", "m": "ord " * 50 + "slut", "n": []}

        assert (
            f"g:\n  k:\n    - a\n    - b: 1\n      c:\n  l: |\n    x\n    y\n  m: {'ord ' * 50}slut\n  n: []\n"
        ) == write_yaml([Entry("g", value)])

    def test_comments_stand_above_their_fields(self):
        """A comment is wrapped within 100 columns and set apart; a field that sleeps is a comment as a whole."""
        long = Entry("b", ["x", "y"], "Ord " * 30, asleep=True)

        written = write_yaml([Entry("a", 1, "Først"), long, Entry("c", "a\n\nb")])

        first, second = ("# " + " ".join(["Ord"] * count) for count in (24, 6))
        assert f"# Først\na: 1\n\n{first}\n{second}\n# b:\n#   - x\n#   - y\nc: |-\n  a\n\n  b\n" == written

    def test_the_body_stands_below_the_header(self):
        """The body begins on the line after the header, and ends with a line end."""
        assert "---\ntitle: Havn\n---\nTekst\n" == write_front_matter([Entry("title", "Havn")], "Tekst")


class TestRefused:
    @pytest.mark.parametrize("key", ["", "a\nb", "a" * 101])
    def test_keys_that_nobody_can_edit(self, key):
        """A key has a name, on one line, of a length that YAML's short form can have."""
        with pytest.raises(ValueError, match="no key"):
            write_yaml([Entry(key, 1)])

    @pytest.mark.parametrize("number", [float("inf"), float("nan"), 10**20, 0.12345678901234568])
    def test_numbers_that_would_become_text(self, number):
        """A number that the reader takes for text is a bug of the caller's."""
        with pytest.raises(ValueError, match="no number"):
            write_yaml([Entry("a", number)])

    def test_a_key_that_repeats(self):
        """Two fields of one name are a bug of the caller's, asleep or not."""
        with pytest.raises(ValueError, match="twice"):
            write_yaml([Entry("a", 1), Entry("a", 2, asleep=True)])
