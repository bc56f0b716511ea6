"""Sentences for all that an import has to say."""

import re
from pathlib import Path

from generator.importers.items import remark
from generator.importers.stamps import Fate
from generator.importers.words import FATES, REMARKS, sentence

PACKAGE = Path(__file__).resolve().parents[2] / "generator"


def test_every_remark_has_a_sentence() -> None:
    """What the importers say is in the table, and nothing else is."""
    files = [*(PACKAGE / "importers").glob("*.py"), PACKAGE / "cli/importing.py"]
    code = "".join(path.read_text(encoding="utf-8") for path in files if path.name != "words.py")
    used = set(re.findall(r'"((?:column|fetch|left|lost|made|picture|source)-[a-z-]+|more)"', code))

    assert set(REMARKS) == used
    assert {*Fate, None} == set(FATES)


def test_files_move_no_cursor() -> None:
    """A title or address with signs for the terminal is shown without them."""
    assert "”\ufffd[2J” kommer ikke med: Værdien er ikke til at forstå" == sentence(
        remark("lost-value", field="\x1b[2J"), "da"
    )
