"""The profile's arithmetic: which stage a function belongs to, and who answers for what is built in."""

import pytest

from benchmarks.profile import render, stage_of, totals

READ = ("x/generator/yaml/reader.py", 1, "read")
SPLIT = ("~", 0, "<method 'split' of 'str' objects>")


@pytest.mark.parametrize(
    ("file", "stage"),
    [
        ("lib/generator/yaml/reader.py", "front matter"),
        ("lib\\generator\\markdown\\draft.py", "Markdown"),
        ("lib/markdown/blockprocessors.py", "Markdown"),
        ("lib/generator/outputs/stories.py", "views and planning"),
        ("lib/generator/outputs/feeds.py", "feeds"),
        ("themes/default/site/base.html", "templates"),
        ("lib/elsewhere.py", "other"),
    ],
)
def test_file_says_the_stage(file, stage):
    """
    A function belongs to the stage of its file, on every system.
    """
    assert stage == stage_of(file)


def test_built_in_functions_count_for_their_callers():
    """
    What C does for a function is that function's time.
    """
    stats = {READ: (1, 1, 2.0, 3.0, {}), SPLIT: (9, 9, 1.0, 1.0, {READ: (9, 9, 1.0, 1.0)})}

    assert {"front matter": {"yaml.reader.read": 3.0}} == totals(stats)


def test_library_functions_count_for_whoever_is_behind_the_call():
    """
    A function of the standard library that another one calls for two of ours is theirs, in shares of their calls.
    """
    render, encode = ("generator/render/x.py", 1, "render"), ("lib/json.py", 1, "encode")
    calls = {READ: (1, 1, 0.0, 3.0), render: (1, 1, 0.0, 1.0)}
    stats = {
        READ: (1, 1, 0.0, 3.0, {}),
        render: (1, 1, 0.0, 1.0, {}),
        encode: (2, 2, 0.0, 4.0, calls),
        SPLIT: (9, 9, 4.0, 4.0, {encode: (9, 9, 4.0, 4.0)}),
    }

    found = totals(stats)

    assert (3.0, 1.0) == (found["front matter"]["yaml.reader.read"], found["templates"]["render.x.render"])


def test_bodies_of_modules_are_start():
    """
    What runs on import is no work of a stage.
    """
    assert "start and command line" == stage_of("lib/generator/yaml/reader.py", "<module>")


def test_dearest_stage_comes_first():
    """
    The table begins with what costs most, with its share and its dearest functions.
    """
    text = render({"checks": {"a": 1.0}, "Markdown": {"b": 2.0, "c": 1.0}}, 100, 1)

    assert "| Markdown | 3.00 | 75% | 30.00 | `b` 50% |" == text.splitlines()[2]
