from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.guards.masking import MOST
from generator.load.guards.settings import ALWAYS
from generator.load.guards.texts import guard_text, masked
from tests.load.contents import STORY, load, story

ROOT = Path(__file__).resolve().parents[3]


def found(text):
    return [(d.code, d.at.line, d.at.column, d.excerpt) for d in guard_text("a.md", text, "a.md", ALWAYS)]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_places_are_those_of_an_editor(ends):
    """
    Lines and columns are counted as an editor counts them, whatever ends the lines.
    """
    text = ends.join(["\ufeffEt", "to 610190-1234", "tre"])

    assert [("guard-cpr", 2, 4, "to ******-****")] == found(text)


def test_one_line_hides_all_that_it_holds():
    """
    Of two secrets on a line each is told of, and neither is shown in the finding of the other.
    """
    line = "anna 610190-1234 password"
    shown = "anna ******-**** og ******-****"

    assert [("guard-cpr", 1, 6, shown), ("guard-cpr", 1, 21, shown)] == found("anna 610190-1234 og 620190-1234")
    assert [("guard-cpr", 1, 6, "anna ******-**** password")] == found(line)


def test_a_list_is_told_of_some_times():
    """
    A file with hundreds of numbers is told of at the first few.
    """
    assert MOST == len(found("610190-1234\n" * 100))


def test_a_key_that_is_set_is_told_of_once():
    """
    A key of a known form after its name is one finding.
    """
    assert 1 == len(found("token: ghp_" + "a1B2" * 9))


def test_other_findings_do_not_show_it(tmp_path):
    """
    A mistake on the very line of a secret shows neither it nor its value.
    """
    text = story().replace("---\n\n", "password: havnefest-2026\n---\n\n", 1)
    loaded = load(tmp_path, {STORY: text})

    assert ["field-unknown", "guard-secret"] == [d.code for d in loaded.diagnostics]
    assert {"password: *********-****"} == {d.excerpt for d in loaded.diagnostics}


def test_broken_yaml_does_not_show_it(tmp_path):
    """
    The lines of a key that stands in a header are broken YAML, and not shown for it.
    """
    key = "-----BEGIN " + "PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n"
    loaded = load(tmp_path, {STORY: story().replace("summary:", key + "summary:", 1)})

    assert len(loaded.diagnostics) > 1
    assert not [d for d in loaded.diagnostics if "MIIEvQIB" in d.excerpt or "MIIEvQIB" in str(d.values)]


@given(st.text(st.sampled_from("0123456789-@. abcé\n_:=gh\ufeff\r"), max_size=200))
def test_any_text_can_be_looked_at(text):
    """
    Whatever a text holds, findings point into it, and nothing they cover is shown.
    """
    for finding in guard_text("a.md", text, "a.md", ALWAYS):
        assert 1 <= finding.at.line <= text.count("\n") + text.count("\r") + 1
        assert masked(finding).excerpt.count("*") >= finding.excerpt.count("*") > 0


@pytest.mark.parametrize("folder", ["content", "tests/golden", "tests/invalid/base", "docs"])
def test_our_own_texts_hold_nothing(folder):
    """
    What lies in this repository is silent.
    """
    texts = sorted(path for kind in ("md", "yaml") for path in (ROOT / folder).rglob(f"*.{kind}"))
    told = [d for p in texts for d in guard_text(p.name, p.read_text("utf-8", "replace"), str(p), ALWAYS)]

    assert (True, []) == (bool(texts), told)


@pytest.mark.parametrize(
    "piece", ["-----BEGIN PRIVATE KEY-----\n", "eyJ-", "sk-", "xoxb-", "password-", "1-", "a@b.", "010157 "]
)
def test_beginnings_without_end(piece):
    """
    Half a megabyte of beginnings that never end is looked at in a moment.
    """
    began = process_time()
    guard_text("a.md", piece * (500_000 // len(piece)), "a.md", ALWAYS)

    assert 2 > process_time() - began


def test_the_title_of_what_is_held_back(tmp_path):
    """
    What is held back is told by its title, and that does not show it either.
    """
    loaded = load(tmp_path, {STORY: story(title="Anna 610190-1234", draft=True)})

    assert loaded.library is not None
    assert ["Anna ******-****"] == [held.title for held in loaded.library.held]
