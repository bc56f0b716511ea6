"""Several sites on one branch."""

from pathlib import Path

import pytest

from generator.publish.composing import compose, covering
from generator.publish.refusal import Refused
from generator.publish.tree import Blob, empty
from tests.projects import read_tree, run, write
from tests.publish.repositories import PAST_STORY, TODAY, Author, copy_author, git, past_story

EMPTY = empty("sha1")


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


def blob(folder: Path, text: str) -> Blob:
    """A file with some text, which is its id as well."""
    return Blob(text, write(folder, {text: text}) / text)


class TestCompose:
    def test_one_domain(self, tmp_path):
        """
        Two sites with different domains cannot share a branch; with the same one they can.
        """
        a, b = blob(tmp_path, "a.example"), blob(tmp_path, "b.example")

        assert a == compose({"x/": {"CNAME": a}, "y/": {"CNAME": a}}, EMPTY)["CNAME"]
        with pytest.raises(Refused):
            compose({"x/": {"CNAME": a}, "y/": {"CNAME": b}}, EMPTY)

    def test_one_file(self):
        """
        Two sites that share a branch have no file in common.
        """
        with pytest.raises(Refused):
            compose({"": {"x/index.html": EMPTY}, "x/": {"index.html": EMPTY}}, EMPTY)

    @pytest.mark.parametrize(
        ("folders", "others", "domain", "expected"),
        [
            ([""], [], False, ["CNAME", "x/a", "x/y/b", "z"]),
            ([""], ["x/"], False, ["CNAME", "z"]),
            (["x/"], ["", "x/y/"], False, ["x/a"]),
            (["x/"], [], True, ["CNAME", "x/a", "x/y/b"]),
        ],
    )
    def test_covering(self, folders, others, domain, expected):
        """
        A site answers for its folder, without those of other sites in it, and for the domain if it names one.
        """
        covers = covering(folders, others, domain=domain)

        assert expected == [path for path in ("CNAME", "x/a", "x/y/b", "z") if covers(path)]
