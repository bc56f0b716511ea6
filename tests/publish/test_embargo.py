"""What must not be published yet."""

from pathlib import Path

import pytest

from tests.projects import read_tree, write
from tests.publish.repositories import PAGE, PAST_STORY, Author, copy_author, past_story

PRESS = {"embargo": "2020-06-01 08:00", "contact": {"name": "Anne", "email": "a@b.example"}}
RELEASE = "presse/havnen/index.html"


@pytest.fixture(scope="module")
def first_waiting(first_author: Author, tmp_path_factory: pytest.TempPathFactory) -> Author:
    author = copy_author(first_author, tmp_path_factory.mktemp("waiting"))
    text = past_story("Ordene, der venter. [Planen](plan.pdf)", press=PRESS)
    author.commit({PAST_STORY: text, "networks/durup/stories/plan.pdf": b"%PDF-1.4"})
    return author


class TestContent:
    @pytest.mark.parametrize("tree", ["", "output"])
    def test_error(self, published, tree):
        """
        Content with an error is not published; the error is told as a build would.
        """
        write(published.folder, {PAST_STORY: past_story(date="31. juni 2020")})
        before = published.tip()
        done = published.publish("--allow-dirty", tree=tree)

        assert (1, before) == (done.exit_code, published.tip())
        assert done.stdout.startswith(f"{PAST_STORY}:3:7: error[date-impossible]: ")
        assert done.stderr.endswith("Der er ikke udgivet noget; det, værten viser, er urørt.\n")

    def test_no_address(self, published):
        """
        So it is where not even the site's address can be read.
        """
        write(published.folder, {"site.yaml": "title: Uden adresse"})
        done = published.publish("--allow-dirty")

        assert 1 == done.exit_code
        assert done.stdout.startswith("site.yaml:1:1: error[field-missing]: ")

    def test_strict(self, published):
        """
        Warnings are errors on demand.
        """
        write(published.folder, {"noter.md": "x"})

        assert 0 == published.publish("--allow-dirty").exit_code
        assert 1 == published.publish("--allow-dirty", "--strict").exit_code

    def test_future(self, published):
        """
        Pages of the future are not published, whoever names the day.
        """
        done = published.publish("--today", "2999-01-01")

        assert 1 == done.exit_code
        assert done.stderr.startswith("1. januar 2999")

    def test_future_epoch(self, published, monkeypatch):
        """
        Nor where the environment names it.
        """
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "32472144000")

        assert 1 == published.publish("--today", "2999-01-01").exit_code

    @pytest.mark.parametrize(
        ("header", "options"),
        [({"draft": True}, ("--drafts",)), ({"date": "2020-06-01"}, ("--today", "2020-07-01"))],
    )
    def test_held_back(self, published, header, options):
        """
        A site that was built as a preview, or as on a later day, shows what is held back, and is not published.
        """
        published.commit({PAST_STORY: past_story(**header)}, build=False)
        published.build(*options)
        before = published.tip()
        done = published.publish()

        assert (1, before) == (done.exit_code, published.tip())
        assert PAST_STORY in done.stderr

    def test_older_than_the_embargo(self, published):
        """
        So is a site that was built before somebody put an embargo on its story.
        """
        published.commit({PAST_STORY: past_story(press=PRESS)}, build=False)

        assert 1 == published.publish().exit_code


class TestEmbargo:
    @pytest.fixture
    def waiting(self, first_waiting: Author, tmp_path: Path) -> Author:
        """A project of one story, which waits."""
        return copy_author(first_waiting, tmp_path / "waiting")

    @pytest.mark.parametrize("tree", ["", "output"])
    def test_waits(self, waiting, tree):
        """
        Nothing of a story under embargo comes to the branch, where everybody could list it: neither its release, which
        nothing points to, nor what that alone needs.
        """
        done = waiting.publish(tree=tree)
        shown = b"".join(waiting.published().values())

        assert 0 == done.exit_code
        assert RELEASE in read_tree(waiting.folder / "output")
        assert not [path for path in waiting.paths() if "havnen" in path or "plan" in path]
        assert b"der venter" not in shown
        assert RELEASE in done.stderr

    def test_is_over(self, waiting):
        """
        When its hour has come it is published like any other.
        """
        waiting.publish()
        waiting.build("--today", "2020-06-01T09:00")
        waiting.publish("--today", "2020-06-01T09:00")

        assert {RELEASE, PAGE} <= set(waiting.paths())

    def test_on_demand(self, waiting):
        """
        The release at its quiet address is published before its time where one asks for it; the story is not.
        """
        waiting.publish("--embargoed")

        assert RELEASE in waiting.paths()
        assert PAGE not in waiting.paths()
