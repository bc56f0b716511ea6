"""What becomes of samples: medians, ratios, goals, tables."""

import json

import pytest

from benchmarks.goals import GOALS, judge
from benchmarks.measure import Sample
from benchmarks.results import LARGE, Figure, Run, load, save
from benchmarks.short import compare, ratios
from benchmarks.table import paste, render, short

OURS, PYTHON = "minimal-commonmark", "minimal-python-markdown"


def sample(wall, *, cpu=1.0, memory=2**20, written=0):
    """One sample; what does not matter is left out."""
    return Sample(wall, cpu, memory, written)


def make_run(*entries, size=10_000):
    """A run of ``(contender, case, seconds…)``."""
    run = Run("test")
    for contender, case, *seconds in entries:
        for wall in seconds:
            run.add(size, contender, case, sample(wall))
    return run


def verdicts(run):
    """What was measured and judged, by the words of the goal."""
    return {verdict.goal.text: (verdict.value, verdict.met) for verdict in judge(run) if verdict.value is not None}


class TestRun:
    def test_value_is_the_median_of_the_rounds(self):
        """
        One round that something else disturbed does not count.
        """
        assert 2.0 == make_run(("hugo", "cold", 1.0, 2.0, 90.0)).value(10_000, Figure("hugo", "cold"))

    def test_ratio_is_of_medians(self):
        """
        A ratio is one median over the other one.
        """
        run = make_run((OURS, "cold", 1.0, 3.0, 2.0), ("hugo", "cold", 8.0, 7.0, 9.0))

        assert 0.25 == run.ratio(10_000, Figure(OURS, "cold"), Figure("hugo", "cold"))

    def test_what_was_not_measured_has_no_ratio(self):
        """
        Where one of the two is missing, nothing is made up.
        """
        assert make_run((OURS, "cold", 1.0)).ratio(10_000, Figure(OURS, "cold"), Figure("hugo", "cold")) is None

    def test_run_survives_being_stored(self, tmp_path):
        """
        A stored run is read back as it was.
        """
        run = make_run((OURS, "cold", 1.5))
        run.failures["pelican"] = "no pip"
        save(run, tmp_path / "run.json")

        assert run == load(tmp_path / "run.json")

    def test_stored_run_names_no_place_of_the_machine(self, tmp_path):
        """
        What is stored tells of cores, memory and versions; keys and order are fixed.
        """
        save(Run("test"), tmp_path / "run.json")

        assert ["failures", "label", "machine", "samples", "versions"] == list(
            json.loads((tmp_path / "run.json").read_text())
        )


class TestGoals:
    def test_ratio_at_its_bound_is_met(self):
        """
        "At most" means that the bound itself is well.
        """
        run = make_run((OURS, "cold", 4.0), ("hugo", "cold", 8.0))

        assert (0.5, True) == verdicts(run)["cold, `commonmark`, to Hugo's cold"]

    def test_ratio_above_its_bound_is_missed(self):
        """
        Above it, the goal is missed.
        """
        run = make_run((PYTHON, "cold", 2.0), ("pelican", "cold", 10.0))

        assert (0.2, False) == verdicts(run)["cold, `python-markdown`, to Pelican's cold"]

    def test_growth_is_held_against_a_tenth_of_the_stories(self):
        """
        Ten times the stories may take ten times as long.
        """
        run = make_run((OURS, "cold", 9.0))
        run.add(1_000, OURS, "cold", sample(1.0))

        assert (9.0, True) == verdicts(run)["cold, to cold of a tenth of the stories"]

    def test_files_are_counted_as_they_are(self):
        """
        With nothing changed a single file that is written misses the goal.
        """
        run = Run("test")
        run.add(10_000, OURS, "nothing", sample(1.0, written=1))

        assert (1.0, False) == verdicts(run)["nothing changed: files written"]

    def test_large_corpus_is_judged_by_itself(self):
        """
        100,000 stories neither count for the other goals nor need them.
        """
        run = Run("test")
        run.add(LARGE, OURS, "cold", sample(9.0, memory=2**30))

        assert {"100,000 stories: peak memory of a cold build": (1.0, True)} == verdicts(run)

    def test_goals_have_names_of_their_own(self):
        """
        No two goals read the same.
        """
        assert len(GOALS) == len({goal.text for goal in GOALS})


class TestTables:
    @pytest.mark.parametrize(
        ("value", "written"), [(0.0, "0"), (0.01234, "0.0123"), (4.567, "4.57"), (10.0, "10"), (1234.5, "1,234")]
    )
    def test_numbers_have_three_digits(self, value, written):
        """
        Numbers are as exact as a measurement is, and whole ones stay whole.
        """
        assert written == short(value)

    def test_page_gets_the_tables_between_its_marks(self):
        """
        What stands around the marks stays, what stood between them goes.
        """
        page = "head\n<!-- results: a -->\nold\n<!-- end of results: a -->\nfoot\n"

        assert "head\n<!-- results: a -->\n\nnew\n\n<!-- end of results: a -->\nfoot\n" == paste(page, "a", "new\n")

    def test_page_without_marks_stays(self):
        """
        A label that the page does not know changes nothing.
        """
        assert "page" == paste("page", "a", "new")

    def test_tables_show_ratio_verdict_and_who_is_missing(self):
        """
        A missed goal and a peer that could not be measured are told of.
        """
        run = make_run((OURS, "cold", 6.0), ("hugo", "cold", 8.0))
        run.failures["pelican"] = "pelican: cannot be installed"
        text = render(run)

        assert "| cold, `commonmark`, to Hugo's cold | 0.75 | 0.5 | **missed** |" in text
        assert f"| {OURS} | 6 (0.75) |" in text
        assert "Not measured: pelican: pelican: cannot be installed" in text


class TestShort:
    def test_ratios_are_to_hugo_and_to_ourselves(self):
        """
        With Hugo there are both kinds of ratio; the second needs no peer.
        """
        run = make_run((PYTHON, "cold", 2.0), (PYTHON, "body", 0.5), ("hugo", "cold", 4.0))

        assert {"cold / hugo": 0.5, "memory / hugo": 1.0, "body / own cold": 0.25} == ratios(run)

    @pytest.mark.parametrize(("value", "failed"), [(0.3, False), (0.31, True)])
    def test_only_what_passes_three_times_the_record_fails(self, value, failed):
        """
        Noise is forgiven, a wrong turn is not.
        """
        (finding,) = compare({"body / hugo": value}, {"body / hugo": 0.1})

        assert failed == finding.failed

    def test_ratio_without_a_record_cannot_fail(self):
        """
        A new ratio is shown, and judged once it is recorded.
        """
        (finding,) = compare({"new": 99.0}, {})

        assert not finding.failed
