import pytest

from generator.build.timings import DEAREST, Timings


def test_stages_are_in_the_order_of_their_beginning() -> None:
    """A stage that comes twice keeps its place, and takes the time of both."""
    timings = Timings()
    for name in ("scan", "load", "scan"):
        before = timings.stages.get(name, 0.0)
        with timings.stage(name):
            pass
        assert timings.stages[name] > before

    assert ["scan", "load"] == list(timings.stages)


def test_a_stage_that_fails_has_taken_time() -> None:
    """What was under way when an exception came counts as well."""
    timings = Timings()
    with pytest.raises(KeyError), timings.stage("load"):
        raise KeyError

    assert timings.stages["load"] > 0


def test_the_dearest() -> None:
    """The ten files that took longest are told, the longest first; of equals the order is fixed."""
    timings = Timings()
    for number in range(DEAREST + 5):
        timings.made(f"{number}.html", number // 2)

    assert [("14.html", 7), ("13.html", 6), ("12.html", 6)] == list(timings.dearest[:3])
    assert DEAREST == len(timings.dearest)


def test_nothing_was_made() -> None:
    """A build of nothing has no dearest file."""
    assert () == Timings().dearest
