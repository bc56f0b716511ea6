import pytest

from tests.cli.projects import TODAY
from tests.load.contents import STORY, make_text, story
from tests.projects import copy, run, write

NEW = "networks/durup/stories/2026-05-06-kaj.md"
ISSUE = "networks/durup/newsletters/2026-1.md"


def summary(folder, *arguments):
    return run(folder, "summary", "--today", TODAY, *arguments)


@pytest.fixture
def changed(single):
    """A project whose output has a story more, and one less, than the copy of it in before/."""
    copy(single / "output", single / "before")
    (single / STORY).unlink()
    write(single, {NEW: story(title="Kajen åbner", date="2026-05-06")})
    assert 0 == run(single, "build", "--today", TODAY).exit_code
    return single


def test_compares_with_an_earlier_output(changed):
    """
    What is new, changed and gone is told by comparing the two outputs; what is gone has its former title.
    """
    done = summary(changed, "--before", "before")

    assert 0 == done.exit_code
    assert "<b>Nye sider (1)</b>\n\n- Historier\n  - <b>Kajen åbner</b> `historier/kaj/`\n" in done.stdout
    assert "<b>Fjernede sider (1)</b>\n\n- <b>Havnen fik nyt liv</b> `historier/havnen/`\n" in done.stdout


@pytest.mark.parametrize("arguments", [(), ("--before", "nowhere")])
def test_without_an_earlier_output(single, arguments):
    """
    Without an earlier output nothing is compared, and the summary says so.
    """
    assert "Der er ingen tidligere udgave at sammenligne med." in summary(single, *arguments).stdout


def test_newsletters_that_wait(single):
    """
    A newsletter dated ahead is told of as it will be on its day, when its story is public too.
    """
    header = {"date": "2026-06-01 09:00", "subject": "Nyt fra havnen", "preheader": "Kort sagt"}
    write(single, {ISSUE: make_text("Kære læser.", **header), NEW: story(title="Kajen", date="2026-05-30")})
    told = summary(single).stdout

    assert (
        "| Vækst i Durup | <b>Nyt fra havnen</b> | Kort sagt | 1\\. juni 2026 kl. 9.00 (venter på sin dag) | " in told
    )
    assert "| 2 historier |\n" in told
    assert f"”Kajen” holdes tilbage til 30. maj 2026 `{NEW}`" in told


def test_errors_are_told_and_no_failure(single):
    """
    Where the content has an error, the summary says what to mend, and ends well: the check has failed already.
    """
    write(single, {STORY: story(date="31. juni 2026")})
    done = summary(single, "--before", "output")

    assert 0 == done.exit_code
    assert done.stdout.startswith("## Egnens netværk\n\n<b>Der er én ting, der skal rettes først.</b>")
    assert f"- `{STORY}`, linje 3: <b>" in done.stdout


def test_an_unreadable_site_has_the_name_of_its_folder(single):
    """
    Where site.yaml cannot be read, the site is called by its folder.
    """
    write(single, {"site.yaml": "title: ["})
    told = summary(single).stdout

    assert told.startswith("## single\n")


def test_adds_to_the_end_of_a_file(single, tmp_path):
    """
    GitHub's file may hold the summaries of other steps already.
    """
    file = write(tmp_path, {"summary.md": "Først\n"}) / "summary.md"
    done = summary(single, "--output", str(file))

    assert (0, "") == (done.exit_code, done.stdout)
    assert file.read_text(encoding="utf-8").startswith("Først\n## Egnens netværk\n\nAlt er i orden.")


def test_clock(single):
    """
    The last commit's time decides when the clock stops.
    """
    told = summary(single, "--last-commit", "2026-05-01T08:00:00+02:00").stdout

    assert "Den seneste ændring er fra den 1. maj 2026, for 18 dage siden." in told
    assert "slår GitHub uret fra den 30. juni 2026." in told


def test_several_sites(double):
    """
    Every site of a project is told of in its own language, and compared with its own former output.
    """
    copy(double / "output", double / "before")
    told = summary(double, "--before", "before").stdout

    assert "## Egnens netværk\n\nAlt er i orden.\n\n### Sider\n\nFor læserne er intet ændret.\n" in told
    assert "## West\n\nAll is well.\n\n### Pages\n\nNothing has changed for readers.\n" in told


@pytest.mark.parametrize(
    "arguments",
    [
        ("--preview", "javascript:alert(1)"),
        ("--preview", "https://a.example/>x"),
        ("--last-commit", "i går"),
        ("--last-commit", "2026-05-01T08:00:00"),
        ("--output", "no/such/folder.md"),
    ],
)
def test_bad_usage(single, arguments):
    """
    What could not be meant is refused with a sentence.
    """
    done = summary(single, *arguments)

    assert 2 == done.exit_code
    assert "Error: " in done.stderr


def test_an_empty_preview_is_none(single):
    """
    A run whose preview was never made gives an empty address, and the summary leaves it out.
    """
    assert "Forhåndsvisning" not in summary(single, "--preview", "").stdout
