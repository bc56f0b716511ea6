"""The commands of a site's workflows, run as the host would: see host.py for what stands in place of what."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from generator.scaffold.workflows import workflows
from tests.cli.projects import make_single
from tests.load.contents import STORY, make_text, story
from tests.projects import write
from tests.scaffold.workflows.host import ARTIFACT, SERVED, Host, Run, git

NEW = "networks/durup/stories/2026-05-06-kaj.md"
LATER = (datetime.now(UTC) + timedelta(days=9)).date()  # the commands read the clock, as on the host


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Host:
    """A host with a repository: main, a suggestion, and a main that an error has slipped into."""
    folder = tmp_path_factory.mktemp("host")
    home = make_single(folder / "home")
    write(home, {**workflows("da"), "requirements.txt": "budstikke\n", ".gitignore": "output/\n.cache/\npreview/\n"})
    git(home, "init", "--quiet")
    _commit(home, "Begynd")
    git(home, "checkout", "--quiet", "-b", "forslag")
    words = {"subject": "Havnen, kajen og alt det andet", "preheader": "Kort sagt"}
    issue = make_text("Kære læser.", date=str(LATER), **words, stories=["2026-05-06-kaj", "2026-05-05-havnen"])
    write(home, {NEW: story(title="Kajen | @alle <b>åbner</b>", date="2026-05-06")})
    write(home, {f"networks/durup/newsletters/{LATER.year}-1.md": issue, f"stories/{LATER}-jul.md": story(draft=True)})
    _commit(home, "Fortæl om kajen")
    git(home, "checkout", "--quiet", "main")
    git(home, "checkout", "--quiet", "--detach")
    git(home, "merge", "--quiet", "--no-ff", "-m", "Merge", "forslag")  # what pull_request checks out
    git(home, "branch", "merged")
    git(home, "checkout", "--quiet", "-b", "broken", "main")
    write(home, {STORY: story(date="31. juni 2026")})
    _commit(home, "Ret datoen")
    git(home, "checkout", "--quiet", "main")
    return Host(folder, home)


def _commit(home: Path, message: str) -> None:
    git(home, "add", ".")
    git(home, "commit", "--quiet", "-m", message)


@pytest.fixture(scope="module")
def published(host: Host) -> Run:
    return host.run("publish.yml", "build", "origin/main")


@pytest.fixture(scope="module")
def previewed(host: Host, published: Run) -> Run:
    return host.run("preview.yml", "preview", "origin/merged", event="pull_request")


@pytest.fixture(scope="module")
def refused(host: Host, published: Run) -> Run:
    return host.run("publish.yml", "build", "origin/broken")


def test_publishing_hands_over_the_whole_site(published):
    """
    After a push every step succeeds, and Pages gets the site without the list of its files.
    """
    files = published.kept["actions/upload-pages-artifact"]

    assert {"success"} == set(published.outcomes.values()), published.log
    assert {"index.html", "historier/havnen/index.html"} <= set(files)
    assert ".budstikke.sha256" not in files


def test_publishing_tells_of_the_clock(published):
    """
    The summary of a run names the day on which GitHub switches the clock off.
    """
    assert "### Uret\n\nDen seneste ændring er mindre end et døgn gammel. " in published.summary
    assert "slår GitHub uret fra den " in published.summary


def test_publishing_tells_of_a_wrong_address(published):
    """
    The site was built for another address than Pages shows it at, and the summary says which to write.
    """
    assert f"Skriv den første af disse som url i site.yaml, hvis det er den rigtige: `{SERVED}/`" in (published.summary)


def test_a_first_run_has_nothing_to_compare_with(published):
    """
    Where no former run has left anything, the summary says so.
    """
    assert "Der er ingen tidligere udgave at sammenligne med." in published.summary


def test_preview_opens_with_a_double_click(previewed):
    """
    A pull request gets a preview whose pages lead from file to file, and that is kept under its name.
    """
    files = previewed.kept["actions/upload-artifact"]

    assert {"success"} == set(previewed.outcomes.values()), previewed.log
    assert {"index.html", "historier/kaj/index.html", "historier/jul/index.html"} <= set(files)
    assert f"[Hent forhåndsvisningen](<{ARTIFACT}>)" in previewed.summary


def test_preview_tells_what_is_new(previewed):
    """
    The summary compares with the site as it would be without the change: one page is new, none is gone.
    """
    assert "<b>Nye sider (1)</b>\n\n- Historier\n  - <b>Kajen" in previewed.summary
    assert "Fjernede sider" not in previewed.summary


def test_preview_tells_what_will_be_mailed(previewed):
    """
    A newsletter that waits for its day is shown with its list, its subject and what it brings.
    """
    (row,) = [line for line in previewed.summary.splitlines() if "alt det andet</b>" in line]

    assert row.startswith("| Vækst i Durup | <b>Havnen, kajen og alt det andet</b> | Kort sagt | ")
    assert row.endswith("(venter på sin dag) | 2 historier |")


def test_preview_writes_nobodys_marks(previewed):
    """
    A title cannot mention anybody or bring tags of its own into the summary.
    """
    assert "Kajen \\| @\u2060alle \\<b\\>åbner\\</b\\>" in previewed.summary


def test_an_error_stops_before_anything_is_handed_over(refused):
    """
    With an error in the content the check fails, and what was published stays.
    """
    outcomes = list(refused.outcomes.items())

    assert ("Tjek teksterne", "failure") in outcomes
    assert {"Byg webstedet": "skipped", "Aflevér til GitHub Pages": "skipped"}.items() <= refused.outcomes.items()
    assert {} == refused.kept


def test_an_error_is_annotated_at_its_line(refused):
    """
    The error stands at its file, line and column, as GitHub shows it in the text itself.
    """
    (line,) = refused.annotations

    assert line.startswith(f"::error file={STORY},line=3,col=7,title=date-impossible::")


def test_an_error_is_explained_in_the_summary(refused):
    """
    The summary is written all the same, and says first what to mend.
    """
    assert refused.outcomes["Skriv resuméet"] == "success"
    assert "<b>Der er én ting, der skal rettes først.</b> Indtil da bliver intet offentliggjort" in refused.summary
    assert f"- `{STORY}`, linje 3: <b>" in refused.summary
