"""Catalogues are read as Babel reads them."""

from io import BytesIO, StringIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from hypothesis import given
from hypothesis import strategies as st

from generator.language import catalogue
from generator.language.po import read_catalogue

FOLDER = Path(catalogue.__file__).parent / "catalogues"
TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp")) | st.sampled_from('"\\\n\t'), min_size=1
)

Texts = tuple[dict[str, str], dict[str, tuple[str, str]]]


def read(text: str) -> Texts:
    entries = [entry for entry in read_catalogue(text) if entry.msgid]
    singles = {entry.msgid: entry.single for entry in entries if entry.single}
    return singles, {entry.msgid: entry.plural for entry in entries if entry.plural}


def read_by_babel(text: str) -> Texts:
    messages = [message for message in read_po(StringIO(text), locale="da") if message.id]
    singles = {m.id: m.string for m in messages if isinstance(m.id, str) and m.string}
    return singles, {m.id[0]: tuple(m.string) for m in messages if not isinstance(m.id, str) and all(m.string)}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.po")), ids=lambda path: path.stem)
def test_our_catalogues(path: Path) -> None:
    """Every sentence of every catalogue is what Babel finds there."""
    text = path.read_text(encoding="utf-8")

    assert read_by_babel(text) == read(text)


@given(st.dictionaries(TEXT, TEXT, max_size=5), st.sampled_from([20, 76]))
def test_whatever_stands_in_one(texts: dict[str, str], width: int) -> None:
    """Quotes, backslashes, line ends and long lines come back as they were written."""
    written = Catalog(locale="da")
    for msgid, text in texts.items():
        written.add(msgid, text)
    file = BytesIO()
    write_po(file, written, width=width)

    assert texts == read(file.getvalue().decode())[0]


def test_what_is_no_entry_is_passed_over() -> None:
    """Comments, fuzzy marks, obsolete entries and line ends of other systems do no harm."""
    lines = (
        "# note",
        "#, fuzzy",
        'msgid "Home"',
        'msgstr ""',
        '"For"',
        '"side"',
        '#~ msgid "Old"',
        '#~ msgstr "Gammel"',
        "?",
    )
    text = "\r\n".join(lines)

    assert ({"Home": "Forside"}, {}) == read(text)
