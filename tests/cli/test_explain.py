import pytest

from generator.diagnostics import CODES
from generator.language.catalogue import words
from tests.projects import run


@pytest.mark.parametrize("language", ["da", "en"])
def test_list(tmp_path, language):
    """
    Without a code, all of them are listed, in either language.
    """
    lines = run(tmp_path, "explain", "--language", language).stdout.splitlines()

    assert sorted(CODES) == [line.split()[0] for line in lines]


@pytest.mark.parametrize("language", ["da", "en"])
def test_code(tmp_path, language):
    """
    A code is explained in sentence, explanation and help.
    """
    done = run(tmp_path, "explain", "field-missing", "--language", language)
    code = CODES["field-missing"]

    assert 0 == done.exit_code
    assert done.stdout.startswith("error[field-missing]: ")
    assert words(language).gettext(code.explanation) in done.stdout
    assert "{" not in done.stdout


def test_unknown_code(tmp_path):
    """
    A code that does not exist is bad usage, and the nearest one is named.
    """
    done = run(tmp_path, "explain", "feld-missing")

    assert (2, "") == (done.exit_code, done.stdout)
    assert "field-missing" in done.stderr
