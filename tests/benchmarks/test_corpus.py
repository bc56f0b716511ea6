"""The corpora that are measured with: repeatable, like real ones, and well-formed for budstikke."""

import hashlib
import re
from pathlib import Path

import pytest

from benchmarks.corpus import PEER_FORMS, lay, lay_peer, story_file
from benchmarks.stories import TODAY, WORDS, address, stories
from tests.projects import read_tree, run

FINDING = re.compile(r"(?:error|warning|note)\[[a-z-]+\].*")


def digest(tree):
    """One digest of a tree: names and bytes."""
    return hashlib.sha256(repr(sorted(tree.items())).encode()).hexdigest()[:16]


def keys(text):
    """The names of a header's fields."""
    return [line.split(":")[0].lower() for line in text.removeprefix("---\n").split("\n---\n")[0].splitlines()]


class TestStories:
    def test_seed_decides_every_byte(self):
        """
        The same seed gives the same stories with every Python and on every machine.
        """
        told = repr(list(stories(30, seed=7)))

        assert "20e87d78c291e39c" == hashlib.sha256(told.encode()).hexdigest()[:16]

    def test_other_seed_gives_other_stories(self):
        """
        Another seed gives other texts.
        """
        assert [s.body for s in stories(3, seed=1)] != [s.body for s in stories(3, seed=2)]

    def test_stories_are_as_long_as_real_ones(self):
        """
        A body has 350 to 590 words, a title fits search results, a summary its field.
        """
        told = list(stories(300))

        assert all(WORDS[0] <= len(s.body.split()) <= WORDS[1] for s in told)
        assert all(len(s.title) <= 70 and len(s.summary) <= 280 for s in told)

    def test_days_are_past_and_in_order(self):
        """
        Stories are told of in the order of their days, and none lies ahead of the day of the build.
        """
        days = [story.address.day for story in stories(50)]

        assert (sorted(days), True) == (days, days[-1] < TODAY)

    @pytest.mark.parametrize("mark", ["\n## ", "\n- ", "\n1. ", "\n> ", "**", " *", "](https://", "](story:", "å", "ø"])
    def test_bodies_have_what_real_ones_have(self, mark):
        """
        Headings, lists, quotes, emphasis, links to elsewhere and to other stories, and Danish letters all occur.
        """
        assert any(mark in story.body for story in stories(40))


class TestForms:
    @pytest.mark.parametrize("tool", PEER_FORMS)
    def test_peer_gets_the_same_bytes_again(self, tool, tmp_path):
        """
        A peer's site is the same each time that it is laid.
        """
        lay_peer(tool, tmp_path / "one", 5)
        lay_peer(tool, tmp_path / "two", 5)

        assert read_tree(tmp_path / "one") == read_tree(tmp_path / "two")

    def test_budstikke_gets_the_same_bytes_again(self, tmp_path):
        """
        Budstikke's full corpus is the same each time that it is laid.
        """
        lay(tmp_path / "one", 25, full=True)
        lay(tmp_path / "two", 25, full=True)

        assert digest(read_tree(tmp_path / "one")) == digest(read_tree(tmp_path / "two"))

    @pytest.mark.parametrize("tool", ["budstikke", *PEER_FORMS])
    def test_every_header_has_nine_keys(self, tool, tmp_path):
        """
        No tool has more or fewer fields to read than another one.
        """
        lay(tmp_path, 1) if tool == "budstikke" else lay_peer(tool, tmp_path, 1)
        text = (tmp_path / story_file(tool, address(0, 1))).read_text(encoding="utf-8")

        assert 9 == len(keys(text.replace("\n\n", "\n---\n", 1) if tool == "pelican" else text))

    @pytest.mark.parametrize("dialect", ["python-markdown", "commonmark"])
    def test_minimal_corpus_builds_without_findings(self, dialect, tmp_path):
        """
        Stories only, minimal theme: nothing to complain of, as strictly as can be.
        """
        lay(tmp_path, 25, dialect=dialect)

        built = run(tmp_path, "build", "--strict", "--today", str(TODAY), "--language", "en")

        assert (0, []) == (built.exit_code, FINDING.findall(built.output))

    def test_full_corpus_builds_without_findings(self, tmp_path):
        """
        All objects of the domain, default theme: nothing to complain of, as strictly as can be.
        """
        lay(tmp_path, 45, full=True)

        built = run(tmp_path, "build", "--strict", "--today", str(TODAY), "--language", "en")
        made = {path.split("/")[0] for path in read_tree(tmp_path / "output")}

        assert (0, []) == (built.exit_code, FINDING.findall(built.output))
        assert {"arrangementer", "ideer", "mail", "medlemmer", "nyhedsbreve", "presse", "viden", "en", "om"} <= made


def test_peers_have_the_same_mark_in_their_base_template():
    """
    Every theme, ours and the peers', can be edited in the same way: around each page stands the same mark.
    """
    folder = Path(__file__).parent.parent.parent / "benchmarks"
    marked = [
        p for p in folder.rglob("*") if p.suffix in (".html", ".njk") and 'content="edit 0"' in p.read_text("utf-8")
    ]

    assert ["bare.html", "base.html", "base.njk", "baseof.html"] == sorted(path.name for path in marked)
