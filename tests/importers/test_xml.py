"""XML of strangers: repaired, read piece by piece, and harmless."""

from collections.abc import Iterator

import pytest

from generator.importers.items import BadSource
from generator.importers.xml import Element, elements

BOMB = b"""<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]><a><item>&c;</item></a>"""
FILE = b"""<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a><item>&x;</item></a>"""


def read(content: bytes, size: int = 7, **options: frozenset[str]) -> list[Element]:
    """Read in pieces so small that every sign lies on a border once."""
    chunks = [content[at : at + size] for at in range(0, len(content), size)]
    chunks[:1] = [b"".join(chunks[:30])]  # how a file is encoded is told by its first piece
    del chunks[1:30]
    return list(elements(chunks, frozenset({"item"}), **options))


def texts(content: bytes) -> list[str]:
    return [element.text for element in read(content)]


def refused(content: bytes) -> str:
    with pytest.raises(BadSource) as caught:
        read(content)
    return caught.value.remark.code


@pytest.mark.parametrize("content", [BOMB, FILE, b"<!DOCTYPE html><html></html>"])
def test_no_document_type_is_taken(content: bytes) -> None:
    """Neither entities that grow nor such that read files are ever looked at."""
    assert "source-doctype" == refused(content)


def test_depth_is_bounded() -> None:
    """A file that nests for ever is refused, not followed."""
    assert "source-deep" == refused(b"<a>" * 10_000)


@pytest.mark.parametrize(
    "content", [b"", b"Hej", b"<a><item>", b"<a><item></a>", b"\xff\xd8\xff\xe0JFIF", b"<a>x & y</a>"]
)
def test_what_is_no_xml_is_told_of(content: bytes) -> None:
    """A file that breaks off, or is something else, gets an answer and no traceback."""
    assert "source-xml" == refused(content)


def test_control_characters_go() -> None:
    """Real exports hold characters that no XML may hold, as such and as references; the words around them stay."""
    assert ["abc\td"] == texts(b"<a><item>a\x00b\x10&#x1F;c&#0;&#9;d</item></a>")


def test_references_of_html_are_known() -> None:
    """Outside of CDATA some exports write as in HTML; what would be markup stays escaped."""
    assert ["å é <"] == texts(b"<a><item>&aring;&nbsp;&eacute; &LT;</item></a>".replace(b"&nbsp;", b" "))


def test_sections_that_are_split_are_joined() -> None:
    """WordPress ends a section before an end that is part of a text, and begins another."""
    assert ["a ]]> b"] == texts(b"<a><item><![CDATA[a ]]]]><![CDATA[> b]]></item></a>")


@pytest.mark.parametrize(
    "content",
    [
        "<a><item>æøå €</item></a>".encode("cp1252"),
        "<a><item>æøå €</item></a>".encode(),
        "<a><item>æøå €</item></a>".encode("utf-16"),
        '<?xml version="1.0" encoding="ISO-8859-1"?><a><item>æøå €</item></a>'.encode("cp1252"),
        "\n\n \ufeff".encode() + '<?xml version="1.0" encoding="UTF-8"?><a><item>æøå €</item></a>'.encode(),
    ],
    ids=["windows", "utf-8", "utf-16", "declared", "lines above"],
)
def test_encodings_of_real_files(content: bytes) -> None:
    """However it was saved, æ, ø and å come out; empty lines above the file do no harm."""
    assert ["æøå €"] == texts(content)


def test_only_one_element_is_in_memory() -> None:
    """An element is given before the file is read on: a file of gigabytes needs no more than its largest element."""
    asked = []

    def chunks() -> Iterator[bytes]:
        yield b"<a>"
        for number in range(3):
            asked.append(number)
            yield b"<item>x</item>"
        yield b"</a>"

    next(found := elements(chunks(), frozenset({"item"})))

    assert [0] == asked
    assert 2 == len(list(found))


def test_what_is_not_read_is_counted() -> None:
    """Of comments by readers nothing is kept but that they are there."""
    (item,) = read(b"<a><item><c><d>hemmeligt</d></c><c/>x</item></a>", but=frozenset({"c"}))

    assert [("c", "", []), ("c", "", [])] == [(c.tag, c.text, c.children) for c in item.children]
    assert "x" == item.text
