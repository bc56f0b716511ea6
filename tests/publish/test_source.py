"""What belongs to the author, and what must be committed."""

from generator.publish.git import Git
from generator.publish.source import find_source, identity, uncommitted
from tests.projects import write
from tests.publish.repositories import ENVIRONMENT, NEW, PAST_STORY, git, past_story, snapshot


class TestAuthor:
    def test_is_left_alone(self, published):
        """
        Files, index, HEAD, branches and what is put aside are the author's: not a byte of them changes.
        """
        write(published.folder, {PAST_STORY: past_story("Lagt til side.")})
        git(published.folder, "stash", "-q")
        write(published.folder, NEW)
        git(published.folder, "add", "-A")
        write(published.folder, {PAST_STORY: past_story("Endnu nyere."), "noter/huskeseddel.txt": "Husk mælk"})
        published.retouch({"index.html": "<p>Ny"})
        before = snapshot(published)
        told = []
        for options in (("--branch", "main"), ("--dry-run",), ()):
            told.append(published.publish("--allow-dirty", *options).exit_code)

            assert before == snapshot(published)
        assert [1, 0, 0] == told

    def test_dirty(self, published):
        """
        What is not committed is not published: the files are named, and what to do.
        """
        write(published.folder, {**NEW, "networks/durup/stories/2020-05-06-ny.md": past_story(title="Ny")})
        before = published.tip()
        done = published.publish()

        assert (1, before) == (done.exit_code, published.tip())
        assert f"{PAST_STORY}, networks/durup/stories/2020-05-06-ny.md\n" in done.stderr
        assert "--allow-dirty" in done.stderr

    def test_dirty_and_told(self, published):
        """
        It is published if one says so, and the commit says it too.
        """
        write(published.folder, NEW)
        published.retouch({"index.html": "<p>Ny"})

        assert 0 == published.publish("--allow-dirty").exit_code
        assert published.message().strip().endswith("\nBudstikke-Uncommitted: yes")

    def test_what_no_build_sees(self, published):
        """
        What no build reads may be as it is.
        """
        write(published.folder, dict.fromkeys([".github/x.yml", "_kladder/x.md", "stories/.x.md.swp"], "x"))

        assert 0 == published.publish().exit_code

    def test_ignored_text(self, published):
        """
        A text that Git ignores would be published without being in any commit: it counts as not committed.
        """
        write(published.folder, {".git/info/exclude": "hemmelig*\n", "stories/hemmelig.md": past_story(title="H")})
        done = published.publish()

        assert 1 == done.exit_code
        assert "stories/hemmelig.md" in done.stderr


def test_project_in_a_repository(tmp_path):
    """
    A project that lies deep in a repository is answerable for its own content and themes, and for nothing beside.
    """
    git(tmp_path, "init", "-q", "--template=", "-b", "main")
    project = write(tmp_path / "net/dur", {"content/a/site.yaml": "x", "themes/own/site.css": "x", "Makefile": "x"})
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "x")
    write(tmp_path, {"README.md": "y", "net/dur/Makefile": "y", "net/dur/content/b/site.yaml": "y"})
    here = Git(project, ENVIRONMENT)
    source = find_source(here)

    def dirty() -> tuple[str, ...]:
        return uncommitted(here, source, [project / "content/a"], project / "themes")

    before = dirty()
    write(project, {"content/a/stories/æ.md": "y", "themes/own/site.css": "y"})

    assert () == before
    assert ("net/dur/content/a/stories/æ.md", "net/dur/themes/own/site.css") == dirty()


def test_nobody(tmp_path):
    """
    Where Git has not been told who its user is, as in a job of a host, Budstikke signs.
    """
    known = {name: value for name, value in ENVIRONMENT.items() if not name.startswith("GIT_COMMITTER")}

    assert "Budstikke <publish@budstikke.invalid>" == identity(Git(tmp_path, known))
    assert "Anne Ager <anne@egnen.example>" == identity(Git(tmp_path, ENVIRONMENT))
