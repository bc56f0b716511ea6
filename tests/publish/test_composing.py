"""Several sites on one branch."""

from tests.projects import read_tree, run, write
from tests.publish.repositories import PAST_STORY, TODAY, Author, copy_author, git, past_story


class TestSites:
    def test_together(self, first_double):
        """
        Sites on one host share a branch, each in the folder of its address; what belongs to the root lies there.
        """
        built = read_tree(first_double.folder / "output")
        wanted = {
            path: b
            for path, b in built.items()
            if path.rpartition("/")[2] not in (".budstikke.sha256", ".nojekyll", "CNAME")
        }

        assert {**wanted, ".nojekyll": b"", "CNAME": b"egnen.example\n"} == first_double.published()
        assert "Udgiv Egnens netværk, West fra " in first_double.message()

    def test_alone(self, first_double, tmp_path):
        """
        One of them published alone goes to the same place, and the other one and the domain stay.
        """
        author = copy_author(first_double, tmp_path / "alone")
        before = author.published()
        author = Author(author.folder, author.host)
        write(author.folder, {"content/vest/" + PAST_STORY: past_story("New words.")})
        git(author.folder, "commit", "-q", "-a", "-m", "New words")
        run(author.folder, "publish", "content/vest", "--today", TODAY)
        after = author.published()

        assert before.keys() == after.keys()
        assert {"vest"} == {path.split("/")[0] for path in after if before[path] != after[path]}

    def test_another_folder(self, first_double, tmp_path):
        """
        One site may be put where one wants it.
        """
        author = copy_author(first_double, tmp_path / "into")
        run(author.folder, "publish", "content/vest", "--into", "prøve/vest", "--branch", "prøve", "--today", TODAY)

        assert "prøve/vest/stories/havnen/index.html" in author.paths("prøve")

    def test_another_address(self, first_double, tmp_path):
        """
        A preview elsewhere has another address and no domain of its own; the content stays as it is.
        """
        author = copy_author(first_double, tmp_path / "elsewhere")
        base = ("--base-url", "https://fork.example/prøve/", "--branch", "preview")
        done = run(author.folder, "publish", "content/egnen", "--today", TODAY, *base)

        assert "https://fork.example/prøve/\n" == done.stdout
        assert b"https://fork.example/" in author.published("preview")["feed.xml"]
        assert "CNAME" not in author.paths("preview")
