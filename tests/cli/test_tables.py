from pathlib import Path

import pytest

from generator.build.explain import Because, Explanation
from generator.build.timings import Timings
from generator.cli.project import SiteFolder
from generator.cli.tables import below, show_explanations, show_timings


class TestTimings:
    def test_stages_and_dearest(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Each stage has its milliseconds and its share, then come the sum and the files that took longest."""
        timings = Timings()
        timings.stages.update(load=0.75, make=0.25)
        timings.made("a.html", 0.001)
        timings.made("b.html", 0.2)
        show_timings("egnen", timings)
        told, talk = capsys.readouterr()

        assert "" == told
        assert [
            ["egnen"],
            ["load", "750.0", "ms", "75%"],
            ["make", "250.0", "ms", "25%"],
            ["sum", "1000.0", "ms"],
            ["200.0", "ms", "b.html"],
            ["1.0", "ms", "a.html"],
        ] == [line.split() for line in talk.splitlines() if line]

    def test_nothing_was_done(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A build without stages has a sum of nothing."""
        show_timings("egnen", Timings())

        assert ["egnen", "sum", "0.0", "ms"] == capsys.readouterr().err.split()


class TestBelow:
    @pytest.mark.parametrize(
        ("named", "expected"),
        [
            ("output/historier/index.html", "historier/index.html"),
            ("historier/index.html", "historier/index.html"),
            ("/historier/", "historier/index.html"),
            ("historier/", "historier/index.html"),
            ("/", "index.html"),
            ("/atom.xml", "atom.xml"),
        ],
    )
    def test_ways_to_name_a_file(
        self, named: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A file may be named from where one stands, from the output folder, and by its address."""
        monkeypatch.chdir(tmp_path)
        site = SiteFolder("", tmp_path, "", tmp_path / "output")

        assert (expected,) == below(site, [named])


class TestExplanations:
    def test_what_is_known(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A file is told with why it was made, by what, of what, and which stories it shows; what is empty is not."""
        known = Explanation("a.html", Because.SHOWN, "stories", "site/story.html", "a.md", ("havn", "kaj"))
        show_explanations([known], "en")

        assert [
            "a.html: made, since what it shows has changed",
            "  made by: stories, site/story.html",
            "  made of: a.md",
            "  shows the stories: havn, kaj",
        ] == capsys.readouterr().out.splitlines()

    def test_of_many_sites_one_knows(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Sites that have no such file say nothing as long as another one has it."""
        told = [Explanation("a.html", Because.UNKNOWN), Explanation("a.html", Because.SAME)]
        show_explanations(told, "en")

        assert [
            "a.html: left as it is, since nothing that it depends on has changed"
        ] == capsys.readouterr().out.splitlines()

    def test_nobody_knows(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A file that no site has is told of once."""
        show_explanations([Explanation("a.html", Because.UNKNOWN)] * 2, "en")

        assert ["a.html: the site has no such file"] == capsys.readouterr().out.splitlines()
