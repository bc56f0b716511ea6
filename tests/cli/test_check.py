import pytest

from tests.cli.projects import TODAY
from tests.load.contents import STORY, event, story
from tests.projects import read_tree, run, write


def check(folder, *arguments):
    return run(folder, "check", "--today", TODAY, *arguments)


def test_writes_no_output(single):
    """
    Where all is well a check says so on stderr, and writes no output.
    """
    write(single, {STORY: story(title="Ny")})
    before = read_tree(single / "output")
    done = check(single)

    assert (0, "") == (done.exit_code, done.stdout)
    assert "3 filer er i orden; der er ikke noget at rette.\n" == done.stderr
    assert before == read_tree(single / "output")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (story(draft=True), "”Havnen fik nyt liv” er en kladde"),
        (story(date="2026-06-01"), "”Havnen fik nyt liv” holdes tilbage til 1. juni 2026"),
    ],
)
def test_held_back(single, text, expected):
    """
    A check tells what is held back, why and until when.
    """
    write(single, {STORY: text})
    (line,) = check(single).stdout.splitlines()

    assert line.startswith(f"{STORY}: {expected}")


def test_embargo_to_the_minute(single):
    """
    An embargo is told with its time.
    """
    press = {"embargo": "2026-06-01 08:00", "contact": {"name": "Anne", "email": "a@b.example"}}
    write(single, {STORY: story(press=press)})

    assert "1. juni 2026 kl. 8.00" in check(single).stdout


def test_finds_what_a_build_finds(single):
    """
    A check ends with 1 where a build would.
    """
    write(single, {"events/fest.md": event(start="31. juni 2026")})
    done = check(single)

    assert (1, "1 fejl\n") == (done.exit_code, done.stderr)
    assert done.stdout.startswith("events/fest.md:3:8: error[date-impossible]: ")


def test_says_nothing_is_wrong_only_where_that_is_so(single):
    """
    A warning is counted, and not passed over; a second check that finds nothing changed says the same.
    """
    assert "3 filer er i orden; der er ikke noget at rette.\n" == check(single).stderr
    write(single, {"noter.md": "x"})

    assert "1 advarsel\n" == check(single).stderr


@pytest.mark.parametrize(("options", "status"), [((), 0), (("--strict",), 1)])
def test_strict(single, options, status):
    """
    Warnings are errors on demand.
    """
    write(single, {"noter.md": "x"})

    assert status == check(single, *options).exit_code
