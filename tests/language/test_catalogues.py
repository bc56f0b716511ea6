"""The catalogues hold every word of the program, in both languages."""

import importlib.util
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[2] / "tools" / "catalogues.py"


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("catalogues", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_word_is_there(tool, language):
    """No msgid lacks its sentence, none has other fields than the English, none is left over."""
    assert [] == list(tool.faults(language, tool.msgids(), tool.read_texts(language)))


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_file_is_as_the_tool_writes_it(tool, language):
    """Running the tool again changes nothing, so that a change of a catalogue is a change of words."""
    texts = tool.read_texts(language)

    assert (tool.CATALOGUES / f"{language}.po").read_bytes() == tool.po(language, texts)
