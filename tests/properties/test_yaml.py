import json
import re
from unicodedata import category, normalize

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.yaml import read, split

PIECES = st.sampled_from(
    [
        "title",
        ":",
        ": ",
        " ",
        "  ",
        "\n",
        "\n- ",
        "- ",
        "#",
        " #",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
        ",",
        "|",
        ">",
        "&a",
        "*a",
        "!",
        "!!str",
        "%",
        "@",
        "`",
        "\t",
        "\xa0",
        "\ufeff",
        "\r",
        "---",
        "...",
        "?",
        "\\",
        "Æ",
        "\x00",
        "\u2028",
        "<<",
        "1",
    ]
)
MESSES = st.text() | st.lists(PIECES, max_size=30).map("".join)
PRINTABLE = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")))


@given(MESSES)
@example('a: "\\U00110000"')
def test_no_text_is_too_odd(text):
    """
    Any text gives a document or an error, and every finding stands in the file.
    """
    lines = re.split("\r\n|\r|\n", text)

    for parser in (yaml.CSafeLoader, yaml.SafeLoader):
        document, findings = read(text, "x.yaml", parser=parser)

        assert document is not None or findings
        for finding in findings:
            assert 1 <= finding.at.line <= len(lines)
            assert 0 <= finding.at.column <= len(normalize("NFC", lines[finding.at.line - 1])) + 1


@given(MESSES)
def test_places_stand_in_the_file(text):
    """
    Every value of a document has a line and column that the file has.
    """
    lines = re.split("\r\n|\r|\n", text)
    document, _ = read(text, "x.yaml")

    for path in document.places if document else ():
        at = document.at(path)
        assert 1 <= at.line <= len(lines)
        assert 1 <= at.column <= len(normalize("NFC", lines[at.line - 1])) + 1


@given(MESSES)
def test_no_header_is_too_odd(text):
    """
    Any text gives front matter or an error.
    """
    found, findings = split(f"---\n{text}\n---\n", "x.md")

    assert found is not None or findings


@given(PRINTABLE)
def test_a_quoted_title_survives(title):
    """
    A title of any printable signs that a program wrote in quotation marks is read as it was.
    """
    document, findings = read(f"title: {json.dumps(title)}\nlast: 1\n", "x.yaml")

    assert document is not None
    assert ({"title": normalize("NFC", title), "last": 1}, ()) == (document.value, findings)


@given(PRINTABLE.filter(lambda text: not any(category(sign) == "Zs" and sign != " " for sign in text)))
def test_an_unquoted_title_keeps_its_words(title):
    """
    What a writer types behind the colon is read whole, or there is a finding, or it is YAML of its own.
    """
    typed = "Nyt " + " ".join(title.replace("\u2028", " ").replace("\u2029", " ").replace("\ufeff", "").split())
    document, findings = read(f"title: {typed}\nlast: 1\n", "x.yaml")

    if document is not None and not findings:
        kept = re.split("  +#|^#", typed)[0].rstrip()
        assert {"title": normalize("NFC", kept), "last": 1} == document.value
