"""A warm build always gives what a cold one gives, whatever was edited; what was found wrong stays as a named case."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.publish.history import repository
from tests.properties.edits import NAMES, PROJECT, edit, lay_out
from tests.properties.trial import Trial, moment
from tests.publish.repositories import ENVIRONMENT, git

EXAMPLES, STEPS = 7, 15  # of each of two: together no less than 200 edits
COMMANDS = ("", "", "", "", "new", "new", "new", "new", "check", "jobs")
PREVIEW = ("", "", "", "", "hint", "hint", "hint", "hint", "same", "new")
DURUP = "content/networks/durup/stories"
HAVNEN, BAGEREN = f"{DURUP}/2026-05-05-havnen.md", f"{DURUP}/2026-03-01-bageren.md"
AARHUS = "content/networks/glyngoere/stories/2026-05-12-aarhus-paa-besoeg.md"
KROEN = "content/networks/glyngoere/stories/2026-02-01-kroen.md"
AEBLET, OMTALT, AARET = (
    f"{DURUP}/2026-03-01-aeblet.md",
    f"{DURUP}/2026-04-11-omtalt.md",
    "content/stories/2026-01-05-aaret.md",
)
KEPT: dict[bytes, bytes] = {}  # pictures, for all builds of this module


@dataclass(frozen=True)
class Step:
    """An edit, and how it is built; not at all where ``how`` is empty."""

    name: str
    number: int
    how: str
    trusting: bool = False


def series(*hows: str) -> st.SearchStrategy[list[Step]]:
    """Series of edits, built in some ways."""
    step = st.builds(Step, st.sampled_from(NAMES), st.integers(0, 999), st.sampled_from(hows), trusting=st.booleans())
    return st.lists(step, min_size=STEPS, max_size=STEPS)


@pytest.fixture
def trial(tmp_path: Path) -> Iterator[Trial]:
    """A project that was built once, long enough ago."""
    yield from _begun(tmp_path)


def _begun(folder: Path) -> Iterator[Trial]:
    trial = Trial(folder, KEPT)
    lay_out(trial)
    trial.build("new", trusting=True)
    try:
        yield trial
    finally:
        trial.close()


def change(trial: Trial, path: str, old: str, new: str) -> None:
    """Put other words into a file; the old ones must be there."""
    text = (trial.root / path).read_text(encoding="utf-8")
    assert old in text
    trial.put(path, text.replace(old, new))


def follow(folder: Path, steps: list[Step]) -> None:
    """Make the edits, and compare each build with a cold one."""
    for trial in _begun(folder):
        good = trial.files()
        for step in steps:
            if trial.built and trial.built.failed and step.number % 4:
                trial.restore(good)  # most mistakes are mended soon
            edit(trial, step.name, step.number)
            if step.how:
                trial.build(step.how, trusting=step.trusting)
            if step.how and trial.built and not trial.built.failed:
                good = trial.files()
        trial.build("same")


class TestWarmIsCold:
    """After any edits, good and bad, a build of what is remembered tells and writes what one from nothing does."""

    @settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])
    @given(series(*COMMANDS))
    def test_one_command_after_the_other(self, tmp_path_factory, steps):
        """
        Each build is a process of its own, now and then a check or one with workers; no file is touched that is equal.
        """
        follow(tmp_path_factory.mktemp("warm"), steps)

    @settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])
    @given(series(*PREVIEW))
    def test_a_preview_that_stays_open(self, tmp_path_factory, steps):
        """
        One session builds again and again, and is told which files have changed.
        """
        follow(tmp_path_factory.mktemp("warm"), steps)


class TestCases:
    """What was wrong once."""

    def test_the_last_link_to_a_download_goes(self, trial):
        """
        A file that no text hands out any more is not in the output.
        """
        change(trial, AARET, "Hent [listen](../knowledge/ekstra.csv).", "Hent den ikke.")

        trial.build("new")

    def test_the_form_editor_is_turned_on(self, trial):
        """
        A site that asks for a form editor has its page from then on, and keeps it when the words of a story change.
        """
        site = (trial.root / "content/site.yaml").read_text(encoding="utf-8")
        trial.put("content/site.yaml", f"{site}\neditor:\n  repository: egnen/side\n")
        trial.build("new")
        change(trial, AARHUS, "summary: Gæster", "summary: Alle gæster")

        trial.build("new")

        assert (trial.output / "admin/index.html").is_file()

    def test_the_title_of_a_story_whose_release_is_held(self, trial):
        """
        What is held back is told by its title of today.
        """
        change(trial, OMTALT, "title: Omtalt", "title: Et andet navn")

        trial.build("new")

    def test_words_of_a_failed_build_are_not_remembered(self, trial):
        """
        A build that took one story's words over, and failed at another, has changed nothing: both are mended, and
        the first shows its own words wherever it stands.
        """
        good = trial.files()
        change(trial, AARHUS, "summary: Gæster", "summary: Alle gæster")
        change(trial, BAGEREN, "members: [smedjen]", "members: [ukendt]")
        trial.build("new")
        trial.restore(good)
        trial.build("new")
        change(trial, BAGEREN, "summary: Om", "summary: Alt om")

        trial.build("new")

    def test_an_hour_is_taken_back(self, trial):
        """
        What has come out at an hour is held again by a build as of an earlier hour of the same day.
        """
        trial.now = moment("2026-05-20 16:00")
        trial.build("new")
        trial.now = moment("2026-05-20 12:00")

        trial.build("new")

    def test_an_embargo_ends_in_a_preview_of_drafts(self, trial):
        """
        A page says that its embargo lasts no longer than it does, even where nothing is held back.
        """
        trial.drafts = True
        trial.build("new")
        trial.now = moment("2026-05-20 16:00")

        trial.build("new")

    def test_a_folder_is_moved_away_under_watch(self, trial):
        """
        Of a folder that was moved away those who watch hear only its name; all that lay in it is gone.
        """
        trial.move("content/networks/durup", "trash")
        trial.touched = {trial.root / "content/networks/durup"}

        trial.build("hint")

    def test_a_link_lies_in_place_of_a_story(self, trial):
        """
        A link is told of, even where it leads to the very same text.
        """
        path = trial.root / BAGEREN
        path.rename(trial.root / "elsewhere.md")
        path.symlink_to(trial.root / "elsewhere.md")
        trial.build("new")

        assert trial.built.failed

    def test_a_pipe_lies_in_place_of_a_story(self, trial):
        """
        Nobody waits for what a pipe may bring.
        """
        (trial.root / BAGEREN).unlink()
        os.mkfifo(trial.root / BAGEREN)
        trial.build("new")

        assert trial.built.failed

    def test_a_header_with_the_line_ends_of_windows(self, trial):
        """
        A new title is seen under any line ends.
        """
        text = PROJECT[KROEN].replace(b"\n", b"\r\n")
        trial.put(KROEN, text)
        trial.build("new")
        trial.put(KROEN, text.replace(b"title: Kroen", b"title: Et andet"))

        trial.build("new")

    def test_the_manifest_is_lost_and_a_story_too(self, trial):
        """
        What the store knows as ours goes even where the manifest is lost.
        """
        (trial.output / ".budstikke.sha256").unlink()
        trial.drop(AEBLET)
        trial.whole = False

        trial.build("new")

    def test_names_as_another_system_writes_them(self, trial):
        """
        A picture and a text whose names were written on a Mac are found on every disk.
        """
        trial.move(f"{DURUP}/havn.png", f"{DURUP}/a\u030aen.png")
        change(trial, HAVNEN, "havn.png", "åen.png")
        trial.move(BAGEREN, f"{DURUP}/2026-03-01-a\u030aen.md")
        trial.build("new")
        change(trial, f"{DURUP}/2026-03-01-a\u030aen.md", "title: Bageren", "title: Bagerne")

        trial.build("new")

    def test_a_heading_that_another_story_leads_to(self, trial):
        """
        A link that leads to no heading any more is told of, though nobody has touched the story that holds it.
        """
        change(trial, BAGEREN, "## Brød", "Brød")
        trial.build("new")

        assert trial.built.failed

    def test_findings_of_one_story_read_anew_stand_in_their_place(self, trial):
        """
        A mistake in the only story that has changed is told in order with what else is told.
        """
        trial.put("content/stories/2026-05-01-dokument.docx", b"PK")
        trial.build("new")
        change(trial, AARHUS, "networks:", "policies: [ukendt]\nnetworks:")
        trial.build("new")

        assert [AARHUS, "content/stories/2026-05-01-dokument.docx"] == [d.at.path for d in trial.built.diagnostics]

    def test_a_secret_in_a_body_and_in_a_file_left_in_peace(self, trial):
        """
        What must not be public is found wherever only that has changed.
        """
        good = trial.files()
        change(trial, BAGEREN, "## Brød", "Bageren har nummer 610190-1234.\n\n## Brød")
        trial.build("new")
        trial.restore(good)
        trial.build("new")
        trial.put("content/_noter.txt", "Bageren har nummer 610190-1234.")
        trial.build("new")

        assert ["guard-cpr"] == [d.code for d in trial.built.diagnostics if d.code.startswith("guard")]

    def test_an_empty_folder_of_a_theme(self, trial):
        """
        A folder without a file takes no theme's place, and may come and go; the first file in it counts.
        """
        folder = trial.root / "themes/default/site"
        folder.mkdir(parents=True)
        trial.build("new")
        assert trial.built.current
        trial.put("themes/default/site/404.html", "Her er ingenting.")
        trial.build("new")

        assert trial.built.failed  # it is a theme now, and lacks all else

    def test_the_site_is_the_project(self, tmp_path):
        """
        Where output and themes lie beside the texts, what a build writes is no change to the next one.
        """
        trial = Trial(tmp_path, KEPT, content=".")
        for path, content in PROJECT.items():
            trial.put(path.removeprefix("content/"), content)
        trial.build("new")
        trial.build("new")
        trial.close()

        assert trial.built.current


class TestPast:
    """What pages tell of the past of a text is that of the commit, though no file has changed."""

    PAGE = "historier/bageren/index.html"
    MADE, LATER = "2026-03-01 12:00:00 +0100", "2026-05-10 12:00:00 +0200"

    @pytest.fixture
    def trial(self, tmp_path: Path) -> Iterator[Trial]:
        """A project under version control that was built once; one text has been changed and is not committed yet."""
        trial = Trial(tmp_path, KEPT)
        lay_out(trial)
        git(trial.root, "init", "-q", "-b", "main")
        self.commit(trial, self.MADE)
        trial.repository = partial(repository, trial.root / "content", ENVIRONMENT)
        change(trial, BAGEREN, "## Brød", "## Brød\n\nOg boller.")
        trial.build("new")
        yield trial
        trial.close()

    def commit(self, trial: Trial, day: str, *more: str) -> None:
        git(trial.root, "add", "content")
        git(trial.root, "commit", "-q", "--allow-empty", "-m", "x", f"--date={day}", *more)

    def meta(self, trial: Trial) -> str:
        lines = (trial.output / self.PAGE).read_text(encoding="utf-8").splitlines()
        return next(line for line in lines if 'class="meta"' in line)

    def test_a_commit(self, trial):
        """
        The page has a new day when what it shows already is committed.
        """
        before = self.meta(trial)
        self.commit(trial, self.LATER)
        trial.build("same")

        assert (False, True) == ("10. maj" in before, "10. maj" in self.meta(trial))

    def test_another_commit_in_its_place(self, trial):
        """
        An amended commit tells of its own author and day, and no more of the one before.
        """
        self.commit(trial, self.LATER)
        trial.build("new")
        self.commit(trial, "2026-05-11 12:00:00 +0200", "--amend", "--author=Bo Bæk <bo@egnen.example>")
        trial.build("new")

        assert "Af Anne Ager og Bo Bæk" in self.meta(trial)
        assert "11. maj" in self.meta(trial)

    def test_a_commit_of_something_else(self, trial):
        """
        A commit that concerns no text makes no file.
        """
        self.commit(trial, self.LATER)
        trial.build("new")
        self.commit(trial, self.LATER)
        trial.build("new")

        assert trial.built.current

    def test_a_new_body_with_the_commit(self, trial):
        """
        A body that has changed with the text's past is not taken over alone.
        """
        change(trial, BAGEREN, "Og boller", "Og kager")
        self.commit(trial, self.LATER)
        trial.build("new")

        assert "10. maj" in self.meta(trial)

    def test_an_error_in_between(self, trial):
        """
        What a build that failed has seen of the past is no past of the good one before it.
        """
        self.commit(trial, self.LATER)
        change(trial, AARHUS, "summary: Gæster", "sumary: Gæster")
        trial.build("new")
        change(trial, AARHUS, "sumary: Gæster", "summary: Gæster")
        trial.build("new")

        assert "10. maj" in self.meta(trial)
