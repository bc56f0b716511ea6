import pickle
import subprocess
import sys
from dataclasses import replace

import pytest

from generator.load.headers.texts import StoryHeader
from generator.load.parse import Parsed, parse_text
from generator.yaml import divide
from tests.load.contents import STORY, ZONE, codes, issue, load, story, told


def parsed(text: str, path: str = STORY) -> Parsed[StoryHeader]:
    """Read a sound story."""
    found, findings = parse_text(path, text, f"content/{path}", ZONE, "da")
    assert () == findings
    assert found is not None
    return found  # type: ignore[return-value]


class TestParseText:
    def test_one_file(self):
        """
        A text is read by itself: what it is, what its header says, and its body with its first line.
        """
        found = parsed(story("Her er den."))

        assert ("story", "durup", "Havnen fik nyt liv", "\nHer er den.\n", 6) == (
            found.place.kind.name,
            found.place.network,
            found.header.title,
            found.body,
            found.body_line,
        )

    def test_names_the_file_as_it_is_told(self):
        """
        Findings name the file by the name that is given, not by its path below the site's folder.
        """
        _, findings = parse_text(STORY, story(titel="x"), "content/egnen/a.md", ZONE, "da")

        assert {"content/egnen/a.md"} == {finding.at.path for finding in findings}

    def test_travels_between_processes(self):
        """
        What was read can be pickled: another process gets it with its places, small enough to be kept.
        """
        found = parsed(story(members=["dlg"], picture={"src": "a.jpg", "alt": "Havnen", "credit": "Anne"}))
        kept = pickle.dumps(replace(found, body=""), pickle.HIGHEST_PROTOCOL)

        assert replace(found, body="") == pickle.loads(kept)
        assert len(kept) < 2000

    def test_an_edit_of_the_body_changes_nothing_else(self):
        """
        Of two versions with the same header, only the bodies differ: a header need not be read again.
        """
        before, after = story("Før."), story("Efter.\n\n---\n\nMere.")
        parts, _ = divide(after, STORY)

        assert parts is not None
        assert parsed(after) == replace(parsed(before), body=parts.body)


class TestStray:
    @pytest.mark.parametrize("name", ["noter.md", "networks/durup/knowledge/a.md", "stories/2026/a.md", "a.yaml"])
    def test_text_without_a_place(self, tmp_path, name):
        """
        A text where none is read is told of, so that nobody wonders why it never appears.
        """
        assert [("source-stray", name)] == told(load(tmp_path, {name: "x"}))

    @pytest.mark.parametrize("name", ["README.md", "stories/LÆSMIG.md", "LICENSE.md", "knowledge/files/skema.yaml"])
    def test_text_for_people(self, tmp_path, name):
        """
        What is plainly meant for people, or to be handed out, is left in peace.
        """
        assert [] == codes(load(tmp_path, {name: "# Læs mig\n"}))


class TestBroken:
    def test_every_file_is_told_of_at_once(self, tmp_path):
        """
        One broken file does not hide the mistakes of another.
        """
        loaded = load(tmp_path, {STORY: story(titel="x"), "stories/b.md": "Uden hoved"})

        assert ["field-misspelt", "header-missing"] == codes(loaded)

    def test_a_broken_file_is_left_out(self, tmp_path):
        """
        The rest of the site is loaded, so that its mistakes are found.
        """
        loaded = load(tmp_path, {STORY: story(titel="x"), "stories/b.md": story()})

        assert loaded.library is not None
        assert ["b"] == [s.id for s in loaded.library.stories]


class TestMergeFields:
    @pytest.mark.parametrize(
        ("path", "text", "expected"),
        [
            ("newsletters/2026-1.md", issue("Hej\n\nAfmeld: *|UNSUB|*"), ["newsletters/2026-1.md:9:9"]),
            (STORY, story(summary="Skriv {{ unsubscribe }}"), [f"{STORY}:4:17"]),
            (STORY, story("Skriv {{ unsubscribe }}"), []),
        ],
    )
    def test_in_what_newsletters_show(self, path, text, expected):
        """
        A word that mailing services replace is told of where a newsletter would show it: in headers and its own text.
        """
        _, findings = parse_text(path, text, path, ZONE, "da")

        assert [("merge-field", at) for at in expected] == [(f.code, str(f.at)) for f in findings]


class TestImports:
    @pytest.mark.parametrize(
        ("module", "dear"),
        [
            ("generator.load.sources", {"pydantic", "yaml", "babel"}),
            ("generator.load.kinds", {"pydantic", "yaml", "babel"}),
            ("generator.load.parse", {"pydantic", "yaml", "babel"}),
            ("generator.load.desk", {"pydantic", "yaml"}),
        ],
    )
    def test_what_no_edit_of_a_body_needs(self, module, dear):
        """
        To look at files and to take up what was read before, neither a schema nor a YAML parser is imported.
        """
        command = f"import sys, {module}; print(*sorted({dear} & set(sys.modules)))"
        found = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True)

        assert "" == found.stdout.strip()
