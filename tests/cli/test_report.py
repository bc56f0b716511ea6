import json

import pytest

from tests.cli.projects import TODAY, make_double, make_single
from tests.load.contents import STORY, story
from tests.projects import run, write


def check(folder, *arguments):
    return run(folder, "check", "--today", TODAY, *arguments)


@pytest.fixture
def project(tmp_path):
    """A project with an error, a warning and a draft."""
    folder = make_single(tmp_path)
    drafted = story(title="Kladden", draft=True)
    return write(folder, {STORY: story(date="snart"), "historier/a,b.md": "x", "stories/c.md": drafted})


class TestText:
    def test_finding(self, project):
        """
        A finding is its place, code and sentence, the line with a mark below it, and what to do.
        """
        done = check(project, "--language", "en")

        finding = (
            f"{STORY}:3:7: error[date-unreadable]: “snart” in “date” cannot be read as a date\n"
            '    date: "snart"\n'
            "          ^\n"
            "  help: Write it as 2026-05-05\n"
        )
        assert finding in done.stdout

    @pytest.mark.parametrize(("language", "expected"), [("da", "1 fejl, 1 advarsel\n"), ("en", "1 error, 1 warning\n")])
    def test_count(self, project, language, expected):
        """
        At the end findings are counted.
        """
        assert expected == check(project, "--language", language).stderr

    def test_each_site_in_its_language(self, tmp_path):
        """
        A Danish and an English site are told of in their own languages.
        """
        broken = {f"content/{name}/{STORY}": story(date="snart") for name in ("egnen", "vest")}
        first, second = check(write(make_double(tmp_path), broken)).stdout.split("content/vest/")

        assert "kan ikke læses" in first
        assert "cannot be read" in second


class TestGithub:
    def test_annotations(self, project):
        """
        Findings are workflow commands on their lines, escaped as the runner wants it.
        """
        lines = check(project, "--format", "github", "--language", "en").stdout.splitlines()

        error = "“snart” in “date” cannot be read as a date. Write it as 2026-05-05"
        assert lines[0].startswith("::warning file=historier/a%2Cb.md,title=source-stray::")
        assert f"::error file={STORY},line=3,col=7,title=date-unreadable::{error}" == lines[1]

    def test_one_line_each(self, project):
        """
        Nothing else is written, whatever is held back.
        """
        done = check(project, "--format", "github")

        assert 2 == len(done.stdout.splitlines())
        assert all(line.startswith("::") for line in done.stdout.splitlines())

    def test_percent_signs(self, tmp_path):
        """
        A percent sign of a sentence reaches the page as one.
        """
        folder = write(make_single(tmp_path), {STORY: story(date="50 %")})

        assert "“50 %25”" in check(folder, "--format", "github", "--language", "en").stdout


class TestJson:
    def test_document(self, project):
        """
        For tools there is one document, with findings and what is held back.
        """
        found = json.loads(check(project, "--format", "json", "--language", "en").stdout)

        assert {
            "code": "date-unreadable",
            "severity": "error",
            "path": STORY,
            "line": 3,
            "column": 7,
            "message": "“snart” in “date” cannot be read as a date",
            "help": "Write it as 2026-05-05",
            "excerpt": 'date: "snart"',
        } == found["diagnostics"][1]
        assert [{"path": "stories/c.md", "title": "Kladden", "reason": "draft", "until": None}] == found["held"]

    def test_until_when(self, single):
        """
        The time until which something is held back is one that tools can read.
        """
        folder = write(single, {STORY: story(date="2026-06-01")})
        (held,) = json.loads(check(folder, "--format", "json").stdout)["held"]

        assert ("date", "2026-06-01T00:00:00+02:00") == (held["reason"], held["until"])

    def test_nothing_to_tell(self, single):
        """
        Where all is well, the document is there all the same.
        """
        done = check(single, "--format", "json")

        assert {"diagnostics": [], "held": []} == json.loads(done.stdout)
