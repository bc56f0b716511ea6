import pytest

from tests.load.contents import STORY, codes, load, story, told


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
